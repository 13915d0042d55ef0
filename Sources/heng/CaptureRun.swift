import Assessment
import Crawl
import Exact
import Foundation
import Model
import WARC

/// Runs a crawl from the command line: the wall clock, the folder, progress.
struct CaptureRun {
    let assessor: Assessor
    let terminal: Terminal

    /// Crawls a round's columns into `folder`.
    ///
    /// The archive is written beside its final place and moved there when it is
    /// whole, so that a crawl cut short never replaces good captures. What such a
    /// crawl left can be gone on with.
    ///
    /// - Parameters:
    ///   - resuming: whether to go on with an interrupted crawl; where
    ///     there is none, the crawl begins anew.
    ///   - former: captures of an earlier time, to fetch only what has changed.
    ///   - log: where every request and decision is written down.
    func crawl(
        _ prepared: PreparedRound, into folder: String, resuming: Bool = false,
        since former: String? = nil, log: FileHandle? = nil
    ) throws {
        let manager = FileManager.default
        let target = URL(fileURLWithPath: folder, isDirectory: true)
        let partial = target.deletingLastPathComponent()
            .appendingPathComponent(target.lastPathComponent + ".partial", isDirectory: true)
        let isResumed = resuming && assessor.canResume(in: partial.path)
        if !isResumed, manager.fileExists(atPath: partial.path) {
            try manager.removeItem(at: partial)
        }
        try manager.createDirectory(at: partial, withIntermediateDirectories: true)
        terminal.tell(
            Wording(
                zh: "开始采集 \(prepared.round.units.count) 个单位的栏目",
                en: "crawling the columns of \(prepared.round.units.count) units"))
        var meter = CrawlMeter(start: .now)
        var broken: (any Error)?
        let summary = try assessor.crawl(
            prepared, into: partial.path, resuming: isResumed, since: former,
            clock: Self.now,
            log: { event in
                // A log that cannot be written any more does not end the crawl.
                guard let log, broken == nil else { return }
                do {
                    try log.write(contentsOf: Data(CrawlLog.line(event)))
                } catch {
                    broken = error
                }
            },
            progress: { progress in
                if let line = meter.take(progress, at: .now) { terminal.progress(line) }
            })
        if let broken {
            terminal.report([
                Notice(
                    .warning,
                    Wording(
                        zh: "采集日志没有写完：\(broken.localizedDescription)",
                        en: "the log of the crawl is not complete: \(broken.localizedDescription)"))
            ])
        }
        let outcomes = summary.scopes.flatMap(\.outcomes)
        let captured = outcomes.filter { $0.key == .answered }.reduce(0) { $0 + $1.value }
        let missed = outcomes.reduce(0) { $0 + $1.value } - captured
        if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
        try manager.moveItem(at: partial, to: target)
        terminal.tell(
            Wording(
                zh: "采集完成：取得 \(captured) 个地址，未取得 \(missed) 个",
                en: "crawl done: \(captured) addresses captured, \(missed) could not be had"))
    }

    /// The wall clock in UTC: the only clock of the program, read at capture.
    @Sendable static func now() -> DateTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let milliseconds = time.tv_nsec / 1_000_000
        guard
            let now = DateTime(
                unixSeconds: time.tv_sec, nanoseconds: milliseconds * 1_000_000)
        else { preconditionFailure("the system clock stands outside the calendar") }
        return now
    }
}
