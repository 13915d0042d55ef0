import ArgumentParser
import Assessment
import Exact
import Foundation
import Model
import Reports

/// `heng notice write`: a notice and a ledger for each unit that lost points.
struct NoticeWriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: say(
            "生成各单位的整改通知书（网页，按公文版式打印）和整改台账（.xlsx）",
            "write each unit's rectification notice (a page, printed as an official document) and ledger (.xlsx)"
        ))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Argument(help: help("只生成一个单位的，代号或名称", "one unit only, by id or name"))
    var unit: String?

    @Option(help: help("整改期限，如 2022-07-15", "the day it has to be done by, such as 2022-07-15"))
    var deadline: String

    @Option(
        help: help(
            "发文日期；缺省为监测时间那天", "the day of the notice; by default that of the monitoring time"))
    var date: String?

    @Option(help: help("发文字号", "the number of the document"))
    var number: String?

    @Option(help: help("所依据的采集，缺省为轮次的 captures", "captures to score by; by default the round's"))
    var captures: String?

    @Option(
        name: .shortAndLong,
        help: help(
            "输出文件夹，缺省为轮次文件夹下的 notices",
            "output folder; by default notices in the round's folder"))
    var output: String?

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            let only = try unit.map(prepared.unit)
            let folder = try OutputFolder(output ?? "\(round)/notices", force: force)
            let standard = prepared.capturesFolder
            let archives =
                captures ?? (FileManager.default.fileExists(atPath: standard) ? standard : nil)
            terminal.progress(Wording(zh: "正在评分……", en: "scoring…"))
            let scored = assessor.score(
                prepared, try assessor.gather(prepared, captures: archives))
            let figures = RoundFigures(of: scored)
            let renderer = NoticeRenderer(
                NoticeRenderer.Heading(
                    number: number,
                    day: try (date.map(day) ?? prepared.round.asOf.date).description))
            let rectifications = figures.rectifications(by: try day(deadline))
                .filter { only == nil || $0.unit.id == only?.id }
            terminal.progress(Wording(verbatim: ""))
            for rectification in rectifications {
                let ledger = try assessor.ledger(for: rectification, of: prepared)
                let page = renderer.notice(
                    of: rectification, in: figures, ledger: ledger.name,
                    language: common.reportLanguage)
                try folder.write(page, to: "\(rectification.unit.id).html")
                try folder.write(ledger.bytes, to: ledger.name)
                for name in ["\(rectification.unit.id).html", ledger.name] {
                    terminal.output(folder.url.appendingPathComponent(name).relativePath)
                }
            }
            terminal.tell(
                Wording(
                    zh: "已生成 \(rectifications.count) 个单位的整改通知书和台账",
                    en: "notices and ledgers of \(rectifications.count) units written"))
        }
    }

    private func day(_ text: String) throws -> CivilDate {
        guard let day = CivilDate(text) else {
            throw RejectedInput(
                Notice(
                    .error, Wording(zh: "不是日期", en: "not a day"), found: text,
                    wanted: Wording(verbatim: "2022-07-15")))
        }
        return day
    }
}
