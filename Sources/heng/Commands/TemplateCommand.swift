import ArgumentParser
import Assessment
import Foundation
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

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            terminal.report(prepared.notices)
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
}
