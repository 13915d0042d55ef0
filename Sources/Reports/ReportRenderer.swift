public import Model

/// A format's way of writing a round.
///
/// To add a format, write one renderer, add a case to ``ReportFormat`` and a line to
/// ``ReportWriter/renderer(for:)``. Renderers are pure: what they write depends on their arguments
/// alone, not on a clock, a locale or a file.
public protocol ReportRenderer: Sendable {
    /// The file about the whole round, without the path.
    func round(_ figures: RoundFigures, in language: Language) -> [UInt8]

    /// The file about the unit at `index` of the round's units.
    func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8]
}
