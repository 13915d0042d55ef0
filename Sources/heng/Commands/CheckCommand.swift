import ArgumentParser
import Assessment
import Evidence
import Exact
import Foundation
import Model
import Reports

/// `heng check`: what a unit should know about itself before the assessors come.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say(
            "单位自查：今天能得多少分、缺什么、改什么最划算",
            "a unit's self-check: today's score, what is missing, what mending gains"))

    @Argument(help: help("考核轮次文件夹（含 round.yaml）", "the round's folder, with round.yaml"))
    var round: String

    @Argument(help: help("单位代号或名称", "the unit's id or name"))
    var unit: String

    @Option(
        help: help(
            "填报文件，文件名不限；缺省为轮次 submissions 文件夹中该单位的文件",
            "the submission, whatever its name; by default the unit's in the round's folder"))
    var submission: String?

    @Option(
        help: help(
            "使用已有采集（WARC 文件或文件夹），不联网",
            "use these captures (WARC file or folder); no network"))
    var captures: String?

    @Flag(
        inversion: .prefixedNo,
        help: help("采集本单位的栏目；--no-crawl 时不联网", "crawl the unit's columns, or stay offline"))
    var crawl = true

    @Option(
        help: help(
            "监测时间，如 2022-06-20T09:00:00+08:00；缺省为 round.yaml 的 as-of",
            "the monitoring time, such as 2022-06-20T09:00:00+08:00; by default the round's"),
        transform: TypedText.time)
    var asOf: DateTime?

    @Option(
        name: .shortAndLong,
        help: help("另把本单位的报告写入此文件夹", "also write the unit's reports into this folder"))
    var output: String?

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var expected: Expectations

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round, only: unit, asOf: asOf)
            terminal.report(prepared.notices)
            let folder = try output.map { try OutputFolder($0, force: force) }
            let scratch = FileManager.default.temporaryDirectory
                .appendingPathComponent("heng-check-\(getpid())", isDirectory: true)
            defer { try? FileManager.default.removeItem(at: scratch) }

            var archives = captures
            if captures == nil, crawl {
                let target = (folder?.url ?? scratch).appendingPathComponent("captures").path
                try CaptureRun(assessor: assessor, terminal: terminal)
                    .crawl(prepared, into: target)
                archives = target
            }
            terminal.progress(Wording(zh: "正在评分……", en: "scoring…"))
            let check = try assessor.check(prepared, captures: archives, submission: submission)
            if let folder {
                let reports = ReportFolder(folder)
                try ReportWriter.write(
                    check.scored, formats: Set(ReportFormat.standard),
                    language: common.reportLanguage, into: reports)
                try reports.write(FactFile.write(check.gathered.facts), to: "facts.jsonl")
                _ = try reports.finish()
            }
            terminal.progress(Wording(verbatim: ""))
            terminal.data(
                UnitCheck.text(
                    of: try prepared.unit(unit).id, in: check.scored, submission: check.submission,
                    unanswered: check.unanswered, repairs: check.repairs,
                    language: terminal.language,
                    width: terminal.width, colour: terminal.hasColour) ?? "")
            if let folder {
                terminal.tell(
                    Wording(
                        zh: "报告已写入 \(folder.url.path)", en: "reports written to \(folder.url.path)")
                )
            }
            try expected.finish(check.scored)
        }
    }

    func validate() throws {
        if captures != nil, !crawl {
            throw ValidationError(
                say("--captures 与 --no-crawl 只能用一个", "use one of --captures and --no-crawl"))
        }
    }
}
