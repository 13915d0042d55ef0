import Exact
import Markup
import Model
import WARC

/// Reads archive files and keeps, for each address, what counts.
struct ArchiveIndex {
    let limits: CaptureArchive.Limits
    private(set) var archives: [ScoredRound.Archive] = []
    private(set) var answers: [WebAddress: CapturedAnswer] = [:]
    private(set) var failures: [WebAddress: CapturedFailure] = [:]
    private(set) var omissions: [String: Int] = [:]
    private(set) var notices: [Notice] = []

    /// The most notices about one file; a damaged one may have thousands of bad
    /// places.
    private static let noticeLimit = 20
    private var told = 0
    private var revisits = RevisitDesk()

    init(limits: CaptureArchive.Limits) {
        self.limits = limits
    }

    mutating func read(_ path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard FileDigest.admits(path) else {
            notices.append(refusal(name, CaptureWording.cannotOpen))
            return
        }
        let reader: WARCReader
        do throws(WARCError) {
            reader = try WARCReader(path: path)
        } catch {
            notices.append(refusal(name, CaptureWording.cannotOpen))
            return
        }
        var span = Span()
        var isEmpty = true
        told = 0
        var batch = Batch()
        var checked: Checked?
        while let event = reader.next() {
            switch event {
            case .notice(let notice):
                take(&checked, file: name, &span)
                checked = Checked(&batch)
                take(&checked, file: name, &span)
                let (zh, en) = notice.finding
                report(
                    Notice(
                        .warning, at: Place(file: name), Wording(zh: zh, en: en),
                        found: notice.targetURI.map { Masking.snippet($0) }))
            case .record(let record, let location):
                isEmpty = false
                batch.append(record, location)
                guard batch.isFull else { continue }
                // One batch is checked while the next is read.
                let next = Checked(&batch)
                take(&checked, file: name, &span)
                checked = next
            }
        }
        take(&checked, file: name, &span)
        checked = Checked(&batch)
        take(&checked, file: name, &span)
        if told > Self.noticeLimit {
            notices.append(
                Notice(
                    .warning, at: Place(file: name),
                    CaptureWording.furtherProblems(told - Self.noticeLimit)))
        }
        guard !isEmpty else {
            notices.append(refusal(name, CaptureWording.noRecords))
            return
        }
        guard let digest = FileDigest.sha256(path) else {
            notices.append(refusal(name, CaptureWording.cannotOpen))
            return
        }
        archives.append(
            ScoredRound.Archive(
                file: name, digest: digest, first: span.first, last: span.last,
                exchanges: span.exchanges))
    }

    private func refusal(_ name: String, _ what: Wording) -> Notice {
        Notice(
            .error, at: Place(file: name), what, wanted: CaptureWording.wantedArchive,
            fix: CaptureWording.mendArchive)
    }

    /// When the exchanges of one file were made.
    private struct Span {
        var first: DateTime?
        var last: DateTime?
        var exchanges = 0

        mutating func extend(to time: DateTime) {
            first = first.map { min($0, time) } ?? time
            last = last.map { max($0, time) } ?? time
        }
    }

    /// Records read, whose digests are checked together.
    private struct Batch {
        private(set) var records: [(record: WARCRecord, location: WARCLocation)] = []
        private var bytes = 0

        var isFull: Bool { records.count >= 64 || bytes >= 2 << 20 }

        mutating func append(_ record: WARCRecord, _ location: WARCLocation) {
            records.append((record, location))
            bytes += record.block.count
        }
    }

    /// A batch whose digests are being checked on all cores.
    private struct Checked {
        let records: [(record: WARCRecord, location: WARCLocation)]
        let verdicts: Parallel.Ongoing<Bool>

        /// Leaves the batch empty.
        init(_ batch: inout Batch) {
            records = batch.records
            batch = Batch()
            verdicts = Parallel.Ongoing(records) { ArchiveIndex.isAltered($0.record) }
        }
    }

    /// Takes the records of a batch in order.
    private mutating func take(_ checked: inout Checked?, file: String, _ span: inout Span) {
        guard let batch = checked else { return }
        checked = nil
        for ((record, location), isAltered) in zip(batch.records, batch.verdicts.finished()) {
            take(record, isAltered: isAltered, at: location, file: file, &span)
        }
    }

    private static let takenTypes: Set<WARCType> = [.response, .revisit, .metadata]

    private static func isAltered(_ record: WARCRecord) -> Bool {
        guard takenTypes.contains(record.type), case .altered = record.verify() else {
            return false
        }
        return true
    }

    private mutating func take(
        _ record: WARCRecord, isAltered: Bool, at location: WARCLocation, file: String,
        _ span: inout Span
    ) {
        guard Self.takenTypes.contains(record.type),
            let address = record.targetURI.flatMap({ WebAddress($0) }), address.isFetchable
        else { return }
        guard let time = record.date else {
            report(record, file, CaptureWording.noTime)
            return
        }
        if isAltered {
            report(record, file, CaptureWording.altered)
            return
        }
        if record.type == .metadata {
            takeMetadata(record, address, time, &span)
            return
        }
        if record.type == .revisit {
            span.extend(to: time)
            span.exchanges += 1
            revisits.wait(record, at: address, time: time, file: file)
            return
        }
        guard record.isHTTP else { return }
        span.extend(to: time)
        span.exchanges += 1
        let store: CapturedAnswer.Store = location.length == nil ? .memory(record) : .file(location)
        revisits.note(record.id, in: store)
        guard let response = try? record.httpHead() else {
            report(record, file, CaptureWording.notHTTP)
            return
        }
        keep(
            CapturedAnswer(
                address: address, time: time, status: response.status, record: record.id,
                contentType: response.contentType, location: response.fields["Location"],
                isWhole: record.truncated == nil, store: store))
    }

    /// Answers the revisits, whose originals may lie in any of `files`.
    mutating func resolveRevisits(files: [String]) {
        told = 0
        for (revisit, outcome) in revisits.resolved(files: files) {
            switch outcome {
            case .answer(let answer): keep(answer)
            case .lost(let why):
                report(
                    Notice(
                        .warning, at: Place(file: revisit.file), why,
                        found: Masking.snippet(revisit.target)))
            }
        }
        if told > Self.noticeLimit {
            notices.append(
                Notice(.warning, CaptureWording.furtherRevisits(told - Self.noticeLimit)))
        }
    }

    private mutating func takeMetadata(
        _ record: WARCRecord, _ address: WebAddress, _ time: DateTime, _ span: inout Span
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
        span.extend(to: time)
        let failure = CapturedFailure(
            address: address, time: time, record: record.id,
            sha256: Digest.sha256(record.block), outcome: outcome,
            instead: (fields[.same] ?? fields[.fallback]).flatMap { WebAddress($0) })
        if let known = failures[address], (known.time, known.record) > (time, record.id) { return }
        failures[address] = failure
    }

    private mutating func keep(_ answer: CapturedAnswer) {
        if let known = answers[answer.address], Self.rank(known) >= Self.rank(answer) { return }
        answers[answer.address] = answer
    }

    private static func rank(_ answer: CapturedAnswer) -> Rank {
        Rank(
            isConclusive: answer.isConclusive, isWhole: answer.isWhole, time: answer.time,
            record: answer.record)
    }

    /// Orders the answers of one address; the highest counts.
    private struct Rank: Comparable {
        let isConclusive: Bool
        let isWhole: Bool
        let time: DateTime
        let record: String

        static func < (left: Rank, right: Rank) -> Bool {
            if left.isConclusive != right.isConclusive { return right.isConclusive }
            if left.isWhole != right.isWhole { return right.isWhole }
            return (left.time, left.record) < (right.time, right.record)
        }
    }

    private mutating func report(_ record: WARCRecord, _ file: String, _ what: Wording) {
        report(
            Notice(
                .warning, at: Place(file: file), what,
                found: record.targetURI.map { Masking.snippet($0) }))
    }

    private mutating func report(_ notice: Notice) {
        told += 1
        if told <= Self.noticeLimit { notices.append(notice) }
    }
}
