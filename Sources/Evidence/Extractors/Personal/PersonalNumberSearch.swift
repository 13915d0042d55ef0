import Markup
import Model

/// Finds the personal numbers that a page or a file shows without need.
struct PersonalNumberSearch {
    /// A number shown openly.
    struct Leak {
        let number: PersonalNumber
        /// Where it stands, with the row or paragraph around it, masked.
        let evidence: Evidence
    }

    /// In reading order; of a number that stands in the text more often, the
    /// first places.
    let leaks: [Leak]

    /// The most leaks that are counted in one page. A page that publishes more
    /// numbers than a township has people is beyond help.
    private static let leakLimit = 20_000
    /// How often the same number is noted.
    private static let placeLimit = 60

    /// Words after which a mobile number is meant to be called: it was given
    /// out for that, and is no leak.
    private static let contactWords = [
        "联系电话", "咨询电话", "经办人", "联系人", "联系方式", "电话", "热线", "传真",
    ]

    /// Words that make a long number a bank account.
    private static let bankWords = [
        "账号", "帐号", "卡号", "银行", "账户", "帐户", "存折", "一卡通",
    ]

    init(_ page: Page) {
        var search = Search()
        var tables = Tables()
        let blocks = page.content.blocks
        for (index, block) in blocks.enumerated() where !search.isFull {
            search.look(in: block.text) {
                Surroundings(
                    previous: index > 0 ? blocks[index - 1].text : "",
                    header: tables.header(of: block.node), row: Self.row(around: block.node)
                ) { page.evidence(block.node, snippet: $0) }
            }
        }
        leaks = search.leaks
    }

    /// Searches a file that is no page.
    init(_ text: ReadableText, in file: AttachmentShelf.File) {
        var search = Search()
        for (index, passage) in text.passages.enumerated() where !search.isFull {
            search.look(in: passage.text) {
                Surroundings(
                    previous: index > 0 ? text.passages[index - 1].text : "",
                    header: passage.cell.map { text.header(above: $0) } ?? [],
                    heading: passage.cell.map { text.heading(of: $0) } ?? "",
                    row: passage.cell.map { text.row(of: $0) }
                ) { snippet in
                    switch passage.place {
                    case .named(let name): file.evidence(name, snippet: snippet)
                    case .node(let node): file.evidence(node.path, snippet: snippet)
                    }
                }
            }
        }
        leaks = search.leaks
    }

    /// What stands around a text, and how it is quoted.
    private struct Surroundings {
        /// The text before, for example the cell to the left.
        let previous: String
        /// The header cells above, when the text stands in a table.
        let header: [String]
        /// The first rows of its table and of the one before, which may be one
        /// table torn in two.
        var heading = ""
        /// The whole row, for a cell.
        let row: String?
        let evidence: (String) -> Evidence
    }

    private struct Search {
        var leaks: [Leak] = []
        private var counts: [PersonalNumber: Int] = [:]

        var isFull: Bool { leaks.count >= PersonalNumberSearch.leakLimit }

        /// Notes the numbers of one text; what stands around it is looked up
        /// only where it holds any.
        mutating func look(in text: String, _ surroundings: () -> Surroundings) {
            let matches = NumberScanner(text).matches()
            guard matches.contains(where: { $0.personal != nil }) else { return }
            let around = surroundings()
            let scalars = Array(text.unicodeScalars)
            let context = Context(
                block: text, previous: around.previous, header: around.header)
            let heading = TextNormalization.squeezed(around.heading)
            let isBank =
                context.mentions(PersonalNumberSearch.bankWords)
                || PersonalNumberSearch.bankWords.contains { heading.holds($0) }
            for match in matches where !isFull {
                guard let number = match.personal else { continue }
                switch number.kind {
                case .identityCard: break
                case .mobile:
                    let before = PersonalNumberSearch.text(
                        scalars, before: match.range.lowerBound)
                    if context.isContact(PersonalNumberSearch.contactWords, after: before) {
                        continue
                    }
                case .bankCard: if !isBank { continue }
                }
                counts[number, default: 0] += 1
                guard counts[number, default: 0] <= PersonalNumberSearch.placeLimit else {
                    continue
                }
                leaks.append(
                    Leak(
                        number: number,
                        evidence: around.evidence(
                            around.row
                                ?? PersonalNumberSearch.surroundings(scalars, match.range))))
            }
        }
    }

    /// How much of the text around a number is looked at, in scalars; what
    /// announces it stands within a line or two.
    private static let reach = 300

    /// The text before a place, as far as it can matter.
    private static func text(_ scalars: [Unicode.Scalar], before end: Int) -> String {
        String(String.UnicodeScalarView(scalars[start(scalars, before: end)..<end]))
    }

    /// Where the text that matters begins: at the start or behind a blank, so
    /// that no number is cut in two.
    private static func start(_ scalars: [Unicode.Scalar], before end: Int) -> Int {
        guard end > reach else { return 0 }
        let first = end - reach
        return scalars[first..<end].firstIndex { TextNormalization.isSpace($0) } ?? first
    }

    /// What stands around the numbers of a block.
    private struct Context {
        let block: String
        /// The block before, for example the cell to the left.
        let previous: String
        /// The header cells above, when the number stands in a table.
        let header: [String]

        /// Whether a number is announced as one to call: by the header of its
        /// column, or by what stands right `before` it.
        func isContact(_ words: [String], after before: String) -> Bool {
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
            return words.contains { text.holds($0) }
        }

        /// Without signs at the end, so that `电话：` and `电话（` end alike.
        private static func squeezed(_ text: some StringProtocol) -> String {
            var text = Substring(TextNormalization.squeezed(text))
            while let last = text.last, ":([{【〔-—,、.+*".contains(last) { text.removeLast() }
            return String(text)
        }
    }

    /// The header cells of the tables of a page.
    private struct Tables {
        private var known: [HTMLNode: (table: PageTable, columns: [HTMLNode: Int])] = [:]
        private var held = 0
        /// How many more places may be laid out. Tables within tables, their
        /// cells claiming to span hundreds, could keep this busy for hours.
        private var room = 4_000_000

        /// The header cells above the cell a block stands in.
        mutating func header(of node: HTMLNode) -> [String] {
            var current: HTMLNode? = node
            while let element = current, element.name != "td", element.name != "th" {
                current = element.parent
            }
            guard let cell = current, let node = cell.surroundingTable else { return [] }
            guard let (table, columns) = known[node] ?? layOut(node), !table.isKeyed,
                let column = columns[cell]
            else { return [] }
            // A first row of data is taken for a header where a table has none;
            // a cell that holds a number announces none.
            return table.header(ofColumn: column).filter {
                $0.count <= 20 && NumberScanner($0).matches().isEmpty
            }
        }

        private mutating func layOut(
            _ node: HTMLNode
        ) -> (table: PageTable, columns: [HTMLNode: Int])? {
            guard room > 0 else { return nil }
            let table = PageTable(node)
            if held > 400_000 {
                known = [:]
                held = 0
            }
            held += table.size
            room -= table.size
            let laid = (table, table.columnsByCell)
            known[node] = laid
            return laid
        }
    }

    /// The whole row, for a cell.
    private static func row(around node: HTMLNode) -> String? {
        guard node.name == "td" || node.name == "th", let row = node.parent else { return nil }
        return row.elements.map { $0.text() }.joined(separator: " | ")
    }

    /// What is near a number. Cut between numbers and not within one, so that
    /// masking sees each whole.
    private static func surroundings(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        let start = Self.start(scalars, before: range.lowerBound)
        let before = Masking.masked(
            String(String.UnicodeScalarView(scalars[start..<range.lowerBound])))
        let end = min(scalars.count, range.upperBound + reach)
        let from = Masking.masked(
            String(String.UnicodeScalarView(scalars[range.lowerBound..<end])))
        return String(before.suffix(40)) + from.prefix(80)
    }
}
