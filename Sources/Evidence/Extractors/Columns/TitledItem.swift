import Model

/// `titled-item`: whether the column lists an entry with one of the terms in
/// its title that leads to something that is there.
struct TitledItem: Extractor {
    static let name = "titled-item"
    static let version = 3
    static let produces: Set<FactType> = [.boolean]

    private let column: String
    private let terms: [String]

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms(required: true)
        guard let column, let terms else { return nil }
        self.column = column
        self.terms = terms
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(.boolean(false), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page): return find(in: capture, page, captures)
        }
    }

    private func find(
        in capture: ColumnCapture, _ page: Page, _ captures: UnitCaptures
    ) -> Extraction {
        var reasons: [Wording] = capture.gaps.isEmpty ? [] : [capture.gap]
        var evidence: [Evidence] = []
        for item in (capture.items + capture.undated) where item.isTitled(terms) {
            evidence.append(item.evidence)
            guard let address = item.address else {
                reasons.append(CaptureWording.page(item.title, CaptureWording.notCaptured))
                continue
            }
            switch captures.outcome(of: address) {
            case .page(let page):
                return .known(.boolean(true), evidence: [item.evidence, page.evidence])
            case .file(_, let place):
                return .known(.boolean(true), evidence: [item.evidence, place])
            case .gone(_, let place): evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.page(item.title, reason))
                evidence += places
            }
        }
        guard reasons.isEmpty else {
            return .unknown(
                Wording.clauses(Array(reasons.prefix(3))), evidence: evidence + [page.evidence])
        }
        return .known(.boolean(false), evidence: evidence + [page.evidence])
    }
}
