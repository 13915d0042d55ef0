public import Model
import Parallel
import Synchronization

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

    /// The page about the round, then those about the units in rank order; the evaluation report
    /// among them.
    public func write(
        _ figures: RoundFigures, in language: Language, into sink: any ReportSink
    ) throws {
        try write(figures, EvaluationOptions(), in: language, into: sink)
    }

    /// The same with what a county decides about the evaluation report.
    ///
    /// The two large pages are made while those about units are.
    func write(
        _ figures: RoundFigures, _ evaluation: EvaluationOptions, in language: Language,
        into sink: any ReportSink
    ) throws {
        let index = try sink.begin(ReportPath.round(.html))
        let large = Mutex<(round: [UInt8], report: ReportFile)?>(nil)
        let parts = UnitPageParts(figures, in: language)
        try InOrder.each(figures.units.count) {
            let round = round(figures, in: language)
            let report = EvaluationReport.file(of: figures, options: evaluation, in: language)
            large.withLock { $0 = (round, report) }
        } make: { (number) throws(any Error) in
            ReportFile(
                path: ReportPath.unit(figures.round.units[number].unit.id, .html),
                bytes: unit(at: number, of: figures, parts, in: language))
        } receive: { (file: ReportFile) throws(any Error) in
            try sink.put(file)
        }
        guard let (round, report) = large.withLock({ $0 }) else { return }
        try index.write(round)
        try index.finish()
        try sink.put(report)
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
