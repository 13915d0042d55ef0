import Model
import Workbook

/// The ranking: one row a unit.
struct RankingRows {
    /// The heads, then the units in rank order.
    let rows: [[CellValue]]

    init(_ figures: RoundFigures, in language: Language) {
        let cells = TableCells(figures: figures, language: language)
        rows = [Self.heads(cells)] + figures.units.map { Self.row($0, cells) }
    }

    private static func heads(_ cells: TableCells) -> [CellValue] {
        typealias Words = ReportWording.Book
        var heads = [
            cells.say(Words.bestRank), cells.say(Words.worstRank), cells.say(Words.unitID),
            cells.say(ReportWording.unit), cells.say(Words.group),
        ]
        heads += cells.ends(ReportWording.total) + cells.ends(ReportWording.grade)
        heads += [
            cells.say(ReportWording.provisional), cells.say(ReportWording.vetoed),
            cells.say(ReportWording.warned),
        ]
        heads += cells.ends(ReportWording.contribution)
        heads += [
            ReportWording.standing(.full), ReportWording.standing(.lost),
            ReportWording.standing(.notApplicable), ReportWording.standing(.undetermined),
            ReportWording.standing(.awaitingReview),
        ].map(cells.say)
        for node in cells.figures.round.pack.indicators {
            heads += cells.ends(Wording(verbatim: "\(node.id) \(node.name)"))
        }
        return heads
    }

    private static func row(_ unit: UnitFigures, _ cells: TableCells) -> [CellValue] {
        let scored = unit.unit
        let counts = unit.counts
        var row = [
            cells.count(scored.rank?.best), cells.count(scored.rank?.worst),
            cells.text(scored.unit.id), cells.text(scored.unit.name),
            cells.text(scored.unit.group),
        ]
        row += cells.points(scored.total)
        row += [scored.grades?.lowest.name, scored.grades?.highest.name].map {
            $0.map(cells.text) ?? .empty
        }
        row += [scored.isProvisional, scored.isVetoed, scored.isWarned].map(cells.flag)
        row += cells.points(scored.contribution)
        row += [
            counts.full, counts.lost, counts.notApplicable, counts.undetermined,
            counts.awaitingReview,
        ].map(cells.count)
        for node in scored.indicators { row += cells.points(node.points) }
        return row
    }
}
