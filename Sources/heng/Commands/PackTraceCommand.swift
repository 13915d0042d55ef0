import ArgumentParser
import Assessment
import Indicators
import Model

/// `heng pack trace`: every clause of the sources and the criteria that cover it.
struct PackTraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: say(
            "生成条款对照表：每个条款由哪些评分项查验，或为何不评分",
            "write the traceability document: each clause with its criteria, or why none"))

    @Argument(
        help: help(
            "指标体系文件夹；缺省为 Indicators 下所有带 clauses.yaml 的文件夹",
            "the packs' folders; by default all in Indicators that hold a clauses.yaml"))
    var pack: [String] = []

    @Option(
        name: .shortAndLong,
        help: help("写入该文件；缺省写到标准输出", "the file to write; by default standard output"))
    var output: String?

    @Flag(help: help("覆盖已有文件", "overwrite a file that is there"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let folders = pack.isEmpty ? try ClausesReader.packs(in: "Indicators") : pack
            let document = try Assessor().trace(packFolders: folders)
            let text = document.markdown(in: common.reportLanguage)
            guard let output else { return terminal.data(text) }
            try OutputFile.write(Array(text.utf8), to: output, force: force)
        }
    }
}
