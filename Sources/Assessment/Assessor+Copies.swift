public import Evidence
public import Model

extension Assessor {
    /// Makes readable copies of the captured pages that the findings of a round cite.
    ///
    /// - Parameters:
    ///   - gathered: what the round was scored from; the archives must still be there.
    ///   - limits: how many copies, and how long.
    ///   - receive: takes them one at a time.
    /// - Returns: the address of a copy for each piece of evidence, and what was left out.
    public func copies(
        of scored: ScoredRound, _ gathered: GatheredEvidence, in language: Language,
        limits: PageCopies.Limits = PageCopies.Limits(), to receive: (PageCopy) throws -> Void
    ) rethrows -> PageCopies.Result {
        try PageCopies.write(
            of: scored, from: gathered.captures, in: language, limits: limits, to: receive)
    }
}
