import ArgumentParser
import Assessment
import Foundation
import Model

/// `heng intake`: what came in, what is wrong with it, and the forms to give back.
struct IntakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: say(
            "检查各单位报送的填报表，有误的生成退回表",
            "check what units handed in, and write faulty forms to give back"),
        discussion: say(
            """
            退回表（<单位>-退回.xlsx）保留单位填写的全部内容，错误之处标红并附批注，另有“问题清单”。
            有错误时以 2 退出。
            """,
            """
            A form given back (<unit>-退回.xlsx) keeps all the unit typed, marks what cannot be used \
            in red with a comment, and lists the problems. Exits with 2 when there are errors.
            """))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Argument(help: help("只检查一个单位，代号或名称", "one unit only, by id or name"))
    var unit: String?

    @Option(
        name: .shortAndLong,
        help: help(
            "退回表的输出文件夹，缺省为轮次文件夹下的 returned",
            "where forms to give back are written; by default returned in the round's folder"))
    var output: String?

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            let report = try assessor.intake(of: prepared, unit: unit)
            for entry in report.entries {
                terminal.output(entry.wording.text(in: terminal.language))
                terminal.report(entry.notices)
            }
            terminal.report(report.notices)
            if !report.returned.isEmpty {
                let folder = try OutputFolder(output ?? "\(round)/returned", force: force)
                for file in report.returned {
                    try folder.write(file.bytes, to: file.name)
                    let path = folder.url.appendingPathComponent(file.name).relativePath
                    terminal.tell(
                        Wording(zh: "退回表：\(path)", en: "to give back: \(path)"))
                }
            }
            if report.isFaulty { throw ExitStatus.belowExpectation }
        }
    }
}
