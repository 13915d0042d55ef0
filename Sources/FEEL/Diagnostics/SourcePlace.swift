/// Where in the text of an expression something stands.
public struct SourcePlace: Sendable, Hashable {
    /// 1-based line; 0 where no text is meant.
    public let line: Int32
    /// 1-based column in code points.
    public let column: Int32
    /// How many code points are meant, at least 1.
    public let length: Int32

    /// A place.
    public init(line: Int, column: Int, length: Int = 1) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
        self.length = Int32(clamping: length)
    }

    /// No place.
    public static let none = SourcePlace(line: 0, column: 0, length: 0)
}
