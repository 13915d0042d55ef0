import Foundation
import Testing

/// The page about tailoring, run as it stands: its files are written out, and its commands give
/// the lines it shows.
@Suite("Docs/tailoring.md")
struct TailoringCommandTests {
    private struct Page {
        /// The fenced blocks of one language, in order.
        let files: [String]
        let sessions: [String]

        init() throws {
            let url = Command.root.appendingPathComponent("Docs/tailoring.md")
            var (files, sessions): ([String], [String]) = ([], [])
            var block: (kind: String, lines: [Substring])?
            let text = try String(contentsOf: url, encoding: .utf8)
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if let open = block, line == "```" {
                    let content = open.lines.joined(separator: "\n") + "\n"
                    if open.kind == "yaml" { files.append(content) }
                    if open.kind == "console" { sessions.append(content) }
                    block = nil
                } else if block != nil {
                    block?.lines.append(line)
                } else if line.hasPrefix("```") {
                    block = (String(line.dropFirst(3)), [])
                }
            }
            (self.files, self.sessions) = (files, sessions)
        }
    }

    @Test("shows what its commands print")
    func page() throws {
        let page = try Page()
        let folder = try Scratch()
        let names = ["shili.yaml", "wrong.yaml"]
        try #require(page.files.count >= names.count)
        for (name, text) in zip(names, page.files) {
            try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
        }
        try #require(page.sessions.count == 4)
        for session in page.sessions {
            var lines = session.split(separator: "\n", omittingEmptySubsequences: false)[...]
            let first = lines.popFirst() ?? ""
            try #require(first.hasPrefix("$ heng "))
            let command = first.dropFirst("$ heng ".count)
            let arguments = command.split(separator: " ").map { word in
                names.contains(String(word))
                    ? folder.url.appendingPathComponent(String(word)).path
                    : word.hasPrefix("Indicators/") || word.hasPrefix("Samples/")
                        ? Command.root.appendingPathComponent(String(word)).path : String(word)
            }
            let run = try Command(arguments, locale: "zh_CN.UTF-8")
            let output = (run.output + run.errors)
                .replacingOccurrences(of: folder.url.path + "/", with: "")
                .replacingOccurrences(of: Command.root.path + "/", with: "")
            for line in lines where !line.isEmpty && line != "…" {
                #expect(output.contains(line + "\n"), "\(command)\n\(line)\n---\n\(output)")
            }
        }
    }

    @Test("a draft is told apart from an unusable pack by the exit code, and lists its cells")
    func draft() throws {
        let pack = Command.root.appendingPathComponent("Indicators/national-2019").path
        let check = try Command("pack", "check", pack)
        #expect(check.status == 2)
        #expect(check.errors.contains("to be filled in: 1.3.2/rule/deduct/1/up-to"))
        let usable = try Command(
            "pack", "check", pack, "--tailoring", pack + "/tailoring/by-hand.yaml")
        #expect(usable.status == 0)
        let wrong = try Command(
            "pack", "check", Command.pack, "--tailoring", pack + "/tailoring/by-hand.yaml")
        #expect(wrong.status == 1)
        #expect(
            wrong.errors.contains(
                "by-hand.yaml:3:7: error: this tailoring was written for another pack"))
    }

    @Test("a pack compared with itself exits with 0, with another with 2")
    func diff() throws {
        #expect(try Command("pack", "diff", Command.pack, Command.pack).status == 0)
        let other = Command.root.appendingPathComponent("Indicators/township-openness").path
        let run = try Command("pack", "diff", Command.pack, other)
        #expect(run.status == 2)
        #expect(run.output.contains("New (43):") || run.output.contains("Changed ("))
        #expect(try Command("pack", "diff", Command.pack, Command.pack + "x").status == 1)
    }

    @Test("a round's record does for its folder")
    func record() throws {
        let record = Command.root.appendingPathComponent("Reports/gallery/round.xml").path
        let folder = try Command(
            "pack", "diff", Command.pack, Command.pack, "--round", Command.sample)
        let run = try Command("pack", "diff", Command.pack, Command.pack, "--round", record)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("scored with both packs (8 units)"))
        #expect(run.output == folder.output)
        let wrong = try Command(
            "pack", "diff", Command.pack, Command.pack, "--round", Command.pack + "/pack.yaml")
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("pack.yaml"))
    }

    @Test("points a draft leaves open are told as open, not as the zero that stands in for them")
    func openPoints() throws {
        let folder = try Scratch()
        let pack = Command.root.appendingPathComponent("Indicators/national-2019").path
        let run = try Command(
            "compare", pack, pack, "--tailoring", pack + "/tailoring/by-hand.yaml", "--output",
            folder.path("out"), locale: "zh_CN.UTF-8")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("概况信息公开且准确，分值待录入"))
        #expect(!run.output.contains("，0 分"))
        let html = try String(contentsOfFile: folder.path("out/compare.html"), encoding: .utf8)
        #expect(html.contains("<td class=\"n\">待录入</td>"))
        #expect(!html.contains("<td class=\"n\">0</td>"))
    }

    @Test("two packs are compared as page and workbook, with what it moved in a round")
    func comparison() throws {
        let folder = try Scratch()
        let page = try Page()
        let file = folder.url.appendingPathComponent("shili.yaml")
        try Data(page.files[0].utf8).write(to: file)
        let round = Command.root.appendingPathComponent("Samples/shili-2022").path
        let run = try Command(
            "compare", Command.pack, Command.pack, "--tailoring", file.path, "--round", round,
            "--output", folder.path("out"))
        #expect(run.status == 0, "\(run.errors)")
        let html = try String(contentsOfFile: folder.path("out/compare.html"), encoding: .utf8)
        #expect(html.contains("示例县要求每十天更新"))
        #expect(html.contains("青禾镇"))
        #expect(FileManager.default.fileExists(atPath: folder.path("out/compare.xlsx")))
        // In words, as `pack diff` does; a round or a tailoring means nothing to records.
        #expect(try Command("compare", Command.pack, Command.pack).status == 0)
        let wrong = try Command("compare", "a.xml", "b.xml", "--round", round)
        #expect(wrong.status != 0 && wrong.errors.contains("two packs"))
    }
}
