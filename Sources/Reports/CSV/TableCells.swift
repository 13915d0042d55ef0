import Exact
import Model
import Workbook

/// The cells of a table for other programs.
struct TableCells: Sendable {
    let figures: RoundFigures
    let language: Language

    /// A head, or a sentence of ours.
    func say(_ wording: Wording) -> CellValue { text(wording.text(in: language)) }

    /// The heads of both ends of a range.
    func ends(_ wording: Wording) -> [CellValue] {
        let name = wording.text(in: language)
        return [ReportWording.Book.lowest, ReportWording.Book.highest].map {
            text("\(name)·\($0.text(in: language))")
        }
    }

    /// Text from outside.
    func text(_ text: String) -> CellValue { .text(CleanText.shown(text)) }

    /// Points with the digits of the record; empty when there are none.
    func points(_ points: Points?) -> CellValue {
        guard let points else { return .empty }
        return .number(
            Decimal128(figures.round.pack.policy.rounding.format(points)) ?? points.amount)
    }

    /// Both ends; empty when there are none.
    func points(_ range: PointRange?) -> [CellValue] {
        [points(range?.lowest), points(range?.highest)]
    }

    /// Full points or a weight, as the pack gives them.
    func exact(_ points: Points) -> CellValue { .number(points.amount.reduced) }

    /// A whole number.
    func count(_ count: Int?) -> CellValue { count.map { .number(Decimal128($0)) } ?? .empty }

    /// A truth value.
    func flag(_ flag: Bool) -> CellValue { .boolean(flag) }

    /// A day.
    func day(_ date: CivilDate?) -> CellValue { date.map { .date($0) } ?? .empty }

    /// An instant as the record writes it.
    func moment(_ time: DateTime?) -> CellValue {
        time.map { .text(RecordText.time($0)) } ?? .empty
    }
}
