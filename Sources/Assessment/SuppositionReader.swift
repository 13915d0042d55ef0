import Exact
import Model
import Scoring

/// Holds a supposition against the round it speaks of.
struct SuppositionReader {
    struct Result {
        /// Ledgers that are changed, by unit and name, with how far the changes have come.
        fileprivate var ledgers: [LedgerKey: SupposedLedger] = [:]
        var facts: [Fact] = []
        var judgements: [Judgement] = []
        var weights = Weights()
        var changes: [Wording] = []
    }

    /// Where suppositions stand, in place of a file.
    private static let place = Place(file: "whatif")

    fileprivate struct LedgerKey: Hashable {
        let unit: String
        let name: String
    }

    private let prepared: PreparedRound
    private let facts: [Fact]

    /// Reads about a round of which `facts` are known.
    init(_ prepared: PreparedRound, knowing facts: [Fact]) {
        self.prepared = prepared
        self.facts = facts
    }

    func read(_ supposition: Supposition) throws(RejectedInput) -> Result {
        var result = Result()
        var notices: [Notice] = []
        for change in supposition.facts {
            do throws(RejectedInput) { try read(change, into: &result) } catch {
                notices += error.notices
            }
        }
        for change in supposition.outcomes {
            do throws(RejectedInput) { try read(change, into: &result) } catch {
                notices += error.notices
            }
        }
        for change in supposition.weights {
            do throws(RejectedInput) { try read(change, into: &result) } catch {
                notices += error.notices
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return result
    }

    /// What scoring refused of it, such as points out of range.
    static func refusals(in scored: ScoredRound) -> [Notice] {
        (scored.notices + scored.units.flatMap(\.notices))
            .filter { $0.severity == .error && $0.place == place }
    }

    private func units(_ name: String) throws(RejectedInput) -> [Unit] {
        name == "*" ? prepared.round.units : [try prepared.unit(name)]
    }

    private func read(
        _ change: Supposition.FactChange, into result: inout Result
    ) throws(RejectedInput) {
        let units = try units(change.unit)
        if prepared.pack.descriptor(of: change.fact) == nil,
            let (name, ledger) = LedgerChange.read(change.fact, change.value)
        {
            let descriptor = try descriptor(of: name)
            guard descriptor.type == .ledger else {
                throw RejectedInput(
                    Notice(
                        .error, SuppositionWording.notALedger(name), found: change.fact,
                        wanted: SupposedValue.wanted(descriptor)))
            }
            return try apply(ledger, to: descriptor, of: units, into: &result)
        }
        let descriptor = try descriptor(of: change.fact)
        guard let value = SupposedValue.read(change.value, as: descriptor) else {
            throw RejectedInput(
                Notice(
                    .error, AssessmentWording.wrongValue(of: change.fact), found: change.value,
                    wanted: SupposedValue.wanted(descriptor)))
        }
        if descriptor.type == .ledger {
            return try apply(.empty, to: descriptor, of: units, into: &result)
        }
        result.facts += units.map { supposed(value, as: descriptor, of: $0) }
        result.changes.append(
            AssessmentWording.supposed(change.unit, descriptor.name, value.wording))
    }

    private func descriptor(of fact: String) throws(RejectedInput) -> FactDescriptor {
        if let descriptor = prepared.pack.descriptor(of: fact) { return descriptor }
        throw RejectedInput(
            Notice(
                .error, AssessmentWording.unknownFact, found: fact,
                fix: NearestName.of(fact, among: prepared.pack.facts.map(\.name))
                    .map(AssessmentWording.didYouMean)))
    }

    /// An observation that a person decided, which counts before any claim.
    private func supposed(
        _ value: FactValue, as descriptor: FactDescriptor, of unit: Unit
    ) -> Fact {
        Fact(
            unit: unit.id, name: descriptor.name, origin: .observed, certainty: .judged,
            reading: .known(value), evidence: [])
    }

    /// Changes the ledger of each of `units`, whatever was changed about it before.
    private func apply(
        _ change: LedgerChange, to descriptor: FactDescriptor, of units: [Unit],
        into result: inout Result
    ) throws(RejectedInput) {
        var notices: [Notice] = []
        for unit in units {
            let key = LedgerKey(unit: unit.id, name: descriptor.name)
            var ledger = result.ledgers[key] ?? SupposedLedger(known(descriptor, of: unit))
            do throws(RejectedInput) {
                let words = try ledger.apply(change, to: descriptor.name, of: unit)
                result.ledgers[key] = ledger
                result.facts.removeAll { $0.unit == unit.id && $0.name == descriptor.name }
                result.facts.append(
                    supposed(.ledger(ledger.entries), as: descriptor, of: unit))
                result.changes.append(
                    SuppositionWording.supposed(unit.name, descriptor.name, words))
            } catch {
                notices += error.notices
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
    }

    /// The ledger as it is: what was observed, else what the unit handed in; none where nothing is
    /// known.
    private func known(_ descriptor: FactDescriptor, of unit: Unit) -> [LedgerEntry] {
        let own = facts.filter { $0.unit == unit.id && $0.name == descriptor.name }
        let observed = own.filter { $0.origin == .observed } + own
        for fact in observed {
            if case .ledger(let entries) = fact.value { return entries }
        }
        return []
    }

    private func read(
        _ change: Supposition.OutcomeChange, into result: inout Result
    ) throws(RejectedInput) {
        let units = try units(change.unit)
        try prepared.require(criterion: change.criterion)
        let decision: Judgement.Decision
        let words: Wording
        switch change.value.lowercased() {
        case "不适用", "n/a", "na":
            decision = .notApplicable
            words = Outcome.notApplicable.wording
        case "否决", "veto":
            decision = .veto(confirmed: true)
            words = Wording(zh: "否决", en: "vetoed")
        case "不否决", "no-veto":
            decision = .veto(confirmed: false)
            words = Wording(zh: "不否决", en: "not vetoed")
        default:
            guard let points = Decimal128(change.value) else {
                throw RejectedInput(
                    Notice(
                        .error, AssessmentWording.wrongValue(of: change.criterion),
                        found: change.value, wanted: AssessmentWording.anOutcome))
            }
            decision = .points(Points(points))
            words = Wording(zh: "\(points.plain) 分", en: "\(points.plain) points")
        }
        result.judgements += units.map { unit in
            Judgement(
                unit: unit.id, criterion: change.criterion, decision: decision,
                assessor: AssessmentWording.supposition.zh, time: prepared.round.asOf,
                reason: AssessmentWording.supposition.zh, place: Self.place)
        }
        result.changes.append(AssessmentWording.supposed(change.unit, change.criterion, words))
    }

    private func read(
        _ change: Supposition.WeightChange, into result: inout Result
    ) throws(RejectedInput) {
        let indicators = prepared.pack.indicators.flatMap(Self.all)
        let criteria = prepared.pack.criteria
        let indicator = indicators.first { $0.id == change.code }
        let criterion = criteria.first { $0.id == change.code }
        let known = indicators.map(\.id) + criteria.map(\.id)
        guard change.weight >= .zero, indicator != nil || criterion != nil else {
            throw RejectedInput(
                Notice(
                    .error, AssessmentWording.unknownNode, found: change.code,
                    fix: NearestName.of(change.code, among: known)
                        .map(AssessmentWording.didYouMean)))
        }
        if indicator != nil { result.weights.set(indicator: change.code, to: change.weight) }
        if criterion != nil { result.weights.set(criterion: change.code, to: change.weight) }
        let old = indicator?.weight ?? criterion?.points ?? .zero
        result.changes.append(AssessmentWording.reweighed(change.code, old, change.weight))
    }

    private static func all(_ indicator: Indicator) -> [Indicator] {
        [indicator] + indicator.children.flatMap(all)
    }
}
