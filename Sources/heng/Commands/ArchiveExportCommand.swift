import ArgumentParser
import Assessment
import Foundation
import Model
import WACZ
import WARC

/// `heng archive export`: archives as one WACZ file.
struct ArchiveExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            "把采集存档导出为一个 WACZ 文件，可用网页重放工具打开；其中是未脱敏的原始证据",
            "export archives as one WACZ file for replay tools; it holds the evidence as it is, not masked"
        ))

    @Argument(
        help: help("考核轮次文件夹、WARC 文件或其文件夹", "rounds, WARC files or folders of them"))
    var paths: [String]

    @Option(name: .shortAndLong, help: help("要写的 .wacz 文件", "the .wacz file to write"))
    var output: String

    @Option(help: help("集合的标题", "the title of the collection"))
    var title: String?

    @Flag(help: help("允许覆盖", "allow the file to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            try OutputFile.requireFree([output], force: force)
            let summary: WACZExport.Summary
            do {
                summary = try WACZExport.write(
                    files: try ArchivePaths.files(paths), to: output, title: title,
                    software: "heng \(Engine.version)")
            } catch let error as WACZError {
                throw RejectedInput(
                    Notice(.error, Wording(zh: error.zh, en: error.description)))
            }
            terminal.report(summary.notices.map(\.notice))
            terminal.tell(
                Wording(
                    zh: "已导出 \(summary.archives) 个存档、\(summary.captures) 条采集、\(summary.pages) 个页面",
                    en:
                        "exported \(summary.archives) archives, \(summary.captures) captures, \(summary.pages) pages"
                ))
            terminal.output(output)
        }
    }
}
