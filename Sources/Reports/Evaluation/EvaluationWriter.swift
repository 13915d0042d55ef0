import Exact
import Markup
import Model
import Parallel

/// Writes the evaluation report; one extension a chapter.
struct EvaluationWriter {
    let figures: RoundFigures
    let data: EvaluationFigures
    let options: EvaluationOptions
    let language: Language
    let printed: PrintedValue
    /// Where copies of the pages of the unit that is written about lie.
    var copies: [Evidence: String] = [:]
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

    /// - Parameter data: what chapters about the whole round say; only those ask for it.
    init(
        _ figures: RoundFigures, _ options: EvaluationOptions, in language: Language,
        data: EvaluationFigures? = nil
    ) {
        self.figures = figures
        self.options = options
        self.language = language
        self.data = data ?? EvaluationFigures(of: figures, edition: options.edition)
        printed = PrintedValue(figures.round, in: language)
    }

    var scored: RoundOutline { figures.round }
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
        openTable(heads, style: style, caption: caption)
        rows(&self)
        closeTable()
    }

    mutating func openTable(
        _ heads: [Head], style: String? = nil, caption: Wording? = nil
    ) {
        html.open("div", ["class": "scroll"])
        html.open("table", ["class": style])
        if let caption { element("caption", caption) }
        element("thead") { page in
            page.element("tr") { page in
                for head in heads {
                    page.element("th", ["scope": "col", "class": head.style], head.title)
                }
            }
        }
        line()
        html.open("tbody")
    }

    mutating func closeTable() {
        for _ in 0..<3 { html.close() }
        line()
    }

    /// What is written about each of these units, handed on unit by unit and made on all cores.
    mutating func each(
        _ units: [Int], to receive: ([UInt8]) throws -> Void,
        _ content: @Sendable (inout EvaluationWriter, UnitFigures) -> Void
    ) throws {
        _ = html.mark()
        try receive(html.drain())
        let blank = self.blank
        try InOrder.each(units.count) { (number) throws(any Error) in
            blank.piece(of: blank.figures.units[units[number]], content)
        } receive: { (piece: [UInt8]) throws(any Error) in
            try receive(piece)
        }
    }

    /// The same writer with nothing written.
    private var blank: EvaluationWriter {
        var blank = self
        blank.html = MarkupWriter(.html)
        return blank
    }

    /// What `content` writes about a unit, by itself.
    func piece(
        of unit: UnitFigures, _ content: (inout EvaluationWriter, UnitFigures) -> Void
    ) -> [UInt8] {
        var page = blank
        page.copies = unit.copies
        content(&page, unit)
        return page.html.written(from: 0)
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
    mutating func unitHead(_ unit: UnitStanding) {
        element("th", ["scope": "row"]) { page in
            page.element("a", ["href": ReportPath.unit(unit.id, .html)], data: unit.name)
            if unit.isVetoed { page.text(EvaluationWording.vetoedMark) }
            if unit.isWarned { page.text(EvaluationWording.warnedMark) }
            if unit.isProvisional { page.text(EvaluationWording.provisionalMark) }
        }
    }

    /// Units by name, the first `limit` of them.
    func names(_ units: [Int], limit: Int = 5) -> Wording {
        EvaluationWording.names(units.map { figures.table.rows[$0].name }, limit: limit)
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
