import Exact

/// Writes comma-separated values (RFC 4180) that Excel opens as they are meant.
public enum CSV {
    /// A table as a file.
    ///
    /// Lines end with CR LF; fields with commas, quotes or line ends are quoted. Text that a
    /// spreadsheet would take for a formula gets a `'` in front (see ``isRisky(_:)``); numbers never
    /// do, so −3.5 stays a number. Control characters are left out.
    /// - Parameter byteOrderMark: whether the file begins with the mark by which Excel knows UTF-8.
    public static func bytes(_ rows: [[CellValue]], byteOrderMark: Bool = true) -> [UInt8] {
        var result: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for row in rows {
            for (index, value) in row.enumerated() {
                if index > 0 { result.append(UInt8(ascii: ",")) }
                result.append(contentsOf: field(value).utf8)
            }
            result.append(contentsOf: [0x0D, 0x0A])
        }
        return result
    }

    /// Whether a spreadsheet could take the text for a formula: it begins with `=`, `+`, `-`, `@`,
    /// also in their full-width forms, with a tab or a line end.
    public static func isRisky(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first)
    }

    private static func field(_ value: CellValue) -> String {
        switch value {
        case .empty: ""
        case .text(let text), .error(let text): quoted(text)
        case .number(let number): number.plain
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .date(let date): "\(date)"
        case .dateTime(let date, let time): "\(date) \(time)"
        case .time(let time): "\(time)"
        }
    }

    private static func quoted(_ text: String) -> String {
        var plain = ExcelText.plain(text)
        if isRisky(plain) { plain = "'" + plain }
        let needsQuotes = plain.unicodeScalars.contains { ",\"\n\t".unicodeScalars.contains($0) }
        guard needsQuotes || plain.first?.isWhitespace == true || plain.last?.isWhitespace == true
        else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}
