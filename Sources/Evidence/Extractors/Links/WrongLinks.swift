import Exact
import Markup
import Model

/// `wrong-links`: how many distinct references of the pages cannot lead where
/// they are meant to, whoever follows them.
struct WrongLinks: Extractor {
    static let name = "wrong-links"
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns
    private let kinds: Set<WrongReference>

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let kinds = settings.choices("kinds", of: WrongReference.self)
        guard let columns else { return nil }
        self.columns = columns
        self.kinds = kinds ?? [.localFile, .intranet, .broken, .mail]
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var found: [String: Fault] = [:]
        var isSuspected = false
        let survey = SearchedPages(columns, captures)
        for page in survey.pages {
            for link in survey.links(of: page) {
                switch link.kind {
                case .form, .script, .stylesheet, .relation, .refresh: continue
                case .anchor, .frame, .image, .media: break
                }
                guard let kind = kinds.sorted().first(where: { $0.holds(link, on: page, captures) })
                else { continue }
                let shown = Masking.snippet(link.reference, limit: 120)
                let key = "wrong-link \(kind.rawValue) \(shown)"
                guard found[key] == nil else { continue }
                if kind.isSuspicion { isSuspected = true }
                found[key] = Fault(
                    key: key, what: ExtractorWording.wrongLink(kind, shown),
                    evidence: page.evidence(
                        link.node, snippet: link.label.isEmpty ? link.reference : link.label))
            }
        }
        let faults = found.sorted { $0.key < $1.key }.map(\.value)
        let evidence = faults.map(\.evidence) + survey.evidence
        if let reason = survey.reason {
            return .unknown(reason, faults: isSuspected ? [] : faults, evidence: evidence)
        }
        return .known(
            .number(Decimal128(faults.count)), certainty: isSuspected ? .suspected : .measured,
            faults: faults, evidence: evidence)
    }
}
