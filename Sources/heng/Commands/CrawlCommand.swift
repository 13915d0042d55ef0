import ArgumentParser
import Assessment
import Foundation
import Model

/// `heng crawl`: capture a round's columns, without scoring.
struct CrawlCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crawl",
        abstract: say("只采集，写入 WARC 存档", "capture only, into a WARC archive"))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Option(
        name: .shortAndLong,
        help: help("存档文件夹，缺省为轮次的 captures", "archive folder; by default the round's captures"))
    var output: String?

    @Flag(help: help("替换已有采集", "replace captures that are there"))
    var force = false

    @OptionGroup var crawling: CrawlOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            terminal.report(prepared.notices)
            let folder = try OutputFolder(output ?? prepared.capturesFolder, force: force)
            try CaptureRun(assessor: assessor, terminal: terminal)
                .crawl(
                    prepared, into: folder.url.path, resuming: crawling.resume,
                    since: crawling.since, log: try crawling.openLog(force: force))
            terminal.output(folder.url.path)
        }
    }
}
