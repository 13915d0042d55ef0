import ArgumentParser
import Assessment
import Exact
import Foundation
import Indicators
import Model
import Tables

/// `heng pack import`: a pack from the table of indicators officials have.
struct PackImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            "把指标表（.xlsx、.csv、.docx）导入为指标体系",
            "make a pack of a table of indicators (.xlsx, .csv, .docx)"),
        discussion: say(
            """
            读出各级指标、分值和评分标准，能认出的评分标准写成规则，认不出的原文保留、由人评定。
            每一行怎么处理的，写在体系文件夹的“导入核对表.xlsx”里。
            退出码：0 可用；2 已写出，但还有要补、要选的（见提示）；1 读不出指标表。
            """,
            """
            Reads indicators, points and scoring standards; standards that are understood become \
            rules, the others keep their words and are decided by a person. The review list \
            导入核对表.xlsx in the pack's folder says what became of every row. Exit codes: 0 usable; \
            2 written, but something is missing or to be chosen; 1 no table could be read.
            """))

    @Argument(help: help("指标表文件", "the file with the table"))
    var table: String

    @Option(
        name: .shortAndLong,
        help: help(
            "写入的体系文件夹，名称即体系代号（小写字母、数字、连字符）；缺省按文件名，如 shili-2024",
            "the pack's folder; its name is the pack's id (lower-case letters, digits, hyphens); by default after the file"
        ))
    var output: String?

    @Option(help: help("体系名称，缺省取表的标题", "the title; by default the table's"))
    var title: String?

    @Option(help: help("出处文件，如 示府办发〔2024〕1号", "the source document"))
    var document: String?

    @Option(
        help: help(
            "考核时段，如 2024-01-01..2024-12-31；缺省取标题中的年份",
            "the period, such as 2024-01-01..2024-12-31; by default the year in the title"),
        transform: TypedText.period)
    var period: Period?

    @Option(
        help: help(
            "工作表名称，或第几个表；缺省取行数最多的",
            "the sheet, or the number of the table; by default the one with most rows"))
    var sheet: String?

    @Option(
        help: help("总分，缺省取表中的合计", "the points of the whole; by default the table's sum"),
        transform: TypedText.number)
    var total: Decimal128?

    @Option(
        help: help(
            "分值合计对不上时：report 只报告，parts 以各项之和为准，scale 各项按比例折算，cap 各项相加封顶",
            "where sums do not fit: report, parts (the parts count), scale (scale the parts), cap"),
        transform: { text in
            guard let choice = MisfitChoice(rawValue: text) else {
                throw ValidationError(
                    say("应为 report、parts、scale 或 cap", "report, parts, scale or cap"))
            }
            return choice
        })
    var sums: MisfitChoice = .report

    @Flag(help: help("允许覆盖已有文件", "allow files that are there to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let bytes = try InputFile.read(table)
            let assessor = Assessor()
            let folder =
                output ?? assessor.carriedPackID(bytes, file: table) ?? Self.folderName(for: table)
            let id = URL(fileURLWithPath: folder, isDirectory: true).lastPathComponent
            guard RoundDraft.isID(id) else {
                throw RejectedInput(
                    Notice(
                        .error, at: Place(file: folder),
                        Wording(
                            zh: "文件夹名就是体系代号", en: "the folder's name is the pack's id"),
                        found: id,
                        wanted: Wording(
                            zh: "小写字母、数字和单个连字符，如 shili-2024",
                            en: "lower-case letters, digits and single hyphens, such as shili-2024"),
                        fix: Wording(zh: "换一个 --output", en: "give another --output")))
            }
            let imported = try assessor.importPack(
                bytes, file: table, folder: folder,
                options: ImportOptions(
                    id: id, title: title, document: document, period: period, sheet: sheet,
                    total: total, sums: sums), language: common.reportLanguage)
            let target = try OutputFolder(folder, force: force)
            for file in imported.pack.files { try target.write(file.bytes, to: file.name) }
            try target.write(imported.review.bytes, to: imported.review.name)
            terminal.report(imported.pack.notices)
            let isDraft = imported.reading.pack?.isDraft ?? false
            let isUsable = imported.reading.isAccepted && !isDraft
            if !imported.reading.isAccepted {
                terminal.report(imported.reading.notices.filter { $0.severity == .error })
            }
            let lines = ImportSummary.lines(
                imported.pack, pack: imported.reading.pack, folder: folder)
            for line in lines { terminal.output(line.text(in: terminal.language)) }
            if !isUsable { throw ExitStatus.belowExpectation }
        }
    }

    /// The name of the file where it can be a pack's, else `imported`.
    static func folderName(for table: String) -> String {
        let name = URL(fileURLWithPath: table).deletingPathExtension().lastPathComponent
        let slug = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(slug).split(separator: "-").joined(separator: "-")
        return words.contains { $0.isLetter } ? words : words.isEmpty ? "imported" : "pack-\(words)"
    }
}
