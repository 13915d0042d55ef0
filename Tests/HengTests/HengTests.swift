import Foundation
import Testing

@Suite("The command heng")
struct HengTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    func run(_ options: String...) throws -> Command {
        let output = scratch.path("reports")
        switch options.count {
        case 0: return try replay(output)
        case 1: return try replay(output, options[0])
        default: return try replay(output, options[0], options[1])
        }
    }

    private func replay(_ output: String, _ first: String = "-q", _ second: String = "-q") throws
        -> Command
    {
        try Command(
            "run", Command.sample, "--captures", Command.captures, "--output", output, first,
            second)
    }

    @Test("a replay ranks all units on standard output and writes the reports")
    func replayed() throws {
        let command = try run()
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.contains("99.50"))
        #expect(command.output.contains("[76.05, 95.80]"))
        for file in ["index.html", "round.xml", "round.xlsx", "units/qinghe.html", "facts.jsonl"] {
            #expect(FileManager.default.fileExists(atPath: scratch.path("reports/" + file)))
        }
    }

    @Test(
        "exit codes tell a low score, a veto and a provisional result apart",
        arguments: [
            ("--fail-under=44", 0), ("--fail-under=44.36", 2), ("--fail-on-veto", 2),
            ("--strict", 3),
        ] as [(String, Int32)])
    func exitCodes(option: String, status: Int32) throws {
        #expect(try run(option).status == status)
    }

    @Test("usage errors exit with 64", arguments: ["--no-such-option", "--fail-under=many"])
    func usage(option: String) throws {
        #expect(try run(option).status == 64)
    }

    @Test("nothing is overwritten unless forced")
    func overwriting() throws {
        #expect(try run().status == 0)
        let again = try run()
        #expect(again.status == 1)
        #expect(again.errors.contains("--force"))
        #expect(try run("--force").status == 0)
    }

    @Test("only the formats asked for are written")
    func formats() throws {
        #expect(try run("--format", "xml").status == 0)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("reports/index.html")))
        #expect(FileManager.default.fileExists(atPath: scratch.path("reports/round.xml")))
    }

    @Test("formats are repeated or listed with commas", arguments: ["xml,csv", "XML,csv,xml"])
    func formatList(list: String) throws {
        #expect(try run("--format=\(list)").status == 0)
        let written = try FileManager.default.contentsOfDirectory(
            atPath: scratch.path("reports"))
        #expect(
            Set(written) == [
                "SHA256SUMS", "details.csv", "facts.jsonl", "ranking.csv", "round.xml", "style",
                "units",
            ])
    }

    @Test("an unknown format is a usage error that names those there are")
    func unknownFormat() throws {
        for wrong in ["pdf", "xml,,csv", ""] {
            let command = try run("--format=\(wrong)")
            #expect(command.status == 64)
            #expect(command.errors.contains("xml, html, xlsx, json, csv"))
        }
    }

    @Test("a forced run takes away what the run before wrote, and nothing else")
    func staleReports() throws {
        #expect(try run("--format=html,csv").status == 0)
        let files = FileManager.default
        // Somebody's own file, one of ours that was edited, and a list that was meddled with.
        for name in ["notes.txt", "units/notes.txt", "details.csv"] {
            try Data("mine".utf8).write(to: URL(fileURLWithPath: scratch.path("reports/" + name)))
        }
        try Data("mine".utf8).write(to: URL(fileURLWithPath: scratch.path("outside.txt")))
        let sums = scratch.path("reports/SHA256SUMS")
        // The digest of “mine”: outside the folder not even that makes a file ours.
        let mine = "3fd30542fe3f61b14bd4a4b2dc0b6fb30fa6f63ebce52dd1778aaa8c4dc02cff"
        let other = String(repeating: "0", count: 64)
        let text = try String(contentsOfFile: sums, encoding: .utf8)
        try (text + "\(mine)  ../outside.txt\n\(other)  notes.txt\nnonsense\n")
            .write(toFile: sums, atomically: true, encoding: .utf8)
        let again = try run("--force", "--format=xml")
        #expect(again.status == 0)
        #expect(again.errors.contains("details.csv"))
        let exists = { files.fileExists(atPath: scratch.path($0)) }
        #expect(!exists("reports/index.html") && !exists("reports/ranking.csv"))
        #expect(!exists("reports/units/qinghe.html") && exists("reports/units/qinghe.xml"))
        for kept in ["notes.txt", "units/notes.txt", "details.csv", "round.xml"] {
            #expect(exists("reports/" + kept), "\(kept)")
        }
        #expect(exists("outside.txt"))
    }

    @Test("the digests written beside the reports are those of the reports")
    func digests() throws {
        #expect(try run().status == 0)
        for folder in [scratch.path("reports"), Command.root.path + "/Reports/gallery"] {
            let check = Process()
            check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            check.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
            check.currentDirectoryURL = URL(fileURLWithPath: folder)
            try check.run()
            check.waitUntilExit()
            #expect(check.terminationStatus == 0, "\(folder)")
        }
    }

    @Test("a round that is not there could not be run, and the message says which")
    func noRound() throws {
        let command = try Command("run", scratch.path("nowhere"))
        #expect(command.status == 1)
        #expect(command.errors.contains("nowhere"))
    }

    @Test(
        "messages follow the locale",
        arguments: [("zh_CN.UTF-8", "错误"), ("en_GB.UTF-8", "error"), ("C.UTF-8", "错误")])
    func languages(locale: String, word: String) throws {
        let command = try Command("facts", scratch.path("nowhere"), locale: locale)
        #expect(command.errors.contains(word))
    }

    @Test("--lang wins over the locale")
    func chosenLanguage() throws {
        let command = try Command("facts", scratch.path("nowhere"), "--lang", "zh")
        #expect(command.errors.contains("错误"))
    }

    @Test("reports are Chinese unless another language is asked for")
    func reportLanguage() throws {
        #expect(try run().status == 0)
        let page = try String(contentsOfFile: scratch.path("reports/index.html"), encoding: .utf8)
        #expect(page.contains("lang=\"zh"))
        #expect(try run("--force", "--lang=en").status == 0)
        let english = try String(
            contentsOfFile: scratch.path("reports/index.html"), encoding: .utf8)
        #expect(english.contains("lang=\"en"))
    }

    @Test("explain walks from the score to the archived page")
    func explained() throws {
        let command = try Command("explain", Command.sample, "石桥镇", "2.4.2")
        #expect(command.status == 0)
        for part in ["4 × 5 ÷ 8 = 2.5", "gkzn.html", "SHA-256", "urn:uuid:", "93.25"] {
            #expect(command.output.contains(part), "\(part)")
        }
    }

    @Test("explain numbers the steps of the order of operations, down to the appraisal")
    func explainedByStep() throws {
        let command = try Command("explain", Command.sample, "石桥镇", "--lang", "zh")
        #expect(command.status == 0)
        for part in [
            "第 5 步：评分方式，4 × 5 ÷ 8 = 2.5，得 2.5", "第 9、10 步：计入总分 ", "第 13 步：取整 ",
            "第 13 步：等次 ", "第 14 步：名次 ", "第 15 步：计入绩效考核 ",
        ] {
            #expect(command.output.contains(part), "\(part)")
        }
    }

    @Test("an unknown unit or criterion is named with the nearest one")
    func nearest() throws {
        let unit = try Command("explain", Command.sample, "qinge")
        #expect(unit.status == 1)
        #expect(unit.errors.contains("qinghe"))
        let criterion = try Command("explain", Command.sample, "qinghe", "2.4.9")
        #expect(criterion.status == 1)
        #expect(criterion.errors.contains("2.4.9"))
    }

    @Test("facts are JSON Lines of the unit asked for")
    func facts() throws {
        let command = try Command("facts", Command.sample, "liuxi")
        let lines = command.output.split(separator: "\n")
        #expect(lines.count > 20)
        for line in lines {
            let fact = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(fact?["unit"] as? String == "liuxi")
        }
    }

    @Test("a record equals itself, and another round's record is refused")
    func compared() throws {
        let record = Command.root.appendingPathComponent("Reports/gallery/round.xml").path
        #expect(try Command("compare", record, record).status == 0)
        let text = try String(contentsOfFile: record, encoding: .utf8)
        let low = scratch.path("low.xml")
        try text.replacingOccurrences(of: "raw=\"2.5\"", with: "raw=\"2.4\"")
            .write(toFile: low, atomically: true, encoding: .utf8)
        #expect(try Command("compare", record, low).status == 2)
        let other = scratch.path("other.xml")
        try text.replacingOccurrences(of: "id=\"shili-2022\"", with: "id=\"other\"")
            .write(toFile: other, atomically: true, encoding: .utf8)
        #expect(try Command("compare", record, other).status == 1)
    }

    @Test("a pack is checked and shown")
    func packs() throws {
        #expect(try Command("pack", "check", Command.pack).status == 0)
        let shown = try Command("pack", "show", Command.pack)
        #expect(shown.output.contains("2.4.2"))
        #expect(try Command("pack", "check", scratch.url.path).status == 1)
    }
}

@Suite("heng check")
struct CheckCommandTests {
    private func check(_ options: String..., locale: String = "en_US.UTF-8") throws -> Command {
        try Command(
            ["check", Command.sample] + options, locale: locale)
    }

    @Test(
        "a unit learns its score and what mending gains, in its language",
        arguments: [("en_US.UTF-8", "gains +21.35"), ("zh_CN.UTF-8", "全部改正可得 +21.35 分")])
    func score(locale: String, words: String) throws {
        let command = try check("liuxi", "--captures", Command.captures, locale: locale)
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.contains("[75.65, 78.65] / 100"))
        #expect(command.output.contains(words))
    }

    @Test("its reports are written where asked, pages of this unit only")
    func reports() throws {
        let scratch = try Scratch()
        let command = try check(
            "liuxi", "--captures", Command.captures, "--output", scratch.path("own"))
        #expect(command.status == 0, "\(command.errors)")
        let pages = try FileManager.default.contentsOfDirectory(atPath: scratch.path("own/units"))
        #expect(pages.sorted() == ["liuxi.html", "liuxi.xml"])
    }

    @Test(
        "exit codes are those of every command",
        arguments: [
            (["liuxi", "--no-crawl"], 0), (["liuxi", "--no-crawl", "--strict"], 3),
            (["liuxi", "--no-crawl", "--fail-under", "99"], 2),
            (["nobody", "--no-crawl"], 1), (["liuxi", "--no-crawl", "--captures", "x"], 64),
            (["liuxi", "--as-of", "yesterday"], 64),
        ] as [([String], Int32)])
    func exitCodes(options: [String], status: Int32) throws {
        #expect(try Command(["check", Command.sample] + options).status == status)
    }
}

@Suite("heng init")
struct InitCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test(
        "writes an empty list that says what to do next, and does not take it for a filled one",
        arguments: [("en_US.UTF-8", "names no unit"), ("zh_CN.UTF-8", "清单里没有单位")])
    func emptyList(locale: String, words: String) throws {
        let list = scratch.path("单位清单.xlsx")
        let written = try Command(
            "init", "--example-units", list, "--pack", Command.pack, locale: locale)
        #expect(written.status == 0, "\(written.errors)")
        #expect(written.errors.contains("heng init"))
        let round = scratch.path("round")
        let begun = try Command(
            "init", round, "--units", list, "--pack", Command.pack, locale: locale)
        #expect(begun.status == 1)
        #expect(begun.errors.contains("单位清单!A4"))
        #expect(begun.errors.contains(words))
        #expect(!FileManager.default.fileExists(atPath: round), "nothing is left behind")
        let again = try Command("init", "--example-units", list, "--pack", Command.pack)
        #expect(again.status == 1)
        #expect(again.errors.contains("--force"))
    }

    @Test(
        "usage errors exit with 64",
        arguments: [
            ["init", "--pack", "x"], ["init", "a", "--pack", "x"],
            ["compare", "a", "b", "--mapping", "m"],
            ["pack", "check", "a", "b", "--tailoring", "t"],
            ["init", "a", "--units", "b", "--pack", "x", "--period", "2022"],
            ["template", "a", "b", "--judgements"], ["template", "a", "--captures", "b"],
        ])
    func usage(arguments: [String]) throws {
        #expect(try Command(arguments).status == 64)
    }

    @Test("the judgement sheet is written beside the round, and not over another")
    func judgements() throws {
        let folder = scratch.path("out")
        let arguments = [
            "template", Command.sample, "--judgements", "--captures", Command.captures, "--output",
            folder,
        ]
        let written = try Command(arguments)
        #expect(written.status == 0, "\(written.errors)")
        #expect(FileManager.default.fileExists(atPath: folder + "/评审记录.xlsx"))
        #expect(try Command(arguments).status == 1)
        #expect(try Command(arguments + ["--force"]).status == 0)
    }
}
