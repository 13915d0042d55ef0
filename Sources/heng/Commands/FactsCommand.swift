import ArgumentParser
import Assessment
import Evidence
import Foundation
import Model

/// `heng facts`: what the extractors and submissions say, as JSON Lines.
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: say("输出全部事实（JSON Lines）", "print every fact (JSON Lines)"))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Argument(help: help("只看一个单位", "one unit only"))
    var unit: String?

    @Option(help: help("采集文件或文件夹，缺省为轮次的 captures", "captures; by default the round's"))
    var captures: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            if let unit { _ = try prepared.unit(unit) }
            let gathered = try assessor.gather(
                prepared, captures: captures ?? prepared.capturesFolder)
            terminal.report(prepared.notices + gathered.concerns)
            let facts = gathered.facts.filter { unit == nil || $0.unit == unit }
            FileHandle.standardOutput.write(Data(FactFile.write(facts)))
        }
    }
}
