import Exact
public import Model
import Parallel
import Workbook

/// Writes the ranking and the details as comma-separated values (RFC 4180) for other programs.
///
/// UTF-8 with a byte order mark, by which Excel knows the encoding; lines end with CR LF. Numbers
/// have the digits of the record, ranges two columns in every round, dates ISO form. Text that a
/// spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a
/// tab or a line end) has a `'` in front; a program that reads the file strips one leading `'` before
/// such a character. Line breaks and characters nobody can see become spaces or U+FFFD. What a round
/// names in one language only, such as indicators, is not translated.
public struct TableRenderer: ReportRenderer {
    /// The renderer; it has no settings.
    public init() {}

    /// `ranking.csv` and `details.csv`.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        let ranking = RankingRows(figures, in: language)
        try sink.put(ReportFile(path: ReportPath.round(.csv), bytes: CSV.bytes(ranking.rows)))
        let details = DetailRows(figures, in: language)
        let file = try sink.begin(ReportPath.details)
        try file.write(CSV.bytes([details.heads]))
        try InOrder.each(figures.units.count) { index in
            CSV.bytes(details.rows(of: figures.units[index]), byteOrderMark: false)
        } receive: {
            try file.write($0)
        }
        try file.finish()
    }
}
