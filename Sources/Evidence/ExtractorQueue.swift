import Synchronization

/// Hands the extractors of a unit out to its lanes.
///
/// Those that read the articles of one column go to one lane where they can,
/// because a lane that meets a page anew must parse it anew. What they find does
/// not depend on it.
final class ExtractorQueue: Sendable {
    private struct State {
        /// Which are left, in order.
        var turns: [Int]
        /// The columns that some lane reads.
        var taken: Set<String> = []
    }

    private let extractors: [SetUpExtractor]
    private let state: Mutex<State>

    init(_ extractors: [SetUpExtractor]) {
        self.extractors = extractors
        state = Mutex(State(turns: Array(extractors.indices)))
    }

    /// The place of the next extractor; `nil` when none is left.
    ///
    /// - Parameter columns: the columns this lane has read, to which those of
    ///   the extractor are added.
    func next(behind columns: inout Set<String>) -> Int? {
        let read = columns
        let turn = state.withLock { state -> Int? in
            let choices: [(Set<String>) -> Bool] = [
                { !$0.isDisjoint(with: read) },
                { [taken = state.taken] in $0.isDisjoint(with: taken) },
                { _ in true },
            ]
            for fits in choices {
                guard let place = state.turns.firstIndex(where: { fits(extractors[$0].columns) })
                else { continue }
                let turn = state.turns.remove(at: place)
                state.taken.formUnion(extractors[turn].columns)
                return turn
            }
            return nil
        }
        if let turn { columns.formUnion(extractors[turn].columns) }
        return turn
    }
}
