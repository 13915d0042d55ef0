import Exact
import Markup
import Model

/// Writes a page: the shell, and the small parts every page is made of.
struct PageWriter {
    let figures: RoundFigures
    let language: Language
    let printed: PrintedValue
    let marks: RowMarks
    /// What is the same on all pages in the language.
    let common: ReadyMarkup
    var html = MarkupWriter(.html)

    /// What pages about units have in common; only those have it.
    private(set) var parts: UnitPageParts?
    /// Reasons as they were written on this page, by their findings.
    private var reasons: [ObjectIdentifier: [UInt8]] = [:]
    /// How the sums of the first-level indicator being written come about from their parts.
    var fits: Set<PartsFit> = []
    private var lastTime: (instant: DateTime, text: String)?
    /// How many facts and places stand behind a finding, as written, by both numbers.
    var summaries: [Int: [UInt8]] = [:]

    /// Where copies of the pages of the unit that is written about lie.
    var copies: [Evidence: String] = [:]

    /// The folder of the round's page as seen from this one: empty, or `../`.
    let root: String

    init(_ figures: RoundFigures, in language: Language, root: String) {
        self.figures = figures
        self.language = language
        self.root = root
        printed = PrintedValue(figures.round, in: language)
        marks = figures.marks
        common = .of(language)
    }

    var scored: RoundOutline { figures.round }
    var policy: Policy { figures.round.pack.policy }

    /// A whole page.
    ///
    /// - Parameter isFormal: whether it is printed as an official document, whatever a reader likes.
    static func page(
        _ figures: RoundFigures, in language: Language, root: String, title: String,
        isFormal: Bool = false, parts: UnitPageParts? = nil, content: (inout PageWriter) -> Void
    ) -> [UInt8] {
        var page = PageWriter(figures, in: language, root: root)
        page.parts = parts
        if parts != nil { page.html.reserve(300_000) }
        page.begin(title, isFormal: isFormal)
        content(&page)
        page.end()
        return page.html.finished()
    }

    /// Everything before the content of a page, and the elements around it.
    mutating func begin(_ title: String, isFormal: Bool = false) {
        html.declaration()
        html.open(
            "html",
            [
                "lang": language == .zhHans ? "zh-CN" : "en",
                "data-paper": isFormal ? "formal" : nil,
            ])
        head(title)
        html.open("body", ["data-wide": ReportWording.wideTable.text(in: language)])
        element("a", ["class": "skip", "href": "#main"], ReportWording.skip)
        line()
        html.open("div", ["class": "sheet"])
    }

    /// Everything behind the content of a page.
    mutating func end() {
        html.close()
        line()
        element("script") { $0.html.unescaped(trusted: ContentPolicy.script) }
        html.close()
        html.close()
        line()
    }

    private mutating func head(_ title: String) {
        element("head") { page in
            page.html.element("meta", ["charset": "utf-8"])
            page.meta("http-equiv", "Content-Security-Policy", ContentPolicy.text)
            page.meta("name", "viewport", "width=device-width, initial-scale=1")
            page.meta("name", "referrer", "no-referrer")
            page.meta("name", "color-scheme", "light dark")
            page.meta("name", "generator", CleanText.shown("heng \(page.scored.engine)"))
            page.line()
            page.html.element("title", text: CleanText.shown(title))
            page.line()
            page.element("style") { $0.html.unescaped(trusted: ContentPolicy.style) }
        }
        line()
    }

    private mutating func meta(_ kind: MarkupName, _ name: String, _ content: String) {
        html.element("meta", [kind: name, "content": content])
    }

    // MARK: - Elements

    mutating func element(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?> = [:],
        _ content: (inout PageWriter) -> Void
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
        html.open(name, attributes)
        text(wording)
        html.close()
    }

    /// An element with text from the round, the pack, a unit or a page.
    mutating func element(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?> = [:], data: String
    ) {
        html.open(name, attributes)
        // Names and sentences of a county stay Chinese on an English page; say so to screen readers.
        if language == .en, CleanText.isChinese(data) { html.attribute("lang", "zh-Hans") }
        self.data(data)
        html.close()
    }

    mutating func text(_ wording: Wording) {
        data(wording.text(in: language))
    }

    /// Why a finding came out as it did, put together once a page; why points are full is said only
    /// once.
    mutating func reason(of finding: Finding, _ standing: Standing) {
        if standing == .full {
            text(finding.reason)
            return
        }
        if let written = reasons[finding.identity] {
            html.unescaped(trusted: written)
            return
        }
        let start = html.mark()
        text(finding.reason)
        reasons[finding.identity] = html.written(from: start)
    }

    /// Markup of this program as it stands.
    mutating func piece(_ piece: StaticString) {
        html.unescaped(literal: piece)
    }

    /// Markup that was written before.
    mutating func ready(_ markup: [UInt8]) {
        html.unescaped(trusted: markup)
    }

    /// An instant as text, put together once where one follows another.
    mutating func time(_ time: DateTime) {
        if lastTime?.instant != time { lastTime = (time, printed.time(time)) }
        if let lastTime { html.text(lastTime.text) }
    }

    /// Text from outside, shown harmless and never longer than a page can bear.
    mutating func data(_ text: String, limit: Int = 4_000) {
        html.text(CleanText.shown(text, limit: limit))
    }

    mutating func line() {
        html.lineBreak()
    }

    /// A heading of the second level with its anchor.
    mutating func heading(_ id: String, _ wording: Wording) {
        element("h2", ["id": id], wording)
        line()
    }

    /// A row of a `dl` whose pairs stand in `div`s.
    mutating func pair(_ term: Wording, _ content: (inout PageWriter) -> Void) {
        element("div") { page in
            page.element("dt", term)
            page.element("dd", [:], content)
        }
        line()
    }

    mutating func pair(_ term: Wording, data: String) {
        pair(term) { $0.data(data) }
    }

    /// A table that scrolls by itself where the screen is too narrow for it.
    ///
    /// - Parameter isLong: whether a browser does well not to lay it out before it comes into view.
    mutating func table(
        _ style: String? = nil, isLong: Bool = false, _ content: (inout PageWriter) -> Void
    ) {
        element("div", ["class": isLong ? "scroll long" : "scroll"]) { page in
            page.element("table", ["class": style], content)
        }
    }

    /// The head row of a table.
    mutating func tableHead(_ columns: [ReadyMarkup.Column]) {
        html.tableHead(columns, in: language)
    }

    mutating func cell(_ style: String? = nil, data: String) {
        element("td", ["class": style], data: data)
    }

    // MARK: - Anchors and links

    /// The anchor of a criterion, or of an indicator.
    static func anchor(_ id: String, isCriterion: Bool = true) -> String {
        (isCriterion ? "i-" : "n-") + ReportPath.name(id, keepingDots: true)
    }

    /// The anchor of a unit, or of a unit's row about a criterion, on the round's page.
    static func anchor(ofUnit id: String, _ criterion: Criterion? = nil) -> String {
        let unit = "u-" + ReportPath.name(id, keepingDots: false)
        return criterion.map { "\(unit).\(anchor($0.id))" } ?? unit
    }

    /// The page of a unit, seen from this page.
    func address(ofUnit id: String) -> String {
        root + ReportPath.unit(id, .html)
    }

    /// A link to the copy of the page, beside the link to the page itself.
    mutating func copy(of evidence: Evidence) {
        guard !copies.isEmpty, let copy = copies[evidence] else { return }
        let page = copy.prefix { $0 != "#" }
        data(" ")
        element("a", ["class": "small copy", "href": root + String(page)], ReportWording.copy)
    }

    /// A stored page's address: always readable, a link only where a link is safe.
    mutating func url(_ url: String) {
        if CleanText.isPlainLink(url, limit: 300) {
            // Nothing in it has to be escaped in an attribute that has not in text.
            piece("<a class=\"url\" href=\"")
            html.text(url)
            piece("\" rel=\"noopener noreferrer\" target=\"_blank\">")
            html.text(url)
            piece("</a>")
            return
        }
        let shown = CleanText.shown(url, limit: 300)
        if let link = CleanText.link(url) {
            html.open("a")
            html.attribute("class", "url")
            html.attribute("href", link)
            html.attribute("rel", "noopener noreferrer")
            html.attribute("target", "_blank")
            if language == .en, CleanText.isChinese(shown) { html.attribute("lang", "zh-Hans") }
            html.text(shown)
            html.close()
        } else {
            element("span", ["class": "url"], data: shown)
        }
    }
}
