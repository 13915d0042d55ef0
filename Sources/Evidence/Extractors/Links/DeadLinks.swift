import Exact
import Markup
import Model

/// `dead-links`: how many distinct addresses answer 404 or 410 and are linked
/// from the unit's pages: in its scope, or where the pack says so outside.
///
/// For `all`, every link of every captured page counts, and the addresses of
/// the columns themselves. For named columns, the links within the content of
/// their list pages and articles count; the navigation around them, which is
/// the same on every page, does not. What refuses or does not answer is no dead
/// link.
struct DeadLinks: Extractor {
    static let name = "dead-links"
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns
    private let places: Set<LinkPlace>

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let places = settings.choices("links", of: LinkPlace.self)
        guard let columns else { return nil }
        self.columns = columns
        self.places = places ?? [.inside]
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var survey = Survey(captures, places)
        let pages = SearchedPages(columns, captures)
        // Outside links are counted too; of the others it takes the first page that leads to each.
        let countsAll = places.contains(.outside)
        for page in pages.pages where countsAll || survey.isNews(page) {
            survey.add(page, links: pages.links(of: page))
        }
        if columns == .all, !places.isDisjoint(with: [.inside, .pages]) { survey.addColumns() }
        if let reason = pages.reason, columns != .all || survey.isEmpty {
            return .unknown(reason, faults: survey.faults, evidence: pages.evidence)
        }
        // Outside links were there, and nobody asked for any of them.
        if survey.outside > 0, survey.asked == 0 {
            return .unknown(
                ExtractorWording.outsideNotAsked, faults: survey.faults, evidence: pages.evidence)
        }
        return survey.extraction(otherwise: pages.evidence)
    }

    /// Collects dead addresses, each with the first place that links to it.
    private struct Survey {
        private let captures: UnitCaptures
        private let places: Set<LinkPlace>
        /// How many links lead outside, and of how many the archive knows
        /// what came of asking.
        private(set) var outside = 0
        private(set) var asked = 0
        private var dead: [WebAddress: (fault: Fault, answer: Evidence)] = [:]

        init(_ captures: UnitCaptures, _ places: Set<LinkPlace>) {
            self.captures = captures
            self.places = places
        }

        var isEmpty: Bool { dead.isEmpty }

        var faults: [Fault] { dead.values.map(\.fault) }

        /// Whether the page leads to something gone that no page before it led to.
        func isNews(_ page: Page) -> Bool { page.goneTargets.contains { dead[$0] == nil } }

        mutating func add(_ page: Page, links: [HTMLLink]) {
            for link in links where link.kind.leadsReader {
                guard let address = link.address, dead[address] == nil,
                    places.contains(where: { $0.takes(link, to: address, in: captures.scope) })
                else { continue }
                if !captures.scope.contains(address) {
                    outside += 1
                    if captures.archive.number(of: address) != nil
                        || captures.archive.failure(address) != nil
                    {
                        asked += 1
                    }
                }
                guard let (status, answer) = gone(address) else { continue }
                keep(
                    address, status, answer,
                    at: page.evidence(
                        link.node, snippet: link.label.isEmpty ? link.reference : link.label))
            }
        }

        /// The addresses the round names must answer, linked or not.
        mutating func addColumns() {
            for address in captures.unit.columns.values.compactMap({ WebAddress($0) }).sorted() {
                guard dead[address] == nil, let (status, answer) = gone(address) else { continue }
                keep(address, status, answer, at: answer)
            }
        }

        private mutating func keep(
            _ address: WebAddress, _ status: Int, _ answer: Evidence, at place: Evidence
        ) {
            let shown = Masking.maskedAddress(address.description)
            let fault = Fault(
                key: "dead-link \(shown)", what: ExtractorWording.deadLink(shown, status),
                evidence: place)
            dead[address] = (fault, answer)
        }

        private func gone(_ address: WebAddress) -> (Int, Evidence)? {
            // Most links lead to pages that are there; those need not be read
            // to know.
            guard case .answered(let final) = captures.archive.resolve(address), final.isGone,
                case .gone(let answer, let evidence) = captures.outcome(of: address)
            else { return nil }
            return (answer.status, evidence)
        }

        func extraction(otherwise places: [Evidence]) -> Extraction {
            let sorted = dead.sorted { $0.key < $1.key }.map(\.value)
            let found = sorted.flatMap { [$0.fault.evidence, $0.answer] }
            return .known(
                .number(Decimal128(dead.count)), faults: sorted.map(\.fault),
                evidence: found.isEmpty ? places : found)
        }
    }
}
