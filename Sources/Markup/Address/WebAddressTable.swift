/// Addresses by the hundred thousand, each once, numbered in the order they came, or in their own
/// order once they are sorted.
///
/// An address takes its text, sixteen bytes and its share of a table of numbers, about a third of
/// what it takes in a dictionary; a crawl is as large as the addresses it must not forget.
public struct WebAddressTable: Sendable {
    private struct Row {
        /// The number of the chunk in the upper bits, the place in it in the lower ones.
        let place: UInt32
        let hostStart: UInt16
        let hostEnd: UInt16
        let pathStart: UInt16
        let pathEnd: UInt16
        let length: UInt16
    }

    private static let chunkBits: UInt32 = 18
    private static let chunkBytes = 1 << chunkBits

    /// The texts. In chunks, because one array of all would be copied whenever it grows.
    private var chunks: [[UInt8]] = []
    private var rows: [Row] = []
    /// Open addressing: a row's number and one more, or 0.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

    /// An empty table.
    public init() {}

    /// How many addresses there are.
    public var count: Int { rows.count }

    /// The number of an address, where it is known.
    public func number(of address: WebAddress) -> Int? {
        let row = slots[slot(of: address)]
        return row == 0 ? nil : Int(row) - 1
    }

    /// Takes an address and gives its number: the one it had, or the next.
    public mutating func insert(_ address: WebAddress) -> Int {
        let slot = slot(of: address)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        let place = store(address.description)
        rows.append(
            Row(
                place: place, hostStart: address.hostStart, hostEnd: address.hostEnd,
                pathStart: address.pathStart, pathEnd: address.pathEnd,
                length: UInt16(address.description.utf8.count)))
        slots[slot] = UInt32(rows.count)
        if rows.count * 4 > slots.count * 3 { slots = filled(slots.count * 2) }
        return rows.count - 1
    }

    /// The address of a number that ``insert(_:)`` has given.
    public subscript(number: Int) -> WebAddress {
        let row = rows[number]
        return withText(row) { text in
            WebAddress(
                description: String(decoding: text, as: UTF8.self), hostStart: row.hostStart,
                hostEnd: row.hostEnd, pathStart: row.pathStart, pathEnd: row.pathEnd)
        }
    }

    /// Numbers the addresses anew, in the order of their texts.
    ///
    /// - Returns: for each new number the former one.
    public mutating func sort() -> [Int] {
        let order = rows.indices.sorted { precedes(rows[$0], rows[$1]) }
        rows = order.map { rows[$0] }
        slots = filled(slots.count)
        return order
    }

    /// The numbers of the addresses whose text begins like that, of a sorted table.
    public func numbers(beginningWith beginning: String) -> Range<Int> {
        var beginning = beginning
        return beginning.withUTF8 { beginning in
            let first = place { text in text.lexicographicallyPrecedes(beginning) }
            let end = place { text in
                let head = text.prefix(beginning.count)
                return head.elementsEqual(beginning) || head.lexicographicallyPrecedes(beginning)
            }
            return first..<max(first, end)
        }
    }

    /// The first number whose text is not among those that come before, by halving.
    private func place(where isBefore: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
        var range = 0..<rows.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                withText(rows[middle], isBefore)
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private func precedes(_ left: Row, _ right: Row) -> Bool {
        withText(left) { left in withText(right) { left.lexicographicallyPrecedes($0) } }
    }

    private mutating func store(_ text: String) -> UInt32 {
        if (chunks.last?.count ?? Self.chunkBytes) + text.utf8.count > Self.chunkBytes {
            var chunk: [UInt8] = []
            // A small table stays small.
            if !chunks.isEmpty { chunk.reserveCapacity(Self.chunkBytes) }
            chunks.append(chunk)
        }
        let chunk = chunks.count - 1
        let start = chunks[chunk].count
        chunks[chunk].append(contentsOf: text.utf8)
        return UInt32(chunk) << Self.chunkBits | UInt32(start)
    }

    private func withText<Result>(
        _ row: Row, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let start = Int(row.place & UInt32(Self.chunkBytes - 1))
        return chunks[Int(row.place >> Self.chunkBits)].withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(row.length)]))
        }
    }

    /// Where an address stands among the slots, or where it would.
    private func slot(of address: WebAddress) -> Int {
        var text = address.description
        return text.withUTF8 { text in
            var slot = Self.hash(text) & (slots.count - 1)
            while slots[slot] != 0, !isSame(rows[Int(slots[slot]) - 1], text) {
                slot = (slot + 1) & (slots.count - 1)
            }
            return slot
        }
    }

    private func isSame(_ row: Row, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        Int(row.length) == text.count && withText(row) { $0.elementsEqual(text) }
    }

    /// So many slots, with every row in its own.
    private func filled(_ count: Int) -> [UInt32] {
        var filled = [UInt32](repeating: 0, count: count)
        for (number, row) in rows.enumerated() {
            var slot = withText(row) { Self.hash($0) } & (count - 1)
            while filled[slot] != 0 { slot = (slot + 1) & (count - 1) }
            filled[slot] = UInt32(number + 1)
        }
        return filled
    }

    /// Seeded anew in every process, so that a site cannot choose addresses that collide; where an
    /// address stands among the slots shows nowhere.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
        return hasher.finalize()
    }
}
