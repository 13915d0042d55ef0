import ArgumentParser
import Assessment
import Exact
import Foundation
import Indicators
import Model
import Tables

/// `heng judgements import`: the points of a published table of results as judgements of a round.
struct JudgementsImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            "把得分表（.xlsx、.csv、.docx）导入为评审结论，用来复算已公布的得分",
            "take a table of results (.xlsx, .csv, .docx) as judgements, to compute a published score anew"
        ),
        discussion: say(
            """
            认三种表：每个单位一张（“得分”“扣分”“扣分原因”列，单位写在工作表名、标题或“单位”列），
            每个单位一列，每个单位一行。评分项按编码、名称和所属指标对应。
            退出码：0 全部导入；2 有几处没有导入（见提示）；1 没有可导入的表。
            """,
            """
            Knows a table for each unit (columns 得分, 扣分, 扣分原因), a column for each unit and a row \
            for each unit. Exit codes: 0 all taken; 2 some were left out; 1 no table could be read.
            """))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Argument(help: help("得分表文件", "the file with the results"))
    var table: String

    @Option(
        name: .shortAndLong,
        help: help(
            "写入的文件，缺省为轮次文件夹下的 judgements.yaml",
            "the file to write; by default judgements.yaml in the round's folder"))
    var output: String?

    @Option(help: help("表里没有写明时，是哪个单位（编号或名称）", "whose results they are, by id or name"))
    var unit: String?

    @Option(help: help("只读这张工作表", "read this sheet only"))
    var sheet: String?

    @Option(help: help("评审人（组），缺省写“原得分表”和文件名", "who decided; by default the table itself"))
    var assessor: String?

    @Option(
        help: help("评审时间，缺省为轮次的监测时间", "when it was decided; by default the round's as-of"),
        transform: TypedText.time)
    var time: DateTime?

    @Flag(help: help("允许覆盖已有文件", "allow a file that is there to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessors = Assessor()
            let prepared = try assessors.prepare(roundFolder: round)
            let folder = round.hasSuffix("/") ? String(round.dropLast()) : round
            let path = output ?? "\(folder)/judgements.yaml"
            try OutputFile.requireFree([path], force: force)
            let result = try assessors.results(
                InputFile.read(table), file: table, of: prepared, unit: unit, sheet: sheet,
                assessor: assessor, time: time)
            terminal.report(result.notices)
            try OutputFile.write(Array(result.yaml.utf8), to: path, force: force)
            terminal.output(path)
            let (units, count) = (result.units.count, result.judgements.count)
            let left = result.notices.count { $0.severity == .error }
            terminal.tell(
                Wording(
                    zh: "\(units) 个单位、\(count) 条得分已导入，\(left) 处没有导入",
                    en: "\(count) results of \(units) units taken, \(left) problems left out"))
            if URL(fileURLWithPath: prepared.plan.judgements).lastPathComponent
                != URL(fileURLWithPath: path).lastPathComponent
            {
                terminal.tell(
                    Wording(
                        zh: "要用它评分，把它放在轮次文件夹，并在 round.yaml 写“judgements: 文件名”",
                        en: "to score with it, name it in round.yaml: “judgements: FILE”"))
            }
            if left > 0 { throw ExitStatus.belowExpectation }
        }
    }
}
