public import Model

/// Turns what units claim into facts.
public enum ClaimedFacts {
    /// One fact for each claim of each submission that came in time, sorted by
    /// unit (in the order of the round) and declaration in the pack.
    ///
    /// A late submission gives none: it counts as not answered.
    public static func of(_ submissions: [Submission], round: Round, pack: Pack) -> [Fact] {
        round.units.flatMap { unit in
            submissions.filter { $0.unit == unit.id && isInTime($0, round) }.flatMap {
                facts(of: $0, pack: pack)
            }
        }
    }

    private static func isInTime(_ submission: Submission, _ round: Round) -> Bool {
        round.submissionDeadline.map { submission.submitted <= $0 } ?? true
    }

    private static func facts(of submission: Submission, pack: Pack) -> [Fact] {
        pack.facts.flatMap { descriptor in
            submission.claims.filter { $0.fact == descriptor.name }.map { claim in
                Fact(
                    unit: submission.unit, name: claim.fact, origin: .claimed,
                    certainty: .declared, reading: .known(claim.value),
                    evidence: [
                        Evidence(
                            source: .submission(file: submission.file), sha256: submission.digest,
                            locator: locator(claim),
                            snippet: snippet(claim))
                    ])
            }
        }
    }

    private static func locator(_ claim: Submission.Claim) -> String {
        if let sheet = claim.place.sheet, let cell = claim.place.cell {
            return "\(claim.fact) (\(sheet)!\(cell))"
        }
        return claim.place.line > 0 ? "\(claim.fact) (line \(claim.place.line))" : claim.fact
    }

    private static func snippet(_ claim: Submission.Claim) -> String {
        let value = claim.value.wording.zh
        return Masking.snippet(
            claim.support.map { IntakeWording.supported(value, by: $0) } ?? value)
    }
}
