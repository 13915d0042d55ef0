/// How many tests passed.
struct Tally: Sendable, Hashable {
    /// All tests, and those that passed.
    private(set) var all = 0, passed = 0
    /// The tests that expect something else than null, and those that passed.
    private(set) var withValue = 0, passedWithValue = 0

    init(_ outcomes: [TestOutcome]) {
        for outcome in outcomes {
            let success = outcome.failure == nil ? 1 : 0
            all += 1
            passed += success
            if outcome.expectsValue {
                withValue += 1
                passedWithValue += success
            }
        }
    }

    /// What failed, then a line for each folder where something did, then the sum.
    static func lines(_ outcomes: [TestOutcome]) -> [String] {
        let failures = outcomes.compactMap { outcome in
            outcome.failure.map { "\(outcome.file) \(outcome.id): \($0)" }
        }
        var folders: [(name: String, outcomes: [TestOutcome])] = []
        for outcome in outcomes {
            if folders.last?.name != outcome.folder { folders.append((outcome.folder, [])) }
            folders[folders.count - 1].outcomes.append(outcome)
        }
        let summaries = folders.filter { $0.outcomes.contains { $0.failure != nil } }
            .map { "\($0.name): \(Tally($0.outcomes))" }
        return failures + summaries + ["\(Tally(outcomes))"]
    }
}

extension Tally: CustomStringConvertible {
    var description: String {
        "\(passed) of \(all) passed; of those that expect a value, \(passedWithValue) of \(withValue)"
    }
}
