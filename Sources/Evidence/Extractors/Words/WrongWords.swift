import Exact
import Markup
import Model

/// `wrong-words`: how many wordings of a word list stand in the pages, each
/// once a page. A machine cannot know what was meant: suspected only.
struct WrongWords: Extractor {
    static let name = "wrong-words"
    static let produces: Set<FactType> = [.number]

    /// More are beyond what anybody would go through.
    private static let faultLimit = 5_000

    private let columns: ExtractorSettings.Columns
    private let lexicon: String

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let lexicon = settings.text("lexicon")
        guard let columns, let lexicon else { return nil }
        self.columns = columns
        self.lexicon = lexicon
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        guard let search = captures.shared.search(lexicon) else {
            return .unknown(ExtractorWording.noLexicon(lexicon))
        }
        let survey = SearchedPages(columns, captures)
        var faults: [Fault] = []
        for page in survey.pages where faults.count < Self.faultLimit {
            let content = page.content
            let address = Masking.maskedAddress(page.address.description)
            var seen: Set<String> = []
            func note(_ text: String, at node: HTMLNode?) {
                for found in search.occurrences(in: text)
                where seen.insert(found.entry.wrong).inserted {
                    faults.append(
                        Fault(
                            key: "wrong-word \(found.entry.wrong) \(address)",
                            what: ExtractorWording.wrongWord(found.entry),
                            evidence: page.evidence(node, snippet: found.context)))
                }
            }
            note(content.document.title, at: content.document.root?.firstDescendant("title"))
            for block in content.mainBlocks { note(block.text, at: block.node) }
        }
        let evidence = faults.map(\.evidence) + survey.evidence
        if let reason = survey.reason { return .unknown(reason, evidence: evidence) }
        return .known(
            .number(Decimal128(faults.count)),
            certainty: faults.isEmpty ? .measured : .suspected, faults: faults,
            evidence: evidence)
    }
}
