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
            var linked = rows.indices.filter { (rows[$0]?.links.count ?? 0) > 0 }.map {
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
        var parts: [Part] = []
        var source: SheetRows?
        if name.hasPrefix(Self.relationFolder), name.hasSuffix(".rels"),
            let rows = sheets[String(name.dropFirst(Self.relationFolder.count).dropLast(5))],
            rows.links.count > 0
        {
            let links = SheetLinks(rows.links, after: known[name] ?? 0)
            let (before, after) = links.around(relations: content)
            parts.append(.packed(try DeflatedPiece(before)))
            try links.inRelations { parts.append(.packed(try DeflatedPiece($0))) }
            parts.append(.packed(try DeflatedPiece(after)))
        } else if name.hasPrefix(Self.sheetFolder),
            let rows = sheets[String(name.dropFirst(Self.sheetFolder.count))]
        {
            source = rows
            let texts = Self.pieces(of: content)
            for (text, run) in zip(texts, rows.runs) {
                parts += [.packed(try DeflatedPiece(text)), .run(run)]
            }
            for text in texts.dropFirst(rows.runs.count).dropLast() {
                parts.append(.packed(try DeflatedPiece(text)))
            }
            let last = texts.last ?? []
            guard rows.links.count > 0 else {
                parts.append(.packed(try DeflatedPiece(last)))
                return try put(name, parts, rows, &stream, receive)
            }
            let relations = Self.relationFolder + name.dropFirst(Self.sheetFolder.count) + ".rels"
            let links = SheetLinks(rows.links, after: known[relations] ?? 0)
            let (before, after) = links.around(sheet: last)
            parts.append(.packed(try DeflatedPiece(before)))
            try links.inSheet { parts.append(.packed(try DeflatedPiece($0))) }
            parts.append(.packed(try DeflatedPiece(after)))
        } else {
            parts.append(.packed(try DeflatedPiece(content)))
        }
        try put(name, parts, source, &stream, receive)
    }

    /// What an entry is made of.
    private enum Part {
        case packed(DeflatedPiece)
        /// Rows that lie in a file.
        case run(SheetRows.Run)
    }

    private func put(
        _ name: String, _ parts: [Part], _ source: SheetRows?, _ stream: inout ZipStream,
        _ receive: ([UInt8]) throws -> Void
    ) throws {
        var sum = DeflatedPiece.Sum()
        for part in parts {
            switch part {
            case .packed(let piece): sum.add(piece.sum)
            case .run(let run): sum.add(run.sum)
            }
        }
        try receive(stream.begin(name, sum))
        for part in parts {
            switch part {
            case .packed(let piece): try receive(piece.packed)
            case .run(let run): try source?.read(run, receive)
            }
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
