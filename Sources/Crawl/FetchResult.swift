internal import WARC

/// What became of a job: every attempt, the last one counts.
struct FetchResult {
    var attempts: [FetchAttempt]

    var last: FetchAttempt? { attempts.last }
    /// Bytes received over all attempts.
    var bytes: Int { attempts.reduce(0) { $0 + $1.message.count } }
}
