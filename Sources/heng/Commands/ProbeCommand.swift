import ArgumentParser
import Assessment
import Foundation
import Model

/// `heng probe`: try once whether each unit's home page opens, for a timer to run.
struct ProbeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: say(
            "探测各单位首页能否打开，记入探测日志", "try whether units' home pages open, into the probe log"),
        discussion: say(
            """
            每次运行把每个首页打开一次，结果追加到 round.yaml 的 probe.log（缺省 probe.jsonl）。
            国办指标要求每天间隔探测不少于 20 次；请用定时器每小时运行一次，见 Docs/probe.md。
            """,
            """
            Each run opens every home page once and adds a line for each to probe.log of round.yaml \
            (probe.jsonl by default). The national index wants at least 20 tries spread over each \
            day: have a timer run it every hour, see Docs/probe.md.
            """))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            terminal.report(prepared.notices)
            let probed = try assessor.probe(prepared, clock: CaptureRun.now)
            terminal.tell(
                Wording(
                    zh: "\(probed.tried) 个首页中 \(probed.opened) 个能打开",
                    en: "\(probed.opened) of \(probed.tried) home pages opened"))
            terminal.output(probed.log)
        }
    }
}
