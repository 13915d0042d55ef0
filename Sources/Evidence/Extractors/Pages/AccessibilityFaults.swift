import Exact
import Markup
import Model

/// `accessibility-faults`: how many basic faults of accessibility pages have.
struct AccessibilityFaults: Extractor {
    static let name = "accessibility-faults"
    static let version = 1
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns
    private let checks: Set<AccessibilitySurvey.Check>

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let checks = settings.choices("check", of: AccessibilitySurvey.Check.self)
        guard let columns else { return nil }
        self.columns = columns
        self.checks = checks ?? Set(AccessibilitySurvey.Check.allCases)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var pages = UnitPages([])
        var reasons: [Wording] = []
        var evidence: [Evidence] = []
        switch columns {
        case .all:
            pages = captures.allPages
            if pages.isEmpty { reasons = [ExtractorWording.nothingCaptured] }
        case .named(let names):
            var homes: [Page] = []
            for name in names {
                switch captures.column(name).outcome {
                case .page(let page):
                    if !homes.contains(where: { $0 === page }) { homes.append(page) }
                case .gone(_, let place), .file(_, let place): evidence.append(place)
                case .unreachable(let reason, let places):
                    reasons.append(CaptureWording.column(name, reason))
                    evidence += places
                }
            }
            pages = UnitPages(homes)
        }
        let faults = pages.flatMap(faults)
        guard reasons.isEmpty else {
            return .unknown(
                Wording.clauses(reasons), faults: faults,
                evidence: faults.map(\.evidence) + evidence)
        }
        let places = faults.map(\.evidence)
        return .known(
            .number(Decimal128(faults.reduce(0) { $0 + $1.count })), faults: faults,
            evidence: places.isEmpty ? pages.prefix(1).map(\.evidence) + evidence : places)
    }

    /// One fault for each check the page fails.
    private func faults(of page: Page) -> [Fault] {
        let findings = AccessibilitySurvey(page.content).findings
        let address = Masking.maskedAddress(page.address.description)
        return AccessibilitySurvey.Check.allCases.filter(checks.contains).compactMap { check in
            let found = findings.filter { $0.check == check }
            guard let first = found.first else { return nil }
            return Fault(
                key: "accessibility \(check.rawValue) \(address)",
                what: ExtractorWording.accessibility(check, found.count),
                evidence: page.evidence(first.node, snippet: first.node.outline),
                count: found.count)
        }
    }
}

extension HTMLNode {
    /// How the element is written, without what stands in it.
    var outline: String {
        let attributes = attributes.prefix(6).map { " \($0.name)=\"\($0.value)\"" }.joined()
        return "<\(name)\(attributes)>"
    }
}
