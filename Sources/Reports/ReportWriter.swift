public import Model

/// Writes a round in all the formats asked for.
///
/// Nothing is stored here: a ``ReportSink`` gets paths and bytes.
///
/// ```
/// round.xml           index.html          round.xlsx          ranking.csv      round.json
/// units/<id>.xml      units/<id>.html                         details.csv
/// style/report.xsl    report.html
/// style/record.css
/// ```
public enum ReportWriter {
    /// The renderer of `format`.
    public static func renderer(for format: ReportFormat) -> any ReportRenderer {
        switch format {
        case .xml: RecordRenderer()
        case .html: PageRenderer()
        case .xlsx: BookRenderer()
        case .csv: TableRenderer()
        case .json: JSONRenderer()
        }
    }

    /// Every file of `round` in `formats`: the file about the round first, then those about the
    /// units in rank order, format by format in the order of ``ReportFormat``.
    ///
    /// Same round, formats, language and copies, same bytes.
    /// - Parameter copies: the addresses of copies of captured pages, seen from the report folder;
    ///   pages link to them.
    /// - Parameter evaluation: what a county decides about the evaluation report among the pages.
    /// - Throws: ``ReportError`` when a file cannot be made.
    public static func files(
        for round: ScoredRound, formats: Set<ReportFormat>, language: Language,
        copies: [Evidence: String] = [:], evaluation: EvaluationOptions = EvaluationOptions()
    ) throws -> [ReportFile] {
        let files = CollectedFiles()
        try write(
            round, formats: formats, language: language, copies: copies, evaluation: evaluation,
            into: files)
        return files.all
    }

    /// Hands the same files to `receive` one at a time, each as a whole as soon as it is finished;
    /// stops at the first error `receive` throws. ``write(_:formats:language:copies:evaluation:into:)`` holds less.
    /// - Throws: ``ReportError`` when a file cannot be made, and what `receive` throws.
    public static func write(
        _ round: ScoredRound, formats: Set<ReportFormat>, language: Language,
        copies: [Evidence: String] = [:], evaluation: EvaluationOptions = EvaluationOptions(),
        to receive: (ReportFile) throws -> Void
    ) throws {
        try withoutActuallyEscaping(receive) { receive in
            try write(
                round, formats: formats, language: language, copies: copies,
                evaluation: evaluation, into: CollectedFiles(keepingNone: receive))
        }
    }

    /// Writes the same files into `sink`, the large ones piece by piece: what is held beside the
    /// round are the pages of some units and the totals.
    /// - Throws: ``ReportError`` when a file cannot be made, and what the sink throws.
    public static func write(
        _ round: ScoredRound, formats: Set<ReportFormat>, language: Language,
        copies: [Evidence: String] = [:], evaluation: EvaluationOptions = EvaluationOptions(),
        into sink: any ReportSink
    ) throws {
        try write(
            RoundFigures(of: round, copies: copies), formats: formats, language: language,
            evaluation: evaluation, into: sink)
    }

    /// Writes the reports of a record into `sink`; the details of units are read back as they are
    /// needed, so that memory grows with the totals table only.
    /// - Throws: ``ReportError`` when a file cannot be made, `RejectedInput` when the record was
    ///   changed meanwhile, and what the sink throws; no file is finished then that could be wrong.
    public static func write(
        _ stored: StoredRound, formats: Set<ReportFormat>, language: Language,
        evaluation: EvaluationOptions = EvaluationOptions(), into sink: any ReportSink
    ) throws {
        try write(
            stored.figures, formats: formats, language: language, evaluation: evaluation,
            into: GuardedSink(sink: sink, units: stored.figures.units))
    }

    private static func write(
        _ figures: RoundFigures, formats: Set<ReportFormat>, language: Language,
        evaluation: EvaluationOptions, into sink: any ReportSink
    ) throws {
        for format in ReportFormat.allCases where formats.contains(format) {
            switch format {
            case .html: try PageRenderer().write(figures, evaluation, in: language, into: sink)
            default: try renderer(for: format).write(figures, in: language, into: sink)
            }
        }
    }
}
