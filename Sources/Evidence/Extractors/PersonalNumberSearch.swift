import Markup

/// Finds the personal numbers that a page shows without need.
struct PersonalNumberSearch {
    /// A number shown openly.
    struct Leak {
        let number: PersonalNumber
        let node: HTMLNode
        /// The row or paragraph around it; to be masked.
        let context: String
    }

    /// In reading order.
    let leaks: [Leak]

    /// Words after which a mobile number is meant to be called: it was given
    /// out for that, and is no leak.
    private static let contactWords = [
        "联系电话", "咨询电话", "经办人", "联系人", "联系方式", "电话", "热线", "传真",
    ]

    /// Words that make a long number a bank account.
    private static let bankWords = ["账号", "帐号", "卡号", "银行", "账户"]

    init(_ page: Page) {
        var leaks: [Leak] = []
        var tables: [HTMLNode: PageTable] = [:]
        for (index, block) in page.blocks.enumerated() {
            let matches = NumberScanner(block.text).matches()
            guard matches.contains(where: { $0.personal != nil }) else { continue }
            let header = Self.header(of: block.node, page, &tables)
            let previous = index > 0 ? page.blocks[index - 1].text : ""
            let scalars = Array(block.text.unicodeScalars)
            for match in matches {
                guard let number = match.personal else { continue }
                let before = String(
                    String.UnicodeScalarView(scalars[..<match.range.lowerBound]))
                let context = Context(
                    before: before, block: block.text, previous: previous, header: header)
                switch number.kind {
                case .identityCard: break
                case .mobile: if context.isContact(Self.contactWords) { continue }
                case .bankCard: if !context.mentions(Self.bankWords) { continue }
                }
                leaks.append(
                    Leak(
                        number: number, node: block.node,
                        context: Self.surroundings(of: block, scalars, match.range)))
            }
        }
        self.leaks = leaks
    }

    /// What stands around a number.
    private struct Context {
        /// The text of the block up to the number.
        let before: String
        let block: String
        /// The block before, for example the cell to the left.
        let previous: String
        /// The header cells above, when the number stands in a table.
        let header: [String]

        /// Whether the number is announced as one to call: by the header of
        /// its column, or by what stands right before it.
        func isContact(_ words: [String]) -> Bool {
            if mentions(words, in: header.joined()) { return true }
            let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
            let clause = Self.squeezed(line)
            guard clause.isEmpty else {
                let last = clause.split(whereSeparator: { "。;!?".contains($0) }).last ?? ""
                return mentions(words, in: String(last.suffix(40)))
            }
            let above = before.split(separator: "\n").last.map(String.init) ?? previous
            let tail = Self.squeezed(above)
            return words.contains { tail.hasSuffix($0) }
        }

        /// Whether one of the words stands in the block, beside it or above.
        func mentions(_ words: [String]) -> Bool {
            mentions(words, in: Self.squeezed(block + previous + header.joined()))
        }

        private func mentions(_ words: [String], in text: String) -> Bool {
            let text = TextNormalization.squeezed(text)
            return words.contains { text.contains($0) }
        }

        /// Without signs at the end, so that `电话：` and `电话（` end alike.
        private static func squeezed(_ text: some StringProtocol) -> String {
            var text = Substring(TextNormalization.squeezed(text))
            while let last = text.last, ":([{【〔-—,、.+*".contains(last) { text.removeLast() }
            return String(text)
        }
    }

    /// The header cells above the cell a block stands in.
    private static func header(
        of node: HTMLNode, _ page: Page, _ tables: inout [HTMLNode: PageTable]
    ) -> [String] {
        var current: HTMLNode? = node
        while let element = current, element.name != "td", element.name != "th" {
            current = element.parent
        }
        guard let cell = current, let node = page.table(around: cell) else { return [] }
        let table = tables[node] ?? PageTable(node)
        tables[node] = table
        guard !table.isKeyed, let column = table.column(of: cell) else { return [] }
        // A first row of data is taken for a header where a table has none; a
        // cell that holds a number announces none.
        return table.header(ofColumn: column).filter {
            $0.count <= 20 && NumberScanner($0).matches().isEmpty
        }
    }

    /// The whole row for a cell; for other text what is near the number. Cut
    /// between numbers and not within one, so that masking sees each whole.
    private static func surroundings(
        of block: PageBlock, _ scalars: [Unicode.Scalar], _ range: Range<Int>
    ) -> String {
        if block.node.name == "td" || block.node.name == "th", let row = block.node.parent {
            return row.elements.map { $0.text() }.joined(separator: " | ")
        }
        let before = Masking.masked(
            String(String.UnicodeScalarView(scalars[..<range.lowerBound])))
        let from = Masking.masked(String(String.UnicodeScalarView(scalars[range.lowerBound...])))
        return String(before.suffix(40)) + from.prefix(80)
    }
}
