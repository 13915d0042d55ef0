internal import FoundationEssentials

/// Several archive files read one after another, as if they were one.
///
/// A file that cannot be opened becomes a ``WARCNotice`` and the next one is
/// read; so one broken file never hides the others.
public struct WARCArchive: Sequence, Sendable {
    /// The files, in the order they are read.
    public let files: [String]
    private let limits: WARCLimits

    /// The files given, in the order given.
    public init(files: [String], limits: WARCLimits = WARCLimits()) {
        self.files = files
        self.limits = limits
    }

    /// Every `.warc` and `.warc.gz` file directly in a folder, by name, or the
    /// one file given.
    ///
    /// - Throws: ``WARCError/cannotOpen(path:reason:)`` when there is no such
    ///   folder or file.
    public init(path: String, limits: WARCLimits = WARCLimits()) throws(WARCError) {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .cannotOpen(path: path, reason: "no such file or folder")
        }
        guard isFolder else {
            self.init(files: [path], limits: limits)
            return
        }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { $0.hasSuffix(".warc") || $0.hasSuffix(".warc.gz") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            self.init(files: names.map { "\(path)/\($0)" }, limits: limits)
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }

    /// Reads from the first file on.
    public func makeIterator() -> Iterator {
        Iterator(files: files, limits: limits)
    }

    /// Reads the files in turn.
    public struct Iterator: IteratorProtocol {
        private var files: ArraySlice<String>
        private let limits: WARCLimits
        private var reader: WARCReader?

        init(files: [String], limits: WARCLimits) {
            self.files = files[...]
            self.limits = limits
        }

        /// The next record or notice; `nil` after the last file.
        public mutating func next() -> WARCEvent? {
            while true {
                if let event = reader?.next() { return event }
                reader = nil
                guard let path = files.popFirst() else { return nil }
                do {
                    reader = try WARCReader(path: path, limits: limits)
                } catch {
                    let reason = if case .cannotOpen(_, let reason) = error { reason } else { "" }
                    return .notice(
                        WARCNotice(
                            kind: .unreadable(reason: reason), file: path, offset: 0,
                            targetURI: nil))
                }
            }
        }
    }
}
