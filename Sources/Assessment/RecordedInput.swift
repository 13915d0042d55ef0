import Indicators
import Model

/// What a record tells of the input of its round.
struct RecordedInput {
    /// What was known of every unit, each fact once.
    let facts: [Fact]
    /// Who answered in time; the answers are among the facts.
    let submissions: [Submission]
    /// What people decided: first judgements, then reviews, in their order.
    let judgements: [Judgement]

    init(_ record: ScoredRound) {
        var facts: [Fact] = []
        var judgements: [Judgement] = []
        for unit in record.units {
            var own: [String: [Fact]] = [:]
            for finding in unit.allFindings {
                for fact in finding.facts where own[fact.name]?.contains(fact) != true {
                    own[fact.name, default: []].append(fact)
                    facts.append(fact)
                }
                if let judgement = finding.judgement { judgements.append(judgement) }
                judgements += finding.reviews.map { $0.judgement.reviewing($0.kind) }
            }
        }
        self.facts = facts
        self.judgements = judgements
        submissions = record.units.compactMap { unit in
            unit.submitted.map {
                Submission(
                    unit: unit.unit.id, submitted: $0, claims: [], file: unit.unit.id, digest: "")
            }
        }
    }

    /// All of it for the pack it was scored with.
    func input(of round: Round, with pack: Pack) -> RoundInput {
        RoundInput(
            round: round, pack: pack, facts: facts, submissions: submissions,
            judgements: judgements)
    }

    /// The facts that answer what `new` asks: observations it makes in the same way as `old`, and
    /// claims of the same type.
    func facts(from old: Pack, to new: Pack) -> [Fact] {
        let asked = Dictionary(
            old.facts.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        let wanted = Dictionary(
            new.facts.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        return facts.filter { fact in
            guard let one = asked[fact.name], let other = wanted[fact.name] else { return false }
            switch fact.origin {
            case .observed: return other.isAnswered(asIn: one)
            case .claimed: return other.isClaimed && other.type == one.type
            }
        }
    }
}

extension Judgement {
    /// The same as a review of what stood.
    fileprivate func reviewing(_ kind: ReviewKind) -> Judgement {
        Judgement(
            unit: unit, criterion: criterion, decision: decision, assessor: assessor, time: time,
            reason: reason, place: place, review: kind)
    }
}
