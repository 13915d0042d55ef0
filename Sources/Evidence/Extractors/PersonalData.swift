import Exact
import Model

/// `personal-data`: how many distinct personal numbers of a kind stand openly
/// in the captured pages.
///
/// The same number on several pages counts once. Numbers leave here masked
/// only, in evidence and in the keys of faults.
struct PersonalData: Extractor {
    static let name = "personal-data"
    static let produces: Set<FactType> = [.number]

    /// Further places where a number stands that are kept; evidence is cut at
    /// fewer.
    private static let placeLimit = 200

    private let columns: ExtractorSettings.Columns
    private let kind: PersonalNumber.Kind

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let kind = settings.choice("kind", of: PersonalNumber.Kind.self)
        guard let columns, let kind else { return nil }
        self.columns = columns
        self.kind = kind
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let pages: [Page]
        var reasons: [Wording] = []
        var sources: [Evidence] = []
        switch columns {
        case .all:
            pages = captures.allPages
            if pages.isEmpty { reasons = [ExtractorWording.nothingCaptured] }
        case .named(let names):
            (pages, reasons, sources) = Self.pages(of: names, captures)
        }
        var leaks: [PersonalNumberSearch.Leak] = []
        var places: [Evidence] = []
        var seen: Set<PersonalNumber> = []
        for page in pages {
            for leak in page.leaks where leak.number.kind == kind {
                if seen.insert(leak.number).inserted {
                    leaks.append(leak)
                } else if places.count < Self.placeLimit {
                    places.append(leak.evidence)
                }
            }
        }
        let faults = Self.faults(leaks)
        guard reasons.isEmpty else {
            return .unknown(
                Wording.clauses(reasons), faults: faults,
                evidence: faults.map(\.evidence) + places + sources)
        }
        let evidence = faults.map(\.evidence) + places
        return .known(
            .number(Decimal128(faults.count)), faults: faults,
            evidence: evidence.isEmpty ? pages.prefix(1).map(\.evidence) + sources : evidence)
    }

    /// One fault a number. Different numbers may look alike when masked, so
    /// that the key counts them.
    private static func faults(
        _ leaks: [PersonalNumberSearch.Leak]
    ) -> [Fault] {
        var alike: [String: Int] = [:]
        return leaks.map { leak in
            let masked = leak.number.masked
            alike[masked, default: 0] += 1
            let ordinal = alike[masked] ?? 1
            let suffix = ordinal > 1 ? " #\(ordinal)" : ""
            return Fault(
                key: "\(leak.number.kind.rawValue) \(masked)\(suffix)",
                what: ExtractorWording.leak(leak.number), evidence: leak.evidence)
        }
    }

    /// The pages of columns, why some could not be had, and what shows that.
    private static func pages(
        of names: [String], _ captures: UnitCaptures
    ) -> ([Page], [Wording], [Evidence]) {
        var pages: [Page] = []
        var reasons: [Wording] = []
        var sources: [Evidence] = []
        for name in names {
            let capture = captures.column(name)
            switch capture.outcome {
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.column(name, reason))
                sources += places
            case .gone(_, let place), .file(_, let place): sources.append(place)
            case .page: break
            }
            let articles = capture.items.compactMap { item -> Page? in
                guard case .page(let page)? = captures.article(item) else { return nil }
                return page
            }
            pages += capture.pages + articles
        }
        var seen: Set<ObjectIdentifier> = []
        return (pages.filter { seen.insert(ObjectIdentifier($0)).inserted }, reasons, sources)
    }
}
