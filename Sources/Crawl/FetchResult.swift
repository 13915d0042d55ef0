internal import WARC

/// What became of a job: every attempt, the last one counts.
struct FetchResult {
    var attempts: [FetchAttempt]
    /// Whether it comes from the archive of an earlier run, where it stands
    /// already.
    var isKnown = false

    var last: FetchAttempt? { attempts.last }
    /// Bytes received over all attempts.
    var bytes: Int { attempts.reduce(0) { $0 + $1.message.count } }
}
