import Exact
import Model
import Workbook

/// The arithmetic of one node, or of the total, in one row: formulas in the engine's order of
/// operations beside the engine's numbers.
struct NodeRow {
    /// What a node adds up.
    enum Parts {
        /// The criteria with that key among the details.
        case criteria(DetailSheet.Ranges, key: String)
        /// The nodes in these rows.
        case nodes([Int])
        /// Numbers that no formula gives.
        case numbers
    }

    let book: BookContext
    let columns: ArithmeticColumns
    let row: Int
    /// The unit's name.
    let name: String
    /// The node; `nil` for the total.
    let node: TreeNode?
    let sums: NodeSums
    let parts: Parts

    private var weight: Points { sums.weight }

    /// The cells from the first column to the key.
    var cells: [CellDraft] {
        let looks = book.looks
        let style = node == nil ? looks.label : looks.text
        let indicator = node?.indicator
        var cells = [
            book.text(name, style),
            book.text(
                node.map { ReportWording.Book.level($0.level) } ?? ReportWording.total, style),
            book.text(indicator?.id ?? "", style), book.text(indicator?.name ?? "", style),
            number(weight, nil),
        ]
        cells += columns.ends.map { number($0.of(sums.sum), sum($0)) }
        cells += [number(sums.all, all), number(sums.applicable, applicable)]
        cells += columns.ends.map(points)
        cells.append(
            node == nil ? book.text("", style) : number(sums.kept, isKeptPlain ? kept : nil))
        if case .criteria(_, let key) = parts {
            cells.append(CellDraft(.text(key), style: looks.working))
        }
        return cells
    }

    private func number(_ points: Points, _ formula: String?) -> CellDraft {
        var cell = book.exact(points)
        cell.formula = formula
        return cell
    }

    private func sum(_ end: PointEnd) -> String? {
        switch parts {
        case .criteria(let ranges, _): ranges.points[end].flatMap { matching($0, ranges) }
        case .nodes(let rows): total(of: columns.points(end), rows)
        case .numbers: nil
        }
    }

    private var all: String? {
        switch parts {
        case .criteria(let ranges, _): matching(ranges.full, ranges)
        case .nodes(let rows): total(of: columns.weight, rows)
        case .numbers: nil
        }
    }

    private var applicable: String? {
        switch parts {
        case .criteria(let ranges, _): matching(ranges.applicable, ranges)
        case .nodes(let rows): total(of: columns.kept, rows)
        case .numbers: nil
        }
    }

    /// weight × sum ÷ what counts: all of it below the root where the pack scales the total once,
    /// else what applies.
    private func points(_ end: PointEnd) -> CellDraft {
        let here = { (column: Int) in columns.cell(column, row) }
        let scalesTotal = book.policy.notApplicable == .total && node != nil
        let divisor = here(scalesTotal ? columns.all : columns.applicable)
        let formula =
            "IF(\(here(columns.applicable))=0,\"—\","
            + "\(here(columns.sum(end)))*\(here(columns.weight))/\(divisor))"
        guard let points = sums.points else {
            var dash = book.dash
            dash.formula = formula
            return dash
        }
        // A cap, a branch without points, a floor or a bonus: the number stands alone.
        let plain = sums.sum.share(
            weight.amount, of: (scalesTotal ? sums.all : sums.applicable).amount)
        return number(end.of(points), plain == points ? formula : nil)
    }

    private var kept: String {
        let here = { (column: Int) in columns.cell(column, row) }
        switch book.policy.notApplicable {
        case .siblings:
            return "IF(\(here(columns.applicable))=0,0,\(here(columns.weight)))"
        case .total:
            return "\(here(columns.applicable))*\(here(columns.weight))/\(here(columns.all))"
        }
    }

    /// Whether the formula for what is kept says what was kept.
    private var isKeptPlain: Bool {
        book.policy.notApplicable == .siblings || sums.applicable == .zero
            || sums.applicable.share(weight.amount, of: sums.all.amount) == sums.kept
    }

    private func matching(_ range: String, _ ranges: DetailSheet.Ranges) -> String {
        "SUMIFS(\(range),\(ranges.keys),\(columns.cell(columns.key, row)))"
    }

    /// A sum of cells in one column; `nil` where it would be longer than Excel takes.
    private func total(of column: Int, _ rows: [Int]) -> String? {
        guard !rows.isEmpty, rows.count <= Self.mostArguments else { return nil }
        return "SUM(" + rows.map { columns.cell(column, $0) }.joined(separator: ",") + ")"
    }

    /// Arguments Excel takes.
    private static let mostArguments = 255
}
