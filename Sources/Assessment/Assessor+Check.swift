import Evidence
public import Exact
import Indicators
public import Model
import Rules
import Scoring
import Settings

extension Assessor {
    /// The round in `folder` as if `unit` were its only unit: what is wrong with the others does
    /// not matter.
    ///
    /// - Parameters:
    ///   - unit: the id or name of the unit.
    ///   - asOf: a monitoring time to use instead of the round's.
    /// - Throws: `RejectedInput` with every problem of the round, of its pack and of the unit, or
    ///   naming the nearest unit where the round has no such unit.
    public func prepare(
        roundFolder folder: String, only unit: String, asOf: DateTime? = nil
    ) throws(RejectedInput) -> PreparedRound {
        let reading = RoundReader(packReader: packReader)
            .read(folder: folder, only: unit, asOf: asOf)
        guard let prepared = reading.prepared else { throw RejectedInput(reading.notices) }
        let round = PreparedRound(prepared: prepared, notices: reading.notices)
        _ = try round.unit(unit)
        return round
    }

    /// Checks the one unit of a round that was prepared for it alone.
    ///
    /// - Parameters:
    ///   - captures: a WARC file, or a folder of them; `nil` leaves everything that only a crawl
    ///     can see undetermined.
    ///   - file: the unit's submission, whatever its name; by default the one in the round's folder
    ///     of submissions.
    /// - Throws: `RejectedInput` when there is no archive to read, when `file` is refused, or every
    ///   file in the folder is.
    public func check(
        _ prepared: PreparedRound, captures: String?, submission file: String? = nil
    ) throws(RejectedInput) -> UnitSelfCheck {
        guard let unit = prepared.round.units.first else { throw RejectedInput([]) }
        let intake = try submissions(of: unit, in: prepared, file: file)
        let gathered = try gather(prepared, captures: captures, intake: intake, only: unit.id)
        let scored = score(prepared, gathered)
        let claimed = Set(gathered.submissions.flatMap(\.claims).map(\.fact))
        return UnitSelfCheck(
            scored: ScoredRound(
                round: scored.round, pack: scored.pack, engine: scored.engine,
                archives: scored.archives, units: scored.units.map(Self.withoutRank),
                notices: scored.notices + [Notice(.info, AssessmentWording.noRank)],
                basis: scored.basis),
            gathered: gathered, submission: gathered.submissions.last,
            unanswered: unanswered(claimed, in: prepared),
            repairs: scored.units.first.map {
                Scorer.repairs(
                    of: $0, in: input(prepared, gathered), with: prepared.prepared.book)
            } ?? [])
    }

    private func submissions(
        of unit: Unit, in prepared: PreparedRound, file: String?
    ) throws(RejectedInput) -> SubmissionFolder.Result {
        let (round, pack) = (prepared.round, prepared.pack)
        guard let file else {
            let result = SubmissionFolder.read(
                prepared.plan.submissions, named: "submissions", round: round, pack: pack,
                only: unit.id)
            let refused = (result.unitNotices[unit.id] ?? []).filter { $0.severity == .error }
            if result.submissions.isEmpty, !refused.isEmpty { throw RejectedInput(refused) }
            return result
        }
        return try SubmissionFolder.read(file: file, of: unit.id, round: round, pack: pack)
    }

    /// A rank among one says nothing.
    private static func withoutRank(_ unit: ScoredUnit) -> ScoredUnit {
        unit.placed(nil, grades: unit.grades)
    }

    private func unanswered(_ claimed: Set<String>, in prepared: PreparedRound) -> [Unanswered] {
        let book = prepared.prepared.book
        let vetoes = prepared.pack.vetoes + prepared.round.vetoes
        var readers: [String: [String]] = [:]
        for criterion in prepared.pack.pointCriteria + vetoes {
            for fact in book.reads(of: criterion)
            where readers[fact]?.contains(criterion.id) != true {
                readers[fact, default: []].append(criterion.id)
            }
        }
        // What a crawl sees as well does not need the unit's word.
        return prepared.pack.facts.compactMap { fact in
            guard fact.isClaimed, fact.observation == nil, !claimed.contains(fact.name),
                let criteria = readers[fact.name]
            else { return nil }
            return Unanswered(fact: fact, criteria: criteria)
        }
    }
}
