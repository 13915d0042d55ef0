import Exact
import Model

/// `column-count`: how many entries of a column bear one of the terms in their
/// title and are dated within the round's period, within the last days before
/// the monitoring day, or at all.
struct ColumnCount: Extractor {
    static let name = "column-count"
    static let version = 3
    static let produces: Set<FactType> = [.number]
    static var probes: [ExtractorProbe] {
        [ExtractorProbe(.number, ["column": [ExtractorProbe.page], "window": ["all"]])]
    }

    private enum Window: String, CaseIterable {
        case period
        /// Of whatever day, or of none.
        case all
    }

    private let column: String
    private let terms: [String]
    private let window: Window
    private let days: Int?

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms()
        let days = settings.integer("days", in: 0...36_500)
        let window = settings.choice("window", of: Window.self, required: false)
        if let days, window == .all {
            settings.clash("days", "window", found: "\(days)")
            return nil
        }
        guard let column, let terms else { return nil }
        self.column = column
        self.terms = terms
        self.window = window ?? .period
        self.days = days
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(.number(.zero), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page): return count(capture, page, captures)
        }
    }

    private func count(
        _ capture: ColumnCapture, _ page: Page, _ captures: UnitCaptures
    ) -> Extraction {
        let span: ClosedRange<CivilDate>
        switch (window, days) {
        case (.all, _):
            guard capture.gaps.isEmpty else {
                return .unknown(capture.gap, evidence: [page.evidence])
            }
            return found((capture.items + capture.undated).filter { $0.isTitled(terms) }, page)
        case (.period, let days?):
            let start = captures.asOf.adding(days: -days) ?? .earliest
            span = start...captures.asOf
        case (.period, nil): span = captures.round.period.from...captures.round.period.to
        }
        guard capture.isKnown(backTo: span.lowerBound) else {
            return .unknown(capture.gap, evidence: [page.evidence])
        }
        return found(
            capture.items.filter { item in
                item.isTitled(terms) && item.date.map(span.contains) ?? false
            }, page)
    }

    private func found(_ items: [ListItem], _ page: Page) -> Extraction {
        .known(
            .number(Decimal128(items.count)),
            evidence: items.isEmpty ? [page.evidence] : items.map(\.evidence))
    }
}

extension ListItem {
    /// The entry, as evidence.
    var evidence: Evidence {
        page.evidence(
            at: locator,
            snippet: [date?.description, title].compactMap(\.self).joined(separator: " "))
    }
}
