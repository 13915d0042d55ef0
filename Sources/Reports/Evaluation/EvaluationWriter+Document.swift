import Exact
import Markup
import Model

extension EvaluationWriter {
    /// Everything up to the first problem of the list of problems.
    mutating func begin() {
        open("\(scored.round.title) · \(EvaluationWording.kind.text(in: language))")
        masthead()
        contents()
        for chapter in EvaluationChapter.allCases.prefix(while: { $0 != .list }) {
            open(chapter)
            switch chapter {
            case .ranking: ranking()
            case .summary: summary()
            case .overview: overview()
            case .overall: overall()
            case .indicators: indicators()
            case .practice: practice()
            case .problems: problems()
            case .advice: advice()
            case .tree: indicatorTable()
            case .scores: scoreTables()
            case .list, .vetoes, .reviews, .method: break
            }
            close(chapter)
        }
        open(.list)
        paragraph(ReportWording.RoundPage.problemNote)
        _ = html.mark()
    }

    /// Everything behind the list of problems.
    mutating func end(
        hasProblems: Bool, vetoes: [String: [UInt8]], to receive: ([UInt8]) throws -> Void
    ) throws {
        if !hasProblems { paragraph(ReportWording.RoundPage.nothingLost) }
        close(.list)
        open(.vetoes)
        vetoList(vetoes)
        close(.vetoes)
        open(.reviews)
        try reviews(to: receive)
        close(.reviews)
        open(.method)
        method()
        close(.method)
        close()
    }

    private mutating func open(_ chapter: EvaluationChapter) {
        html.open("section", ["class": chapter.isAnnex ? "chapter annex" : "chapter"])
        element("h2", ["id": chapter.anchor], chapter.heading)
        line()
    }

    private mutating func close(_ chapter: EvaluationChapter) {
        if let own = options.paragraphs[chapter] {
            element("div", ["class": "own"]) { $0.markdown(own) }
            line()
        }
        html.close()
        line()
    }

    /// A whole page in the style of a document.
    mutating func document(
        _ title: String, foot: Wording? = nil, _ content: (inout EvaluationWriter) -> Void
    ) {
        open(title)
        content(&self)
        close(foot: foot)
    }

    private mutating func open(_ title: String) {
        html.declaration()
        html.open("html", ["lang": language == .zhHans ? "zh-CN" : "en"])
        pageHead(title)
        html.open("body")
        html.open("main")
    }

    private mutating func close(foot: Wording? = nil) {
        element(
            "footer", ["class": "foot"], foot ?? ReportWording.foot(engine: scored.engine))
        for _ in 0..<3 { html.close() }
        line()
    }

    private mutating func pageHead(_ title: String) {
        let style = ContentPolicy.packed(PackageResources.evaluation_css)
        element("head") { page in
            page.html.element("meta", ["charset": "utf-8"])
            page.html.element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": ContentPolicy.policy(style: style),
                ])
            page.html.element(
                "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            page.html.element("meta", ["name": "referrer", "content": "no-referrer"])
            page.html.element("meta", ["name": "color-scheme", "content": "light"])
            page.line()
            page.html.element("title", text: CleanText.shown(title))
            page.line()
            page.element("style") { $0.html.unescaped(trusted: style) }
        }
        line()
    }

    private mutating func masthead() {
        element("header", ["class": "masthead"]) { page in
            if let logo = page.options.logo {
                let data = "data:\(logo.kind.rawValue);base64,\(Base64.text(logo.bytes))"
                page.html.element("img", ["class": "logo", "alt": "", "src": data])
            }
            if let head = page.options.head {
                page.element("div", ["class": "head"]) { $0.markdown(head) }
            } else {
                page.element("p", ["class": "head"], data: page.scored.round.organiser)
            }
            page.line()
            page.element("h1") { page in
                page.text(page.scored.round.title)
                page.element("span", ["class": "kind"], EvaluationWording.kind)
            }
            page.line()
            page.element("p", ["class": "issue"]) { page in
                page.text(
                    EvaluationWording.issue(
                        page.options.edition, asOf: page.printed.time(page.scored.round.asOf),
                        engine: page.scored.engine))
            }
            page.line()
            let open = page.figures.table.provisional
            if open > 0 {
                page.element(
                    "p", ["class": "caution"], ReportWording.RoundPage.caution(units: open))
            }
        }
        line()
    }

    private mutating func contents() {
        element(
            "nav", ["class": "contents", "aria-label": ReportWording.contents.text(in: language)]
        ) { page in
            page.element("h2", ReportWording.contents)
            page.element("ol") { page in
                for chapter in EvaluationChapter.allCases {
                    page.element("li") { page in
                        page.element("a", ["href": "#\(chapter.anchor)"], chapter.heading)
                    }
                }
            }
        }
        line()
    }
}
