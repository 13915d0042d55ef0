import Markup

/// The document information of a page (公开信息表): the pairs of key and value
/// that stand in a table, a list or a line above an article.
struct PageInformation {
    /// One key with its value.
    struct Pair {
        /// The name used here, whatever the page writes.
        let name: String
        let value: String
        /// The element the value stands in.
        let node: HTMLNode
    }

    /// The pairs in the order of the page; the first of a name counts.
    let pairs: [Pair]

    /// The value of each key found, by the name used here.
    var values: [String: String] {
        Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The pair of a name.
    subscript(name: String) -> Pair? { pairs.first { $0.name == name } }

    /// A value longer than this is running text, not a value.
    private static let valueLimit = 120

    /// A block of so many bytes is running text, and is not looked through.
    private static let runningText = 65_536

    /// Reads the pairs in `blocks`.
    ///
    /// - Parameter more: further keys, each under the name it is written.
    init(_ blocks: [PageBlock], more: [String] = []) {
        let keys = InformationKeys(more: more)
        var reader = Reader(keys: keys)
        let content = blocks.filter { $0.region == .content }
        reader.readHeadRows(content)
        for block in content { reader.read(block) }
        pairs = reader.pairs
    }

    private struct Reader {
        let keys: InformationKeys
        var pairs: [Pair] = []
        private var waiting: String?
        private var known: Set<String> = []
        private var seen: Set<HTMLNode> = []
        /// Cells that were read as a row of keys over a row of values.
        private var done: Set<HTMLNode> = []

        init(keys: InformationKeys) {
            self.keys = keys
        }

        mutating func read(_ block: PageBlock) {
            guard !done.contains(block.node) else { return }
            guard block.text.utf8.count < runningText else {
                // Too long for a value, and the key before it has none then.
                if let key = waiting { known.insert(key) }
                waiting = nil
                return
            }
            let text = SqueezedText(block.text)
            var marks = keys.marks(in: text)
            // Once an element: its children are counted each time.
            if marks.isEmpty, seen.insert(block.node).inserted {
                marks = keys.marks(of: block.node, in: text)
            }
            if let key = waiting {
                waiting = nil
                if marks.isEmpty {
                    put(key, text.original(0..<text.count), block.node)
                    return
                }
            }
            for (index, mark) in marks.enumerated() {
                let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : text.count
                let value = text.original(mark.range.upperBound..<end)
                if value.allSatisfy(\.isWhitespace) {
                    if index + 1 == marks.count { waiting = mark.name }
                } else {
                    put(mark.name, value, block.node)
                }
            }
        }

        /// Tables whose first row holds the keys and whose second the values.
        mutating func readHeadRows(_ blocks: [PageBlock]) {
            var rows: [HTMLNode: [String: HTMLNode]] = [:]
            var order: [HTMLNode] = []
            for block in blocks where block.text.utf8.count < 100 {
                guard block.node.name == "td" || block.node.name == "th",
                    let row = block.node.parent, let name = keys.name(of: block.text)
                else { continue }
                if rows[row] == nil { order.append(row) }
                rows[row, default: [:]][name] = block.node
            }
            for row in order {
                let cells = row.elements
                guard let found = rows[row], found.count > 1, found.count == cells.count,
                    let next = row.nextElement, next.name == "tr"
                else { continue }
                let values = next.elements
                guard values.count == cells.count else { continue }
                for (cell, value) in zip(cells, values) {
                    done.insert(cell)
                    guard let name = found.first(where: { $0.value == cell })?.key else { continue }
                    put(name, value.text(limit: 2_000), value)
                    done.insert(value)
                }
            }
        }

        private mutating func put(_ name: String, _ text: String, _ node: HTMLNode) {
            var value = TextNormalization.collapsed(text, limit: 4_000)
            // The bracket of the key that follows.
            while let last = value.last, "【[| ".contains(last) { value.removeLast() }
            guard known.insert(name).inserted, value.count <= valueLimit,
                !Self.isBlank(value)
            else { return }
            pairs.append(Pair(name: name, value: value, node: node))
        }

        private static func isBlank(_ value: String) -> Bool {
            ["", "无", "暂无", "-", "--", "—", "——", "/", "\\", "空", "null"]
                .contains(TextNormalization.squeezed(value))
        }
    }
}
