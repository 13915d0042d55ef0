import Exact
import Model
import Workbook

/// The very hidden sheet in which an exported workbook carries the pack's files, a line a row.
///
/// It adds what a table cannot show and never overrules what one can: whoever reads it draws the
/// visible sheets anew and compares them with those that are there.
enum CarriedFiles {
    static let sheetName = "_pack"
    private static let mark = "heng-pack"
    private static let version = "1"
    /// Cells hold 32,767 code units; longer lines go on in the next row.
    private static let longest = 30_000

    /// The sheet that carries `files`.
    static func sheet(_ files: [(name: String, bytes: [UInt8])]) -> SheetDraft {
        var sheet = SheetDraft(name: sheetName)
        sheet.visibility = .veryHidden
        var row = 1
        func put(_ one: String, _ two: String, _ three: String) {
            for (column, text) in [one, two, three].enumerated() where !text.isEmpty {
                sheet.put(.text(text), row: row, column: column + 1)
            }
            row += 1
        }
        put(mark, version, "")
        for file in files {
            put(file.name, Basis.Leaf(name: file.name, of: file.bytes).digest, "file")
            let text = String(decoding: file.bytes, as: UTF8.self)
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                let pieces = pieces(line)
                for (index, piece) in pieces.enumerated() {
                    put("", piece, index + 1 < pieces.count ? "+" : "line")
                }
            }
        }
        sheet.protection = SheetProtection()
        return sheet
    }

    /// Whether every file is text that comes back as it was.
    static func canCarry(_ files: [(name: String, bytes: [UInt8])]) -> Bool {
        files.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil }
    }

    /// The files that `workbook` carries; `nil` when it carries none. `isWhole` tells whether they
    /// are as they were written.
    static func read(
        _ workbook: Workbook
    ) -> (files: [(name: String, bytes: [UInt8])], isWhole: Bool)? {
        guard let sheet = workbook.sheet(named: sheetName), text(sheet.value(1, 1)) == mark,
            text(sheet.value(1, 2)) == version
        else { return nil }
        var files: [(name: String, digest: String, lines: [String])] = []
        var pending = ""
        for row in sheet.rows.dropFirst() {
            guard let number = row.first?.reference.row else { continue }
            let (content, kind) = (text(sheet.value(number, 2)), text(sheet.value(number, 3)))
            switch kind {
            case "file": files.append((text(sheet.value(number, 1)), content, []))
            case "+": pending += content
            case "line" where !files.isEmpty:
                files[files.count - 1].lines.append(pending + content)
                pending = ""
            default: continue
            }
        }
        var isWhole = !files.isEmpty
        let read = files.map { file in
            let bytes = Array(file.lines.joined(separator: "\n").utf8)
            let leaf = Basis.Leaf(name: file.name, of: bytes)
            isWhole = isWhole && leaf.digest == file.digest && isPlain(file.name)
            return (name: file.name, bytes: bytes)
        }
        return (read, isWhole)
    }

    /// Names that lie in the pack's folder and nowhere else.
    private static func isPlain(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") }
            && (parts.count == 1 || parts[0] == "lexicons")
    }

    private static func pieces(_ line: Substring) -> [String] {
        guard line.utf16.count > longest else { return [String(line)] }
        var pieces: [String] = []
        var piece = ""
        for scalar in line.unicodeScalars {
            piece.unicodeScalars.append(scalar)
            if piece.utf16.count >= longest {
                pieces.append(piece)
                piece = ""
            }
        }
        return pieces + [piece]
    }

    private static func text(_ value: CellValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): number.reduced.plain
        default: ""
        }
    }
}
