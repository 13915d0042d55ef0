#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes an index as its entries become known, in whatever order, within
/// bounds of memory.
///
/// Entries are sorted in runs. Where one run does not hold them all, runs wait
/// in a file beside the index and are merged at the end, so that an archive of
/// any size is indexed in the memory of one run. The same entries give the same
/// bytes as ``CDXJIndex/text()``.
///
/// ```swift
/// let index = CDXJIndexWriter(path: "captures/index.cdxj")
/// writer.index = index
/// …
/// try index.finish()
/// ```
public final class CDXJIndexWriter {
    private let path: String
    private let runBytes: Int
    /// The lines of the run at hand, one behind the other: a million small arrays would leave holes
    /// all over the memory.
    private var bytes: [UInt8] = []
    private var lines: [Range<Int>] = []
    private var waiting: ArchiveFile?
    private var runs: [Range<UInt64>] = []
    private var failure: WARCError?

    /// - Parameters:
    ///   - path: where the index will stand; until ``finish()`` only files of
    ///     other names are made there.
    ///   - runBytes: how many bytes of lines are held in memory, 2 MiB by default.
    public init(path: String, runBytes: Int = 2 << 20) {
        self.path = path
        self.runBytes = max(runBytes, 1)
    }

    deinit {
        if let waiting { unlink(waiting.path) }
    }

    /// Adds every entry of archive files; what cannot be read is left out.
    @discardableResult
    public func add(files: [String], limits: WARCLimits = WARCLimits()) -> [WARCNotice] {
        CDXJIndex.forEachEntry(of: files, limits: limits) { add($0) }
    }

    /// Adds an entry. Whatever goes wrong is told by ``finish()``: an archive is
    /// worth more than its index, which can be made again.
    func add(_ entry: CDXJEntry) {
        guard failure == nil else { return }
        let start = bytes.count
        bytes.append(contentsOf: entry.line.utf8)
        bytes.append(10)
        lines.append(start..<bytes.count)
        guard bytes.count >= runBytes else { return }
        do throws(WARCError) {
            try putRunAside()
        } catch {
            failure = error
            (bytes, lines) = ([], [])
        }
    }

    /// Puts the index where it belongs, whole or not at all.
    ///
    /// - Throws: ``WARCError`` when it cannot be written.
    public func finish() throws(WARCError) {
        if let failure { throw failure }
        let file = try ArchiveFile(path: path + ".part")
        try file.truncate(to: 0)
        if runs.isEmpty {
            try appendSorted(to: file)
        } else {
            try putRunAside()
            try merge(into: file)
        }
        try file.sync()
        if let waiting { unlink(waiting.path) }
        guard rename(file.path, path) == 0 else {
            throw .cannotWrite(path: path, reason: FileWindow.systemReason())
        }
    }

    private func putRunAside() throws(WARCError) {
        guard !lines.isEmpty else { return }
        let file: ArchiveFile
        if let waiting {
            file = waiting
        } else {
            file = try ArchiveFile(path: path + ".runs")
            try file.truncate(to: 0)
            waiting = file
        }
        let start = file.size
        try appendSorted(to: file)
        runs.append(start..<file.size)
    }

    /// Appends the run at hand and begins another.
    private func appendSorted(to file: ArchiveFile) throws(WARCError) {
        let sorted = bytes.withUnsafeBytes { bytes in
            lines.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        }
        var block: [UInt8] = []
        for line in sorted {
            block += bytes[line]
            if block.count >= 1 << 18 {
                try file.append(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        try file.append(block)
        bytes.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
    }

    private func merge(into file: ArchiveFile) throws(WARCError) {
        var cursors: [RunCursor] = []
        for run in runs { cursors.append(try RunCursor(path: path + ".runs", run)) }
        var block: [UInt8] = []
        while true {
            var first: (index: Int, line: [UInt8])?
            for (index, cursor) in cursors.enumerated() {
                guard let line = cursor.line else { continue }
                if let known = first, !line.lexicographicallyPrecedes(known.line) { continue }
                first = (index, line)
            }
            guard let (index, line) = first else { break }
            block += line
            try cursors[index].advance()
            if block.count >= 1 << 18 {
                try file.append(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        try file.append(block)
    }

    /// Reads a run line by line.
    private final class RunCursor {
        private let window: FileWindow
        private let path: String
        private var left: UInt64
        private(set) var line: [UInt8]?

        init(path: String, _ run: Range<UInt64>) throws(WARCError) {
            self.path = path
            window = try FileWindow(path: path, capacity: 32_768)
            window.seek(run.lowerBound)
            left = run.upperBound - run.lowerBound
            try advance()
        }

        func advance() throws(WARCError) {
            var found: [UInt8] = []
            var isWhole = false
            while left > 0, !isWhole {
                guard window.count > 0 || window.fill() else {
                    throw .cannotOpen(path: path, reason: window.failure ?? "cut short")
                }
                let taken = window.withBytes { bytes -> Int in
                    let room = bytes.prefix(Int(clamping: left))
                    let end = room.firstIndex(of: 10)
                    isWhole = end != nil
                    let part = room.prefix(end.map { $0 + 1 } ?? room.count)
                    found += part
                    return part.count
                }
                window.advance(taken)
                left -= UInt64(taken)
            }
            line = found.isEmpty ? nil : found
        }
    }
}
