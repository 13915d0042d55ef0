import ArgumentParser
import Assessment
import Model

/// The round a command looks at, with its captures.
struct RoundOptions: ParsableArguments {
    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Option(help: help("采集文件或文件夹，缺省为轮次的 captures", "captures; by default the round's"))
    var captures: String?

    /// The round, read and checked.
    func prepared(by assessor: Assessor) throws -> PreparedRound {
        try assessor.prepare(roundFolder: round)
    }

    /// What is known in it.
    func gathered(in prepared: PreparedRound, by assessor: Assessor) throws -> GatheredEvidence {
        try assessor.gather(prepared, captures: captures ?? prepared.capturesFolder)
    }
}
