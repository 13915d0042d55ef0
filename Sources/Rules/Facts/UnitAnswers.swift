public import Model

/// What one unit's facts come to for everything the rules of a book ask.
public struct UnitAnswers: Sendable {
    let circumstances: Circumstances
    /// The answers, rule by rule.
    let readings: [FactReading]

    /// The answers of the unit of `facts` to what the rules of `book` ask; silence
    /// past the deadline is worth what `unanswered` says, time is counted by `time`.
    public init(
        of facts: UnitFacts, to book: RuleBook, unanswered: Policy.UnansweredRule, time: TimeBasis
    ) {
        circumstances = Circumstances(group: facts.group, unanswered: unanswered, time: time)
        let each = book.questions.each.map { facts.answer(to: $0) }
        readings = book.questions.asked.map { each[$0] }
    }
}
