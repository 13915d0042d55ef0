import Exact
import Model
import Workbook

/// 计算: how the points of criteria become those of indicators and the total, one row a node, in
/// the engine's order of operations and without rounding.
///
/// Every cell is a formula beside the engine's number; other sheets round what stands here.
struct ArithmeticSheet {
    /// The finished sheet.
    let sheet: StreamedSheet
    private let book: BookContext
    private let columns: ArithmeticColumns
    private let first: Int
    /// The units that have rows.
    private let filled: Set<Int>
    private let nodes: [TreeNode]
    private let rounding: RoundingFormula

    /// What a spreadsheet can be asked to add before opening the file takes long: rows looked
    /// through, once for each sum.
    private static let mostLookups = 200_000_000

    init(_ book: BookContext, details: DetailSheet.Ranges?) {
        self.book = book
        columns = ArithmeticColumns(ends: book.ends)
        nodes = TreeNode.preorder(of: book.scored.pack.indicators)
        rounding = RoundingFormula(policy: book.policy.rounding)
        let lowest = nodes.count { $0.children.isEmpty } * book.figures.units.count
        let lookups = lowest.multipliedReportingOverflow(
            by: (details?.rows ?? 0) * (book.ends.count + 2))
        let isLive = !lookups.overflow && lookups.partialValue <= Self.mostLookups
        let ranges = isLive ? details : nil
        let draft: SheetDraft
        let parts: RowParts
        (draft, first, filled, parts) = Self.counted(book, nodes, columns)
        sheet = parts.sheet(draft, book, count: book.figures.units.count) {
            [nodes, columns] index, builder in
            guard builder.row + nodes.count < SheetBuilder.mostRows else { return false }
            _ = Self.add(
                book.figures.units[index].unit, index, nodes, ranges, to: &builder, book, columns)
            return true
        }
    }

    /// The sheet, its first row, the units that have rows in it, and where they stand.
    private static func counted(
        _ book: BookContext, _ nodes: [TreeNode], _ columns: ArithmeticColumns
    ) -> (sheet: SheetDraft, first: Int, units: Set<Int>, parts: RowParts) {
        var builder = SheetBuilder(.arithmetic, book, body: .counted)
        var parts = RowParts(size: RowParts.units)
        builder.title(book.scored.round.title + " · " + book.name(of: .arithmetic))
        builder.note(
            book.say(ReportWording.Book.arithmeticNote(book.policy.notApplicable)),
            span: columns.kept)
        builder.heads(heads(book))
        let first = builder.row
        var units: Set<Int> = []
        for (index, unit) in book.figures.table.rows.enumerated() {
            guard builder.row + nodes.count < SheetBuilder.mostRows else { break }
            parts.note(index, row: builder.row)
            if unit.nodeCount == nodes.count { units.insert(index) }
            for _ in 0...nodes.count { builder.skip() }
        }
        return (builder.finished(frozen: 4, printed: columns.kept), first, units, parts)
    }

    /// The row of a unit's total, or of one of its nodes; `nil` when it is not there.
    private func row(unit: Int, node: Int?) -> Int? {
        guard filled.contains(unit) else { return nil }
        return first + unit * (nodes.count + 1) + (node.map { $0 + 1 } ?? 0)
    }

    /// Points a unit has, for another sheet: rounded by a live formula, the engine's number beside
    /// it; the number alone where the formula could round another way.
    /// - Parameters:
    ///   - node: the node; the total when `nil`.
    ///   - factor: what to multiply by, and what the product is for the engine.
    func cell(
        unit: Int, node: Int?, _ end: PointEnd, range: PointRange?,
        _ amount: BookLooks.Amount = .init(), factor: (text: String, product: PointRange)? = nil
    ) -> CellDraft {
        guard let range else { return book.dash }
        let points = end.of(factor?.product ?? range)
        var amount = amount
        amount.isOpen = !range.isCertain
        var cell = book.amount(points, amount)
        guard rounding.isFaithful(to: points) else {
            cell.comment = book.say(ReportWording.Book.fixedNumber)
            return cell
        }
        guard let row = row(unit: unit, node: node) else { return cell }
        let place = reference(column: columns.points(end), rows: row...row)
        let value = rounding.text(factor.map { "\(place)*\($0.text)" } ?? place)
        cell.formula = "IF(ISNUMBER(\(place)),\(value),\"—\")"
        return cell
    }

    /// The mean of the totals, as ``cell(unit:node:_:range:_:factor:)`` gives single ones.
    func average(_ end: PointEnd, _ amount: BookLooks.Amount) -> CellDraft {
        guard let average = book.figures.average else { return book.dash }
        var amount = amount
        amount.isOpen = !average.isCertain
        var cell = book.amount(end.of(average), amount)
        guard rounding.isFaithful(to: end.of(average)) else {
            cell.comment = book.say(ReportWording.Book.fixedNumber)
            return cell
        }
        let last = first + book.figures.units.count * (nodes.count + 1) - 1
        guard row(unit: book.figures.units.count - 1, node: nil) != nil else { return cell }
        let levels = reference(column: columns.level, rows: first...last)
        let points = reference(column: columns.points(end), rows: first...last)
        let total = "\"\(book.say(ReportWording.total))\""
        let mean =
            "SUMIFS(\(points),\(levels),\(total))/COUNTIFS(\(levels),\(total),\(points),\">=0\")"
        cell.formula = rounding.text(mean)
        return cell
    }

    private func reference(column: Int, rows: ClosedRange<Int>) -> String {
        CellRange(rows: rows, columns: column...column)?.formula(onSheet: sheet.draft.name) ?? ""
    }

    private static func heads(_ book: BookContext) -> [SheetBuilder.Head] {
        typealias Words = ReportWording.Book
        let say = book.say
        return [
            .init(title: say(ReportWording.unit), width: 16),
            .init(title: say(Words.levelHead), width: 9),
            .init(title: say(ReportWording.code), width: 9),
            .init(title: say(ReportWording.indicator), width: 40),
            .init(title: say(ReportWording.weight), width: 8),
            .init(title: say(Words.sum), parts: book.heads(of: book.ends), width: 11),
            .init(title: say(Words.allFull), width: 11),
            .init(title: say(Words.applicableFull), width: 11),
            .init(title: say(Words.unroundedPoints), parts: book.heads(of: book.ends), width: 13),
            .init(title: say(Words.kept), width: 11),
            .init(title: say(Words.key), width: 9),
        ]
    }

    /// Adds the rows of a unit; false when it can have none.
    private static func add(
        _ unit: ScoredUnit, _ index: Int, _ nodes: [TreeNode], _ details: DetailSheet.Ranges?,
        to builder: inout SheetBuilder, _ book: BookContext, _ columns: ArithmeticColumns
    ) -> Bool {
        let start = builder.row
        let sums = NodeSums.preorder(of: unit, by: book.policy.notApplicable)
        guard sums.count == nodes.count else {
            // Not scored on this pack's tree: no row of it means what it should.
            for _ in 0...nodes.count { builder.skip() }
            return false
        }
        let top = nodes.indices.filter { nodes[$0].level == 1 }
        let total = NodeSums.total(
            of: unit, first: top.map { sums[$0] }, full: book.policy.total)
        let rows = { (places: [Int]) in NodeRow.Parts.nodes(places.map { start + 1 + $0 }) }
        let name = unit.unit.name
        builder.add(
            NodeRow(
                book: book, columns: columns, row: start, name: name, node: nil, sums: total,
                parts: rows(top)
            ).cells)
        for (place, node) in nodes.enumerated() {
            let parts: NodeRow.Parts
            if !node.children.isEmpty {
                parts = node.indicator.criteria.isEmpty ? rows(node.children) : .numbers
            } else if let details {
                parts = .criteria(details, key: DetailSheet.key(unit: index, node: place))
            } else {
                parts = .numbers
            }
            let row = builder.row
            builder.add(
                NodeRow(
                    book: book, columns: columns, row: row, name: name, node: node,
                    sums: sums[place], parts: parts
                ).cells)
        }
        return true
    }
}
