internal import WARC

/// What each scope has spent of its bounds.
///
/// A request that several scopes want is charged to each of them, and begun as
/// long as one of them can pay.
struct ScopeBudget {
    private let mostBytes: Int
    private let mostTime: Duration
    private var bytes: [Int]
    private var time: [Duration]

    init(_ limits: CrawlLimits, scopes: Int) {
        mostBytes = limits.scopeBytes
        mostTime = limits.scopeTime
        bytes = Array(repeating: 0, count: scopes)
        time = Array(repeating: .zero, count: scopes)
    }

    mutating func charge(_ payers: [Int], bytes received: Int, time taken: Duration) {
        for payer in payers {
            bytes[payer] += received
            time[payer] += taken
        }
    }

    /// The bound because of which none of the payers can have anything more;
    /// `nil` while one of them can, and where nobody pays.
    func bound(of payers: [Int]) -> CaptureLimit? {
        var bound: CaptureLimit?
        for payer in payers {
            if bytes[payer] >= mostBytes {
                bound = bound ?? .bytes
            } else if time[payer] >= mostTime {
                bound = bound ?? .time
            } else {
                return nil
            }
        }
        return bound
    }
}
