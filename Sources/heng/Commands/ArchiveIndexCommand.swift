import ArgumentParser
import Evidence
import Foundation
import Model
import WARC

/// `heng archive index`: a CDXJ index of archives.
struct ArchiveIndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: say("为采集存档编 CDXJ 索引", "write a CDXJ index of archives"))

    @Argument(
        help: help("考核轮次文件夹、WARC 文件或其文件夹", "rounds, WARC files or folders of them"))
    var paths: [String]

    @Option(
        name: .shortAndLong,
        help: help("写入文件，缺省输出到标准输出", "a file to write; standard output by default"))
    var output: String?

    @Flag(help: help("允许覆盖", "allow the file to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            if let output { try OutputFile.requireFree([output], force: force) }
            let (index, notices) = CDXJIndex.reading(files: try ArchivePaths.files(paths))
            terminal.report(notices.map(\.notice))
            if let output {
                try OutputFile.write(index.text(), to: output, force: force)
            } else {
                terminal.data(String(decoding: index.text(), as: UTF8.self))
            }
        }
    }
}

extension WARCNotice {
    /// What was found, as every command tells it.
    var notice: Notice {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return Notice(
            .warning, at: Place(file: name), Wording(zh: finding.zh, en: finding.en),
            found: targetURI.map(Personal.shown))
    }
}
