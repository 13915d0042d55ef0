/// The part of Markdown a county writes its paragraphs in: headings, paragraphs, lists, quotations;
/// strong and emphasised words, code and web links in them.
///
/// Whatever else stands there, HTML above all, is text and printed as it stands. A line break within
/// a paragraph is a space in Latin text and nothing between Chinese characters.
public struct PlainMarkdown: Sendable, Hashable {
    /// What a text is made of.
    public enum Block: Sendable, Hashable {
        /// A heading; all levels look alike below a chapter.
        case heading([Span])
        case paragraph([Span])
        case quotation([Span])
        case list(isOrdered: Bool, [[Span]])
    }

    /// A stretch of text.
    public enum Span: Sendable, Hashable {
        case text(String)
        case strong(String)
        case emphasis(String)
        case code(String)
        case link(String, address: String)
    }

    /// Longer texts are cut.
    public static let longest = 200_000

    /// Marks without an end in one block; behind them everything is text.
    private static let mostFailures = 200

    /// Its blocks, in order.
    public let blocks: [Block]

    /// Reads a text; there is none that cannot be read.
    public init(_ text: String) {
        var reader = Reader()
        for line in text.prefix(Self.longest).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        {
            reader.take(line)
        }
        reader.finish()
        blocks = reader.blocks
    }

    private struct Reader {
        var blocks: [Block] = []
        private var lines: [Substring] = []
        private var isQuotation = false
        private var items: [[Span]] = []
        private var isOrdered = false

        mutating func take(_ line: Substring) {
            let line = line.trimmingPrefix { $0 == " " || $0 == "\t" }
            if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
                finish()
            } else if let heading = Self.heading(line) {
                finish()
                blocks.append(.heading(PlainMarkdown.spans(heading)))
            } else if let item = Self.item(line) {
                finishLines()
                if !items.isEmpty, isOrdered != item.isOrdered { finish() }
                isOrdered = item.isOrdered
                items.append(PlainMarkdown.spans(item.text))
            } else if line.first == ">" {
                finishItems()
                if !isQuotation { finishLines() }
                isQuotation = true
                lines.append(line.dropFirst().trimmingPrefix(" "))
            } else {
                finishItems()
                lines.append(line)
            }
        }

        mutating func finish() {
            finishLines()
            finishItems()
        }

        private mutating func finishLines() {
            guard !lines.isEmpty else { return }
            let spans = PlainMarkdown.spans(PlainMarkdown.joined(lines))
            blocks.append(isQuotation ? .quotation(spans) : .paragraph(spans))
            lines = []
            isQuotation = false
        }

        private mutating func finishItems() {
            guard !items.isEmpty else { return }
            blocks.append(.list(isOrdered: isOrdered, items))
            items = []
        }

        private static func heading(_ line: Substring) -> Substring? {
            let marks = line.prefix { $0 == "#" }
            let rest = line.dropFirst(marks.count)
            guard (1...6).contains(marks.count), rest.first == " " else { return nil }
            return rest.trimmingPrefix(" ")
        }

        private static func item(_ line: Substring) -> (text: Substring, isOrdered: Bool)? {
            if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
                return (line.dropFirst(2), false)
            }
            let digits = line.prefix { ("0"..."9").contains($0) }
            let rest = line.dropFirst(digits.count)
            guard (1...9).contains(digits.count), rest.hasPrefix(". ") else { return nil }
            return (rest.dropFirst(2), true)
        }
    }

    private static func joined(_ lines: [Substring]) -> Substring {
        var text = ""
        for line in lines {
            if let last = text.last, last.isASCII || line.first?.isASCII ?? false { text += " " }
            text += line
        }
        return text[...]
    }

    /// The stretches of one block: the nearest closing mark closes, an open one is text.
    private static func spans(_ text: Substring) -> [Span] {
        var spans: [Span] = []
        var plain = ""
        var rest = text
        func add(_ span: Span) {
            if !plain.isEmpty { spans.append(.text(plain)) }
            plain = ""
            spans.append(span)
        }
        var failures = 0
        while let first = rest.first {
            // A text of nothing but open marks would be searched for their ends again and again.
            if failures > mostFailures {
                plain += rest
                break
            }
            if rest.hasPrefix("\\"), let next = rest.dropFirst().first, "\\*`[>#-".contains(next) {
                plain.append(next)
                rest = rest.dropFirst(2)
            } else if let (inner, after) = between("**", rest) {
                add(.strong(inner))
                rest = after
            } else if let (inner, after) = between("`", rest) {
                add(.code(inner))
                rest = after
            } else if let (inner, after) = between("*", rest) {
                add(.emphasis(inner))
                rest = after
            } else if let link = link(rest) {
                add(.link(link.text, address: link.address))
                rest = link.after
            } else {
                if "*`[".contains(first) { failures += 1 }
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        if !plain.isEmpty { spans.append(.text(plain)) }
        return spans
    }

    private static func between(
        _ mark: String, _ text: Substring
    ) -> (inner: String, after: Substring)? {
        guard text.hasPrefix(mark) else { return nil }
        let inside = text.dropFirst(mark.count)
        guard let end = inside.prefix(2_000).firstRange(of: mark),
            end.lowerBound > inside.startIndex
        else { return nil }
        let inner = inside[..<end.lowerBound]
        guard inner.first != " ", inner.last != " " else { return nil }
        return (String(inner), inside[end.upperBound...])
    }

    /// `[words](https://…)`; other addresses stay text.
    private static func link(
        _ text: Substring
    ) -> (text: String, address: String, after: Substring)? {
        guard text.first == "[", let middle = text.prefix(2_000).firstRange(of: "]("),
            let end = text[middle.upperBound...].prefix(2_000).firstIndex(of: ")")
        else { return nil }
        let words = text[text.index(after: text.startIndex)..<middle.lowerBound]
        guard let address = CleanText.link(String(text[middle.upperBound..<end])), !words.isEmpty
        else { return nil }
        return (String(words), address, text[text.index(after: end)...])
    }
}
