import ArgumentParser
import Assessment
import Model
import Reports

/// `heng whatif`: what other facts, outcomes or weights would move.
struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: say(
            "假设事实、结论或权重改变，看哪些得分、名次、等次会变（不写入任何文件）",
            "what other facts, outcomes or weights would move; nothing is written"))

    @OptionGroup var round: RoundOptions

    @Option(
        name: .customLong("set"),
        help: help(
            """
            改变事实：单位:事实=值；单位写 * 表示全部单位；可重复。台账：单位:台账+=事由;起始时间;办结时间 增加一件，\
            单位:台账-=序号或事由 删去一件，单位:台账#序号.办结时间=值 改一件
            """,
            """
            another fact: UNIT:FACT=VALUE, * for every unit; may be repeated. Of a ledger, \
            UNIT:FACT+=TITLE;FROM;TO adds an entry, UNIT:FACT-=NUMBER or title drops one, \
            UNIT:FACT#NUMBER.to=VALUE changes one
            """),
        transform: TypedText.factChange)
    var facts: [Supposition.FactChange] = []

    @Option(
        name: .customLong("outcome"),
        help: help(
            "改变结论：单位:编号=分值、不适用、否决或不否决；可重复",
            "another outcome: UNIT:CODE=POINTS, n/a, veto or no-veto; may be repeated"),
        transform: TypedText.outcomeChange)
    var outcomes: [Supposition.OutcomeChange] = []

    @Option(
        name: .customLong("weight"),
        help: help(
            "改变权重：编号=权重，同级各项按比例折算；可重复",
            "another weight: CODE=WEIGHT, brought back to the weight above; may be repeated"),
        transform: TypedText.weightChange)
    var weights: [Supposition.WeightChange] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try round.prepared(by: assessor)
            let gathered = try round.gathered(in: prepared, by: assessor)
            let supposed = try assessor.suppose(
                Supposition(facts: facts, outcomes: outcomes, weights: weights), prepared, gathered)
            terminal.data(
                SuppositionText.text(
                    of: supposed.changes, from: supposed.before, to: supposed.after,
                    language: terminal.language))
        }
    }

    func validate() throws {
        if facts.isEmpty, outcomes.isEmpty, weights.isEmpty {
            throw ValidationError(
                say(
                    "至少给出一个 --set、--outcome 或 --weight",
                    "give at least one --set, --outcome or --weight"))
        }
    }
}
