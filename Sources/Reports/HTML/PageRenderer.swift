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

    /// The page about one unit.
    public func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8] {
        let unit = figures.units[index]
        let title = "\(unit.unit.unit.name) · \(figures.round.round.title)"
        return PageWriter.page(figures, in: language, root: "../", title: title) {
            $0.unitPage(unit)
        }
    }
}
