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
        /// Whether the page writes the key as it is named here.
        var isOwn = false
    }

    /// The pairs in the order of the page. Of a name the first with a value
    /// counts; one that is written as the name is goes before others.
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
        var reader = Reader(keys: InformationKeys(more: more))
        let content = blocks.filter { $0.region == .content }
        reader.readHeadRows(content)
        for block in content { reader.read(block) }
        let found = reader.found
        // The line near a title gives a day too and is no such information.
        let stated = found.filter { pair in
            !pair.value.isEmpty && (pair.name != "发布日期" || Self.isInformation(pair, among: found))
        }
        let own = Set(stated.filter(\.isOwn).map(\.name))
        var known: Set<String> = []
        pairs = stated.filter { pair in
            (pair.isOwn || !own.contains(pair.name)) && known.insert(pair.name).inserted
        }
    }

    /// Whether a day stands in a table or beside other keys of a document.
    private static func isInformation(_ pair: Pair, among all: [Pair]) -> Bool {
        if ["td", "th", "dd", "dt"].contains(pair.node.name) { return true }
        return all.contains { other in
            other.name != pair.name && other.name != "来源" && isBeside(pair.node, other.node)
        }
    }

    /// Whether two pairs stand in one line, or in two boxes of the same build: `<p><b>key</b>value</p>` below another, and not the line below a
    /// title above a list of keys.
    private static func isBeside(_ node: HTMLNode, _ other: HTMLNode) -> Bool {
        if node == other { return true }
        guard let box = node.parent, let otherBox = other.parent else { return false }
        if box == otherBox { return box.name != "body" && node.name == other.name }
        guard let frame = box.parent, frame == otherBox.parent, frame.name != "body" else {
            return box == other || otherBox == node
        }
        return node.name == other.name && box.name == otherBox.name
    }

    fileprivate static func stands(_ node: HTMLNode, in frame: HTMLNode) -> Bool {
        var current: HTMLNode? = node
        for _ in 0..<4 {
            guard let element = current else { return false }
            if element == frame { return true }
            current = element.parent
        }
        return false
    }

    private struct Reader {
        let keys: InformationKeys
        /// Everything found; without a value where the key stands alone.
        var found: [Pair] = []
        private var waiting: (name: String, node: HTMLNode, isOwn: Bool)?
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
                if marks.isEmpty, Self.isValue(block.node, of: key.node) {
                    put(
                        key.name,
                        text.original(0..<InformationKeys.end(of: text, from: 0, to: text.count)),
                        block.node, isOwn: key.isOwn)
                    return
                }
            }
            for (index, mark) in marks.enumerated() {
                let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : text.count
                let start = mark.range.upperBound
                let value = text.original(
                    start..<InformationKeys.end(of: text, from: start, to: end))
                put(mark.name, value, block.node, isOwn: mark.isOwn)
                if value.allSatisfy(\.isWhitespace), index + 1 == marks.count {
                    waiting = (mark.name, block.node, mark.isOwn)
                }
            }
        }

        /// Whether an element may hold the value of a key: the next cell of its
        /// row, its `dd`, or a neighbour.
        private static func isValue(_ node: HTMLNode, of key: HTMLNode) -> Bool {
            if let row = row(of: key) { return row == self.row(of: node) }
            if key.name == "dt" {
                return key.nextElement.map { stands(node, in: $0) } ?? false
            }
            return key.parent.map { stands(node, in: $0) } ?? false
        }

        private static func row(of node: HTMLNode) -> HTMLNode? {
            var current: HTMLNode? = node
            for _ in 0..<4 {
                guard let element = current else { return nil }
                if element.name == "tr" { return element }
                if element.name == "table" { return nil }
                current = element.parent
            }
            return nil
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
                guard let names = rows[row], names.count > 1, names.count == cells.count,
                    let next = row.nextElement, next.name == "tr"
                else { continue }
                let values = next.elements
                guard values.count == cells.count else { continue }
                for (cell, value) in zip(cells, values) {
                    done.insert(cell)
                    guard let name = names.first(where: { $0.value == cell })?.key else { continue }
                    let written = TextNormalization.squeezed(cell.text(limit: 200))
                    put(name, value.text(limit: 2_000), value, isOwn: written.hasPrefix(name))
                    done.insert(value)
                }
            }
        }

        /// Takes down a pair; a key that waits for its value is replaced by it.
        private mutating func put(
            _ name: String, _ text: String, _ node: HTMLNode, isOwn: Bool
        ) {
            var value = TextNormalization.collapsed(text, limit: 4_000)
            // `【来源：示例镇】【关闭】`: the bracket closes what the key opened.
            if let close = value.firstIndex(of: "】"), !value[..<close].contains("【") {
                value = String(value[..<close])
            }
            // The bracket of the key that follows.
            while let last = value.last, "【[| ".contains(last) { value.removeLast() }
            if value.count > valueLimit || Self.isBlank(value) { value = "" }
            if let last = found.last, last.name == name, last.value.isEmpty { found.removeLast() }
            found.append(Pair(name: name, value: value, node: node, isOwn: isOwn))
        }

        private static func isBlank(_ value: String) -> Bool {
            ["", "无", "暂无", "-", "--", "—", "——", "/", "\\", "空", "null"]
                .contains(TextNormalization.squeezed(value))
        }
    }
}
