import Exact
import Markup
import Model

/// Finds a unit's annual report on the disclosure of information.
struct AnnualReport {
    /// What a column shows of the report of one year.
    enum Outcome {
        case found(SurveyedDocument)
        /// There is none; what shows that.
        case none([Evidence], certainty: Fact.Certainty)
        case unknown(Extraction)
    }

    let column: String
    /// `nil` for the year before the monitoring day.
    let year: Int?

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let year = settings.integer("year", in: 2008...2100)
        guard let column else { return nil }
        self.column = column
        self.year = year
    }

    private static let words = ["年度报告", "年报", "工作报告"]

    /// The newest entry that names the year and a report and can be read; else
    /// the column's own page when its title does.
    func find(in captures: UnitCaptures) -> Outcome {
        let year = year ?? captures.asOf.year - 1
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return .unknown(extraction)
        case .gone(let place): return .none([place], certainty: .measured)
        case .open(let capture, let page):
            let entries = (capture.items + capture.undated)
                .filter { Self.isReport($0.title, of: year) }
                .sorted { ($0.date ?? .earliest) > ($1.date ?? .earliest) }
            var unread: Extraction?
            for entry in entries {
                switch captures.document(entry) {
                case .read(let document): return .found(document)
                case .gone: break
                case .unreadable(let reason, let places):
                    unread =
                        unread
                        ?? .unknown(
                            CaptureWording.page(Masking.snippet(entry.title), reason),
                            evidence: [entry.evidence] + places)
                }
            }
            if let unread { return .unknown(unread) }
            let content = page.content
            if Self.titles(of: content).contains(where: { Self.isReport($0, of: year) }) {
                return .found(
                    SurveyedDocument(
                        item: ListItem(
                            title: content.document.title, date: nil, isDated: false,
                            address: page.address, page: page, locator: "/html"),
                        text: ReadableText(content), source: .page(page, content),
                        isWhole: page.isWhole, published: page.publicationDate))
            }
            guard capture.gaps.isEmpty else {
                return .unknown(.unknown(capture.gap, evidence: [page.evidence]))
            }
            let isDoubtful =
                capture.items.isEmpty && capture.undated.isEmpty && capture.isFilledByScript
            return .none([page.evidence], certainty: isDoubtful ? .suspected : .measured)
        }
    }

    private static func isReport(_ title: String, of year: Int) -> Bool {
        let title = TextNormalization.squeezed(title)
        return title.holds(String(year)) && words.contains { title.holds($0) }
    }

    private static func titles(of content: PageContent) -> [String] {
        var titles = [content.document.title, content.document.metadata("ArticleTitle") ?? ""]
        if let root = content.document.root {
            for heading in [root.firstDescendant("h1"), root.firstDescendant("h2")] {
                titles.append(heading?.text(limit: 400) ?? "")
            }
        }
        return titles
    }
}
