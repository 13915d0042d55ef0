public import Exact
internal import FoundationEssentials

/// Writes WARC/1.1 into a folder, as `<name>-00001.warc.gz` and so on.
///
/// Every file begins with a `warcinfo` record. A record is appended whole, so
/// a crash leaves at most one torn record at the end of the last file; opening
/// the same folder and name again cuts it off and goes on behind it.
public final class WARCWriter {
    private let folder: String
    private let name: String
    private let info: HeaderFields
    private let options: WARCWriterOptions
    /// Packs records for this archive; may be used on any thread.
    public let press: WARCPress
    /// Takes the entries of what is appended from now on.
    public var index: CDXJIndexWriter?
    /// Whether it goes on with files that were there.
    public let isContinued: Bool
    private var file: ArchiveFile
    private var number: Int

    /// Opens an archive for writing, new or at its end.
    ///
    /// - Parameters:
    ///   - folder: where the files go; made when missing.
    ///   - name: the beginning of every file name; no path separators.
    ///   - info: what the `warcinfo` records say: `software`, `robots`,
    ///     `operator` and the like; `format` is added.
    ///   - date: the date of the first `warcinfo` record; a later file takes
    ///     the date of the record that opens it.
    ///   - options: compression and size of files.
    /// - Throws: ``WARCError`` when the folder or file cannot be made, is in
    ///   use by another writer, or cannot be read.
    public init(
        folder: String, name: String, info: HeaderFields, date: DateTime,
        options: WARCWriterOptions = WARCWriterOptions()
    ) throws(WARCError) {
        guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(0x2F),
            !name.utf8.contains(where: { $0 < 32 })
        else { throw .cannotOpen(path: name, reason: "not a file name") }
        self.folder = folder
        self.name = name
        self.options = options
        self.info = Self.completed(info)
        press = WARCPress(options: options)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotOpen(path: folder, reason: "\(error)")
        }
        let last = Self.lastNumber(in: folder, name: name, suffix: options.suffix)
        number = max(1, last)
        isContinued = last > 0
        file = try ArchiveFile(path: Self.path(folder, name, number, options.suffix))
        if file.size > 0 {
            let end = try Self.soundEnd(of: file.path)
            if end > 0 {
                try file.truncate(to: end)
                return
            }
            // Not a file to go on with: one member, or nothing whole in it.
            number += 1
            file = try ArchiveFile(path: Self.path(folder, name, number, options.suffix))
        }
        try begin(date)
    }

    /// The path of the file that is being written.
    public var path: String { file.path }

    /// Appends a record and gives where it lies.
    ///
    /// - Throws: ``WARCError`` when the record cannot be written; the archive
    ///   is then as it was before.
    @discardableResult
    public func append(_ record: WARCRecord) throws(WARCError) -> WARCLocation {
        try append(try press.piece(record))
    }

    /// Appends a record that this archive's ``press`` has packed.
    ///
    /// - Throws: ``WARCError`` when it cannot be written; the archive is then
    ///   as it was before.
    @discardableResult
    public func append(_ piece: WARCPiece) throws(WARCError) -> WARCLocation {
        if file.size >= options.fileBytes {
            try file.sync()
            number += 1
            file = try ArchiveFile(path: Self.path(folder, name, number, options.suffix))
            try file.truncate(to: 0)
            guard let date = piece.date else { throw .badField(name: "WARC-Date") }
            try begin(date)
        }
        let start = file.size
        try file.append(piece.bytes)
        let location = WARCLocation(file: file.path, offset: start, length: UInt64(piece.count))
        if let index, let entry = piece.entry?.placed(at: location) { index.add(entry) }
        return location
    }

    /// Waits until everything appended is on the disk.
    ///
    /// - Throws: ``WARCError/cannotWrite(path:reason:)``.
    public func sync() throws(WARCError) {
        try file.sync()
    }

    private func begin(_ date: DateTime) throws(WARCError) {
        let filename = Self.filename(name, number, options.suffix)
        let record = try WARCRecord.warcinfo(fields: info, filename: filename, date: date)
        try file.append(try press.piece(record).bytes)
    }

    private static func completed(_ info: HeaderFields) -> HeaderFields {
        var info = info
        if info["format"] == nil { info.append("format", "WARC File Format 1.1") }
        return info
    }

    private static func soundEnd(of path: String) throws(WARCError) -> UInt64 {
        let reader = try WARCReader(path: path)
        for event in reader {
            if case .notice(let notice) = event, case .unreadable(let reason) = notice.kind {
                throw .cannotOpen(path: path, reason: reason)
            }
        }
        return reader.soundEnd
    }

    private static func filename(_ name: String, _ number: Int, _ suffix: String) -> String {
        let digits = String(number)
        return
            "\(name)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits)\(suffix)"
    }

    private static func path(
        _ folder: String, _ name: String, _ number: Int, _ suffix: String
    ) -> String {
        "\(folder)/\(filename(name, number, suffix))"
    }

    private static func lastNumber(in folder: String, name: String, suffix: String) -> Int {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let numbers = files.compactMap { file -> Int? in
            guard file.hasPrefix(name + "-"), file.hasSuffix(suffix) else { return nil }
            let digits = file.dropFirst(name.count + 1).dropLast(suffix.count)
            guard digits.count >= 5, digits.allSatisfy(\.isNumber) else { return nil }
            return Int(digits)
        }
        return numbers.max() ?? 0
    }
}

extension WARCWriterOptions {
    /// How file names end.
    var suffix: String { isCompressed ? ".warc.gz" : ".warc" }
}
