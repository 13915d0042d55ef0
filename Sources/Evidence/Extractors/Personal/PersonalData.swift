import Exact
import Markup
import Model

/// `personal-data`: how many distinct personal numbers of a kind stand openly
/// in the captured pages and the attachments that can be read.
///
/// The same number in several places counts once. Numbers leave here masked
/// only, in evidence and in the keys of faults.
struct PersonalData: Extractor {
    static let name = "personal-data"
    static let produces: Set<FactType> = [.number]

    /// Further places where a number stands that are kept; evidence is cut at
    /// fewer.
    private static let placeLimit = 200

    private enum Attachments: String, CaseIterable {
        /// What can be read is searched; what cannot is a notice to the unit.
        case searched
        /// What cannot be read leaves the number open.
        case required
        case ignored
    }

    private enum Regions: String, CaseIterable {
        /// Those of China, and 99, with which invented numbers begin.
        case any
        case china
    }

    private let columns: ExtractorSettings.Columns
    private let kind: PersonalNumber.Kind
    private let attachments: Attachments
    private let regions: Regions

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let kind = settings.choice("kind", of: PersonalNumber.Kind.self)
        let attachments = settings.choice("attachments", of: Attachments.self, required: false)
        let regions = settings.choice("regions", of: Regions.self, required: false)
        guard let columns, let kind else { return nil }
        self.columns = columns
        self.kind = kind
        self.attachments = attachments ?? .searched
        self.regions = regions ?? .any
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let pages: UnitPages
        var reasons: [Wording] = []
        var sources: [Evidence] = []
        switch columns {
        case .all:
            pages = captures.allPages
            if pages.isEmpty { reasons = [ExtractorWording.nothingCaptured] }
        case .named(let names):
            (pages, reasons, sources) = Self.pages(of: names, captures)
        }
        var found = pages.flatMap { $0.leaks.filter(isLeak(captures)) }
        if attachments != .ignored {
            for answer in captures.files(of: columns, linkedFrom: pages) {
                if let leaks = captures.attachments.leaks(in: answer) {
                    found += leaks.filter(isLeak(captures))
                } else if attachments == .required,
                    case .unreadable(let reason) = captures.attachments.file(answer).content
                {
                    reasons.append(
                        AttachmentWording.file(
                            Masking.maskedAddress(answer.address.description), reason))
                    sources.append(captures.evidence(answer))
                }
            }
        }
        var leaks: [PersonalNumberSearch.Leak] = []
        var places: [Evidence] = []
        var seen: Set<PersonalNumber> = []
        for leak in found {
            if seen.insert(leak.number).inserted {
                leaks.append(leak)
            } else if places.count < Self.placeLimit {
                places.append(leak.evidence)
            }
        }
        let faults = Self.faults(leaks)
        guard reasons.isEmpty else {
            return .unknown(
                Wording.clauses(Array(reasons.prefix(5))), faults: faults,
                evidence: faults.map(\.evidence) + places + sources)
        }
        let evidence = faults.map(\.evidence) + places
        return .known(
            .number(Decimal128(faults.count)), faults: faults,
            evidence: evidence.isEmpty ? pages.prefix(1).map(\.evidence) + sources : evidence)
    }

    /// Whether a number is of the kind looked for; nobody was born after the
    /// monitoring day.
    private func isLeak(_ captures: UnitCaptures) -> (PersonalNumberSearch.Leak) -> Bool {
        { [kind, regions] leak in
            guard leak.number.kind == kind else { return false }
            guard kind == .identityCard else { return true }
            let digits = Array(leak.number.digits.utf8)
            return IdentityNumber.birthday(digits).map { $0 <= captures.asOf } ?? false
                && (regions == .any || !digits.starts(with: "99".utf8))
        }
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
    ) -> (UnitPages, [Wording], [Evidence]) {
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
        pages = pages.filter { seen.insert(ObjectIdentifier($0)).inserted }
        return (UnitPages(pages), reasons, sources)
    }
}
