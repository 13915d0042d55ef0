public import Model
import ZipArchive

/// Compares the files of a published report folder with its list of digests
/// and with the same files made anew.
public struct ReportVerifier {
    /// The list of a folder's files with their digests, as `sha256sum` writes it.
    public static let list = "SHA256SUMS"

    /// The formats that were published.
    public let formats: Set<ReportFormat>
    /// The language the pages were written in.
    public let language: Language

    private struct Listed {
        let line: Int
        let digest: String
    }

    private let read: (String) -> [UInt8]?
    private let isRepeatable: Bool
    private var listed: [String: Listed] = [:]
    private var checked: Set<String> = []
    private var differences: [Notice] = []
    private var count = 0

    /// A verifier of the folder behind `read`.
    ///
    /// - Parameters:
    ///   - isRepeatable: whether the reports can be made anew: not where the inputs have changed,
    ///     because every report names them.
    ///   - read: gives the bytes of a file of the folder, `nil` when it is not there.
    public init(isRepeatable: Bool, read: @escaping (String) -> [UInt8]?) {
        self.isRepeatable = isRepeatable
        self.read = read
        if let bytes = read(Self.list) {
            let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            for (index, bytes) in lines.enumerated() where !bytes.isEmpty {
                let line = String(decoding: bytes, as: UTF8.self)
                let (digest, rest) = (line.prefix(64), line.dropFirst(64))
                guard digest.utf8.count == 64, rest.hasPrefix("  "), rest.count > 2 else {
                    differences.append(
                        Notice(
                            .error, at: Place(file: Self.list, line: index + 1),
                            VerifyWording.badLine))
                    continue
                }
                listed[String(rest.dropFirst(2))] = Listed(line: index + 1, digest: String(digest))
            }
        } else {
            differences.append(Notice(.error, at: Place(file: Self.list), VerifyWording.noList))
        }
        let listed = listed
        formats = Set(
            ReportFormat.allCases.filter { format in
                let path = ReportPath.round(format)
                return listed[path] != nil || read(path) != nil
            })
        let start = read(ReportPath.round(.html))?.prefix(200) ?? []
        language = String(decoding: start, as: UTF8.self).contains("lang=\"en\"") ? .en : .zhHans
    }

    /// Whether the list, or the folder, has a file of that path.
    public func publishes(_ path: String) -> Bool { listed[path] != nil || read(path) != nil }

    /// The paths in the list below `folder`.
    public func published(below folder: String) -> [String] {
        listed.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }

    /// Compares one file made anew with the published one.
    public mutating func check(_ file: ReportFile) {
        checked.insert(file.path)
        count += 1
        guard let published = read(file.path) else {
            differences.append(
                Notice(.error, at: Place(file: file.path), VerifyWording.noFile))
            return
        }
        let agrees = isListed(file.path, published)
        guard isRepeatable else {
            if !agrees { report(file.path, VerifyWording.otherDigest) }
            return
        }
        if Self.isSame(published, file.bytes, file.path) {
            // The file is what it should be, so its line in the list is not.
            if !agrees { reportLine(of: file.path) }
        } else {
            report(
                file.path, VerifyWording.otherContent,
                line: Self.firstDifference(published, file.bytes, file.path))
        }
    }

    /// Compares the files nobody made anew with the list, and gives the result.
    public mutating func finish() -> VerificationStep {
        for (path, _) in listed.sorted(by: { $0.value.line < $1.value.line })
        where !checked.contains(path) {
            count += 1
            guard let published = read(path) else {
                differences.append(
                    Notice(.error, at: Place(file: Self.shown(path)), VerifyWording.noFile))
                continue
            }
            if !isListed(path, published) { report(path, VerifyWording.otherDigest) }
        }
        return VerificationStep(
            VerifyWording.reports(
                count, different: differences.count, isRepeatable: isRepeatable),
            differences: differences)
    }

    private func isListed(_ path: String, _ bytes: [UInt8]) -> Bool {
        listed[path]?.digest == Basis.Leaf(name: path, of: bytes).digest
    }

    private mutating func report(_ path: String, _ what: Wording, line: Int? = nil) {
        differences.append(
            Notice(.error, at: Self.place(path, line), what))
    }

    private mutating func reportLine(of path: String) {
        differences.append(
            Notice(
                .error, at: Self.place(Self.list, listed[path]?.line),
                listed[path] == nil ? VerifyWording.notListed : VerifyWording.otherLine,
                found: Self.shown(path)))
    }

    private static func place(_ path: String, _ line: Int?) -> Place {
        Place(file: shown(path), line: line ?? 0)
    }

    private static func shown(_ path: String) -> String { CleanText.shown(path, limit: 200) }

    /// Another zlib packs the same parts of a workbook into other bytes.
    private static func isSame(_ one: [UInt8], _ other: [UInt8], _ path: String) -> Bool {
        if one == other { return true }
        guard path.hasSuffix(".xlsx"), let left = try? ZipArchive(one),
            let right = try? ZipArchive(other)
        else { return false }
        let names = left.entries.map(\.name)
        guard names == right.entries.map(\.name) else { return false }
        for name in names {
            guard let one = try? left.read(name), let other = try? right.read(name), one == other
            else { return false }
        }
        return true
    }

    /// The first line in which two texts differ; `nil` for what has no lines.
    private static func firstDifference(
        _ one: [UInt8], _ other: [UInt8], _ path: String
    ) -> Int? {
        guard !path.hasSuffix(".xlsx") else { return nil }
        var line = 1
        for (left, right) in zip(one, other) {
            if left != right { return line }
            if left == 10 { line += 1 }
        }
        return line
    }
}
