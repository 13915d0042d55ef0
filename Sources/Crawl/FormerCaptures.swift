internal import Markup
internal import WARC

/// What an archive of an earlier time has of each address, so that a crawl asks
/// only for what has changed.
///
/// An answer that has not changed is not stored again: the earlier record is
/// copied into the new archive as it stands and a `revisit` record says when and
/// how it was found to be the same. So every archive can be read alone, years
/// after the one before it was thrown away.
struct FormerCaptures: Sendable {
    private struct Answer {
        let location: WARCLocation
        var validators: Validators?
    }

    private var answers: [WebAddress: Answer] = [:]

    /// Nothing: everything is asked for.
    init() {}

    /// Reads an archive. Of an address that was asked for more than once the last
    /// answer counts; what is damaged, cut or was no page is asked for anew.
    init(reading archive: WARCArchive) {
        for event in archive {
            guard case .record(let record, let location) = event, record.isHTTP,
                let address = record.targetURI.flatMap({ WebAddress($0) })
            else { continue }
            switch record.type {
            case .response:
                guard location.length != nil, record.truncated == nil,
                    let head = try? record.httpHead(), head.status == 200
                else {
                    answers[address] = nil
                    continue
                }
                answers[address] = Answer(location: location, validators: Validators(head))
            case .revisit:
                // The head of a later visit has the later validators.
                guard record.refersToTargetURI == record.targetURI else { continue }
                if let head = try? record.httpHead(), let validators = Validators(head) {
                    answers[address]?.validators = validators
                }
            default: break
            }
        }
    }

    /// By what the server can tell that its answer of then still holds.
    func validators(of address: WebAddress) -> Validators? { answers[address]?.validators }

    /// The record of then that an answer of now repeats, and how that is known;
    /// `nil` when the answer is a new one.
    func original(
        of attempt: FetchAttempt, at address: WebAddress
    ) -> (record: WARCRecord, profile: WARCRevisitProfile)? {
        guard let known = answers[address], attempt.outcome == .answered,
            attempt.truncated == nil, let response = attempt.response,
            [200, 304].contains(response.status),
            let record = try? WARCReader.record(at: known.location), record.verify() == .intact
        else { return nil }
        if response.status == 304 { return (record, .notModified) }
        guard let earlier = record.payloadDigest,
            WARCDigest(earlier.algorithm, of: response.payload) == earlier
        else { return nil }
        return (record, .identicalPayload)
    }
}
