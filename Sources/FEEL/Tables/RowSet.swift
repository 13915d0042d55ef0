/// Some rows of a table, by number from 0.
///
/// The first 64 rows stand apart, so that sets of rows of small tables need no memory of their own.
public struct RowSet: Sendable, Hashable {
    private(set) var first: UInt64
    private(set) var rest: [UInt64]

    /// All rows of a table with that many.
    public init(all count: Int) {
        first = Self.word(count)
        rest = count > 64 ? stride(from: 64, to: count, by: 64).map { Self.word(count - $0) } : []
    }

    /// Keeps only what is in the words from `start` on, too.
    @inline(__always)
    mutating func formIntersection(_ words: [UInt64], from start: Int) {
        first &= words[start]
        for index in rest.indices { rest[index] &= words[start + 1 + index] }
    }

    /// The lowest rows of a word.
    private static func word(_ count: Int) -> UInt64 {
        count >= 64 ? UInt64.max : count <= 0 ? 0 : (1 << UInt64(count)) - 1
    }
}

extension RowSet: Sequence {
    /// The rows in order.
    public struct Iterator: IteratorProtocol {
        private var word: UInt64
        private let rest: [UInt64]
        /// The first row of the word.
        private var base = 0

        init(_ rows: RowSet) {
            word = rows.first
            rest = rows.rest
        }

        /// The next row.
        @inline(__always)
        public mutating func next() -> Int? {
            while word == 0 {
                let following = base / 64
                guard following < rest.count else { return nil }
                word = rest[following]
                base += 64
            }
            defer { word &= word - 1 }
            return base + word.trailingZeroBitCount
        }
    }

    /// Goes through the rows in order.
    public func makeIterator() -> Iterator { Iterator(self) }
}
