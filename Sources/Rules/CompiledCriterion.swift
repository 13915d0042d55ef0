public import Model

/// A criterion with what a pack's rules make of it, ready to be asked of every unit.
public final class CompiledCriterion: Sendable {
    /// The criterion.
    public let criterion: Criterion
    /// Its rule; `nil` where it did not compile.
    let rule: (any Rule)?
    /// What decides whether it applies to a unit; `nil` when it always does.
    let condition: ApplicabilityCondition?
    /// Whether it may not apply.
    public let isConditional: Bool
    let role: RuleRole
    /// Where what the rule reads stands among the answers of a unit.
    let reads: Range<Int>
    /// The same for the condition.
    let conditionReads: Range<Int>

    init(
        _ criterion: Criterion, as role: RuleRole, rule: (any Rule)?, reads: Range<Int>,
        condition: ApplicabilityCondition? = nil, conditionReads: Range<Int> = 0..<0
    ) {
        self.criterion = criterion
        self.role = role
        self.rule = rule
        self.reads = reads
        self.condition = condition
        isConditional = condition != nil
        self.conditionReads = conditionReads
    }

    /// A criterion whose rule did not compile.
    public convenience init(uncompiled criterion: Criterion, as role: RuleRole = .points) {
        self.init(criterion, as: role, rule: nil, reads: 0..<0)
    }

    /// What the rule makes of the unit of `answers`, and what it read; `nil` where it did not
    /// compile. `charged` are the faults that earlier criteria charged to the unit, by key, with the
    /// criterion's id.
    public func judge(_ answers: UnitAnswers, charged: [String: String] = [:]) -> Verdict? {
        rule?.judge(
            FactView(of: answers, at: reads, for: criterion, role: role, charged: charged))
    }

    /// What the rule reads of the unit of `answers`.
    public func readings(_ answers: UnitAnswers) -> ArraySlice<FactReading> {
        answers.readings[reads]
    }

    /// The facts the rule reads where it reads one that nobody contradicts, as most do.
    public func plainFacts(_ answers: UnitAnswers) -> [Fact]? {
        guard reads.count == 1 else { return nil }
        let reading = answers.readings[reads.lowerBound]
        return reading.isContradicted ? nil : reading.facts
    }

    /// Whether it applies to the unit of `answers`, and by what that was decided;
    /// `nil` where it always does.
    public func applicability(_ answers: UnitAnswers) -> ApplicabilityCondition.Answer? {
        guard let condition else { return nil }
        return condition.answer(
            in: FactView(
                of: answers, at: conditionReads, for: criterion, role: role, charged: [:]))
    }
}
