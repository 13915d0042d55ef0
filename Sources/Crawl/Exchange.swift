internal import Exact
internal import Markup
internal import WARC

/// What came of asking for one address, ready to be written: its records are
/// packed, and of the answer only what the crawl goes on with is kept.
///
/// Made beside the thread of the network; whatever depends on the order of the
/// crawl is added when it is written.
struct Exchange: Sendable {
    /// How it ended.
    let outcome: CaptureOutcome
    let detail: String
    let date: DateTime
    /// The status code, when there was an answer.
    let status: Int?
    /// Where the answer sends its reader.
    let redirect: String?
    /// The links of a page.
    let links: [(address: WebAddress, role: CaptureRole)]
    /// The answer itself, for robots.txt and sitemaps.
    let answer: FetchAttempt?
    /// How often it was asked for.
    let attempts: Int
    /// Bytes received over all attempts.
    let received: Int
    /// Whether an earlier run has stored it already.
    let isKnown: Bool
    /// The packed records, in order.
    let pieces: [WARCPiece]
    /// The name of the last response.
    let response: String?
    /// The digest of the body of a folder's page or its index.
    let indexDigest: WARCDigest?
    /// Every request, for the log.
    let events: [CrawlEvent.Exchange]
    /// Why the records could not be packed.
    let failure: WARCError?

    /// About how many bytes of memory it takes.
    var weight: Int {
        pieces.reduce(256) { $0 + $1.count } + links.count * 128 + (answer?.message.count ?? 0)
    }

    /// Prepares a result; `nil` for a job that was not begun.
    init?(
        _ job: FetchJob, _ result: FetchResult, press: WARCPress, former: FormerCaptures,
        discovery: LinkDiscovery?
    ) {
        guard let last = result.last else { return nil }
        let head = last.head
        let original =
            result.isKnown || ![.page, .attachment].contains(job.role) || job.extent != .whole
            ? nil : former.original(of: last, at: job.address)
        outcome = last.outcome
        detail = last.detail
        date = last.date
        status = head?.status
        redirect = head.flatMap(Self.redirect)
        attempts = result.attempts.count
        received = result.bytes
        isKnown = result.isKnown
        answer = job.role == .robots || job.role == .sitemap ? last : nil
        var indexDigest: WARCDigest?
        if job.role == .page, redirect == nil,
            let response = original.flatMap({ try? $0.record.httpResponse() }) ?? last.response
        {
            if response.status == 200, FolderIndexes.concerns(job.address) {
                indexDigest = WARCDigest(.sha1, of: response.payload)
            }
            links =
                PageLinks.links(in: response, of: job.address, limit: job.bodyBytes)
                + PageLinks.found(
                    by: discovery, in: response, of: job.address, limit: job.bodyBytes)
        } else {
            links = []
        }
        self.indexDigest = indexDigest
        events = Self.told(result.attempts, of: job, revisit: original?.profile)
        var packed: (pieces: [WARCPiece], response: String?) = ([], nil)
        var failure: WARCError?
        if !result.isKnown {
            do throws(WARCError) {
                packed = try Self.pack(
                    result.attempts, of: job.address, original, press)
            } catch {
                failure = error
            }
        }
        (pieces, response) = packed
        self.failure = failure
    }

    private static func redirect(_ head: HTTPResponse) -> String? {
        [301, 302, 303, 307, 308].contains(head.status) ? head.fields["Location"] : nil
    }

    private static func told(
        _ attempts: [FetchAttempt], of job: FetchJob, revisit: WARCRevisitProfile?
    ) -> [CrawlEvent.Exchange] {
        attempts.enumerated().map { place, attempt in
            CrawlEvent.Exchange(
                address: job.address, date: attempt.date,
                method: job.extent == .head ? "HEAD" : "GET", status: attempt.head?.status,
                bytes: attempt.message.count, outcome: attempt.outcome,
                ipAddress: attempt.ipAddress.isEmpty ? nil : attempt.ipAddress,
                isGate: attempt.isGate, revisit: place == attempts.count - 1 ? revisit : nil)
        }
    }

    /// A response and a request record for every attempt that has them. An answer
    /// that was there already is a revisit, with a copy of the original, so that
    /// the archive needs no other.
    private static func pack(
        _ attempts: [FetchAttempt], of address: WebAddress,
        _ original: (record: WARCRecord, profile: WARCRevisitProfile)?, _ press: WARCPress
    ) throws(WARCError) -> (pieces: [WARCPiece], response: String?) {
        var pieces: [WARCPiece] = []
        var response: String?
        for (place, attempt) in attempts.enumerated() {
            let machine = attempt.ipAddress.isEmpty ? nil : attempt.ipAddress
            response = nil
            if attempt.hasHead {
                let record: WARCRecord
                if let original, place == attempts.count - 1 {
                    pieces.append(try press.piece(original.record))
                    let end = HTTPHead.end(in: attempt.message) ?? attempt.message.count
                    record = WARCRecord.revisit(
                        target: address.description, date: attempt.date,
                        head: Array(attempt.message[..<end]), of: original.record,
                        profile: original.profile, ipAddress: machine)
                } else {
                    record = WARCRecord.response(
                        target: address.description, date: attempt.date, message: attempt.message,
                        ipAddress: machine, truncated: attempt.truncated)
                }
                let piece = try press.piece(record)
                pieces.append(piece)
                response = piece.id
            }
            guard !attempt.request.isEmpty else { continue }
            pieces.append(
                try press.piece(
                    WARCRecord.request(
                        target: address.description, date: attempt.date, message: attempt.request,
                        concurrentTo: response, ipAddress: machine)))
        }
        return (pieces, response)
    }
}
