import Foundation
import Testing

/// The man pages and completions are made from the command's own help.
@Suite("man pages and completions")
struct ManualTests {
    @Test(
        "the man page knows every command of the help, in its language",
        arguments: [
            ("man1/heng.1", "en_US.UTF-8", "EXIT STATUS"),
            ("zh_CN/man1/heng.1", "zh_CN.UTF-8", "退出码"),
        ])
    func page(of path: String, locale: String, heading: String) throws {
        let folder = try Scratch()
        let script = Process()
        script.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        script.arguments = [
            "python3", Command.root.appendingPathComponent("Docs/man/generate.py").path,
            Command.executable.path, folder.url.path,
        ]
        try script.run()
        script.waitUntilExit()
        #expect(script.terminationStatus == 0)

        let page = try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
        #expect(page.contains(".SH \(heading)\n"))
        let help = try Command("--help", locale: locale).output
        let commands = help.split(separator: "\n")
            .drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst()
            .prefix { $0.hasPrefix("  ") && !$0.contains("heng help") }
            .filter { !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first }
        #expect(commands.count >= 6)
        for command in commands {
            #expect(
                page.contains("\n.SS \(command)\n") || page.contains("\n.SS \(command) "),
                "\(command) has no section")
        }
    }

    @Test(
        "each shell gets a completion script that names the commands",
        arguments: ["bash", "zsh", "fish"])
    func completion(for shell: String) throws {
        let script = try Command("--generate-completion-script", shell)
        #expect(script.status == 0)
        for command in ["run", "crawl", "explain", "whatif", "sensitivity", "pack"] {
            #expect(script.output.contains(command), "\(command)")
        }
    }

    @Test("bash reads its completion script")
    func bashAccepts() throws {
        let script = try Command("--generate-completion-script", "bash")
        let folder = try Scratch()
        let file = folder.url.appendingPathComponent("heng.bash")
        try Data(script.output.utf8).write(to: file)
        let bash = Process()
        bash.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        bash.arguments = ["bash", "-n", file.path]
        try bash.run()
        bash.waitUntilExit()
        #expect(bash.terminationStatus == 0)
    }
}
