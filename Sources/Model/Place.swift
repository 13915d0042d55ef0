/// A place in a file that a person can go to.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The file, as the person named it (relative where they named it so).
    public let file: String
    /// One-based; 0 when the whole file is meant.
    public let line: Int
    /// One-based; 0 when the whole line is meant.
    public let column: Int

    /// A place in `file`.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`, without the parts that are not known.
    public var description: String {
        guard line > 0 else { return file }
        return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    }

    /// Orders by file, line and column.
    public static func < (lhs: Place, rhs: Place) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}
