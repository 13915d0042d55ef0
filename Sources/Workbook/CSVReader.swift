/// Reads comma-separated values as programs of every kind write them: RFC 4180, semicolons or tabs
/// instead of commas, line ends of any system, quotation marks that are not needed.
public enum CSVReader {
    /// A table as it stands in the file.
    public struct Table: Sendable, Hashable {
        /// The fields of each line, as written.
        public let rows: [[String]]
        /// Whether lines were left out because the table is larger than the bounds.
        public let isCut: Bool
        /// The one-based line, in the file, of a quotation mark that is never closed.
        public let openQuote: Int?
    }

    /// The most rows and fields a row that are read.
    public static let mostRows = 20_000
    /// The most fields of a row that are read.
    public static let mostFields = 500

    /// The table in `text`.
    public static func read(_ text: String) -> Table {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        let separator = separator(of: scalars)
        var rows: [[String]] = []
        var row: [String] = []
        var field = String.UnicodeScalarView()
        var quote: Int?
        var line = 1
        var isCut = false
        var index = 0
        func endField(_ row: inout [String], _ field: inout String.UnicodeScalarView) {
            if row.count < mostFields { row.append(String(field)) } else { isCut = true }
            field = String.UnicodeScalarView()
        }
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\n" { line += 1 }
            if quote != nil {
                if scalar != "\"" {
                    field.append(scalar)
                } else if index < scalars.count, scalars[index] == "\"" {
                    field.append("\"")
                    index += 1
                } else {
                    quote = nil
                }
                continue
            }
            switch scalar {
            case "\"" where field.isEmpty: quote = line
            case separator: endField(&row, &field)
            case "\r":
                if index < scalars.count, scalars[index] == "\n" { continue }
                line += 1
                endField(&row, &field)
                rows.append(row)
                row = []
            case "\n":
                endField(&row, &field)
                rows.append(row)
                row = []
            default: field.append(scalar)
            }
            if rows.count >= mostRows {
                return Table(rows: rows, isCut: index < scalars.count, openQuote: nil)
            }
        }
        if !field.isEmpty || !row.isEmpty {
            endField(&row, &field)
            rows.append(row)
        }
        return Table(rows: rows, isCut: isCut, openQuote: quote)
    }

    /// What divides the fields: whichever of comma, semicolon and tab the first lines have most of
    /// outside quotation marks.
    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [",": 0, ";": 0, "\t": 0]
        var isQuoted = false
        for scalar in scalars.prefix(8_192) {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, let count = counts[scalar] { counts[scalar] = count + 1 }
        }
        return [",", "\t", ";"].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
    }
}
