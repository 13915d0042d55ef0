import ArgumentParser
import Foundation
import Model
import Reports

/// `heng report`: every report format from the record of a round alone.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: say(
            "仅凭结果记录（round.xml）生成各种格式的报告，不需要原始数据",
            "make reports in any format from the record (round.xml) alone"))

    @Argument(help: help("全轮结果记录（round.xml）", "the record of a round (round.xml)"))
    var record: String

    @Option(
        name: .shortAndLong,
        help: help("输出文件夹，不能是记录所在的文件夹", "output folder; not the one the record lies in"))
    var output: String

    @Option(
        help: help(
            "报告格式，可重复或用逗号分隔：html、xlsx、json、csv、xml、pdf；缺省为前三种；pdf 是评估报告，需已安装 Chromium",
            "report formats, repeated or with commas: html, xlsx, json, csv, xml, pdf; the first three by default; pdf is the evaluation report and needs Chromium"
        ),
        transform: WantedFormats.init)
    var format: [WantedFormats] = []

    @Option(
        help: help(
            "评估报告的版本：internal（内部版）或 public（公开版，不含责任岗位、核定人和未经确认的事项）",
            "edition of the evaluation report: internal, or public, without posts, assessors and what nobody has confirmed"
        ), transform: TypedText.edition)
    var edition = EvaluationEdition.internal

    @Option(
        help: help(
            "本地补充内容的文件夹：按章命名的 Markdown（如 summary.md）、head.md、logo.png|jpg|svg",
            "folder with parts of your own: Markdown named after chapters (summary.md), head.md, logo.png|jpg|svg"
        ))
    var paragraphs: String?

    @Option(help: help("上一轮的结果记录，评估报告与之比较", "the record of the last round, to compare with"))
    var previous: String?

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let source = URL(fileURLWithPath: record).resolvingSymlinksInPath()
                .deletingLastPathComponent()
            try requireOther(than: source)
            let read = try RecordReader.open(InputFile.record(record), file: record)
            terminal.report(read.notices)
            let options = try evaluation()
            let wanted = WantedFormats.merged(format)
            let printer = wanted.hasPDF ? try PagePrinter() : nil
            let folder = try OutputFolder(output, force: force)
            let reports = ReportFolder(folder)
            let copies = RecordedCopies(beside: source, files: read.copies)
            let carried = try copies.carry { try reports.write($1, to: $0) }
            terminal.report(carried.notices)
            let round = try read.lacking(carried.missing)
            try ReportWriter.write(
                round, formats: wanted.formats, language: common.reportLanguage,
                evaluation: options, into: reports)
            if let printer {
                let page = try EvaluationReport.file(
                    of: round, options: options, in: common.reportLanguage)
                try reports.write(try printer.pdf(of: page.bytes), to: "report.pdf")
            }
            terminal.report(try reports.finish().map(ReportFolder.changedNotice))
            terminal.tell(
                Wording(
                    zh: "报告已写入 \(folder.url.path)", en: "reports written to \(folder.url.path)"))
        }
    }

    private func evaluation() throws -> EvaluationOptions {
        let earlier = try previous.map {
            EarlierRound(try RecordReader.open(InputFile.record($0), file: $0))
        }
        guard let paragraphs else {
            return EvaluationOptions(edition: edition, previous: earlier)
        }
        return try EvaluationFolder.read(paragraphs, edition: edition, previous: earlier)
    }

    /// A run takes away what an earlier one left: never the record it reads.
    private func requireOther(than source: URL) throws {
        let target = URL(fileURLWithPath: output, isDirectory: true).resolvingSymlinksInPath()
        guard target.standardizedFileURL.path == source.standardizedFileURL.path else { return }
        throw RejectedInput(
            Notice(
                .error, at: Place(file: output),
                Wording(
                    zh: "输出文件夹就是记录所在的文件夹",
                    en: "the output folder is the one the record lies in"),
                fix: Wording(zh: "换一个 --output", en: "give another --output")))
    }
}
