import ArgumentParser
import Assessment
import Foundation

/// The command `heng`.
@main
struct Heng: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heng",
        abstract: say(
            "政务公开考核评分引擎：可复算、可追溯",
            "Assessment and scoring engine for government-affairs openness"),
        discussion: say(
            """
            退出码：0 完成；1 未能运行；2 完成，但低于 --fail-under 或有单位被否决（--fail-on-veto）；
            3 完成但结果为暂定（--strict）；64 用法错误。
            """,
            """
            Exit codes: 0 done; 1 could not run; 2 done, but below --fail-under, or vetoed with \
            --fail-on-veto; 3 done but provisional, with --strict; 64 usage.
            """),
        version: Engine.version,
        subcommands: [
            InitCommand.self, TemplateCommand.self, IntakeCommand.self, CheckCommand.self,
            RunCommand.self,
            CrawlCommand.self, ProbeCommand.self, FactsCommand.self, InspectCommand.self,
            ExplainCommand.self, WhatIfCommand.self, SensitivityCommand.self,
            ReportCommand.self, CompareCommand.self, VerifyCommand.self, ArchiveCommand.self,
            PackCommand.self, JudgementsCommand.self, NoticeCommand.self,
            FEELCommand.self, DMNCommand.self,
        ])

    static func main() {
        // A file that may not grow is an error to be told, not a death.
        signal(SIGXFSZ, SIG_IGN)
        main(nil)
    }
}
