import ArgumentParser
import Assessment
import Indicators
import Model

/// `heng pack show`: the effective tree with each node's share of the total.
struct PackShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            "展示指标树及各项占比；有裁剪的，列出每处改动和理由",
            "print the effective tree with each node's share, and what a tailoring changed and why")
    )

    @Argument(help: help("指标体系文件夹", "the pack's folder"))
    var pack: String

    @OptionGroup var tailoring: TailoringOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let checked = Assessor().check(packFolder: pack, tailoring: tailoring.files)
            terminal.report(checked.notices)
            guard let pack = checked.pack else { throw ExitStatus.couldNotRun }
            terminal.output(PackOutline.text(pack, language: terminal.language))
        }
    }
}
