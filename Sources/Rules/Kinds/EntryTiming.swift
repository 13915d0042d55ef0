import Model

/// One entry of a ledger held against its time limit.
struct EntryTiming: Sendable, Hashable {
    /// How much too late.
    enum Delay: Sendable, Hashable {
        /// Natural days past the last day.
        case days(Int)
        /// By the clock.
        case seconds(Int)
    }

    enum State: Sendable, Hashable {
        case inTime
        /// By how much, where the times of day are known.
        case late(Delay?)
        /// Open, and its time is not up.
        case pending
        /// What is known does not decide it, and why.
        case undecided(Wording)
    }

    let entry: LedgerEntry
    /// The limit that held, an extension included.
    let limit: TimeLimit
    /// The last moment in time; `nil` when it cannot be worked out.
    let end: LedgerMoment?
    let state: State

    var isLate: Bool {
        if case .late = state { true } else { false }
    }

    var isUndecided: Bool {
        if case .undecided = state { true } else { false }
    }

    /// Earliest first; entries that differ never compare equal, so that the
    /// order of the ledger does not show.
    static func inOrder(_ left: EntryTiming, _ right: EntryTiming) -> Bool {
        let (one, other) = (
            left.entry.from.unixSeconds.lowerBound, right.entry.from.unixSeconds.lowerBound
        )
        return one == other ? left.rank < right.rank : one < other
    }

    /// Orders entries of one beginning.
    private var rank: (String, String, String, Int) {
        (
            entry.title, entry.from.description, entry.to?.description ?? "",
            entry.isExtended ? 1 : 0
        )
    }
}
