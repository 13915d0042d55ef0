import ArgumentParser
import Assessment
import Foundation
import Indicators
import Model

/// `heng template`: the workbooks units fill in.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: say(
            "生成下发各单位填写的填报表（.xlsx）", "write the workbooks units fill in (.xlsx)"))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Argument(help: help("只生成一个单位的，代号或名称", "one unit only, by id or name"))
    var unit: String?

    @Option(
        name: .shortAndLong,
        help: help(
            "输出文件夹，缺省为轮次文件夹下的 templates",
            "output folder; by default templates in the round's folder"))
    var output: String?

    @Flag(
        help: help(
            "改为生成评审记录表（评审记录.xlsx），已填的内容保留；缺省写入轮次文件夹",
            "write the judgement sheet (评审记录.xlsx) instead, keeping what was filled in; by default "
                + "into the round's folder"))
    var judgements = false

    @Option(
        help: help(
            "评审记录表所依据的采集，缺省为轮次的 captures",
            "captures the judgement sheet goes by; by default the round's"))
    var captures: String?

    @Option(
        help: help(
            "评审记录表每项留几行，供几位评审人各填一行（指标体系须写明如何合并）",
            "rows for each decision of the judgement sheet, one an assessor; the pack must say how "
                + "they are combined"))
    var assessors = 1

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            terminal.report(prepared.notices)
            if judgements { return try writeJudgements(prepared, terminal) }
            let files = try assessor.templates(of: prepared, unit: unit)
            let folder = try OutputFolder(output ?? "\(round)/templates", force: force)
            for file in files {
                try folder.write(file.bytes, to: file.name)
                terminal.output(folder.url.appendingPathComponent(file.name).relativePath)
            }
            terminal.tell(
                Wording(
                    zh: "已生成 \(files.count) 份填报表；填好后放入轮次的 submissions 文件夹",
                    en:
                        "\(files.count) forms written; put them into the round's submissions folder "
                        + "when they are filled in"))
        }
    }

    private func writeJudgements(_ prepared: PreparedRound, _ terminal: Terminal) throws {
        let manager = FileManager.default
        let standard = prepared.capturesFolder
        let archives = captures ?? (manager.fileExists(atPath: standard) ? standard : nil)
        let file = try Assessor().judgementSheet(
            of: prepared, captures: archives, assessors: assessors)
        let folder = output ?? round
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/\(file.name)"
        try OutputFile.write(file.bytes, to: path, force: force)
        terminal.output(path)
        let isNamed = prepared.plan.judgements.hasSuffix("/\(file.name)")
        terminal.tell(
            isNamed
                ? Wording(
                    zh: "填好后放在轮次文件夹，heng run 会读取",
                    en: "fill it in and leave it in the round's folder; heng run reads it")
                : Wording(
                    zh: "填好后放在轮次文件夹，并在 round.yaml 写“judgements: \(file.name)”",
                    en: "fill it in, leave it in the round's folder and write “judgements: "
                        + "\(file.name)” into round.yaml"))
    }

    func validate() throws {
        if judgements, unit != nil {
            throw ValidationError(
                say("--judgements 不能只对一个单位", "--judgements is for all units at once"))
        }
        if assessors != 1, !judgements || !(1...20).contains(assessors) {
            throw ValidationError(
                say(
                    "--assessors 为 1 至 20，只用于 --judgements",
                    "--assessors is 1 to 20 and goes with --judgements only"))
        }
        if captures != nil, !judgements {
            throw ValidationError(
                say("--captures 只用于 --judgements", "--captures goes with --judgements only"))
        }
    }
}
