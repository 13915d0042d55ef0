import Markup
public import Model
import Parallel

/// Writes the evaluation report (评估报告) of a round: the chapters such a report has, in words made
/// from the data, in one page that needs no network and prints on A4.
///
/// ```swift
/// let report = EvaluationReport.file(
///     of: round, options: EvaluationOptions(edition: .public), in: .zhHans)
/// ```
public struct EvaluationReport: Sendable {
    /// `report.html`. Same round, options and language, same bytes.
    /// - Parameter copies: the addresses of copies of captured pages, seen from the report folder.
    public static func file(
        of round: ScoredRound, options: EvaluationOptions = EvaluationOptions(),
        in language: Language, copies: [Evidence: String] = [:]
    ) -> ReportFile {
        let file = CollectedFiles()
        // Files in memory take every piece.
        try? write(RoundFigures(of: round, copies: copies), options, in: language, into: file)
        return file.all.first ?? ReportFile(path: ReportPath.evaluation, bytes: [])
    }

    /// `report.html` of a record.
    /// - Throws: where the record was changed meanwhile.
    public static func file(
        of stored: StoredRound, options: EvaluationOptions = EvaluationOptions(),
        in language: Language
    ) throws -> ReportFile {
        let file = CollectedFiles()
        let units = stored.figures.units
        try write(
            stored.figures, options, in: language, into: GuardedSink(sink: file, units: units))
        return file.all.first ?? ReportFile(path: ReportPath.evaluation, bytes: [])
    }

    private static func write(
        _ figures: RoundFigures, _ options: EvaluationOptions, in language: Language,
        into sink: any ReportSink
    ) throws {
        let report = EvaluationReport(figures, options, in: language)
        var writing = Writing(report, to: try sink.begin(ReportPath.evaluation))
        try InOrder.each(figures.table.rows.count) { (index) throws(any Error) in
            report.hasPart(at: index)
                ? report.part(of: figures.units[index], at: index) : UnitPart()
        } receive: { (part: UnitPart) throws(any Error) in
            try writing.add(part)
        }
        try writing.finish()
    }

    // MARK: - Part by part

    /// What the report tells of one unit.
    struct UnitPart: Sendable {
        fileprivate var problems: [UInt8] = []
        fileprivate var vetoes: [(criterion: String, row: [UInt8])] = []
    }

    private let figures: RoundFigures
    private let options: EvaluationOptions
    private let language: Language
    private let page: EvaluationWriter
    /// How many problems stand above each unit's.
    private let above: [Int]

    init(_ figures: RoundFigures, _ options: EvaluationOptions, in language: Language) {
        self.figures = figures
        self.options = options
        self.language = language
        page = EvaluationWriter(
            figures, options, in: language,
            data: EvaluationFigures(singleUnitsOf: figures, edition: options.edition))
        var (above, count) = ([Int](), 0)
        for index in figures.table.rows.indices {
            above.append(count)
            count += page.data.losses(of: index).count
        }
        self.above = above
    }

    /// Whether the lists tell of the unit at `index` at all.
    func hasPart(at index: Int) -> Bool {
        let unit = figures.table.rows[index]
        return !unit.losses.isEmpty || !unit.vetoes.isEmpty
    }

    /// What the lists tell of a unit.
    func part(of unit: UnitFigures, at index: Int) -> UnitPart {
        var part = UnitPart()
        part.problems = page.piece(of: unit) { $0.problemTable(of: $1, from: above[index] + 1) }
        let standing = figures.table.rows[index]
        for veto in standing.vetoes
        where veto.isVeto || veto.warns || options.edition == .internal {
            guard let finding = unit.unit.vetoes.present(at: veto.place) else { continue }
            part.vetoes.append(
                (
                    veto.criterion,
                    page.piece(of: unit) { page, _ in page.vetoRow(finding, standing) }
                )
            )
        }
        return part
    }

    /// The report while it is written: what is about the round as a whole is made while parts come.
    struct Writing {
        private let begun: Ongoing<EvaluationWriter>
        private let file: any ReportStream
        private var page: EvaluationWriter?
        private var vetoes: [String: [UInt8]] = [:]
        private var hasProblems = false

        init(_ report: EvaluationReport, to file: any ReportStream) {
            self.file = file
            begun = Ongoing([report]) { report in
                var page = EvaluationWriter(report.figures, report.options, in: report.language)
                page.begin()
                return page
            }
        }

        /// Adds what is told of the next unit.
        mutating func add(_ part: EvaluationReport.UnitPart) throws {
            try begin()
            for (criterion, row) in part.vetoes { vetoes[criterion, default: []] += row }
            guard !part.problems.isEmpty else { return }
            hasProblems = true
            try file.write(part.problems)
        }

        private mutating func begin() throws {
            guard page == nil else { return }
            page = begun.finished().first
            if let head = page?.html.drain() { try file.write(head) }
        }

        /// Ends the report.
        mutating func finish() throws {
            try begin()
            try page?.end(hasProblems: hasProblems, vetoes: vetoes) { try file.write($0) }
            if let rest = page?.html.finished() { try file.write(rest) }
            try file.finish()
        }
    }
}
