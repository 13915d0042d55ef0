import Evidence
import Exact
import Foundation
import Indicators
public import Model
import Rules
import Scoring

extension Assessor {
    /// A pack where it lies, with what tailors it.
    public struct PackSource: Sendable {
        /// Its folder.
        public let folder: String
        /// The files that tailor it, in order.
        public let tailoring: [String]

        /// A pack and its tailorings.
        public init(folder: String, tailoring: [String] = []) {
            self.folder = folder
            self.tailoring = tailoring
        }
    }

    /// The pack of `source`, read and checked.
    ///
    /// - Throws: `RejectedInput` with everything that is wrong with it.
    public func pack(of source: PackSource) throws(RejectedInput) -> Pack {
        let reading = check(packFolder: source.folder, tailoring: source.tailoring)
        guard let pack = reading.pack else { throw RejectedInput(reading.notices) }
        return pack
    }

    /// What the scores of an earlier round would have been with another pack: its captures are
    /// read for what the later pack wants to see, what units claimed and people decided counts
    /// where the later pack still asks for it. What nobody asked at the time stays open.
    ///
    /// - Parameters:
    ///   - folder: the round's folder; the pack it names does not matter.
    ///   - old: the pack it was scored with.
    ///   - new: the pack to score it with anew.
    /// - Throws: `RejectedInput` when the round or a pack cannot be used; a draft cannot.
    public func effect(
        onRound folder: String, from old: PackSource, to new: PackSource
    ) throws(RejectedInput) -> PackEffect {
        let reading = RoundReader(packReader: packReader)
            .read(folder: folder, packFolder: old.folder, tailoring: old.tailoring)
        guard let ready = reading.prepared else { throw RejectedInput(reading.notices) }
        let prepared = PreparedRound(prepared: ready, notices: reading.notices)
        let later = try pack(of: new)
        guard !later.isDraft else { throw RejectedInput(EffectWording.isDraft(later, new.folder)) }
        let captures = prepared.capturesFolder
        let hasCaptures = FileManager.default.fileExists(atPath: captures)
        let gathered = try gather(prepared, captures: hasCaptures ? captures : nil)
        let before = score(prepared, gathered)
        let pairs = PackDiff(from: prepared.pack, to: later).pairs
        let input = again(prepared, gathered, with: later, pairs)
        let book = RuleBook.compile(pack: later, vetoes: prepared.round.vetoes).book
        let after = Scorer.score(input, with: book, engine: before.engine)
        return PackEffect(before: before, after: after, pairs: pairs)
    }

    /// The same round with what is known for `pack`.
    private func again(
        _ prepared: PreparedRound, _ gathered: GatheredEvidence, with pack: Pack,
        _ pairs: CriterionPairs
    ) -> RoundInput {
        let round = prepared.round
        let observed = Observer.observe(
            round: round, pack: pack, archive: gathered.captures,
            probes: probes(of: prepared).log)
        let types = Dictionary(
            pack.facts.filter(\.isClaimed).map { ($0.name, $0.type) }
        ) { first, _ in first }
        let submissions = gathered.submissions.map { submission in
            Submission(
                unit: submission.unit, submitted: submission.submitted,
                claims: submission.claims.filter { types[$0.fact] == $0.value.type },
                file: submission.file, digest: submission.digest)
        }
        return RoundInput(
            round: round, pack: pack,
            facts: observed.facts + ClaimedFacts.of(submissions, round: round, pack: pack)
                + Self.unasked(round, prepared.pack, pack),
            submissions: submissions,
            judgements: gathered.judgements.compactMap { Self.carried($0, pairs, pack) },
            unreadable: gathered.unreadable)
    }

    /// What the later pack wants units to say and nobody asked them: unknown, which is not silence.
    static func unasked(_ round: Round, _ old: Pack, _ new: Pack) -> [Fact] {
        let asked = Dictionary(
            old.facts.filter(\.isClaimed).map { ($0.name, $0.type) }
        ) { first, _ in first }
        let facts = new.facts.filter {
            $0.isClaimed && $0.observation == nil && asked[$0.name] != $0.type
        }
        return round.units.flatMap { unit in
            facts.map {
                Fact(
                    unit: unit.id, name: $0.name, origin: .observed, certainty: .measured,
                    reading: .unknown(EffectWording.notAsked), evidence: [])
            }
        }
    }

    /// A decision of a person for the demand that `pairs` lead to; points for other full points
    /// are converted in proportion.
    static func carried(
        _ judgement: Judgement, _ pairs: CriterionPairs, _ pack: Pack
    ) -> Judgement? {
        let pair = pairs.pairs.first { $0.old.id == judgement.criterion }
        var decision = judgement.decision
        if case .points(let points) = decision, let pair {
            guard let converted = points.share(pair.new.points.amount, of: pair.old.points.amount)
            else { return nil }
            decision = .points(converted)
        } else if pair == nil {
            // Vetoes keep their codes; what else is not paired is asked no more.
            guard case .veto = decision else { return nil }
        }
        return Judgement(
            unit: judgement.unit, criterion: pair?.new.id ?? judgement.criterion,
            decision: decision, assessor: judgement.assessor, time: judgement.time,
            reason: judgement.reason, place: judgement.place)
    }
}
