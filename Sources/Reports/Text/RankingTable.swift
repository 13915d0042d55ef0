import Exact
import Markup
public import Model

/// The ranking for a terminal: one line a unit, columns aligned for Chinese characters.
public enum RankingTable {
    private struct Column {
        let title: Wording
        var isNumber = false
    }

    private enum Tone: String {
        case strong = "1"
        case open = "33"
        case failed = "31"
    }

    private static let columns: [Column] = [
        Column(title: ReportWording.rank, isNumber: true), Column(title: ReportWording.unit),
        Column(title: ReportWording.total, isNumber: true), Column(title: ReportWording.grade),
        Column(title: ReportWording.Count.full, isNumber: true),
        Column(title: ReportWording.Count.lost, isNumber: true),
        Column(title: ReportWording.Count.notApplicable, isNumber: true),
        Column(title: ReportWording.Count.open, isNumber: true),
        Column(title: ReportWording.contribution, isNumber: true),
        Column(title: Wording(verbatim: "")),
    ]

    /// The ranking of `round`, group by group, each line ended by a line feed.
    /// - Parameter colour: whether to add ANSI colours; nothing is said by colour alone.
    public static func text(
        for round: ScoredRound, language: Language, colour: Bool = false
    ) -> String {
        let figures = RoundFigures(of: round)
        guard !figures.table.rows.isEmpty else {
            return ReportWording.RoundPage.noUnits.text(in: language) + "\n"
        }
        var lines: [String] = []
        if let status = round.round.status {
            lines.append(ReportWording.Text.status(status).text(in: language))
        }
        for group in figures.groups {
            if figures.groups.count > 1 {
                let title = ReportWording.RoundPage.group(group.name, units: group.units.count)
                lines.append(CleanText.shown(title.text(in: language)))
            }
            lines += table(of: group, figures, language, colour)
        }
        if figures.table.isProvisional {
            lines.append(ReportWording.RoundPage.rangeNote.text(in: language))
        }
        lines += CompositeLines.lines(of: figures.round, in: language)
        lines += AgreementLines.lines(of: figures.round, in: language)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(
        of group: RoundFigures.Group, _ figures: RoundFigures, _ language: Language, _ colour: Bool
    ) -> [String] {
        let printed = PrintedValue(figures.round, in: language)
        let titles = columns.map { $0.title.text(in: language) }
        let rows = group.units.map { cells(of: figures.table.rows[$0], printed) }
        let widths = columns.indices.map { column in
            ([titles] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        var lines = [line(titles, widths)]
        for (index, row) in zip(group.units, rows) {
            let unit = figures.table.rows[index]
            let text = line(row, widths)
            let tone: Tone? = unit.isVetoed ? .failed : unit.isProvisional ? .open : nil
            lines.append(colour ? toned(text, tone) : text)
        }
        if colour { lines[0] = toned(lines[0], .strong) }
        return lines
    }

    private static func cells(of unit: UnitStanding, _ printed: PrintedValue) -> [String] {
        var marks: [String] = []
        if unit.isVetoed { marks.append(ReportWording.vetoed.text(in: printed.language)) }
        if unit.isWarned { marks.append(ReportWording.warned.text(in: printed.language)) }
        if unit.isProvisional {
            marks.append(ReportWording.provisional.text(in: printed.language))
        }
        let counts = unit.counts
        return [
            printed.rank(unit.rank), CleanText.shown(unit.name, limit: 40),
            printed.range(unit.total), printed.grades(unit.grades),
            "\(counts.full)", "\(counts.lost)", "\(counts.notApplicable)", "\(counts.open)",
            printed.range(unit.contribution), marks.joined(separator: " "),
        ].map(narrowed)
    }

    /// Dashes of one column everywhere: Chinese terminals disagree about the width of `—` and `–`.
    private static func narrowed(_ text: String) -> String {
        String(text.map { $0 == "—" || $0 == "–" ? "-" : $0 })
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += "  " }
            line += DisplayWidth.pad(cell, to: widths[index], alignRight: columns[index].isNumber)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func toned(_ line: String, _ tone: Tone?) -> String {
        guard let tone else { return line }
        return "\u{1B}[\(tone.rawValue)m\(line)\u{1B}[0m"
    }
}
