import Exact
import Markup
import Model

/// `mark-faults`: how many meta tags are filled in against the design guide.
struct MarkFaults: Extractor {
    static let name = "mark-faults"
    static let produces: Set<FactType> = [.number]
    static var probes: [ExtractorProbe] {
        [ExtractorProbe(.number, ["in": ["page"], "column": [ExtractorProbe.page]])]
    }

    private let choice: MarkedPages.Choice

    init?(_ settings: inout ExtractorSettings) {
        guard let choice = MarkedPages.Choice(&settings) else { return nil }
        self.choice = choice
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let marked = MarkedPages(choice, captures)
        var faults: [Fault] = []
        var seen: Set<String> = []
        for (page, _) in marked.pages {
            let address = Masking.maskedAddress(page.address.description)
            for tag in page.content.metaTags where DesignGuide.isFaulty(tag) {
                let name =
                    DesignGuide.articleTags.first { $0.lowercased() == tag.name } ?? tag.written
                let key = "mark-fault \(name) \(address)"
                guard seen.insert(key).inserted else { continue }
                faults.append(
                    Fault(
                        key: key,
                        what: ExtractorWording.badMark(name, Masking.snippet(tag.content)),
                        evidence: page.evidence(
                            tag.node, snippet: "\(tag.written) \(tag.content)")))
            }
        }
        if let doubt = marked.doubt {
            return .unknown(
                doubt, faults: faults, evidence: faults.map(\.evidence) + marked.evidence)
        }
        return .known(
            .number(Decimal128(faults.count)), faults: faults,
            evidence: faults.isEmpty ? marked.evidence : faults.map(\.evidence))
    }
}
