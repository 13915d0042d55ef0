internal import Markup
internal import WARC

/// One address to ask for.
struct FetchJob {
    /// What is asked for of an address.
    enum Extent {
        /// All of it, up to the job's bound.
        case whole
        /// Its first bytes.
        case beginning
        /// Its head.
        case head
    }

    let address: WebAddress
    let role: CaptureRole
    /// The most bytes of body to take.
    let bodyBytes: Int
    /// The least time between requests to this host.
    let interval: Duration
    var extent = Extent.whole
    /// The scopes that pay for it, as indexes; none pays for what all of them
    /// need.
    var payers: [Int] = []
    /// What the address gave an earlier crawl, so that it may answer that nothing
    /// has changed.
    var validators: Validators?

    /// Header lines that this job has beside those of every job.
    var headerLines: [String] {
        var lines: [String] = []
        if extent == .beginning {
            lines.append("Range: bytes=0-\(min(bodyBytes, CrawlLimits.beginning) - 1)")
        }
        if let validators { lines += validators.headerLines }
        return lines
    }
}
