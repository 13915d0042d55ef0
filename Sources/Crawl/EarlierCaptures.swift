internal import Exact
internal import Markup
internal import WARC

/// What an earlier run of the same crawl has in its archive, so that going on
/// with it asks for nothing twice.
///
/// A crawl goes through its addresses in an order that depends on the pages
/// alone; going through it again with the answers of the archive leads to where
/// the earlier run was stopped.
struct EarlierCaptures {
    private struct Capture {
        let outcome: CaptureOutcome
        let detail: String
        let date: DateTime
        let response: WARCLocation?
    }

    private var captures: [WebAddress: Capture] = [:]
    /// Addresses written down as left out because of a limit.
    private(set) var leftOut: Set<WebAddress> = []
    /// Scopes whose summary is written.
    private(set) var scopes: Set<String> = []

    /// Nothing: a crawl from the beginning.
    init() {}

    /// Reads the archive of the earlier run. What is damaged in it is asked for
    /// again.
    init(reading archive: WARCArchive) {
        var responses: [String: WARCLocation] = [:]
        for event in archive {
            guard case .record(let record, let location) = event else { continue }
            switch record.type {
            case .response: responses[record.id] = location
            // The original stands before the record that repeats it.
            case .revisit: responses[record.id] = record.refersTo.flatMap { responses[$0] }
            case .metadata:
                take(record, response: record.concurrentTo.lazy.compactMap { responses[$0] }.first)
                // All records of an address stand together, its metadata last.
                responses = [:]
            default: break
            }
        }
    }

    private mutating func take(_ record: WARCRecord, response: WARCLocation?) {
        let fields = record.blockFields
        if fields[.role] == CaptureRole.scope.rawValue {
            if let scope = fields[.scope] { scopes.insert(scope) }
            return
        }
        guard let address = record.targetURI.flatMap({ WebAddress($0) }), let date = record.date,
            let outcome = fields[.outcome].flatMap({ CaptureOutcome(rawValue: $0) })
        else { return }
        switch outcome {
        case .answered, .cut, .refusedScope, .refusedScheme, .tooManyRedirects:
            guard let response, response.length != nil else { return }
            captures[address] = Capture(
                outcome: outcome == .cut ? .cut : .answered, detail: fields[.message] ?? "",
                date: date, response: response)
        case .refusedPrivate, .robots, .same:
            captures[address] = Capture(
                outcome: outcome, detail: fields[.message] ?? "", date: date, response: nil)
        case .limit: leftOut.insert(address)
        // The network may be back.
        case .timeout, .dns, .connection, .tls, .protocolError, .robotsUnavailable: break
        }
    }

    /// Whether an address need not be asked for again.
    func has(_ address: WebAddress) -> Bool { captures[address] != nil }

    /// What asking for an address came to in the earlier run; `nil` when it is
    /// to be asked for.
    func result(_ address: WebAddress) -> FetchResult? {
        guard let capture = captures[address] else { return nil }
        var attempt = FetchAttempt(date: capture.date)
        attempt.outcome = capture.outcome
        attempt.detail = capture.detail
        if let place = capture.response {
            guard let record = try? WARCReader.record(at: place) else { return nil }
            attempt.message = record.block
            attempt.hasHead = true
            attempt.readHead()
            attempt.truncated = record.truncated
        }
        return FetchResult(attempts: [attempt], isKnown: true)
    }
}
