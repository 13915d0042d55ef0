import Model
import Workbook

/// The details: one row for each unit and criterion.
struct DetailRows: Sendable {
    private let cells: TableCells
    private let levels: Int

    init(_ figures: RoundFigures, in language: Language) {
        cells = TableCells(figures: figures, language: language)
        levels = TreeNode.depth(of: figures.round.pack.indicators)
    }

    /// The heads.
    var heads: [CellValue] { Self.heads(cells, levels) }

    /// A unit with its criteria in pack order.
    func rows(of unit: UnitFigures) -> [[CellValue]] {
        var rows: [[CellValue]] = []
        for node in unit.unit.indicators {
            Self.add(node, path: [], of: unit, levels, cells, to: &rows)
        }
        let bonus = [ReportWording.Text.bonus.text(in: cells.language)]
        rows += (unit.unit.bonus?.findings ?? []).map {
            Self.row(of: $0, path: bonus, of: unit, levels, cells)
        }
        return rows
    }

    private static func heads(_ cells: TableCells, _ levels: Int) -> [CellValue] {
        typealias Words = ReportWording.Book
        var heads = [cells.say(Words.unitID), cells.say(ReportWording.unit)]
        heads += (1...levels).map { cells.say(Words.level($0)) }
        heads += [
            cells.say(ReportWording.code), cells.say(ReportWording.criterion),
            cells.say(ReportWording.fullPoints),
        ]
        heads += cells.ends(ReportWording.points)
        heads += [
            ReportWording.outcome, ReportWording.reason, Words.gain, ReportWording.fix,
            ReportWording.clause, ReportWording.responsible, ReportWording.due, Words.page,
            Words.captured,
        ].map(cells.say)
        return heads + [.text("SHA-256")]
    }

    /// Adds what lies below a node; the depth of packs bounds the recursion.
    private static func add(
        _ node: ScoredIndicator, path: [String], of unit: UnitFigures, _ levels: Int,
        _ cells: TableCells, to rows: inout [[CellValue]]
    ) {
        let path = path + ["\(node.indicator.id) \(node.indicator.name)"]
        for finding in node.findings {
            rows.append(row(of: finding, path: path, of: unit, levels, cells))
        }
        for child in node.children {
            add(child, path: path, of: unit, levels, cells, to: &rows)
        }
    }

    private static func row(
        of finding: Finding, path: [String], of unit: UnitFigures, _ levels: Int,
        _ cells: TableCells
    ) -> [CellValue] {
        let criterion = finding.criterion
        let standing = Standing(finding)
        var row = [cells.text(unit.unit.unit.id), cells.text(unit.unit.unit.name)]
        row += (0..<levels).map { $0 < path.count ? cells.text(path[$0]) : .empty }
        row += [
            cells.text(criterion.id), cells.text(criterion.check), cells.exact(criterion.points),
        ]
        row += cells.points(standing == .notApplicable ? nil : finding.points)
        row += [
            cells.say(ReportWording.standing(standing)), cells.say(finding.reason),
            cells.points(unit.gain(from: finding)), cells.text(criterion.fix),
            cells.text(criterion.clause), cells.text(criterion.responsible ?? ""),
            cells.day(criterion.due),
        ]
        return row + place(of: finding, cells)
    }

    /// The first place the finding points at.
    private static func place(of finding: Finding, _ cells: TableCells) -> [CellValue] {
        guard let place = ProblemEvidence(of: finding).places.first else {
            return [.empty, .empty, .empty]
        }
        switch place.source {
        case .capture(let capture):
            return [cells.text(capture.url), cells.moment(capture.time), cells.text(place.sha256)]
        case .submission(let file), .log(let file):
            return [cells.text(file), .empty, cells.text(place.sha256)]
        }
    }
}
