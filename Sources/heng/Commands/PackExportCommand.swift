import ArgumentParser
import Assessment
import Foundation
import Model

/// `heng pack export`: a pack as the workbook officials expect.
struct PackExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say("把指标体系导出为 Excel 指标表", "write a pack as a workbook (.xlsx)"),
        discussion: say(
            """
            各级指标合并单元格，分值、评分规则（一句话）、依据、时限和合计都在表上；数据项、计分口径另附两表。
            表可以改：再用 heng pack import 导入时，改动的格子生效并逐一列出，没有改动则原样导回。
            """,
            """
            The sheet can be edited: heng pack import takes over what was changed, cell by cell, and \
            gives back the same files where nothing was.
            """))

    @Argument(help: help("指标体系文件夹", "the pack's folder"))
    var pack: String

    @Option(name: .shortAndLong, help: help("写入的 .xlsx 文件", "the .xlsx file to write"))
    var output: String

    @Flag(help: help("允许覆盖已有文件", "allow files that are there to be overwritten"))
    var force = false

    @OptionGroup var tailoring: TailoringOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard output.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError(say("--output 应以 .xlsx 结尾", "--output ends with .xlsx"))
        }
    }

    func run() throws {
        try common.run { terminal in
            let file = try Assessor().exportPack(folder: pack, tailoring: tailoring.files)
            terminal.report(file.notices)
            try OutputFile.write(file.bytes, to: output, force: force)
            terminal.output(output)
        }
    }
}
