public import Model
import Workbook

/// Writes the results of a round as one workbook: 汇总, 一级指标, 明细, 失分与整改, 证据, 方法, and
/// 计算, the live arithmetic between them.
///
/// Numbers are numbers, with the digits of the record. Totals and subtotals are formulas beside the
/// engine's numbers, which a spreadsheet shows until it calculates itself; both are the same. Text
/// of strangers is text, never a formula.
public struct BookRenderer: ReportRenderer {
    /// The renderer; it has no settings.
    public init() {}

    /// The workbook, `round.xlsx`.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        let round = figures.round.round
        let file = try sink.begin(ReportPath.round(.xlsx))
        do {
            try WorkbookWriter.write(
                created: round.asOf, title: CleanText.shown(round.title),
                author: CleanText.shown(round.organiser),
                streaming: try Self.sheets(of: figures, in: language)
            ) { try file.write($0) }
        } catch let error as WorkbookDraftError {
            throw ReportError(
                file: ReportPath.round(.xlsx), why: Wording(zh: error.zh, en: error.description))
        }
        try file.finish()
    }

    /// The sheets; the rows of the long ones are made while they are written.
    static func sheets(
        of figures: RoundFigures, in language: Language
    ) throws(WorkbookDraftError) -> [StreamedSheet] {
        let book = BookContext(figures, in: language)
        // Units are gone through for the details first; what is told of their problems is kept then.
        let problems = try ProblemDetails(figures, in: language)
        let details = DetailSheet(book, problems)
        let arithmetic = ArithmeticSheet(book, details: details.ranges)
        return [
            SummarySheet(book, arithmetic).sheet(), IndicatorSheet(book, arithmetic).sheet(),
            details.sheet, ProblemSheet(book, problems).sheet(), EvidenceSheet(book).sheet(),
            MethodSheet(book).sheet(), arithmetic.sheet,
        ]
    }
}
