import ArgumentParser
import Foundation
import Indicators
import Model
import Reports

/// `heng compare`: two records of a round, score by score.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: say(
            "逐项比较两份结果记录；有差异时以 2 退出",
            "compare two result records score by score; exit with 2 when they differ"),
        discussion: say(
            """
            两份记录的指标体系只有文字不同的，照常比较；评分项、分值、规则、权重或口径不同的，分数不可直接比较，不予比较。
            要比较两轮，用 --rounds --mapping 文件 写明评分项的对应关系：
            criteria: [{old: 原编号, new: 新编号, share: 50%}, …]，share 缺省为全部。
            退出码：0 一致（或已列出变化）；2 有差异；1 不能比较。
            """,
            """
            Packs that differ in wording alone are compared; other criteria, points, rules, weights or \
            policies make scores mean something else, and are refused. For two rounds, --rounds \
            --mapping FILE says which criteria go on: criteria: [{old: CODE, new: CODE, share: 50%}, …]; \
            without share all of it does. Exit codes: 0 the same (or changes listed); 2 they differ; \
            1 they cannot be compared.
            """))

    @Argument(help: help("结果记录（round.xml）", "a result record (round.xml)"))
    var first: String

    @Argument(help: help("另一份结果记录", "another result record"))
    var second: String

    @Flag(
        help: help(
            "与上一轮比较：各单位总分、名次、等次的变化", "two rounds: how totals, places and grades changed"))
    var rounds = false

    @Option(
        help: help(
            "对应表（.yaml）：两轮指标体系不同时，哪些评分项相对应；与 --rounds 同用",
            "with --rounds: a mapping file (.yaml) of criteria between different packs"))
    var mapping: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard mapping == nil || rounds else {
            throw ValidationError(
                say("--mapping 与 --rounds 同用", "--mapping goes with --rounds"))
        }
    }

    func run() throws {
        try common.run { terminal in
            let one = try ScoreSheet(xml: InputFile.read(first), file: first)
            let other = try ScoreSheet(xml: InputFile.read(second), file: second)
            if let mapping {
                let pairs = try MappingReader.read(InputFile.read(mapping), file: mapping)
                let change = try one.change(until: other, by: pairs)
                terminal.output(change.text(in: terminal.language))
                return
            }
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
