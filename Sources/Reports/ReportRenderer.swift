public import Model

/// A format's way of writing a round.
///
/// To add a format, write one renderer, add a case to ``ReportFormat`` with its file in
/// ``ReportPath/round(_:)``, and a line to ``ReportWriter/renderer(for:)``. Renderers are pure: what
/// they write depends on their arguments alone, not on a clock, a locale or a file.
public protocol ReportRenderer: Sendable {
    /// Hands every file of the format to `receive`, one at a time, the one about the round first.
    ///
    /// - Throws: ``ReportError`` when a file cannot be made, and what `receive` throws.
    func write(
        _ figures: RoundFigures, in language: Language,
        to receive: (ReportFile) throws -> Void
    ) throws
}
