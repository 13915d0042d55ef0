import ZipArchive

/// A workbook whose long rows lie beside what the library made around them.
struct StreamedBook {
    /// The workbook as the library packed it.
    private let shell: [UInt8]
    /// The rows of each sheet that did not go through the library.
    private let rows: [SheetRows?]

    init(around shell: [UInt8], rows: [SheetRows?]) {
        self.shell = shell
        self.rows = rows
    }

    /// Our own output is trusted.
    private static let limits = ZipLimits(
        archiveBytes: 1 << 40, entries: 1 << 20, entryBytes: 1 << 40, totalBytes: 1 << 40,
        ratio: 1 << 20)

    /// Packs all of it once more, with dates of our own, so that the bytes depend on the draft alone.
    func write(to receive: ([UInt8]) throws -> Void) throws {
        do {
            let archive = try ZipArchive(shell, limits: Self.limits)
            var stream = ZipStream()
            let sheets = Dictionary(
                uniqueKeysWithValues: rows.indices.compactMap { index in
                    rows[index].map { ("sheet\(index + 1).xml", $0) }
                })
            let names = archive.entries.map(\.name)
            var linked = rows.indices.filter { rows[$0]?.links.isEmpty == false }.map {
                Self.relationFolder + "sheet\($0 + 1).xml.rels"
            }.filter { !names.contains($0) }
            // How many relations the library gave a sheet: links of ours are numbered behind them.
            var known: [String: Int] = [:]
            for name in names where name.hasPrefix(Self.relationFolder) {
                known[name] = SheetLinks.relations(in: try archive.read(name))
            }
            for name in names {
                if name.hasPrefix("docProps/") {
                    for name in linked { try put(name, [], sheets, known, &stream, receive) }
                    linked = []
                }
                try put(name, archive.read(name), sheets, known, &stream, receive)
            }
            for name in linked { try put(name, [], sheets, known, &stream, receive) }
            try receive(stream.finished())
        } catch let error as ZipArchiveError {
            throw WorkbookDraftError.cannotWrite(reason: error.description)
        }
    }

    private static let sheetFolder = "xl/worksheets/"
    private static let relationFolder = "xl/worksheets/_rels/"

    /// One part, completed by what did not go through the library.
    private func put(
        _ name: String, _ content: [UInt8], _ sheets: [String: SheetRows], _ known: [String: Int],
        _ stream: inout ZipStream, _ receive: ([UInt8]) throws -> Void
    ) throws {
        var texts = [content]
        var runs: [SheetRows.Run] = []
        var source: SheetRows?
        if name.hasPrefix(Self.relationFolder), name.hasSuffix(".rels"),
            let rows = sheets[String(name.dropFirst(Self.relationFolder.count).dropLast(5))]
        {
            texts = [SheetLinks(rows.links, after: known[name] ?? 0).added(toRelations: content)]
        } else if name.hasPrefix(Self.sheetFolder),
            let rows = sheets[String(name.dropFirst(Self.sheetFolder.count))]
        {
            texts = Self.pieces(of: content)
            let last = texts.count - 1
            let relations = Self.relationFolder + name.dropFirst(Self.sheetFolder.count) + ".rels"
            texts[last] = SheetLinks(rows.links, after: known[relations] ?? 0)
                .added(toSheet: texts[last])
            (runs, source) = (rows.runs, rows)
        }
        var sum = DeflatedPiece.Sum()
        var packed: [DeflatedPiece] = []
        for (index, text) in texts.enumerated() {
            let piece = try DeflatedPiece(text)
            packed.append(piece)
            sum.add(piece.sum)
            if index < runs.count { sum.add(runs[index].sum) }
        }
        try receive(stream.begin(name, sum))
        for (index, piece) in packed.enumerated() {
            try receive(piece.packed)
            if index < runs.count { try source?.read(runs[index], receive) }
        }
        try receive(ZipStream.end)
    }

    /// A sheet without its marks, cut at each of them.
    private static func pieces(of content: [UInt8]) -> [[UInt8]] {
        let mark = Array(SheetRows.mark.utf8)
        var pieces: [[UInt8]] = []
        var rest = content[...]
        while let place = rest.firstRange(of: mark) {
            pieces.append(Array(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        return pieces + [Array(rest)]
    }
}
