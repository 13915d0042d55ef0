import Markup
import Model

/// `page-marks`: which meta tags of the design guide pages bear.
struct PageMarks: Extractor {
    static let name = "page-marks"
    static let produces: Set<FactType> = [.elements]
    static var probes: [ExtractorProbe] {
        [
            ExtractorProbe(
                .elements, ["in": ["page"], "column": [ExtractorProbe.page]],
                elements: (DesignGuide.articleTags + DesignGuide.otherTags).map {
                    WantedElement(name: $0)
                })
        ]
    }

    private enum Combination: String, CaseIterable {
        case all
        case any
    }

    private let choice: MarkedPages.Choice
    private let combination: Combination
    /// What the fact declares; what the guide requires where it declares none.
    private let declared: [WantedElement]

    init?(_ settings: inout ExtractorSettings) {
        let choice = MarkedPages.Choice(&settings)
        combination = settings.choice("combine", of: Combination.self, required: false) ?? .all
        guard let choice else { return nil }
        self.choice = choice
        declared = settings.descriptor.elements
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let marked = MarkedPages(choice, captures)
        let wanted =
            declared.isEmpty
            ? DesignGuide.required(of: marked.kind).map { WantedElement(name: $0) } : declared
        let names = wanted.map(\.name)
        var present: Set<String> = combination == .all && !marked.pages.isEmpty ? Set(names) : []
        var places: [Evidence] = []
        for (page, title) in marked.pages {
            if page.isNearlyBlank, page.isFilledByScript {
                return .unknown(
                    CaptureWording.page(title, CaptureWording.filledByScript),
                    evidence: [page.evidence])
            }
            let found = Self.found(wanted, on: page)
            if combination == .all {
                present.formIntersection(found.keys)
            } else {
                present.formUnion(found.keys)
            }
            places += found.sorted { $0.key < $1.key }.map(\.value)
        }
        let isOpen =
            combination == .all
            ? !present.isEmpty || marked.pages.isEmpty : present.count < names.count
        if let doubt = marked.doubt, isOpen {
            return .unknown(doubt, evidence: places + marked.evidence)
        }
        return .known(
            .elements(ElementSet(wanted: names, present: present)),
            evidence: places.isEmpty ? marked.evidence : places)
    }

    /// The wanted tags a page bears with a content, each with its place.
    private static func found(_ wanted: [WantedElement], on page: Page) -> [String: Evidence] {
        let tags = page.content.metaTags.filter { !$0.content.isEmpty }
        var found: [String: Evidence] = [:]
        for element in wanted {
            let names = ([element.name] + element.synonyms).map {
                TextNormalization.squeezed($0)
            }
            guard let tag = tags.first(where: { names.contains($0.name) }) else { continue }
            found[element.name] = page.evidence(
                tag.node, snippet: "\(tag.written) \(tag.content)")
        }
        return found
    }
}
