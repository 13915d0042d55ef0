import Exact
import Model
import Workbook

/// 明细: one row for each unit and criterion.
///
/// Behind the columns people read stand those the arithmetic reads: the node a row belongs to, and
/// its points before rounding. They follow what is typed into the points, so a reader can try what
/// mending something would bring.
struct DetailSheet {
    /// The finished sheet.
    let sheet: StreamedSheet
    /// Where the arithmetic finds its numbers; `nil` when the sheet has no rows, or not all.
    let ranges: Ranges?

    /// Columns of the sheet as formulas of another one name them.
    struct Ranges: Sendable {
        /// By unit and node: ``key(unit:node:)``.
        let keys: String
        /// Full points.
        let full: String
        /// Full points of what applies.
        let applicable: String
        /// Points before rounding.
        let points: [PointEnd: String]
        /// How many rows they have.
        let rows: Int
    }

    /// What the rows of a lowest indicator have in common. It begins with a letter: a spreadsheet
    /// takes 1.10 and 1.1 for the same number even where both are text.
    static func key(unit: Int, node: Int) -> String { "u\(unit + 1)/n\(node + 1)" }

    private let book: BookContext
    private let levels: Int

    /// - Parameter problems: gets what is told of problems while units are at hand.
    init(_ book: BookContext, _ problems: ProblemDetails) {
        self.book = book
        levels = TreeNode.depth(of: book.scored.pack.indicators)
        let columns = Columns(levels: levels, ends: book.ends)
        let (draft, rows, isComplete, parts) = Self.counted(book, levels, columns)
        sheet = parts.sheet(draft, book, count: book.figures.units.count) { unit, builder in
            let figures = book.figures.units[unit]
            problems.note(figures, at: unit)
            return Self.add(figures.unit, at: unit, to: &builder, book, columns)
        }
        ranges =
            rows.map { isComplete ? columns.ranges($0, sheet: draft.name, ends: book.ends) : nil }
            ?? nil
    }

    /// The sheet, the rows it has, whether they are all, and where they stand.
    private static func counted(
        _ book: BookContext, _ levels: Int, _ columns: Columns
    ) -> (sheet: SheetDraft, rows: ClosedRange<Int>?, isComplete: Bool, parts: RowParts) {
        var builder = SheetBuilder(.details, book, body: .counted)
        var parts = RowParts(size: RowParts.units)
        builder.title(book.scored.round.title + " · " + book.name(of: .details))
        builder.note(book.say(ReportWording.Book.detailNote), span: columns.readable)
        builder.heads(heads(book, levels))
        let first = builder.row
        var isComplete = true
        for unit in book.figures.table.rows.indices {
            parts.note(unit, row: builder.row)
            for _ in 0..<book.figures.table.rows[unit].counts.all {
                guard builder.row < SheetBuilder.mostRows else {
                    isComplete = false
                    break
                }
                builder.skip()
            }
        }
        let last = builder.row - 1
        if !isComplete {
            builder.addWide(
                book.text(ReportWording.Book.cutRows, book.looks.note), span: columns.readable)
        }
        let sheet = builder.finished(
            frozen: levels + 2, filtered: max(last, first), printed: columns.readable)
        return (sheet, last >= first ? first...last : nil, isComplete, parts)
    }

    /// Adds the rows of a unit; false when Excel has no room for all.
    private static func add(
        _ scored: ScoredUnit, at unit: Int, to builder: inout SheetBuilder, _ book: BookContext,
        _ columns: Columns
    ) -> Bool {
        var node = -1
        var isComplete = true
        for top in scored.indicators {
            isComplete =
                add(
                    top, path: [], of: (unit, scored.unit.name), node: &node, to: &builder, book,
                    columns)
                && isComplete
        }
        return isComplete
    }

    /// Which column holds what, counted from 1.
    private struct Columns: Sendable {
        let full: Int
        let firstPoints: Int
        let outcome: Int
        /// The last column people read.
        let readable: Int

        init(levels: Int, ends: [PointEnd]) {
            full = levels + 4
            firstPoints = full + 1
            outcome = firstPoints + ends.count
            readable = outcome + 5
        }

        var key: Int { readable + 1 }
        var applicable: Int { readable + 2 }

        func points(_ end: PointEnd) -> Int { readable + (end == .lowest ? 3 : 4) }

        func ranges(_ rows: ClosedRange<Int>, sheet: String, ends: [PointEnd]) -> Ranges {
            let range = { (column: Int) in
                CellRange(rows: rows, columns: column...column)?.formula(onSheet: sheet) ?? ""
            }
            return Ranges(
                keys: range(key), full: range(full), applicable: range(applicable),
                points: Dictionary(uniqueKeysWithValues: ends.map { ($0, range(points($0))) }),
                rows: rows.count)
        }
    }

    private static func heads(_ book: BookContext, _ levels: Int) -> [SheetBuilder.Head] {
        typealias Words = ReportWording.Book
        let say = book.say
        var heads = [SheetBuilder.Head(title: say(ReportWording.unit), width: 14)]
        for level in 1...levels {
            heads.append(.init(title: say(Words.level(level)), width: level == 1 ? 16 : 18))
        }
        heads += [
            .init(title: say(ReportWording.code), width: 8),
            .init(title: say(ReportWording.criterion), width: 34),
            .init(title: say(ReportWording.fullPoints), width: 6.5),
        ]
        heads += book.pointHeads.map { .init(title: $0, width: 8.5) }
        heads += [
            .init(title: say(ReportWording.outcome), width: 10),
            .init(title: say(ReportWording.reason), width: 46),
            .init(title: say(ReportWording.clause), width: 16),
            .init(title: say(ReportWording.responsible), width: 13),
            .init(title: say(ReportWording.due), width: 11),
            .init(title: say(Words.judgedBy), width: 12),
            .init(title: say(Words.key), width: 8),
            .init(title: say(Words.applicableFull), width: 9),
        ]
        heads += book.pointHeads.map { .init(title: say(Words.unrounded($0)), width: 11) }
        return heads
    }

    /// Adds the rows below a node; false when Excel has no room for more.
    private static func add(
        _ indicator: ScoredIndicator, path: [String], of unit: (place: Int, name: String),
        node: inout Int,
        to builder: inout SheetBuilder, _ book: BookContext, _ columns: Columns
    ) -> Bool {
        node += 1
        let path = path + ["\(indicator.indicator.id) \(indicator.indicator.name)"]
        let key = key(unit: unit.place, node: node)
        for finding in indicator.findings {
            guard builder.row < SheetBuilder.mostRows else { return false }
            let row = builder.row
            var cells: [CellDraft] = []
            cells.reserveCapacity(columns.points(.highest))
            readable(finding, path: path, unit: unit.name, book, columns, in: &cells)
            working(finding, key: key, row: row, book, columns, in: &cells)
            builder.add(cells)
        }
        for child in indicator.children {
            guard
                add(
                    child, path: path, of: unit, node: &node, to: &builder, book, columns)
            else { return false }
        }
        return true
    }

    private static func readable(
        _ finding: Finding, path: [String], unit: String, _ book: BookContext, _ columns: Columns,
        in cells: inout [CellDraft]
    ) {
        let criterion = finding.criterion
        let standing = Standing(finding)
        let levels = columns.full - 4
        cells.append(book.text(unit, book.looks.name))
        for level in 0..<levels {
            cells.append(book.text(level < path.count ? path[level] : ""))
        }
        cells.append(book.text(criterion.id, book.looks.centered))
        cells.append(book.text(criterion.check))
        cells.append(book.exact(criterion.points))
        cells += book.range(standing == .notApplicable ? nil : finding.points)
        cells.append(
            book.text(
                ReportWording.standing(standing),
                standing.isOpen ? book.looks.open : book.looks.centered))
        cells.append(book.text(finding.reason))
        cells.append(book.text(criterion.clause))
        cells.append(book.text(criterion.responsible ?? "", book.looks.centered))
        cells.append(book.day(criterion.due))
        cells.append(
            book.text(
                finding.judgement?.assessor ?? book.say(ReportWording.Book.byMachine),
                book.looks.centered))
    }

    private static func working(
        _ finding: Finding, key: String, row: Int, _ book: BookContext, _ columns: Columns,
        in cells: inout [CellDraft]
    ) {
        let style = book.looks.working
        let applies = Standing(finding) != .notApplicable
        let outcome = CellReference.letters(ofColumn: columns.outcome)
        let absent = "$\(outcome)\(row)=\"\(book.say(Outcome.notApplicable.wording))\""
        let full = finding.criterion.points
        let fullColumn = CellReference.letters(ofColumn: columns.full)
        cells.append(CellDraft(.text(key), style: style))
        cells.append(
            CellDraft(
                .number(applies ? full.amount.reduced : 0),
                formula: "IF(\(absent),0,\(fullColumn)\(row))", style: style))
        for (index, end) in book.ends.enumerated() {
            let points = applies ? end.of(finding.points) : .zero
            let column = CellReference.letters(ofColumn: columns.firstPoints + index)
            let typed = "\(column)\(row)"
            let shown = book.policy.rounding.round(points)
            // While the rounded points stand there, the unrounded ones count.
            let value =
                shown == points || !applies
                ? "N(\(typed))"
                : "IF(\(typed)=\(shown.amount.reduced.plain),"
                    + "\(points.amount.rounded(places: 14).reduced.plain),N(\(typed)))"
            cells.append(
                CellDraft(
                    .number(points.amount.reduced), formula: "IF(\(absent),0,\(value))",
                    style: style))
        }
    }
}
