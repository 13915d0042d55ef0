internal import Markup
internal import WARC

/// One address to ask for.
struct FetchJob {
    let address: WebAddress
    let role: CaptureRole
    /// The most bytes of body to take.
    let bodyBytes: Int
    /// The least time between requests to this host.
    let interval: Duration
}
