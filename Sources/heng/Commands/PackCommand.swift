import ArgumentParser

/// `heng pack`: commands about indicator packs.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: say("指标体系：检查、展示与条款对照", "indicator packs: check, show and trace"),
        subcommands: [PackCheckCommand.self, PackShowCommand.self, PackTraceCommand.self])
}
