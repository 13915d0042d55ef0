import ArgumentParser
import Assessment
import Evidence
import Exact
import Foundation
import Model

/// `heng inspect`: what every extractor sees on one page.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: say("查看各提取器在一个页面上看到什么", "what every extractor sees on one page"),
        discussion: say(
            """
            页面单独来看：它既是单位首页，也是唯一的栏目；要看其他页面才能知道的，显示为无法判定。考核期为 --as-of 之前的一年。
            """,
            """
            The page stands alone: it is the unit's home and its only column; what depends on other \
            pages is unknown. The period is the year before --as-of.
            """))

    @Argument(
        help: help(
            "网址、HTML 文件，或 WARC 文件（夹）", "an address, an HTML file, or a WARC file or folder"))
    var source: String

    @Option(
        help: help(
            "WARC 中要看的网址；或 HTML 文件原来的网址（影响相对链接）",
            "which page of the WARC; or the address an HTML file came from, for its links"))
    var url: String?

    @Option(
        name: .customLong("as-of"),
        help: help(
            "监测时间，如 2022-07-01T09:00:00+08:00；缺省为采集时间",
            "the monitoring time, 2022-07-01T09:00:00+08:00; by default that of the capture"),
        transform: TypedText.time)
    var moment: DateTime?

    @Option(help: help("输出格式：text 或 json", "the format: text or json"))
    var format = Format.text

    @Flag(
        name: .customLong("allow-private"),
        help: help("允许访问内网地址", "addresses that are not public may be visited"))
    var allowPrivate = false

    @OptionGroup var common: CommonOptions

    enum Format: String, ExpressibleByArgument {
        case text
        case json
    }

    func run() throws {
        try common.run { terminal in
            let inspection = try InspectedSource(source, url: url, allowPrivate: allowPrivate)
                .read(at: moment ?? CaptureRun.now(), terminal) { subject in
                    try PageInspector.inspect(
                        subject.address, in: subject.archive, asOf: moment ?? subject.time)
                }
            switch format {
            case .json: FileHandle.standardOutput.write(Data(inspection.json))
            case .text:
                let text = InspectionText(
                    inspection, language: terminal.language, hasColour: terminal.hasColour)
                for line in text.lines { terminal.output(line) }
            }
        }
    }
}
