import ArgumentParser
import Assessment
import Evidence
import Foundation
import Model
import Reports

/// `heng run`: the main job, from pack, submissions and crawl to reports.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: say(
            "采集（或使用已有采集）、收表、评分并生成全部报告",
            "crawl (or reuse captures), take submissions, score, write all reports"))

    @Argument(help: help("考核轮次文件夹（含 round.yaml）", "the round's folder, with round.yaml"))
    var round: String

    @Option(
        help: help(
            "使用已有采集（WARC 文件或文件夹），不联网",
            "use these captures (WARC file or folder); no network"))
    var captures: String?

    @Option(
        name: .shortAndLong,
        help: help(
            "输出文件夹，缺省为轮次文件夹下的 reports",
            "output folder; by default reports in the round's folder"))
    var output: String?

    @Option(
        help: help(
            "报告格式，可重复或用逗号分隔：xml、html、xlsx、json、csv；缺省为前四种",
            "report formats, repeated or with commas: xml, html, xlsx, json, csv; the first four by default"
        ),
        transform: TypedText.formats)
    var format: [[ReportFormat]] = []

    @Flag(
        help: help(
            "允许覆盖输出文件夹中的文件；上次写入而本次不再有的报告一并删除",
            "allow files in the output folder to be overwritten; reports of an earlier run that this one does not write are removed"
        ))
    var force = false

    @Option(
        help: help(
            "往期结果记录（round.xml），可重复；报告据此比较上一轮、画历轮得分率",
            "the record (round.xml) of an earlier round, repeatable; reports compare with it"))
    var previous: [String] = []

    @OptionGroup var copies: CopyOptions

    @OptionGroup var expected: Expectations

    @OptionGroup var crawling: CrawlOptions

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard captures != nil, crawling.since != nil || crawling.log != nil else { return }
        throw ValidationError(
            say(
                "--captures 不采集，不能与 --since、--log 同用",
                "--captures does not crawl; leave out --since and --log"))
    }

    func run() throws {
        try common.run { terminal in
            let camera = try copies.camera()
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            terminal.report(prepared.notices)
            let folder = try OutputFolder(output ?? "\(round)/reports", force: force)

            let archives: String?
            if let captures {
                archives = captures
            } else if !prepared.pack.facts.contains(where: { $0.observation != nil }) {
                // Nothing is observed: people and units alone decide.
                archives = nil
            } else {
                let target = folder.url.appendingPathComponent("captures").path
                archives = target
                try CaptureRun(assessor: assessor, terminal: terminal)
                    .crawl(
                        prepared, into: target, resuming: crawling.resume, since: crawling.since,
                        log: try crawling.openLog(force: force))
            }

            terminal.progress(Wording(zh: "正在提取事实……", en: "extracting facts…"))
            let gathered = try assessor.gather(prepared, captures: archives)
            terminal.progress(Wording(zh: "正在评分……", en: "scoring…"))
            let unconnected = assessor.score(prepared, gathered)
            let records = try previous.map { (file: $0, xml: try InputFile.read($0)) }
            let scored = unconnected.after(
                try PastRecord.rounds(from: records, before: unconnected))
            terminal.report(gathered.concerns)

            let reports = ReportFolder(folder)
            let formats = Set(format.isEmpty ? ReportFormat.standard : format.flatMap(\.self))
            var links: [Evidence: String] = [:]
            if formats.contains(.html) {
                links = try copies.write(
                    of: scored, gathered, by: assessor, camera: camera,
                    in: common.reportLanguage, terminal: terminal
                ) { try reports.write($1, to: $0) }
            }
            try ReportWriter.write(
                scored, formats: formats, language: common.reportLanguage, copies: links,
                into: reports)
            try reports.write(FactFile.write(gathered.facts), to: "facts.jsonl")
            terminal.report(try reports.finish().map(ReportFolder.changedNotice))
            terminal.progress(Wording(verbatim: ""))
            terminal.data(
                RankingTable.text(
                    for: scored, language: terminal.language, colour: terminal.hasColour))
            terminal.tell(
                Wording(
                    zh: "报告已写入 \(folder.url.path)", en: "reports written to \(folder.url.path)"))
            try expected.finish(scored)
        }
    }
}
