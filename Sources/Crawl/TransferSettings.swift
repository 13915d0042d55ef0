/// What every request of a crawl has in common.
struct TransferSettings {
    let userAgent: String
    let timeoutMilliseconds: Int

    init(userAgent: String, timeout: Duration) {
        self.userAgent = userAgent
        timeoutMilliseconds = max(1, timeout.milliseconds)
    }

    /// Header lines beside Host and User-Agent. Of the content codings only
    /// gzip is asked for, which every reader of archives can undo.
    /// The beginning of a file is asked for uncoded, as ranges of a coded file
    /// mean nothing without its start.
    func headerLines(for job: FetchJob, cookies: String?) -> [String] {
        [
            "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Language: zh-CN,zh;q=0.9",
            "Accept-Encoding: \(job.extent == .beginning ? "identity" : "gzip")",
        ] + job.headerLines + (cookies.map { ["Cookie: \($0)"] } ?? [])
    }
}

extension Duration {
    /// Whole milliseconds, rounded up.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: seconds) * 1_000
            + Int(clamping: (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
