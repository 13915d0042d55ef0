/// Looks for many words at once, in one pass over a text (Aho and Corasick,
/// 1975).
struct WordAutomaton {
    /// A word found.
    struct Hit {
        /// Which word, in the order they were given.
        let word: Int
        /// Where it stands, in scalars.
        let range: Range<Int>
    }

    private struct Node {
        /// The node for the longest end of this one's word that begins another.
        var fallback = 0
        /// Words that end here, the node's own first.
        var words: [Int] = []
        /// The nearest node on the way of fallbacks at which a word ends.
        var report = -1
    }

    private var nodes = [Node()]
    /// Where a scalar leads from a node: the node above, the scalar below.
    private var steps: [UInt64: Int] = [:]
    private let lengths: [Int]

    init(_ words: [[Unicode.Scalar]]) {
        lengths = words.map(\.count)
        var children: [[(scalar: Unicode.Scalar, node: Int)]] = [[]]
        for (word, scalars) in words.enumerated() where !scalars.isEmpty {
            var node = 0
            for scalar in scalars {
                let key = Self.key(node, scalar)
                if let next = steps[key] {
                    node = next
                } else {
                    nodes.append(Node())
                    children.append([])
                    steps[key] = nodes.count - 1
                    children[node].append((scalar, nodes.count - 1))
                    node = nodes.count - 1
                }
            }
            nodes[node].words.append(word)
        }
        // By levels, so that what a node falls back to is finished before it.
        var queue = [0]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for (scalar, child) in children[node] {
                if node != 0 {
                    nodes[child].fallback = step(from: nodes[node].fallback, scalar)
                }
                let fallback = nodes[child].fallback
                nodes[child].report =
                    nodes[fallback].words.isEmpty ? nodes[fallback].report : fallback
                queue.append(child)
            }
        }
    }

    /// Every place of every word, by where it ends; at most `limit`.
    func hits(in text: SqueezedText, limit: Int) -> [Hit] {
        var hits: [Hit] = []
        var node = 0
        for index in 0..<text.count {
            node = step(from: node, text[index])
            var reporting = nodes[node].words.isEmpty ? nodes[node].report : node
            while reporting > 0 {
                for word in nodes[reporting].words {
                    hits.append(Hit(word: word, range: (index + 1 - lengths[word])..<(index + 1)))
                    if hits.count == limit { return hits }
                }
                reporting = nodes[reporting].report
            }
        }
        return hits
    }

    private func step(from start: Int, _ scalar: Unicode.Scalar) -> Int {
        var node = start
        while true {
            if let next = steps[Self.key(node, scalar)] { return next }
            if node == 0 { return 0 }
            node = nodes[node].fallback
        }
    }

    private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(node) << 32 | UInt64(scalar.value)
    }
}
