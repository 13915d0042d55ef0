/// A cell's place in a sheet, row and column counted from 1, such as row 7, column 2 for `B7`.
public struct CellReference: Sendable, Hashable, Comparable {
    /// The row, 1 … 1,048,576.
    public let row: Int
    /// The column, 1 … 16,384.
    public let column: Int

    /// The rows a sheet has.
    public static let rows = 1...1_048_576
    /// The columns a sheet has.
    public static let columns = 1...16_384

    /// A place; `nil` outside ``rows`` and ``columns``.
    public init?(row: Int, column: Int) {
        guard Self.rows.contains(row), Self.columns.contains(column) else { return nil }
        self.row = row
        self.column = column
    }

    /// The letters of a column: `A` for 1, `AA` for 27.
    public static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Row by row, in a row from left to right.
    public static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

extension CellReference: LosslessStringConvertible {
    /// Reads `B7`, `b7` or `$B$7`; `nil` for anything else and for places no sheet has.
    public init?(_ description: String) {
        var column = 0
        var row = 0
        var rest = description.utf8[...]
        if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
        while let byte = rest.first, column <= Self.columns.upperBound {
            let letter = byte & 0xDF
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            rest.removeFirst()
        }
        if column > 0, rest.first == UInt8(ascii: "$") { rest.removeFirst() }
        while let byte = rest.first, row <= Self.rows.upperBound {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
            row = row * 10 + Int(byte - UInt8(ascii: "0"))
            rest.removeFirst()
        }
        guard rest.isEmpty else { return nil }
        self.init(row: row, column: column)
    }

    /// As Excel writes it: `B7`.
    public var description: String { Self.letters(ofColumn: column) + String(row) }

    /// As it is written in formulas that do not move: `$B$7`.
    public var absolute: String { "$\(Self.letters(ofColumn: column))$\(row)" }
}
