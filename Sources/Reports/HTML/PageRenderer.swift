import Markup
public import Model
import Parallel

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
        var lists = RoundLists(figures)
        let page = PageWriter(figures, in: language, root: "")
        for unit in lists.units {
            lists.add(lists.rows(of: figures.units[unit], at: unit, on: page))
        }
        var index = begun(figures, in: language)
        index.endRoundPage(lists)
        index.end()
        return index.html.finished()
    }

    /// The page about the round as far as totals go.
    private func begun(_ figures: RoundFigures, in language: Language) -> PageWriter {
        var page = PageWriter(figures, in: language, root: "")
        page.begin(figures.round.round.title)
        page.beginRoundPage()
        return page
    }

    /// The page about the round, then those about the units in rank order; the evaluation report
    /// among them.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        try write(figures, EvaluationOptions(), in: language, into: sink)
    }

    /// What is made of a unit's details.
    private struct Product: Sendable {
        let page: ReportFile
        /// What the evaluation report tells of it.
        let report: EvaluationReport.UnitPart
        /// What the round's page tells of it.
        let rows: [(RoundLists.Row, [UInt8])]
    }

    /// The same with what a county decides about the evaluation report.
    ///
    /// The details of a unit are taken once, for its own page and for what the two large pages tell of
    /// it; what these tell of the whole round is made meanwhile.
    func write(
        _ figures: RoundFigures, _ evaluation: EvaluationOptions, in language: Language,
        into sink: any ReportSink
    ) throws {
        let index = try sink.begin(ReportPath.round(.html))
        let report = EvaluationReport(figures, evaluation, in: language)
        var writing = EvaluationReport.Writing(report, to: try sink.begin(ReportPath.evaluation))
        let round = Ongoing([figures]) { begun($0, in: language) }
        let (lists, parts) = (RoundLists(figures), UnitPageParts(figures, in: language))
        let page = PageWriter(figures, in: language, root: "")
        var filled = lists
        try InOrder.each(figures.table.rows.count) { (number) throws(any Error) in
            let unit = figures.units[number]
            return Product(
                page: ReportFile(
                    path: ReportPath.unit(figures.table.rows[number].id, .html),
                    bytes: self.page(of: unit, figures, parts, in: language)),
                report: report.part(of: unit, at: number),
                rows: lists.rows(of: unit, at: number, on: page))
        } receive: { (product: Product) throws(any Error) in
            try sink.put(product.page)
            try writing.add(product.report)
            filled.add(product.rows)
        }
        for var page in round.finished() {
            page.endRoundPage(filled)
            page.end()
            try index.write(page.html.finished())
        }
        try index.finish()
        try writing.finish()
    }

    /// The page about one unit.
    public func unit(at index: Int, of figures: RoundFigures, in language: Language) -> [UInt8] {
        page(of: figures.units[index], figures, UnitPageParts(figures, in: language), in: language)
    }

    private func page(
        of unit: UnitFigures, _ figures: RoundFigures, _ parts: UnitPageParts,
        in language: Language
    ) -> [UInt8] {
        let title = "\(unit.unit.unit.name) · \(figures.round.round.title)"
        return PageWriter.page(figures, in: language, root: "../", title: title, parts: parts) {
            $0.unitPage(unit)
        }
    }
}
