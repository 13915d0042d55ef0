public import Model

/// What one unit's facts come to for everything the rules of a book ask.
public struct UnitAnswers: Sendable {
    let circumstances: Circumstances
    /// The answers, at the places the rules know.
    let readings: [FactReading]

    /// The answers of the unit of `facts` to what the rules of `book` ask; silence
    /// past the deadline is worth what `unanswered` says, time is counted by `time`.
    public init(
        of facts: UnitFacts, to book: RuleBook, unanswered: Policy.UnansweredRule, time: TimeBasis
    ) {
        circumstances = Circumstances(group: facts.group, unanswered: unanswered, time: time)
        var readings: [FactReading] = []
        readings.reserveCapacity(book.questions.slots.count)
        for slot in book.questions.slots {
            switch slot {
            case .answer(let question): readings.append(facts.answer(to: question))
            case .same(let place): readings.append(readings[place])
            }
        }
        self.readings = readings
    }
}
