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
    /// The address connected to, or empty.
    var ipAddress = ""
    var outcome = CaptureOutcome.answered
    /// What went wrong, in English.
    var detail = ""
    /// How long it took from start to end, as libcurl measured it.
    var elapsed = Duration.zero
    /// Why the message is shorter than it was sent.
    var truncated: WARCTruncation?

    /// Whether it shows a host that cannot cope: too many requests, or no
    /// answer in time.
    var isTrouble: Bool {
        outcome == .timeout || [429, 503].contains(response?.status)
    }

    /// The response, where there is one that can be read.
    var response: HTTPResponse? {
        hasHead ? try? HTTPResponse(parsing: message) : nil
    }
}
