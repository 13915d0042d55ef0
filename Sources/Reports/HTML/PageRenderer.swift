public import Model

/// Writes single-file HTML pages: `index.html` about the round, one page about each unit.
///
/// A page needs no network, prints on A4, and links to the other pages by relative addresses. Its one
/// script finds and filters; without it everything stands open.
public struct PageRenderer: PagedRenderer {
    /// The renderer; it has no settings.
    public init() {}

    /// HTML.
    public var format: ReportFormat { .html }

    /// The page about the round.
    public func round(_ figures: RoundFigures, in language: Language) -> [UInt8] {
        let title = figures.round.round.title
        return PageWriter.page(figures, in: language, root: "", title: title) { $0.roundPage() }
    }

    /// The page about the round, then those about the units in rank order.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        let parts = UnitPageParts(figures, in: language)
        try write(figures, in: language, into: sink) { index in
            unit(at: index, of: figures, parts, in: language)
        }
    }

    /// The page about one unit.
    public func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8] {
        unit(at: index, of: figures, UnitPageParts(figures, in: language), in: language)
    }

    private func unit(
        at index: Int, of figures: RoundFigures, _ parts: UnitPageParts, in language: Language
    ) -> [UInt8] {
        let unit = figures.units[index]
        let title = "\(unit.unit.unit.name) · \(figures.round.round.title)"
        return PageWriter.page(figures, in: language, root: "../", title: title, parts: parts) {
            $0.unitPage(unit)
        }
    }
}
