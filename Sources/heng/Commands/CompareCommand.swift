import ArgumentParser
import Foundation
import Model
import Reports

/// `heng compare`: two records of a round, score by score.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: say(
            "逐项比较两份结果记录；有差异时以 2 退出",
            "compare two result records score by score; exit with 2 when they differ"))

    @Argument(help: help("结果记录（round.xml）", "a result record (round.xml)"))
    var first: String

    @Argument(help: help("另一份结果记录", "another result record"))
    var second: String

    @Flag(
        help: help(
            "与上一轮比较：各单位总分、名次、等次的变化", "two rounds: how totals, places and grades changed"))
    var rounds = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let one = try ScoreSheet(xml: InputFile.read(first), file: first)
            let other = try ScoreSheet(xml: InputFile.read(second), file: second)
            if rounds {
                terminal.output(try one.change(until: other).text(in: terminal.language))
                return
            }
            let comparison = try one.compared(with: other)
            terminal.output(comparison.text(in: terminal.language))
            if !comparison.isSame { throw ExitStatus.belowExpectation }
        }
    }
}
