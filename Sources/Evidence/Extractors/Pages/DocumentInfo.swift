import Exact
import Model

/// `document-info`: which keys the document information of a column's articles
/// states.
struct DocumentInfo: Extractor {
    static let name = "document-info"
    static let produces: Set<FactType> = [.elements]
    static var probes: [ExtractorProbe] {
        [
            ExtractorProbe(
                .elements, ["column": [ExtractorProbe.page], "in": ["page"]],
                elements: InformationKeys.names.map { WantedElement(name: $0) })
        ]
    }

    private enum Part: String, CaseIterable {
        case articles
        case page
    }

    private enum Combination: String, CaseIterable {
        case all
        case any
    }

    private let column: String
    private let terms: [String]
    private let part: Part
    private let combination: Combination
    private let elements: [WantedElement]

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms()
        part = settings.choice("in", of: Part.self, required: false) ?? .articles
        combination = settings.choice("combine", of: Combination.self, required: false) ?? .all
        guard let elements = settings.elements(), let column, let terms else { return nil }
        self.column = column
        self.terms = terms
        self.elements = elements
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(value([]), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            guard part == .articles else {
                let (present, evidence) = read(page)
                return .known(
                    value(present), evidence: evidence.isEmpty ? [page.evidence] : evidence)
            }
            return inArticles(ArticleSurvey(capture, captures, titled: terms), page)
        }
    }

    private func inArticles(_ articles: ArticleSurvey, _ page: Page) -> Extraction {
        let all = Set(elements.map(\.name))
        var present: Set<String> = combination == .all && !articles.pages.isEmpty ? all : []
        var evidence: [Evidence] = []
        for article in articles.pages {
            let (found, places) = read(article.page)
            if combination == .all {
                present.formIntersection(found)
                if found != all { evidence.append(article.evidence) }
            } else {
                if !found.isSubset(of: present) { evidence += places }
                present.formUnion(found)
            }
        }
        // What all of them have, or one, a further article may lack or have.
        let isOpen =
            combination == .all ? !present.isEmpty || articles.pages.isEmpty : present != all
        if let doubt = articles.doubt, isOpen {
            return .unknown(doubt, evidence: evidence + articles.evidence + [page.evidence])
        }
        return .known(
            value(present),
            evidence: evidence.isEmpty
                ? articles.pages.prefix(3).map(\.evidence) + [page.evidence] : evidence)
    }

    /// The wanted elements an article states, and where.
    private func read(_ page: Page) -> (Set<String>, [Evidence]) {
        let content = page.content
        let strangers = elements.flatMap { [$0.name] + $0.synonyms }
            .filter { InformationKeys.name(of: $0) == nil }
        let information =
            strangers.isEmpty
            ? content.information : PageInformation(content.blocks, more: strangers)
        var present: Set<String> = []
        var places: [Evidence] = []
        for element in elements {
            let names = ([element.name] + element.synonyms).map {
                InformationKeys.name(of: $0) ?? TextNormalization.squeezed($0)
            }
            guard let pair = names.lazy.compactMap({ information[$0] }).first else { continue }
            present.insert(element.name)
            places.append(page.evidence(pair.node, snippet: "\(element.name) \(pair.value)"))
        }
        return (present, places)
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: elements.map(\.name), present: present))
    }
}
