import Exact
import Markup
import Model
import WARC

/// What the records of a stretch of an archive come to: for each address what
/// counts. Tallies of stretches that follow each other add up to that of the
/// whole.
struct CaptureTally: Sendable {
    private(set) var answers = AnswerTable()
    private(set) var failures: [WebAddress: CapturedFailure] = [:]
    private(set) var omissions: [String: Int] = [:]
    private(set) var revisits = RevisitDesk()
    /// When the exchanges were made.
    private(set) var span = Span()
    /// Whether there is not one record.
    private(set) var isEmpty = true
    /// What is wrong with the records.
    private(set) var troubles = NoticeTally()

    init() {}

    /// Reads a section to its end and verifies every digest.
    ///
    /// - Parameter file: the file's name, for people.
    /// - Returns: also whether the next section goes on where this one ends.
    static func read(
        _ section: WARCSection, file: String
    ) throws(WARCError) -> (tally: CaptureTally, isSeamless: Bool) {
        let reader = try WARCReader(section)
        var tally = CaptureTally()
        while let event = reader.next() {
            switch event {
            case .notice(let notice):
                let (zh, en) = notice.finding
                tally.troubles.add(
                    Notice(
                        .warning, at: Place(file: file), Wording(zh: zh, en: en),
                        found: notice.targetURI.map { Masking.snippet($0) }))
            case .record(let record, let location):
                tally.isEmpty = false
                tally.take(record, at: location, file: file)
            }
        }
        return (tally, reader.isSeamless)
    }

    /// Adds what a later stretch of the same archive holds.
    mutating func add(_ later: CaptureTally) {
        answers.keep(all: later.answers)
        for failure in later.failures.values { keep(failure) }
        omissions.merge(later.omissions) { max($0, $1) }
        revisits.add(later.revisits)
        span.extend(to: later.span)
        isEmpty = isEmpty && later.isEmpty
        troubles.add(later.troubles)
    }

    /// When exchanges were made, and how many there were.
    struct Span: Sendable {
        private(set) var first: DateTime?
        private(set) var last: DateTime?
        private(set) var exchanges = 0

        mutating func take(_ time: DateTime) {
            extend(to: Span(first: time, last: time, exchanges: 0))
        }

        mutating func takeExchange(_ time: DateTime) {
            extend(to: Span(first: time, last: time, exchanges: 1))
        }

        mutating func extend(to other: Span) {
            if let begin = other.first { first = first.map { min($0, begin) } ?? begin }
            if let end = other.last { last = last.map { max($0, end) } ?? end }
            exchanges += other.exchanges
        }
    }

    private static let takenTypes: Set<WARCType> = [.response, .revisit, .metadata]

    private mutating func take(_ record: WARCRecord, at location: WARCLocation, file: String) {
        guard Self.takenTypes.contains(record.type),
            let address = record.targetURI.flatMap({ WebAddress($0) }), address.isFetchable
        else { return }
        guard let time = record.date else {
            report(record, file, CaptureWording.noTime)
            return
        }
        if case .altered = record.verify() {
            report(record, file, CaptureWording.altered)
            return
        }
        if record.type == .metadata {
            takeMetadata(record, address, time)
            return
        }
        if record.type == .revisit {
            span.takeExchange(time)
            revisits.wait(record, at: address, time: time, file: file)
            return
        }
        guard record.isHTTP else { return }
        span.takeExchange(time)
        guard let response = try? record.httpHead() else {
            report(record, file, CaptureWording.notHTTP)
            return
        }
        answers.keep(
            CapturedAnswer(
                address: address, time: time, status: response.status, record: record.id,
                contentType: response.contentType, location: response.fields["Location"],
                isWhole: record.truncated == nil,
                store: location.length == nil ? .memory(record) : .file(location)))
    }

    private mutating func takeMetadata(
        _ record: WARCRecord, _ address: WebAddress, _ time: DateTime
    ) {
        let fields = record.blockFields
        if let left = fields[CaptureField.unvisited.rawValue].flatMap({ Int($0) }), left > 0 {
            for scope in fields.values(CaptureField.scope.rawValue) {
                omissions[scope] = max(omissions[scope] ?? 0, left)
            }
        }
        guard let text = fields[CaptureField.outcome.rawValue],
            let outcome = CaptureOutcome(rawValue: text), outcome != .answered, outcome != .cut
        else { return }
        span.take(time)
        keep(
            CapturedFailure(
                address: address, time: time, record: record.id,
                sha256: Digest.sha256(record.block), outcome: outcome,
                instead: (fields[.same] ?? fields[.fallback]).flatMap { WebAddress($0) }))
    }

    /// Ends the reading: answers the revisits, whose originals may lie in any of `files`, tells of
    /// those that have none, and sorts the answers.
    mutating func close(
        files: [String], _ receive: (RevisitDesk.Revisit, Wording) -> Void
    ) {
        for (revisit, outcome) in revisits.resolved(among: answers, files: files) {
            switch outcome {
            case .answer(let answer): answers.keep(answer)
            case .lost(let why): receive(revisit, why)
            }
        }
        answers.forgetOutranked()
        answers.sort()
    }

    private mutating func keep(_ failure: CapturedFailure) {
        if let known = failures[failure.address],
            (known.time, known.record) > (failure.time, failure.record)
        {
            return
        }
        failures[failure.address] = failure
    }

    private mutating func report(_ record: WARCRecord, _ file: String, _ what: Wording) {
        troubles.add(
            Notice(
                .warning, at: Place(file: file), what,
                found: record.targetURI.map { Masking.snippet($0) }))
    }
}
