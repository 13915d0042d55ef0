import ArgumentParser

/// `heng judgements`: commands about what people decided.
struct JudgementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judgements",
        abstract: say("评审结论：导入已公布的得分", "judgements: import published results"),
        subcommands: [JudgementsImportCommand.self])
}
