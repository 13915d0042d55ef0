import Exact
import Markup
import Model

/// `required-elements`: which wanted elements a column names, by their names
/// or synonyms: on its page, in its articles, in its titles or in the header
/// of its first table.
struct RequiredElements: Extractor {
    static let name = "required-elements"
    static let version = 3
    static let produces: Set<FactType> = [.elements]

    private enum Part: String, CaseIterable {
        case page
        case articles
        case titles
        case tableHead = "table-head"
    }

    private enum Combination: String, CaseIterable {
        /// One article that has the element is enough.
        case any
        /// Every article must have it.
        case all
    }

    private let column: String
    private let part: Part
    private let combination: Combination
    private let terms: [String]
    private let search: ElementSearch

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let part = settings.choice("in", of: Part.self)
        let combination = settings.choice("combine", of: Combination.self, required: false)
        let terms = settings.terms()
        guard let elements = settings.elements(), let column, let part, let terms else {
            return nil
        }
        self.column = column
        self.part = part
        self.combination = combination ?? .any
        self.terms = terms
        search = ElementSearch(elements)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(search.value([]), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            switch part {
            case .page: return inPage(page)
            case .tableHead: return inTableHead(page)
            case .titles: return inTitles(capture, page, captures)
            case .articles:
                let articles = ArticleSurvey(capture, captures, titled: terms)
                return combination == .all
                    ? inEvery(articles, page) : inAny(articles, page)
            }
        }
    }

    private func inPage(_ page: Page) -> Extraction {
        let content = page.content
        let found = search.find(in: content.mainTexts)
        guard found.count == search.wanted.count || page.isWhole else {
            return .unknown(
                CaptureWording.column(column, CaptureWording.cutBody), evidence: [page.evidence])
        }
        return .known(
            search.value(Set(found.keys)),
            evidence: places(found, in: content, of: page) + [page.evidence])
    }

    /// Where each element was found, in the order wanted.
    private func places(
        _ found: [String: Int], in content: PageContent, of page: Page
    ) -> [Evidence] {
        search.names.compactMap { found[$0] }.map { index in
            let block = content.mainBlocks[index]
            return page.evidence(block.node, snippet: block.text)
        }
    }

    private func inTableHead(_ page: Page) -> Extraction {
        guard let table = page.content.tables.first else {
            guard page.isWhole else {
                return .unknown(
                    CaptureWording.column(column, CaptureWording.cutBody),
                    evidence: [page.evidence])
            }
            return .known(search.value([]), evidence: [page.evidence])
        }
        let cells = table.headerCells
        let found = search.find(in: cells.map { TextNormalization.squeezed($0.text) })
        let row = cells.first?.node.parent ?? table.node
        return .known(
            search.value(Set(found.keys)),
            evidence: [
                page.evidence(row, snippet: cells.map(\.text).joined(separator: " | "))
            ])
    }

    private func inTitles(
        _ capture: ColumnCapture, _ page: Page, _ captures: UnitCaptures
    ) -> Extraction {
        let period = captures.round.period
        let items = capture.items.filter { item in
            item.isTitled(terms) && item.date.map(period.contains) ?? false
        }
        let found = search.find(in: items.map { TextNormalization.squeezed($0.title) })
        let evidence = search.names.compactMap { found[$0] }.map { items[$0].evidence }
        guard found.count == search.wanted.count || capture.isKnown(backTo: period.from) else {
            return .unknown(capture.gap, evidence: evidence + [page.evidence])
        }
        return .known(
            search.value(Set(found.keys)),
            evidence: evidence.isEmpty ? [page.evidence] : evidence)
    }

    /// An element is missing when any article lacks it; one that could not be
    /// read may lack more.
    private func inEvery(_ articles: ArticleSurvey, _ page: Page) -> Extraction {
        var present = Set(search.names)
        var lacking: [Evidence] = []
        var complete: [Evidence] = []
        for article in articles.pages {
            let found = Set(search.find(in: article.page.content.mainTexts).keys)
            if !article.page.isWhole, found.count < search.wanted.count {
                return .unknown(
                    CaptureWording.page(article.item.title, CaptureWording.cutBody),
                    evidence: [article.evidence])
            }
            present.formIntersection(found)
            if found.count == search.wanted.count {
                complete.append(article.evidence)
            } else {
                lacking.append(article.evidence)
            }
        }
        let evidence = lacking + complete
        if let reason = articles.doubt, !present.isEmpty || articles.pages.isEmpty {
            return .unknown(reason, evidence: evidence + articles.evidence + [page.evidence])
        }
        if articles.pages.isEmpty { present = [] }
        return .known(
            search.value(present), evidence: evidence.isEmpty ? [page.evidence] : evidence)
    }

    /// An element is present when any article has it; one that could not be
    /// read may have it.
    private func inAny(_ articles: ArticleSurvey, _ page: Page) -> Extraction {
        var present: Set<String> = []
        var evidence: [Evidence] = []
        var cut: Wording?
        for article in articles.pages {
            let content = article.page.content
            let found = search.find(in: content.mainTexts)
            if !article.page.isWhole {
                cut = CaptureWording.page(article.item.title, CaptureWording.cutBody)
            }
            evidence += search.names.filter { !present.contains($0) }.compactMap { found[$0] }
                .map { index in
                    let block = content.mainBlocks[index]
                    return article.page.evidence(block.node, snippet: block.text)
                }
            present.formUnion(found.keys)
        }
        if present.count < search.wanted.count, let reason = articles.doubt ?? cut {
            return .unknown(reason, evidence: evidence + articles.evidence + [page.evidence])
        }
        return .known(
            search.value(present),
            evidence: evidence.isEmpty
                ? articles.pages.prefix(3).map(\.evidence) + [page.evidence] : evidence)
    }
}
