public import Model

/// A format's way of writing a round.
///
/// To add a format, write one renderer, add a case to ``ReportFormat`` with its file in
/// ``ReportPath/round(_:)``, and a line to ``ReportWriter/renderer(for:)``. Renderers are pure: what
/// they write depends on their arguments alone, not on a clock, a locale or a file.
public protocol ReportRenderer: Sendable {
    /// Writes every file of the format into `sink`; the one about the round is begun first.
    ///
    /// - Throws: ``ReportError`` when a file cannot be made, and what the sink throws.
    func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws
}
