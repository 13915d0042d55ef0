import Model
import Workbook

/// The ranking: one row a unit.
struct RankingRows {
    /// The heads, then the units in rank order.
    let rows: [[CellValue]]

    init(_ figures: RoundFigures, in language: Language) {
        let cells = TableCells(figures: figures, language: language)
        rows = [Self.heads(cells)] + figures.table.rows.map { Self.row($0, cells) }
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

    private static func row(_ unit: UnitStanding, _ cells: TableCells) -> [CellValue] {
        let counts = unit.counts
        var row = [
            cells.count(unit.rank?.best), cells.count(unit.rank?.worst),
            cells.text(unit.id), cells.text(unit.name), cells.text(unit.group),
        ]
        row += cells.points(unit.total)
        row += [unit.grades?.lowest.name, unit.grades?.highest.name].map {
            $0.map(cells.text) ?? .empty
        }
        row += [unit.isProvisional, unit.isVetoed, unit.isWarned].map(cells.flag)
        row += cells.points(unit.contribution)
        row += [
            counts.full, counts.lost, counts.notApplicable, counts.undetermined,
            counts.awaitingReview,
        ].map(cells.count)
        for node in unit.nodes(downTo: 1) { row += cells.points(node.points) }
        return row
    }
}
