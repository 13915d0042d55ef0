import Exact
import Markup
import Model

/// The scores over several units, for a terminal.
enum CompositeLines {
    /// Nothing where the round has none.
    static func lines(of round: ScoredRound, in language: Language) -> [String] {
        guard let composite = round.round.composite, !round.composites.isEmpty else { return [] }
        let printed = PrintedValue(round, in: language)
        let heads =
            [ReportWording.rank, ReportWording.Text.subject, ReportWording.total]
            .map { $0.text(in: language) }
            + composite.parts.map { "\($0.name)×\($0.share.reduced.plain)" }
        let rows = round.composites.map { subject in
            [printed.rank(subject.rank), subject.name, printed.range(subject.total)]
                + subject.means.map(printed.range)
        }
        let table = ([heads] + rows).map { row in
            row.map { CleanText.shown($0, limit: 40).replacing("—", with: "-") }
        }
        let widths = heads.indices.map { column in
            table.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return ["", ReportWording.Text.composite.text(in: language)]
            + table.map { row in
                row.indices.map { column in
                    DisplayWidth.pad(row[column], to: widths[column], alignRight: column != 1)
                }.joined(separator: "  ")
            }
    }
}
