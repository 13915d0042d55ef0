import Markup
import Model

/// The scores over several units, for a terminal.
enum CompositeLines {
    /// Nothing where the round has none.
    static func lines(of round: RoundOutline, in language: Language) -> [String] {
        guard let scores = CompositeTable(of: round, in: language) else { return [] }
        let table = ([scores.heads] + scores.rows).map { row in
            row.map { CleanText.shown($0, limit: 40).replacing("—", with: "-") }
        }
        let widths = scores.heads.indices.map { column in
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
