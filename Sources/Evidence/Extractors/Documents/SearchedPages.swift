import Markup
import Model

/// The pages that are looked through: all of them with every link, or the list
/// pages and dated articles of columns with the links of their content.
struct SearchedPages {
    /// Why pages may be missing; `nil` when none are.
    let reason: Wording?
    /// What shows the pages, and the reasons.
    let evidence: [Evidence]
    let pages: UnitPages
    private let isWhole: Bool

    init(_ columns: ExtractorSettings.Columns, _ captures: UnitCaptures) {
        switch columns {
        case .all:
            isWhole = true
            pages = captures.allPages
            reason = pages.isEmpty ? ExtractorWording.nothingCaptured : nil
            evidence = pages.prefix(1).map(\.evidence)
        case .named(let names):
            isWhole = false
            var pages: [Page] = []
            var reasons: [Wording] = []
            var evidence: [Evidence] = []
            for name in names {
                let capture = captures.column(name)
                switch capture.outcome {
                case .gone(_, let place), .file(_, let place): evidence.append(place)
                case .unreachable(let reason, let places):
                    reasons.append(CaptureWording.column(name, reason))
                    evidence += places
                case .page:
                    pages += capture.pages
                    for item in capture.items where item.isDated {
                        if case .page(let page)? = captures.article(item) { pages.append(page) }
                    }
                }
            }
            self.pages = UnitPages(pages)
            reason = reasons.isEmpty ? nil : Wording.clauses(reasons)
            self.evidence = pages.prefix(1).map(\.evidence) + evidence
        }
    }

    /// The links of a page that count.
    func links(of page: Page) -> [HTMLLink] {
        let content = page.content
        return isWhole ? content.links : content.contentLinks
    }
}
