import Exact
import Model

extension RoundFigures {
    /// How scores come about, term by term.
    func methodEntries(_ printed: PrintedValue) -> [(term: Wording, text: Wording)] {
        typealias Words = ReportWording.Method
        let (pack, policy) = (round.pack, round.pack.policy)
        var entries: [(term: Wording, text: Wording)] = [
            (Words.outcomes, Words.outcomesText), (Words.facts, Words.factsText),
            (Words.notApplicable, Words.notApplicableText(policy.notApplicable)),
            (Words.unanswered, Words.unansweredText(policy.unanswered)),
            (Words.rounding, Words.roundingText(policy.rounding)),
            (Words.weights, Words.weightsText(pack.weightOrigin)),
            (
                Words.floor,
                Words.floorText(
                    printed.share(policy.weightFloor), reason: policy.weightFloorReason)
            ),
            (
                Words.grades,
                Words.gradesText(
                    policy.grades.map { grade in
                        let line = "\(grade.name) ≥ \(printed.exact(grade.from))"
                        return grade.top.map { "\(line) (≤ \(printed.share($0)))" } ?? line
                    })
            ),
            (Words.ranking, Words.rankingText),
            (
                ReportWording.contribution,
                Words.contributionText(
                    share: printed.share(policy.appraisalShare),
                    full: printed.exact(fullContribution))
            ),
        ]
        if !(pack.vetoes + round.round.vetoes).isEmpty {
            entries.append((ReportWording.vetoList, Words.vetoText(policy.vetoedTotal)))
        }
        let unverified = (pack.pointCriteria + pack.vetoes + round.round.vetoes)
            .filter { $0.status == .unverified }
        if !unverified.isEmpty {
            entries.append((Words.status, Words.statusText(unverified.map(\.id))))
        }
        entries += pack.tailorings.map { (Words.tailoring, Words.tailoringText($0)) }
        if round.basis != nil { entries.append((Words.basis, Words.basisText)) }
        entries.append((Words.privacy, Words.privacyText))
        return entries
    }
}

extension Pack.Source {
    /// Number, title and annex of the document.
    var citation: String {
        [document, title.map { "《\($0)》" }, annex].compactMap(\.self).joined(separator: " ")
    }
}

extension PrintedValue {
    /// When the exchanges of an archive were captured, and how many they are.
    func extent(of archive: ScoredRound.Archive) -> String {
        let times = [archive.first, archive.last].compactMap { $0.map(time) }
        let exchanges = ReportWording.Method.exchanges(archive.exchanges).text(in: language)
        return times.isEmpty ? exchanges : "\(times.joined(separator: " – ")) · \(exchanges)"
    }
}
