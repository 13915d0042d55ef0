import Exact
import Model

/// The scores over several units as a table: place, subject, score, then the mean of each part.
struct CompositeTable {
    let heads: [String]
    let rows: [[String]]

    /// Nothing where the round has none.
    init?(of round: RoundOutline, in language: Language) {
        guard let composite = round.round.composite, !round.composites.isEmpty else { return nil }
        let printed = PrintedValue(round, in: language)
        heads =
            [ReportWording.rank, ReportWording.Text.subject, ReportWording.total]
            .map { $0.text(in: language) }
            + composite.parts.map { "\($0.name)×\($0.share.reduced.plain)" }
        rows = round.composites.map { subject in
            [printed.rank(subject.rank), subject.name, printed.range(subject.total)]
                + subject.means.map(printed.range)
        }
    }
}
