import Model

/// The articles of a column that were captured, and what keeps others from
/// being known.
struct ArticleSurvey {
    struct Article {
        let item: ListItem
        let page: Page

        /// The article as a whole: where its text stands, and its title.
        var evidence: Evidence { page.evidence(titled: item.title) }
    }

    /// Articles within the unit's scope that could be read, in list order.
    let pages: [Article]
    /// Why there may be more; `nil` when all are known.
    let doubt: Wording?
    /// What shows the doubt.
    let evidence: [Evidence]
    /// Takes the articles whose title in the list holds one of `terms`; all of
    /// them when there are none. What answers 404 is a dead link, no article.
    ///
    /// - Parameter takesFiles: whether a file that is no web page may be one of
    ///   the articles in question.
    init(
        _ column: ColumnCapture, _ captures: UnitCaptures, titled terms: [String] = [],
        takesFiles: Bool = true
    ) {
        var pages: [Article] = []
        var reasons: [Wording] = column.gaps.isEmpty ? [] : [column.gap]
        var evidence: [Evidence] = []
        for item in column.items + column.undated where item.isTitled(terms) {
            switch captures.article(item) {
            case .page(let page): pages.append(Article(item: item, page: page))
            case .gone, nil: break
            case .file where !takesFiles: break
            case .file(_, let place):
                reasons.append(CaptureWording.page(item.title, CaptureWording.notAPage))
                evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.page(item.title, reason))
                evidence += places
            }
        }
        self.pages = pages
        doubt = reasons.isEmpty ? nil : Wording.clauses(Array(reasons.prefix(3)))
        self.evidence = evidence
    }
}
