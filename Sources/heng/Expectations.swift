import ArgumentParser
import Exact
import Model

/// Options that turn a result into the exit code.
struct Expectations: ParsableArguments {
    @Option(
        help: help(
            "有单位最低得分低于此值时以 2 退出", "exit with 2 when a unit's lowest total is below this"),
        transform: TypedText.number)
    var failUnder: Decimal128?

    @Flag(help: help("有单位被单项否决时以 2 退出", "exit with 2 when a unit is vetoed"))
    var failOnVeto = false

    @Flag(help: help("结果为暂定时以 3 退出", "exit with 3 when the result is provisional"))
    var strict = false

    /// Ends the command with the code the result deserves.
    func finish(_ scored: ScoredRound) throws {
        let isBelow =
            failUnder.map { bound in
                scored.units.contains { unit in
                    unit.total.map { $0.lowest < Points(bound) } ?? true
                }
            } ?? false
        if isBelow || (failOnVeto && scored.units.contains(where: \.isVetoed)) {
            throw ExitStatus.belowExpectation
        }
        if strict && scored.isProvisional { throw ExitStatus.provisional }
    }
}
