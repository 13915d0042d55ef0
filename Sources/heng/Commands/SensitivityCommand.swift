import ArgumentParser
import Assessment
import Exact
import Foundation
import Model
import Reports

/// `heng sensitivity`: how a ranking stands up to other weights.
struct SensitivityCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "sensitivity",
        abstract: say(
            "权重敏感性：权重小幅变动时名次会变多少，各指标实际起多大作用",
            "how a ranking stands up to other weights, and what each indicator does to it"))

    @OptionGroup var round: RoundOptions

    @Option(help: help("随机种子，同一种子结果相同", "the seed; the same seed gives the same result"))
    var seed: UInt64 = 1

    @Option(help: help("变动次数，1 至 100000", "how many draws, 1 to 100000"))
    var draws = 1_000

    @Option(
        help: help("每个权重最多变动多少，如 25%", "how far a weight may move, such as 25%"),
        transform: TypedText.share)
    var spread: Decimal128 = Decimal128(25, exponent: -2) ?? 0

    @Option(help: help("输出格式：text 或 csv", "the format: text or csv"))
    var format = Format.text

    @Flag(
        help: help(
            "csv 输出各指标的作用，而不是各单位的名次", "CSV of the indicators instead of the units"))
    var indicators = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try round.prepared(by: assessor)
            let gathered = try round.gathered(in: prepared, by: assessor)
            let scored = assessor.score(prepared, gathered)
            let table = SensitivityTable(
                assessor.sensitivity(of: scored, seed: seed, draws: draws, spread: spread),
                of: scored, language: terminal.language)
            switch format {
            case .text: terminal.data(table.text())
            case .csv:
                FileHandle.standardOutput.write(
                    Data(indicators ? table.leverages() : table.units()))
            }
        }
    }

    func validate() throws {
        guard (1...100_000).contains(draws) else {
            throw ValidationError(say("--draws 应为 1 至 100000", "--draws is 1 to 100000"))
        }
        guard spread > 0, spread < 1 else {
            throw ValidationError(
                say("--spread 应大于 0%、小于 100%", "--spread is above 0% and below 100%"))
        }
    }
}
