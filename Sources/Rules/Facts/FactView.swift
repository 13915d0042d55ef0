import Exact
public import Model

/// What a rule sees of one unit: the facts it declares to read, and nothing
/// else.
public struct FactView: Sendable {
    /// The criterion's full points; zero in a veto list.
    public let full: Points
    /// When the criterion's task was due.
    let due: CivilDate?
    /// The least points a rule may come to: below zero only where the pack says 倒扣.
    let floor: Points
    /// The days that count, where a `scope` says so.
    let days: DayRange?
    /// The facts in the order the rule reads them.
    public let readings: ArraySlice<FactReading>
    /// Faults already charged, by key, and the criterion that charged them.
    let charged: [String: String]
    private let circumstances: Circumstances

    /// The group the unit is ranked in.
    var group: String { circumstances.group }
    /// What silence past the deadline is worth.
    public var unanswered: Policy.UnansweredRule { circumstances.unanswered }
    /// What time is counted against and by.
    var time: TimeBasis { circumstances.time }

    /// The view of `rule` on one unit under `criterion`.
    ///
    /// `declared` are the pack's facts by name; `time` is the round's; `charged`
    /// the faults that earlier criteria charged to the same unit, with the
    /// criterion's id.
    public init(
        of facts: UnitFacts, for criterion: Criterion, rule: any Rule, role: RuleRole = .points,
        declared: [String: FactDescriptor], unanswered: Policy.UnansweredRule, time: TimeBasis,
        charged: [String: String] = [:]
    ) {
        var seen: Set<String> = []
        let readings = rule.reads.filter { seen.insert($0).inserted }
            .compactMap { declared[$0] }
            .map { facts.reading(of: $0, acceptingClaims: criterion.acceptsDeclared) }
        self.init(
            criterion, role, readings[...],
            Circumstances(group: facts.group, unanswered: unanswered, time: time), charged)
    }

    /// What stands at `places` among the answers of a unit.
    init(
        of answers: UnitAnswers, at places: Range<Int>, for criterion: Criterion, role: RuleRole,
        charged: [String: String]
    ) {
        self.init(criterion, role, answers.readings[places], answers.circumstances, charged)
    }

    private init(
        _ criterion: Criterion, _ role: RuleRole, _ readings: ArraySlice<FactReading>,
        _ circumstances: Circumstances, _ charged: [String: String]
    ) {
        full = role == .veto ? .zero : criterion.points
        due = criterion.due
        floor = .zero
        days = nil
        self.readings = readings
        self.circumstances = circumstances
        self.charged = charged
    }

    private init(
        _ view: FactView, _ readings: [FactReading], floor: Points, days: DayRange?,
        charged: [String: String]
    ) {
        full = view.full
        due = view.due
        circumstances = view.circumstances
        self.readings = readings[...]
        self.floor = floor
        self.days = days
        self.charged = charged
    }

    /// The part of it that whoever reads `names` sees, in that order.
    func restricted(
        to names: [String], floor: Points? = nil, days: DayRange? = nil,
        charged: [String: String]? = nil, _ change: (FactReading) -> FactReading = { $0 }
    ) -> FactView {
        FactView(
            self, names.compactMap { reading($0).map(change) }, floor: floor ?? self.floor,
            days: days ?? self.days, charged: charged ?? self.charged)
    }

    /// What `name` comes to; `nil` for a fact the rule does not declare to read.
    public func reading(_ name: String) -> FactReading? {
        readings.first { $0.name == name }
    }

    /// The value of `name` when it counts.
    func value(_ name: String) -> FactValue? { reading(name)?.value }

    /// The number of `name` when it counts.
    func number(_ name: String) -> Decimal128? {
        if case .number(let number) = value(name) { number } else { nil }
    }

    /// Whether a fact is open.
    var hasOpenReading: Bool { readings.contains { !$0.isCertain } }

    /// The points any kind may come to while it knows nothing.
    var anything: PointRange { PointRange(floor, full) }

    /// The verdict of a rule none of whose facts can be used, which the checks
    /// at load time rule out.
    var unjudged: Verdict {
        Verdict(.awaitingReview, anything, because: RulesWording.nothingToJudge)
    }

    /// The verdict while facts are open; `nil` when all of them count.
    ///
    /// Silence that is worth nothing decides the criterion at zero. Otherwise
    /// one fact without evidence makes it undetermined, and without such a
    /// fact a person must review it. `range` narrows what it may still come to.
    func openVerdict(within range: PointRange? = nil) -> Verdict? {
        guard hasOpenReading else { return nil }
        return openVerdict(for: readings.filter { !$0.isCertain }, within: range ?? anything)
    }

    /// The verdict while the facts `open` are, as in ``openVerdict(within:)``;
    /// `clauses` stand before the points.
    func openVerdict(
        for open: [FactReading], within range: PointRange, _ clauses: [Wording] = []
    ) -> Verdict {
        if unanswered == .zero {
            let silent = open.filter(\.isUnanswered)
            if !silent.isEmpty {
                return Verdict(
                    .scored, .zero,
                    because: .phrase(
                        silent.map(\.sentence) + [RulesWording.earns(.zero, of: full)]))
            }
        }
        return Verdict(
            outcome(for: open), range,
            because: .phrase(
                readings.map(\.sentence) + clauses + [RulesWording.between(range, of: full)]))
    }

    /// The outcome that the facts which do not count call for.
    var openOutcome: Outcome { outcome(for: Array(readings)) }

    /// The outcome that facts call for which do not count.
    func outcome(for open: [FactReading]) -> Outcome {
        open.contains(where: \.isUnknown) ? .undetermined : .awaitingReview
    }
}

extension FactReading {
    /// Whether the value counts.
    var isCertain: Bool {
        if case .certain = state { true } else { false }
    }

    /// Whether evidence could not be had.
    var isUnknown: Bool {
        if case .unknown = state { true } else { false }
    }

    /// Whether the unit kept silent past the deadline.
    var isUnanswered: Bool {
        if case .unanswered = state { true } else { false }
    }

    /// The least an unknown count can be: the faults seen for certain so far.
    /// Counts never fall below zero.
    func leastCount(without charged: [String: String] = [:]) -> Decimal128 {
        guard isUnknown else { return .zero }
        return faults.lazy.filter { charged[$0.key] == nil }
            .reduce(Decimal128.zero) { $0 + Decimal128(max(0, $1.count)) }
    }
}
