import Markup
import Model

/// The pages whose meta tags an extractor looks at: the unit's home, a
/// column's own page, or its articles.
struct MarkedPages {
    enum Part: String, CaseIterable {
        case home
        case page
        case articles
    }

    /// The pages, and what each is called.
    let pages: [(page: Page, title: String)]
    let kind: DesignGuide.Kind
    /// Why there may be more.
    let doubt: Wording?
    let evidence: [Evidence]
    /// Whether the server says that there is nothing.
    let isGone: Bool

    struct Choice {
        let part: Part
        let column: String?
        let terms: [String]

        init?(_ settings: inout ExtractorSettings) {
            let part = settings.choice("in", of: Part.self)
            let terms = settings.terms()
            var column: String?
            if part != .home {
                column = settings.column()
                if column == nil { return nil }
            }
            guard let part, let terms else { return nil }
            self.part = part
            self.column = column
            self.terms = terms
        }
    }

    init(_ choice: Choice, _ captures: UnitCaptures) {
        let outcome: PageOutcome
        let name: String
        if let column = choice.column {
            outcome = captures.column(column).outcome
            name = column
        } else {
            name = captures.unit.name
            outcome =
                WebAddress(captures.unit.home).map { captures.outcome(of: $0) }
                ?? .unreachable(CaptureWording.notCaptured, [])
        }
        kind =
            switch choice.part {
            case .home: .home
            case .page: .column
            case .articles: .article
            }
        switch outcome {
        case .gone(_, let place): (pages, doubt, evidence, isGone) = ([], nil, [place], true)
        case .file(_, let place):
            (pages, doubt, evidence, isGone) = (
                [], CaptureWording.column(name, CaptureWording.notAPage), [place], false
            )
        case .unreachable(let reason, let places):
            (pages, doubt, evidence, isGone) = (
                [], CaptureWording.column(name, reason), places, false
            )
        case .page(let page):
            isGone = false
            guard choice.part == .articles, let column = choice.column else {
                (pages, doubt, evidence) = ([(page, name)], nil, [page.evidence])
                return
            }
            let survey = ArticleSurvey(
                captures.column(column), captures, titled: choice.terms, takesFiles: false)
            pages = survey.pages.map { ($0.page, $0.item.title) }
            doubt = survey.doubt
            evidence = survey.evidence + [page.evidence]
        }
    }
}
