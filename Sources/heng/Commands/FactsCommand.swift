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

    @OptionGroup var round: RoundOptions

    @Argument(help: help("只看一个单位", "one unit only"))
    var unit: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try round.prepared(by: assessor)
            if let unit { _ = try prepared.unit(unit) }
            let gathered = try round.gathered(in: prepared, by: assessor)
            terminal.report(prepared.notices + gathered.concerns)
            let facts = gathered.facts.filter { unit == nil || $0.unit == unit }
            FileHandle.standardOutput.write(Data(FactFile.write(facts)))
        }
    }
}
