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
                    terminal.output(
                        Wording(
                            zh: "\(folder)：可用，\(pack.criteria.count) 个评分项，共 \(pack.policy.total.amount.plain) 分",
                            en: "\(folder): usable, \(pack.criteria.count) criteria, \(pack.policy.total.amount.plain) points in all"
                        ).text(in: terminal.language))
                } else {
                    isUsable = false
                }
            }
            if !isUsable { throw ExitStatus.couldNotRun }
        }
    }
}
