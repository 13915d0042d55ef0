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

    /// Reads a record written as XML, with all details.
    ///
    /// - Parameters:
    ///   - xml: the record of a round, `round.xml`.
    ///   - file: the name notices give.
    /// - Throws: everything that is wrong with it, each with its line.
    public static func read(_ xml: [UInt8], file: String) throws(RejectedInput) -> Result {
        try read(HeldRecord(content: xml), file: file)
    }

    /// The same from where it lies.
    public static func read(
        _ source: any RecordSource, file: String
    ) throws(RejectedInput) -> Result {
        let stored = try open(source, file: file)
        let whole = try stored.whole()
        return Result(round: whole.round, copies: whole.copies, notices: stored.notices)
    }

    /// Reads a record through once, checks all of it and keeps the totals table; the details of
    /// units stay where they are and are read back when they are needed.
    ///
    /// - Parameters:
    ///   - source: the record of a round, `round.xml`.
    ///   - file: the name notices give.
    /// - Throws: everything that is wrong with it, each with its line.
    public static func open(
        _ source: any RecordSource, file: String
    ) throws(RejectedInput) -> StoredRound {
        let source = try utf8(source, file: file)
        let plan = try RecordPlan(source, file: file)
        let frame = try plan.frame()
        let root = try document(frame, file: file)
        guard root.element.name == XMLName("round", namespace: RecordRenderer.namespace) else {
            throw RejectedInput(
                Notice(
                    .error, at: root.place, CompareWording.notARecord,
                    found: "<\(root.element.local.prefix(80))>",
                    wanted: Wording(verbatim: "<round xmlns=\"\(RecordRenderer.namespace)\">")))
        }
        return try RecordPass(plan, frame, root, file: file).stored()
    }

    /// The record as UTF-8; one in another charset is held as a whole.
    private static func utf8(
        _ source: any RecordSource, file: String
    ) throws(RejectedInput) -> any RecordSource {
        guard !XMLReader.isUTF8(try source.bytes(0..<min(source.count, 1_024))) else {
            return source
        }
        do {
            return HeldRecord(
                content: try XMLReader.utf8(
                    source.bytes(0..<source.count), limits: ScoreSheet.limits))
        } catch let error as MarkupError {
            throw refused(error, file)
        } catch let error as RejectedInput {
            throw error
        } catch {
            throw RejectedInput(Notice(.error, at: Place(file: file), RecordWording.unreadable))
        }
    }

    /// An excerpt as elements.
    static func document(
        _ excerpt: RecordPlan.Excerpt, file: String
    ) throws(RejectedInput) -> RecordElement {
        do {
            let document = try XMLDocument(
                excerpt.bytes, limits: RecordPlan.limits, lines: excerpt.line)
            return RecordElement(element: document.root, file: file)
        } catch {
            throw refused(error, file)
        }
    }

    private static func refused(_ error: MarkupError, _ file: String) -> RejectedInput {
        RejectedInput(
            Notice(
                .error, at: Place(file: file, line: error.line, column: error.column),
                Wording(zh: error.message(.chinese), en: error.message(.english))))
    }
}

extension RecordElement {
    /// What the record says about the round itself.
    func round(vetoes: [Criterion]) throws(RejectedInput) -> Round {
        Round(
            id: try attribute("id"), title: try required("title").text,
            organiser: try required("organiser").text,
            asOf: try required("asOf").content { DateTime($0) },
            period: try required("period").period(),
            submissionDeadline: try child("submissionDeadline")?.content { DateTime($0) },
            calendarFile: try calendarFile(), units: [], vetoes: vetoes,
            status: try optionalValue("status") { RoundStatus(rawValue: $0) },
            composite: try required("summary").composite(),
            digest: try required("roundFile").attribute("sha256"))
    }

    private func calendarFile() throws(RejectedInput) -> Round.CalendarFile? {
        guard let file = child("calendarFile") else { return nil }
        return Round.CalendarFile(
            file: try file.attribute("file"), digest: try file.attribute("sha256"))
    }

    func archives() throws(RejectedInput) -> [ScoredRound.Archive] {
        try required("archives").each("archive") { archive throws(RejectedInput) in
            ScoredRound.Archive(
                file: try archive.attribute("file"), digest: try archive.attribute("sha256"),
                first: try archive.optionalValue("first") { DateTime($0) },
                last: try archive.optionalValue("last") { DateTime($0) },
                exchanges: try archive.value("exchanges") { Int($0) })
        }
    }

    func basis() throws(RejectedInput) -> Basis? {
        guard let basis = child("basis") else { return nil }
        return Basis(
            try basis.each("input") { input throws(RejectedInput) in
                Basis.Leaf(
                    name: try input.attribute("name"), digest: try input.attribute("sha256"))
            })
    }
}
