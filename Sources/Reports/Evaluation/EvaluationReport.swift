import Markup
public import Model

/// Writes the evaluation report (评估报告) of a round: the chapters such a report has, in words made
/// from the data, in one page that needs no network and prints on A4.
///
/// ```swift
/// let report = EvaluationReport.file(
///     of: round, options: EvaluationOptions(edition: .public), in: .zhHans)
/// ```
public enum EvaluationReport {
    /// `report.html`. Same round, options and language, same bytes.
    /// - Parameter copies: the addresses of copies of captured pages, seen from the report folder.
    public static func file(
        of round: ScoredRound, options: EvaluationOptions = EvaluationOptions(),
        in language: Language, copies: [Evidence: String] = [:]
    ) -> ReportFile {
        file(of: RoundFigures(of: round, copies: copies), options: options, in: language)
    }

    static func file(
        of figures: RoundFigures, options: EvaluationOptions, in language: Language
    ) -> ReportFile {
        var page = EvaluationWriter(figures, options, in: language)
        page.write()
        return ReportFile(path: ReportPath.evaluation, bytes: page.html.finished())
    }
}

extension EvaluationWriter {
    fileprivate mutating func write() {
        document("\(scored.round.title) · \(EvaluationWording.kind.text(in: language))") { page in
            page.masthead()
            page.contents()
            for chapter in EvaluationChapter.allCases { page.write(chapter) }
        }
    }

    /// A whole page in the style of a document.
    mutating func document(
        _ title: String, foot: Wording? = nil, _ content: (inout EvaluationWriter) -> Void
    ) {
        html.declaration()
        html.open("html", ["lang": language == .zhHans ? "zh-CN" : "en"])
        pageHead(title)
        element("body") { page in
            page.element("main") { page in
                content(&page)
                page.element(
                    "footer", ["class": "foot"],
                    foot ?? ReportWording.foot(engine: page.scored.engine))
            }
        }
        html.close()
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
            if page.scored.isProvisional {
                let open = page.scored.units.count(where: \.isProvisional)
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

    private mutating func write(_ chapter: EvaluationChapter) {
        element("section", ["class": chapter.isAnnex ? "chapter annex" : "chapter"]) { page in
            page.element("h2", ["id": chapter.anchor], chapter.heading)
            page.line()
            switch chapter {
            case .ranking: page.ranking()
            case .summary: page.summary()
            case .overview: page.overview()
            case .overall: page.overall()
            case .indicators: page.indicators()
            case .practice: page.practice()
            case .problems: page.problems()
            case .advice: page.advice()
            case .tree: page.indicatorTable()
            case .scores: page.scoreTables()
            case .list: page.problemList()
            case .vetoes: page.vetoList()
            case .reviews: page.reviews()
            case .method: page.method()
            }
            if let own = page.options.paragraphs[chapter] {
                page.element("div", ["class": "own"]) { $0.markdown(own) }
                page.line()
            }
        }
        line()
    }
}
