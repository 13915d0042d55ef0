import ArgumentParser

/// `heng archive`: commands about archives of captures.
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: say("采集存档：编索引与导出", "archives of captures: index and export"),
        subcommands: [ArchiveIndexCommand.self, ArchiveExportCommand.self])
}
