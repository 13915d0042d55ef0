import Exact
import Markup
import Model

/// `dead-links`: how many distinct addresses in the unit's scope answer 404 or
/// 410 and are linked from its pages.
///
/// For `all`, every link of every captured page counts, and the addresses of
/// the columns themselves. For named columns, the links within the content of
/// their list pages and articles count; the navigation around them, which is
/// the same on every page, does not.
struct DeadLinks: Extractor {
    static let name = "dead-links"
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns

    init?(_ settings: inout ExtractorSettings) {
        guard let columns = settings.columns() else { return nil }
        self.columns = columns
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch columns {
        case .all: all(captures)
        case .named(let names): named(names, captures)
        }
    }

    private func all(_ captures: UnitCaptures) -> Extraction {
        var survey = Survey(captures)
        for page in captures.allPages where page.leadsToGone {
            survey.add(page, links: page.content.links)
        }
        survey.addColumns()
        guard !captures.allPages.isEmpty || !survey.isEmpty else {
            return .unknown(ExtractorWording.nothingCaptured)
        }
        return survey.extraction(seen: captures.allPages)
    }

    private func named(_ names: [String], _ captures: UnitCaptures) -> Extraction {
        var survey = Survey(captures)
        var reasons: [Wording] = []
        var evidence: [Evidence] = []
        var pages: [Page] = []
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
        for page in pages where page.leadsToGone {
            survey.add(page, links: page.content.contentLinks)
        }
        guard reasons.isEmpty else {
            return .unknown(Wording.clauses(reasons), faults: survey.faults, evidence: evidence)
        }
        return survey.extraction(seen: pages, evidence)
    }

    /// Collects dead addresses, each with the first place that links to it.
    private struct Survey {
        private let captures: UnitCaptures
        private var dead: [WebAddress: (fault: Fault, answer: Evidence)] = [:]

        init(_ captures: UnitCaptures) {
            self.captures = captures
        }

        var isEmpty: Bool { dead.isEmpty }

        var faults: [Fault] { dead.values.map(\.fault) }

        mutating func add(_ page: Page, links: [HTMLLink]) {
            for link in links {
                switch link.kind {
                case .form, .script, .stylesheet, .relation: continue
                case .anchor, .frame, .refresh, .image, .media: break
                }
                guard let address = link.address, dead[address] == nil,
                    let (status, answer) = gone(address)
                else { continue }
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
            guard captures.scope.contains(address),
                case .answered(let final) = captures.archive.resolve(address), final.isGone,
                case .gone(let answer, let evidence) = captures.outcome(of: address)
            else { return nil }
            return (answer.status, evidence)
        }

        func extraction(seen pages: [Page], _ more: [Evidence] = []) -> Extraction {
            let sorted = dead.sorted { $0.key < $1.key }.map(\.value)
            let found = sorted.flatMap { [$0.fault.evidence, $0.answer] }
            let places = found.isEmpty ? pages.prefix(1).map(\.evidence) + more : found
            return .known(
                .number(Decimal128(dead.count)), faults: sorted.map(\.fault), evidence: places)
        }
    }
}
