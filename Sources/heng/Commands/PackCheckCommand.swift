import ArgumentParser
import Assessment
import Exact
import Indicators
import Model

/// `heng pack check`: every mistake of a pack at once.
struct PackCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("检查指标体系，一次列出全部问题", "check a pack and list every problem at once"),
        discussion: say(
            "退出码：0 可用；2 草案，列出待录入的每一个数；1 有错误。",
            "Exit codes: 0 usable; 2 a draft, with every number to be filled in; 1 errors."))

    @Argument(help: help("指标体系文件夹", "the pack's folder"))
    var pack: [String]

    @OptionGroup var tailoring: TailoringOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard tailoring.files.isEmpty || pack.count == 1 else {
            throw ValidationError(
                say("--tailoring 只与一个指标体系同用", "--tailoring goes with one pack"))
        }
    }

    func run() throws {
        try common.run { terminal in
            var isUsable = true
            var isDraft = false
            for folder in pack {
                let checked = Assessor().check(packFolder: folder, tailoring: tailoring.files)
                terminal.report(checked.notices)
                if let pack = checked.pack, pack.isDraft {
                    isDraft = true
                    terminal.output(
                        DraftPackWording.summary(folder, pack).text(in: terminal.language))
                } else if let pack = checked.pack {
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
            if isDraft { throw ExitStatus.belowExpectation }
        }
    }
}
