import ArgumentParser

/// `heng pack`: commands about indicator packs.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: say(
            "指标体系：检查、展示、比较、条款对照、导入与导出",
            "indicator packs: check, show, diff, trace, import and export"),
        subcommands: [
            PackCheckCommand.self, PackShowCommand.self, PackDiffCommand.self,
            PackTraceCommand.self,
            PackImportCommand.self, PackExportCommand.self,
        ])
}
