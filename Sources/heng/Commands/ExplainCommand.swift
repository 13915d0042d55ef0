import ArgumentParser
import Assessment
import Model
import Reports

/// `heng explain`: the arithmetic of a score, down to the archived page.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: say(
            "逐步说明一个得分，直到存档页面",
            "the arithmetic of a score, down to the archived page"))

    @OptionGroup var round: RoundOptions

    @Argument(help: help("单位代号或名称", "the unit's id or name"))
    var unit: String

    @Argument(
        help: help(
            "评分项编号，如 2.4.2；省略时说明总分",
            "the criterion, such as 2.4.2; without it, the total"))
    var criterion: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try round.prepared(by: assessor)
            let unit = try prepared.unit(unit)
            if let criterion { try prepared.require(criterion: criterion) }
            let gathered = try round.gathered(in: prepared, by: assessor)
            let scored = assessor.score(prepared, gathered)
            terminal.data(
                Explanation.text(
                    of: criterion, for: unit.id, in: scored, language: terminal.language) ?? "")
        }
    }
}
