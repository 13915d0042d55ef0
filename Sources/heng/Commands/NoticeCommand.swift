import ArgumentParser

/// `heng notice`: what units have to put right, out and back in.
struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: say(
            "整改通知书与整改台账：生成、导入", "rectification notices and ledgers: write, import"),
        subcommands: [NoticeWriteCommand.self, NoticeImportCommand.self])
}
