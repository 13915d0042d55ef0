public import Model

/// Writes a round in all the formats asked for.
///
/// Nothing is stored here: the caller gets paths and bytes.
///
/// ```
/// round.xml           index.html
/// units/<id>.xml      units/<id>.html
/// ```
public enum ReportWriter {
    /// The renderer of `format`.
    public static func renderer(for format: ReportFormat) -> any ReportRenderer {
        switch format {
        case .xml: RecordRenderer()
        case .html: PageRenderer()
        }
    }

    /// Every file of `round` in `formats`: the file about the round first, then those about the
    /// units in rank order, format by format in the order of ``ReportFormat``.
    ///
    /// Same round, formats and language, same bytes.
    public static func files(
        for round: ScoredRound, formats: Set<ReportFormat>, language: Language
    ) -> [ReportFile] {
        var files: [ReportFile] = []
        write(round, formats: formats, language: language) { files.append($0) }
        return files
    }

    /// Hands the same files to `receive` one at a time, so that a large round need not be held in
    /// memory in every format; stops at the first error `receive` throws.
    public static func write<Failure: Error>(
        _ round: ScoredRound, formats: Set<ReportFormat>, language: Language,
        to receive: (ReportFile) throws(Failure) -> Void
    ) throws(Failure) {
        let figures = RoundFigures(of: round)
        for format in ReportFormat.allCases where formats.contains(format) {
            let renderer = renderer(for: format)
            try receive(
                ReportFile(
                    path: ReportPath.round(format), bytes: renderer.round(figures, in: language)))
            for index in round.units.indices {
                try receive(
                    ReportFile(
                        path: ReportPath.unit(round.units[index].unit.id, format),
                        bytes: renderer.unit(at: index, of: figures, in: language)))
            }
        }
    }
}
