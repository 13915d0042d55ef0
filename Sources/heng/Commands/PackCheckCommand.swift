import ArgumentParser
import Assessment
import Exact
import Indicators
import Model

/// `heng pack check`: every mistake of a pack at once.
struct PackCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("检查指标体系，一次列出全部问题", "check a pack and list every problem at once"))

    @Argument(help: help("指标体系文件夹", "the pack's folder"))
    var pack: [String]

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            var isUsable = true
            for folder in pack {
                let checked = Assessor().check(packFolder: folder)
                terminal.report(checked.notices)
                if let pack = checked.pack {
                    let (count, total) = (pack.criteria.count, pack.policy.total.amount.plain)
                    let summary = Wording(
                        zh: "\(folder)：可用，\(count) 个评分项，共 \(total) 分",
                        en: "\(folder): usable, \(count) criteria, \(total) points in all")
                    terminal.output(summary.text(in: terminal.language))
                } else {
                    isUsable = false
                }
            }
            if !isUsable { throw ExitStatus.couldNotRun }
        }
    }
}
