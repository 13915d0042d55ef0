import ArgumentParser
import Foundation
import Model

/// How a crawl is begun and watched; `heng crawl` and `heng run` take the same.
struct CrawlOptions: ParsableArguments {
    @Flag(
        help: help(
            "接着上次中断的采集，已取得的不再请求", "go on with an interrupted crawl; nothing is asked for twice"))
    var resume = false

    @Option(
        help: help(
            "以往的采集（WARC 文件或文件夹）；没有变化的页面不再下载，仍记入新存档",
            "earlier captures (WARC file or folder); what has not changed is not fetched again, and stands in the new archive all the same"
        ))
    var since: String?

    @Option(
        help: help(
            "采集日志文件，每行一个 JSON 对象", "a log of the crawl, one JSON object a line"))
    var log: String?

    /// Opens the log.
    ///
    /// - Throws: `RejectedInput` when a file stands there that is not to be
    ///   overwritten, or it cannot be written.
    func openLog(force: Bool) throws -> FileHandle? {
        guard let log else { return nil }
        // An interrupted crawl's log is gone on with, as its archive is.
        try OutputFile.requireFree([log], force: force || resume)
        let descriptor = open(
            log, O_WRONLY | O_CREAT | O_CLOEXEC | (resume ? O_APPEND : O_TRUNC), 0o644)
        guard descriptor >= 0 else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: log),
                    Wording(zh: "日志文件不能写入", en: "the log cannot be written"),
                    found: String(cString: strerror(errno)),
                    fix: Wording(zh: "换一个 --log", en: "give another --log")))
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
