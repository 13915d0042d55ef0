public import Model

/// A scored round apart from its units: what is held of a round of any size.
public struct RoundOutline: Sendable {
    /// The round; its units are left to the totals table.
    public let round: Round
    /// The pack it was scored with.
    public let pack: Pack
    /// The version of the engine that scored it.
    public let engine: String
    /// The archives the facts were taken from.
    public let archives: [ScoredRound.Archive]
    /// What a person should know about the round's inputs.
    public let notices: [Notice]
    /// How far assessors agree, for the indicators that several judged.
    public let agreements: [Agreement]
    /// The subjects of the round's composite, in rank order.
    public let composites: [ScoredComposite]
    /// Everything the scores rest on; `nil` for a round that was never on disk.
    public let basis: Basis?
    /// Earlier rounds to compare with, the oldest first.
    public let history: [PastRound]

    /// What is said of `scored` as a whole.
    init(_ scored: ScoredRound) {
        round = scored.round
        pack = scored.pack
        engine = scored.engine
        archives = scored.archives
        notices = scored.notices
        agreements = scored.agreements
        composites = scored.composites
        basis = scored.basis
        history = scored.history
    }

    /// What a record says of the round as a whole.
    init(_ record: RecordElement, _ parts: RecordParts) throws(RejectedInput) {
        round = try record.round(vetoes: parts.vetoes)
        pack = parts.pack
        engine = try record.required("engine").attribute("version")
        archives = try record.archives()
        notices = try record.notices()
        agreements = try record.required("summary").agreements()
        composites = try record.required("summary").composites()
        basis = try record.basis()
        history = try record.history()
    }

    /// The whole round, with these units.
    func scored(_ units: [ScoredUnit]) -> ScoredRound {
        ScoredRound(
            round: Round(
                id: round.id, title: round.title, organiser: round.organiser, asOf: round.asOf,
                period: round.period, submissionDeadline: round.submissionDeadline,
                calendar: round.calendar, calendarFile: round.calendarFile,
                units: units.map(\.unit), vetoes: round.vetoes, status: round.status,
                composite: round.composite, digest: round.digest),
            pack: pack, engine: engine, archives: archives, units: units, notices: notices,
            agreements: agreements, composites: composites, basis: basis, history: history)
    }
}
