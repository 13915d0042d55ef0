import Exact
import Model

/// Brings claims to their declared types and collects what cannot be used.
struct ClaimReader {
    private let descriptors: [String: FactDescriptor]
    private let names: [String]
    private(set) var notices: [Notice] = []

    private static let textLimit = 2000
    /// Far more elements than a fact has, far fewer than take time.
    private static let itemLimit = 500

    init(pack: Pack) {
        descriptors = Dictionary(pack.facts.map { ($0.name, $0) }) { first, _ in first }
        names = pack.facts.filter(\.isClaimed).map(\.name)
    }

    /// The claims that can be used, in the order of the file.
    mutating func read(_ raw: [RawSubmission.RawClaim]) -> [Submission.Claim] {
        let counts = raw.reduce(into: [:]) { $0[$1.fact, default: 0] += 1 }
        return raw.compactMap { claim in
            guard counts[claim.fact] == 1 else {
                report(claim, IntakeWording.duplicateClaim, fix: IntakeWording.keepOne)
                return nil
            }
            return value(of: claim).map {
                Submission.Claim(fact: claim.fact, value: $0, place: claim.place)
            }
        }
    }

    private mutating func value(of claim: RawSubmission.RawClaim) -> FactValue? {
        guard let descriptor = descriptors[claim.fact] else {
            report(
                claim, IntakeWording.unknownFact,
                fix: NearestName.of(claim.fact, among: names).map(IntakeWording.didYouMean))
            return nil
        }
        guard descriptor.isClaimed else {
            report(claim, IntakeWording.notClaimable, fix: IntakeWording.removeClaim)
            return nil
        }
        if case .nothing = claim.value {
            notices.append(
                Notice(
                    .warning, at: claim.place, IntakeWording.emptyClaim, found: claim.fact,
                    wanted: IntakeWording.wanted(descriptor)))
            return nil
        }
        if descriptor.type == .elements { return elements(claim, descriptor) }
        if descriptor.type == .ledger { return ledger(claim, descriptor) }
        guard let value = Self.scalar(claim.value, type: descriptor.type) else {
            report(
                claim, IntakeWording.wrongType, value: claim.value,
                wanted: IntakeWording.wanted(descriptor))
            return nil
        }
        return value
    }

    private static func scalar(_ value: RawSubmission.RawValue, type: FactType) -> FactValue? {
        switch (type, value) {
        case (.boolean, .boolean(let flag)): .boolean(flag)
        case (.boolean, .text("true")), (.boolean, .text("是")): .boolean(true)
        case (.boolean, .text("false")), (.boolean, .text("否")): .boolean(false)
        case (.number, .number(let text)), (.number, .text(let text)):
            Decimal128(text).flatMap { $0.magnitude <= largest ? .number($0) : nil }
        case (.date, .string(let text)), (.date, .text(let text)):
            CivilDate(text).map(FactValue.date)
        case (.text, .string(let text)), (.text, .text(let text)): words(text)
        default: nil
        }
    }

    /// Beyond any count, sum or share that is assessed.
    private static let largest = Decimal128(1_000_000_000_000)

    private static func words(_ text: String) -> FactValue? {
        guard text.count <= textLimit, !text.allSatisfy(\.isWhitespace) else { return nil }
        return .text(Masking.masked(text))
    }

    private mutating func elements(
        _ claim: RawSubmission.RawClaim, _ descriptor: FactDescriptor
    ) -> FactValue? {
        let items: [String]
        switch claim.value {
        case .items(let list) where list.count <= Self.itemLimit: items = list
        case .text(let text): items = [text]
        default:
            report(
                claim, IntakeWording.wrongType, value: claim.value,
                wanted: IntakeWording.wanted(descriptor))
            return nil
        }
        var present: Set<String> = []
        var isSound = true
        for item in items {
            let wanted = TextNormalization.squeezed(item)
            let element = descriptor.elements.first { element in
                ([element.name] + element.synonyms).contains {
                    TextNormalization.squeezed($0) == wanted
                }
            }
            if let element {
                present.insert(element.name)
            } else {
                isSound = false
                let known = descriptor.elements.map(\.name)
                notices.append(
                    Notice(
                        .error, at: claim.place, IntakeWording.unknownElement,
                        found: "\(claim.fact): \(Masking.snippet(item, limit: 80))",
                        wanted: IntakeWording.wanted(descriptor),
                        fix: NearestName.of(item, among: known).map(IntakeWording.didYouMean)))
            }
        }
        guard isSound else { return nil }
        return .elements(ElementSet(wanted: descriptor.elements.map(\.name), present: present))
    }

    private mutating func ledger(
        _ claim: RawSubmission.RawClaim, _ descriptor: FactDescriptor
    ) -> FactValue? {
        let raw: [RawSubmission.RawEntry]
        switch claim.value {
        case .entries(let list): raw = list
        // JSON does not tell an empty list of entries from one of names.
        case .items(let list) where list.isEmpty: raw = []
        default:
            report(
                claim, IntakeWording.wrongType, value: claim.value,
                wanted: IntakeWording.wanted(descriptor))
            return nil
        }
        guard raw.count <= LedgerEntry.mostEntries else {
            report(
                claim, IntakeWording.tooManyEntries, value: claim.value,
                wanted: IntakeWording.atMostEntries(LedgerEntry.mostEntries))
            return nil
        }
        var reader = LedgerReader(fact: claim.fact)
        let entries = raw.compactMap { reader.read($0) }
        notices += reader.notices
        // A ledger without the entries that could not be read would look better
        // than it is.
        return entries.count == raw.count ? .ledger(entries) : nil
    }

    private mutating func report(
        _ claim: RawSubmission.RawClaim, _ what: Wording, value: RawSubmission.RawValue? = nil,
        wanted: Wording? = nil, fix: Wording? = nil
    ) {
        let name = Masking.snippet(claim.fact, limit: 80)
        let found = value.map { "\(name): \(Self.quote($0))" } ?? name
        notices.append(
            Notice(.error, at: claim.place, what, found: found, wanted: wanted, fix: fix))
    }

    private static func quote(_ value: RawSubmission.RawValue) -> String {
        switch value {
        case .text(let text), .other(let text), .number(let text):
            Masking.snippet(text, limit: 80)
        case .string(let text): "\"\(Masking.snippet(text, limit: 80))\""
        case .boolean(let flag): String(flag)
        case .items(let items): Masking.snippet("[\(items.joined(separator: ", "))]", limit: 80)
        case .entries(let entries): "[… \(entries.count)]"
        case .nothing: "null"
        }
    }
}
