import ArgumentParser

/// `heng pack`: commands about indicator packs.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: say("指标体系：检查与展示", "indicator packs: check and show"),
        subcommands: [PackCheckCommand.self, PackShowCommand.self])
}
