import Exact
import Markup
import Model

/// Writes the evaluation report; one extension a chapter.
struct EvaluationWriter {
    let figures: RoundFigures
    let data: EvaluationFigures
    let options: EvaluationOptions
    let language: Language
    let printed: PrintedValue
    var html = MarkupWriter(.html)
    /// The problem list's rows as far as they are the same for all units, by their criteria.
    var problemRows: [ObjectIdentifier: ProblemParts] = [:]

    /// What the rows about one criterion have in common.
    struct ProblemParts {
        /// Held, so that no other criterion comes to lie in its place.
        let criterion: Criterion
        /// From behind the number to what is checked.
        let check: [UInt8]
        /// From behind the places to the end.
        let fix: [UInt8]
    }

    init(_ figures: RoundFigures, _ options: EvaluationOptions, in language: Language) {
        self.figures = figures
        self.options = options
        self.language = language
        data = EvaluationFigures(of: figures, edition: options.edition)
        printed = PrintedValue(figures.round, in: language)
    }

    var scored: ScoredRound { figures.round }
    var policy: Policy { figures.round.pack.policy }
    var isPublic: Bool { options.edition == .public }

    // MARK: - Elements

    mutating func element(_ name: MarkupName, _ content: (inout EvaluationWriter) -> Void) {
        element(name, [:], content)
    }

    mutating func element(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?>,
        _ content: (inout EvaluationWriter) -> Void
    ) {
        html.open(name, attributes)
        content(&self)
        html.close()
    }

    mutating func element(_ name: MarkupName, _ wording: Wording) {
        element(name, [:], wording)
    }

    mutating func element(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?>, _ wording: Wording
    ) {
        element(name, attributes) { $0.text(wording) }
    }

    mutating func element(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?> = [:], data: String
    ) {
        html.open(name, attributes)
        // What a county wrote stays Chinese on an English page; say so to screen readers.
        if language == .en, CleanText.isChinese(data) { html.attribute("lang", "zh-Hans") }
        text(data)
        html.close()
    }

    mutating func text(_ wording: Wording) { text(wording.text(in: language)) }

    /// Text from outside, shown harmless.
    mutating func text(_ text: String, limit: Int = 4_000) {
        html.text(CleanText.shown(text, limit: limit))
    }

    /// What `content` writes, by itself.
    func piece(_ content: (inout EvaluationWriter) -> Void) -> [UInt8] {
        var page = self
        page.html = MarkupWriter(.html)
        content(&page)
        return page.html.written(from: 0)
    }

    mutating func line() { html.lineBreak() }

    mutating func paragraph(_ sentences: Wording...) { paragraph(sentences) }

    mutating func paragraph(_ sentences: [Wording], style: String? = nil) {
        guard !sentences.isEmpty else { return }
        element("p", ["class": style], Wording.sentences(sentences))
        line()
    }

    mutating func heading(_ wording: Wording) {
        element("h3", wording)
        line()
    }

    mutating func list(_ items: [Wording]) {
        guard !items.isEmpty else { return }
        element("ul") { page in
            for item in items { page.element("li", item) }
        }
        line()
    }

    // MARK: - Tables

    /// A head of a column and how the column is set.
    typealias Head = (title: Wording, style: String?)

    mutating func table(
        _ heads: [Head], style: String? = nil, caption: Wording? = nil,
        _ rows: (inout EvaluationWriter) -> Void
    ) {
        element("div", ["class": "scroll"]) { page in
            page.element("table", ["class": style]) { page in
                if let caption { page.element("caption", caption) }
                page.element("thead") { page in
                    page.element("tr") { page in
                        for head in heads {
                            page.element("th", ["scope": "col", "class": head.style], head.title)
                        }
                    }
                }
                page.line()
                page.element("tbody", [:], rows)
            }
        }
        line()
    }

    mutating func row(_ style: String? = nil, _ cells: (inout EvaluationWriter) -> Void) {
        element("tr", ["class": style], cells)
        line()
    }

    mutating func head(_ text: String, style: String? = nil) {
        element("th", ["scope": "row", "class": style], data: text)
    }

    mutating func cell(_ text: String, style: String? = nil) {
        element("td", ["class": style], data: text)
    }

    mutating func number(_ text: String) { cell(text, style: "n") }

    mutating func cell(_ wording: Wording) { element("td", wording) }

    // MARK: - Parts of many chapters

    /// The unit's name, leading to its page.
    mutating func unitHead(_ unit: ScoredUnit) {
        element("th", ["scope": "row"]) { page in
            page.element(
                "a", ["href": ReportPath.unit(unit.unit.id, .html)], data: unit.unit.name)
            if unit.isVetoed { page.text(EvaluationWording.vetoedMark) }
            if unit.isProvisional { page.text(EvaluationWording.provisionalMark) }
        }
    }

    /// Units by name, the first `limit` of them.
    func names(_ units: [Int], limit: Int = 5) -> Wording {
        EvaluationWording.names(units.map { scored.units[$0].unit.name }, limit: limit)
    }

    /// A paragraph, list or heading of a county's own.
    mutating func markdown(_ text: PlainMarkdown) {
        for block in text.blocks {
            switch block {
            case .heading(let spans): element("h4") { $0.spans(spans) }
            case .paragraph(let spans): element("p") { $0.spans(spans) }
            case .quotation(let spans): element("blockquote") { $0.spans(spans) }
            case .list(let isOrdered, let items):
                element(isOrdered ? "ol" : "ul") { page in
                    for item in items { page.element("li") { $0.spans(item) } }
                }
            }
            line()
        }
    }

    private mutating func spans(_ spans: [PlainMarkdown.Span]) {
        for span in spans {
            switch span {
            case .text(let text): self.text(text)
            case .strong(let text): element("strong", data: text)
            case .emphasis(let text): element("em", data: text)
            case .code(let text): element("code", data: text)
            case .link(let text, let address):
                element("a", ["href": address, "rel": "noopener noreferrer"], data: text)
            }
        }
    }
}
