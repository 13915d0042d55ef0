internal import Exact
internal import WARC

/// What asking once gave.
struct FetchAttempt {
    /// When the request was begun.
    let date: DateTime
    /// The request as it was sent; empty when nothing was.
    var request: [UInt8] = []
    /// Status line, header lines and body as they came; empty when nothing did.
    var message: [UInt8] = []
    /// Whether the head came to its end.
    var hasHead = false
    /// What stands before the body of the response, where that can be read; set
    /// when the answer is over, as several want it.
    private(set) var head: HTTPResponse?
    /// The address connected to, or empty.
    var ipAddress = ""
    var outcome = CaptureOutcome.answered
    /// What went wrong, in English.
    var detail = ""
    /// How long it took.
    var duration = Duration.zero
    /// Whether it gave nothing but a cookie, and was made again with it.
    var isGate = false
    /// Why the message is shorter than it was sent.
    var truncated: WARCTruncation?

    /// Whether it shows a host that cannot cope: too many requests, or no
    /// answer in time.
    var isTrouble: Bool {
        outcome == .timeout || [429, 503].contains(head?.status)
    }

    /// The response, where there is one that can be read.
    var response: HTTPResponse? {
        hasHead ? try? HTTPResponse(parsing: message) : nil
    }

    /// Reads the head of the answer.
    mutating func readHead() {
        head = hasHead ? try? HTTPResponse(parsingHeadOf: message) : nil
    }

    /// How long the body is to be, where the head says so.
    var announcedBytes: Int? {
        guard hasHead, let head = try? HTTPResponse(parsingHeadOf: message) else { return nil }
        return head.fields["Content-Length"].flatMap { Int($0) }
    }
}
