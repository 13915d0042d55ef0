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
    let headerLines = [
        "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Language: zh-CN,zh;q=0.9",
        "Accept-Encoding: gzip",
    ]
}

extension Duration {
    /// Whole milliseconds, rounded up.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: seconds) * 1_000
            + Int(clamping: (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
