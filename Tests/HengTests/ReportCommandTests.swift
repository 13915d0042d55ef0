import Foundation
import Testing

@Suite("heng report")
struct ReportCommandTests {
    /// The sample round's reports, once for all cases.
    private static let original = Result {
        let scratch = try Scratch()
        let run = try Command(
            "run", Command.sample, "--captures", Command.captures, "--output",
            scratch.path("reports"), "--format", "xml,html,xlsx,json,csv")
        #expect(run.status == 0, "\(run.errors)")
        return scratch
    }

    private let scratch: Scratch
    private let reports: String

    init() throws {
        scratch = try Scratch()
        reports = try Self.original.get().path("reports")
    }

    private func report(_ options: String...) throws -> Command {
        try Command(
            ["report", "\(reports)/round.xml", "--output", scratch.path("again")] + options)
    }

    private func files(_ folder: String) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
    }

    @Test("makes from the record alone the files the run made, byte for byte")
    func same() throws {
        let command = try report("--format", "html,xlsx,json,csv,xml")
        #expect(command.status == 0, "\(command.errors)")
        let (wanted, made) = (try files(reports), try files(scratch.path("again")))
        #expect(wanted.subtracting(made) == ["facts.jsonl"])
        #expect(made.subtracting(wanted) == [])
        for file in made where file != "SHA256SUMS" && !file.hasSuffix("/") {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: "\(reports)/\(file)", andPath: scratch.path("again/\(file)")),
                "\(file)")
        }
    }

    @Test("writes pages, workbook and JSON unless something else is asked for")
    func standard() throws {
        #expect(try report().status == 0)
        let made = try files(scratch.path("again"))
        #expect(made.isSuperset(of: ["index.html", "round.xlsx", "round.json", "pages"]))
        #expect(!made.contains("round.xml"))
    }

    @Test("needs nothing but the record: copies that are not there are not linked, which is told")
    func alone() throws {
        try FileManager.default.copyItem(
            atPath: "\(reports)/round.xml", toPath: scratch.path("round.xml"))
        let command = try Command(
            "report", scratch.path("round.xml"), "--output", scratch.path("again"))
        #expect(command.status == 0)
        #expect(command.errors.contains("copies of pages are not beside the record"))
        let page = try String(
            contentsOfFile: scratch.path("again/units/yunling.html"), encoding: .utf8)
        #expect(!page.contains("../pages/"))
    }

    @Test("does not write into the folder of the record, whose files it would take away")
    func ownFolder() throws {
        let command = try Command(
            "report", "\(reports)/round.xml", "--output", "\(reports)/../reports", "--force")
        #expect(command.status == 1)
        #expect(FileManager.default.fileExists(atPath: "\(reports)/round.xml"))
    }

    @Test("tells what is wrong in a record with its line", arguments: ["units/qinghe.xml", "bad"])
    func refused(file: String) throws {
        let text = try String(contentsOfFile: "\(reports)/round.xml", encoding: .utf8)
        try text.replacing("outcome=\"scored\"", with: "outcome=\"bribed\"", maxReplacements: 1)
            .write(toFile: scratch.path("bad.xml"), atomically: true, encoding: .utf8)
        let path = file == "bad" ? scratch.path("bad.xml") : "\(reports)/\(file)"
        let command = try Command("report", path, "--output", scratch.path("again"))
        #expect(command.status == 1)
        #expect(command.errors.contains(try Regex("\\.xml:[0-9]+")))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("again")))
    }

    @Test("the evaluation report takes a county's paragraphs, edition and last round")
    func evaluation() throws {
        let own = scratch.url.appendingPathComponent("own")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        try Data("本轮由**第三方**实施。".utf8).write(to: own.appendingPathComponent("summary.md"))
        try Data("示例县人民政府".utf8).write(to: own.appendingPathComponent("head.md"))
        let command = try report(
            "--format", "html", "--edition", "public", "--paragraphs", own.path, "--previous",
            "\(reports)/round.xml")
        #expect(command.status == 0, "\(command.errors)")
        let page = try String(contentsOfFile: scratch.path("again/report.html"), encoding: .utf8)
        #expect(page.contains("本轮由<strong>第三方</strong>实施。"))
        #expect(page.contains("公开版"))
        #expect(page.contains("持平"))
    }

    @Test(
        "own parts that would not be used are told by name",
        arguments: [("sumary.md", "summary.md"), ("logo.png", "image/png")])
    func unknownParts(name: String, hint: String) throws {
        let own = scratch.url.appendingPathComponent("own")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: own.appendingPathComponent(name))
        let command = try report("--paragraphs", own.path)
        #expect(command.status == 1)
        #expect(command.errors.contains(name))
        #expect(command.errors.contains(hint))
    }

    @Test("a PDF without Chromium is refused clearly, before anything is written")
    func noChromium() throws {
        let command = try Command(
            [
                "report", "\(reports)/round.xml", "--output", scratch.path("again"), "--format",
                "pdf",
            ],
            path: "/nonexistent")
        #expect(command.status == 1)
        #expect(command.errors.contains("Chromium is not installed"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("again")))
    }

    @Test(
        "Chromium prints the evaluation report on A4 with page numbers",
        .enabled(if: hasChromium && hasPoppler, "no chromium or pdftotext on the PATH"))
    func pdf() throws {
        let command = try report("--format", "pdf")
        #expect(command.status == 0, "\(command.errors)")
        let pdf = scratch.path("again/report.pdf")
        let size = try Self.printed("pdfinfo", pdf)
        #expect(size.contains(try Regex("Page size: +59[45][.0-9]* x 84[12]")))
        let text = try Self.printed("pdftotext", "-layout", pdf, "-")
        #expect(text.contains(/— ?2 ?—/))
        #expect(text.contains("99.50"))
    }

    private static let hasChromium = has("chromium")
    private static let hasPoppler = has("pdftotext")

    private static func has(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    private static func printed(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

@Suite("heng compare as a report")
struct CompareReportTests {
    private let scratch: Scratch
    private static let record = Command.root.appendingPathComponent("Reports/gallery/round.xml")
        .path

    init() throws {
        scratch = try Scratch()
    }

    @Test("two units of a round as page, workbook and text")
    func units() throws {
        let command = try Command(
            "compare", Self.record, "--unit", "石桥镇", "--unit", "donggang", "--output",
            scratch.path("out"))
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.contains("93.25 → 44.35 (-48.90)"))
        for file in ["compare.html", "compare.xlsx"] {
            #expect(FileManager.default.fileExists(atPath: scratch.path("out/\(file)")))
        }
    }

    @Test("two rounds as a page")
    func rounds() throws {
        let command = try Command(
            "compare", Self.record, Self.record, "--output", scratch.path("out"), "--format",
            "html")
        #expect(command.status == 0, "\(command.errors)")
        let written = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        #expect(written == ["compare.html"])
    }

    @Test(
        "what does not go together is a usage error",
        arguments: [
            ["--unit", "a"], [record, "--unit", "a", "--unit", "b"], [record, "--format", "html"],
            [record, "--format", "csv", "--output", "x"], [],
        ])
    func usage(options: [String]) throws {
        #expect(try Command(["compare", Self.record] + options).status == 64)
    }
}
