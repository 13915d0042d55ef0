/// A place in a file that a person can go to.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The file, as the person named it (relative where they named it so).
    public let file: String
    /// The sheet of a workbook; `nil` in other files, and when the whole workbook is meant.
    public let sheet: String?
    /// One-based; 0 when the whole file is meant. In a sheet, the row.
    public let line: Int
    /// One-based; 0 when the whole line is meant. In a sheet, the column.
    public let column: Int

    /// A place in `file`.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.sheet = nil
        self.line = line
        self.column = column
    }

    /// A cell of a sheet; without row and column, the sheet as a whole.
    public init(file: String, sheet: String, row: Int = 0, column: Int = 0) {
        self.file = file
        self.sheet = sheet
        self.line = row
        self.column = column
    }

    /// `file:line:column` or `file sheet!G7`, without the parts that are not known.
    public var description: String {
        if let sheet { return "\(file) \(sheet)\(cell.map { "!\($0)" } ?? "")" }
        guard line > 0 else { return file }
        return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    }

    /// The cell as spreadsheets name it, such as `G7`; a row alone as its number.
    public var cell: String? {
        guard sheet != nil, line > 0 else { return nil }
        var letters = ""
        var rest = column
        while rest > 0 {
            let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
            letters = String(Character(Unicode.Scalar(letter))) + letters
            rest = (rest - 1) / 26
        }
        return "\(letters)\(line)"
    }

    /// Orders by file, sheet, line and column.
    public static func < (lhs: Place, rhs: Place) -> Bool {
        (lhs.file, lhs.sheet ?? "", lhs.line, lhs.column)
            < (rhs.file, rhs.sheet ?? "", rhs.line, rhs.column)
    }
}
