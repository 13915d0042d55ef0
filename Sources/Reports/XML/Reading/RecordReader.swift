import Exact
import Markup
public import Model

/// Reads the record of a round back, so that every report can be made from the file alone.
///
/// The record is hostile until proved otherwise: it is bounded, may have no DOCTYPE and so no
/// entities, and must follow `report.xsd`; what is wrong is told with its line. What the model knows
/// beyond the record — the places of settings in pack files, how columns are read, the calendar —
/// is not there and no report asks for it.
public enum RecordReader {
    /// A round as its record tells it.
    public struct Result: Sendable, Hashable {
        /// The round.
        public let round: ScoredRound
        /// The addresses of copies of captured pages, seen from the report folder.
        public let copies: [Evidence: String]
        /// What a person should know about the record.
        public let notices: [Notice]
    }

    /// Reads a record written as XML.
    ///
    /// - Parameters:
    ///   - xml: the record of a round, `round.xml`.
    ///   - file: the name notices give.
    /// - Throws: everything that is wrong with it, each with its line.
    public static func read(_ xml: [UInt8], file: String) throws(RejectedInput) -> Result {
        let root = try document(xml, file: file)
        try validate(xml, file: file)
        guard root.optional("scope") == "round" else {
            throw RejectedInput(
                Notice(
                    .error, at: root.place, RecordWording.oneUnit, found: "scope=\"unit\"",
                    fix: RecordWording.wholeRound))
        }
        let parts = RecordParts(
            pack: try root.required("pack").pack(),
            vetoes: try root.required("vetoes").criteria())
        var copies: [Evidence: String] = [:]
        let units = try root.required("units").each("unit") { unit throws(RejectedInput) in
            try parts.unit(unit, copies: &copies)
        }
        let round = ScoredRound(
            round: try root.round(of: units.map(\.unit), vetoes: parts.vetoes), pack: parts.pack,
            engine: try root.required("engine").attribute("version"),
            archives: try root.archives(), units: units, notices: try root.notices(),
            agreements: try root.required("summary").agreements(),
            composites: try root.required("summary").composites(), basis: try root.basis(),
            history: try root.history())
        let result = Result(round: round, copies: copies, notices: [])
        return Result(
            round: round, copies: copies, notices: alterations(of: xml, file, against: result))
    }

    private static func document(
        _ xml: [UInt8], file: String
    ) throws(RejectedInput) -> RecordElement {
        let root: XMLElement
        do {
            root = try XMLDocument(xml, limits: ScoreSheet.limits).root
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: error.line, column: error.column),
                    Wording(zh: error.message(.chinese), en: error.message(.english))))
        }
        guard root.name == XMLName("round", namespace: RecordRenderer.namespace) else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: root.line), CompareWording.notARecord,
                    found: "<\(root.local.prefix(80))>",
                    wanted: Wording(verbatim: "<round xmlns=\"\(RecordRenderer.namespace)\">")))
        }
        return RecordElement(element: root, file: file)
    }

    private static func validate(_ xml: [UInt8], file: String) throws(RejectedInput) {
        let problems: [MarkupProblem]
        do {
            problems = try XMLSchema(EmbeddedSchema.report).validate(xml, limits: ScoreSheet.limits)
        } catch {
            throw RejectedInput(
                Notice(.error, at: Place(file: file), RecordWording.unreadable, found: "\(error)"))
        }
        guard problems.isEmpty else {
            throw RejectedInput(
                problems.map { problem in
                    Notice(
                        .error, at: Place(file: file, line: problem.line, column: problem.column),
                        RecordWording.invalid, found: CleanText.shown(problem.message, limit: 300))
                })
        }
    }

    /// Written again, a record that nobody touched is the same bytes.
    private static func alterations(
        of xml: [UInt8], _ file: String, against result: Result
    ) -> [Notice] {
        let figures = RoundFigures(of: result.round, copies: result.copies)
        let again = RecordRenderer().round(figures, in: .zhHans)
        guard again != xml else { return [] }
        // An older version lacks what came later: line by line it is another file.
        let version = Array("schemaVersion=\"\(RecordRenderer.schemaVersion)\"".utf8)
        guard xml.prefix(1_000).contains(version) else { return [] }
        var line = 1
        for (one, other) in zip(xml, again) {
            if one != other { break }
            if one == 10 { line += 1 }
        }
        return [Notice(.warning, at: Place(file: file, line: line), RecordWording.altered)]
    }
}

extension RecordElement {
    /// What the record says about the round itself.
    fileprivate func round(
        of units: [Unit], vetoes: [Criterion]
    ) throws(RejectedInput) -> Round {
        Round(
            id: try attribute("id"), title: try required("title").text,
            organiser: try required("organiser").text,
            asOf: try required("asOf").content { DateTime($0) },
            period: try required("period").period(),
            submissionDeadline: try child("submissionDeadline")?.content { DateTime($0) },
            calendarFile: try calendarFile(), units: units, vetoes: vetoes,
            status: try optionalValue("status") { RoundStatus(rawValue: $0) },
            composite: try required("summary").composite(),
            digest: try required("roundFile").attribute("sha256"))
    }

    private func calendarFile() throws(RejectedInput) -> Round.CalendarFile? {
        guard let file = child("calendarFile") else { return nil }
        return Round.CalendarFile(
            file: try file.attribute("file"), digest: try file.attribute("sha256"))
    }

    fileprivate func archives() throws(RejectedInput) -> [ScoredRound.Archive] {
        try required("archives").each("archive") { archive throws(RejectedInput) in
            ScoredRound.Archive(
                file: try archive.attribute("file"), digest: try archive.attribute("sha256"),
                first: try archive.optionalValue("first") { DateTime($0) },
                last: try archive.optionalValue("last") { DateTime($0) },
                exchanges: try archive.value("exchanges") { Int($0) })
        }
    }

    fileprivate func basis() throws(RejectedInput) -> Basis? {
        guard let basis = child("basis") else { return nil }
        return Basis(
            try basis.each("input") { input throws(RejectedInput) in
                Basis.Leaf(
                    name: try input.attribute("name"), digest: try input.attribute("sha256"))
            })
    }
}
