/// An array that grows without moving what it holds: while an array of all
/// grows, it takes three times its room.
struct LongArray<Element> {
    private static var chunkLength: Int { 2_048 }

    private var chunks: [[Element]] = []
    private(set) var count = 0

    mutating func append(_ element: Element) {
        if count.isMultiple(of: Self.chunkLength) {
            var chunk: [Element] = []
            // A small one stays small.
            if count > 0 { chunk.reserveCapacity(Self.chunkLength) }
            chunks.append(chunk)
        }
        chunks[chunks.count - 1].append(element)
        count += 1
    }

    subscript(place: Int) -> Element {
        get { chunks[place / Self.chunkLength][place % Self.chunkLength] }
        set { chunks[place / Self.chunkLength][place % Self.chunkLength] = newValue }
    }

    /// Puts in each place what stands at the place that `order` names for it.
    ///
    /// - Parameter order: every place once.
    mutating func permute(_ order: [Int]) {
        var order = order
        for start in order.indices where order[start] != start {
            let first = self[start]
            var place = start
            while order[place] != start {
                let source = order[place]
                self[place] = self[source]
                order[place] = place
                place = source
            }
            self[place] = first
            order[place] = place
        }
    }
}

extension LongArray: Sendable where Element: Sendable {}

extension LongArray: Sequence {
    func makeIterator() -> some IteratorProtocol<Element> {
        chunks.lazy.joined().makeIterator()
    }
}
