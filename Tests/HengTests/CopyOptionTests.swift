import Foundation
import Testing

@testable import heng

@Suite("The copies of cited pages that heng run writes")
struct CopyOptionTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func run(_ options: [String], path: String? = nil) throws -> Command {
        try Command(
            [
                "run", Command.sample, "--captures", Command.captures, "--output",
                scratch.path("out"),
            ]
                + options, path: path)
    }

    @Test("lie in pages/, are listed, and every link of a unit's page leads to one")
    func links() throws {
        #expect(try run([]).status == 0)
        let files = FileManager.default
        let names = try files.contentsOfDirectory(atPath: scratch.path("out/pages"))
        #expect(names.count > 100)
        let list = try String(contentsOfFile: scratch.path("out/SHA256SUMS"), encoding: .utf8)
        #expect(names.allSatisfy { list.contains("  pages/\($0)\n") })
        for (page, prefix) in [("units/hewan.html", "../pages/"), ("index.html", "pages/")] {
            let text = try String(contentsOfFile: scratch.path("out/" + page), encoding: .utf8)
            let links = text.components(separatedBy: "href=\"\(prefix)").dropFirst()
                .compactMap { $0.split(separator: "\"").first.map(String.init) }
            #expect(links.count > 20)
            for link in links {
                let parts = link.split(separator: "#").map(String.init)
                let copy = try String(
                    contentsOfFile: scratch.path("out/pages/" + parts[0]), encoding: .utf8)
                if parts.count == 2 { #expect(copy.contains("id=\"\(parts[1])\"")) }
            }
        }
    }

    @Test("are left out when nobody wants them, and when no pages are written")
    func leftOut() throws {
        for options in [["--no-copies"], ["--format", "xml,xlsx", "--force"]] {
            #expect(try run(options).status == 0)
            #expect(!FileManager.default.fileExists(atPath: scratch.path("out/pages")))
        }
        #expect(try run(["--no-copies", "--force"]).status == 0)
        let page = try String(
            contentsOfFile: scratch.path("out/units/hewan.html"), encoding: .utf8)
        #expect(!page.contains("pages/"))
    }

    @Test("are not photographed without Chromium, which is said before anything is done")
    func noChromium() throws {
        let command = try run(["--screenshots"], path: scratch.url.path)
        #expect(command.status == 1)
        #expect(command.errors.contains("chromium"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }

    private static let hasChromium = (try? PageCamera()) != nil

    @Test(
        "are photographed by Chromium where it is installed",
        .enabled(if: hasChromium, "Chromium is not installed"))
    func picture() throws {
        let page =
            "<!DOCTYPE html><meta charset=utf-8><h1>示例</h1><script>document.write(1)</script>"
        let picture = try #require(try PageCamera().picture(of: Array(page.utf8)))
        // PNG: the size stands at bytes 16 to 23.
        let size = picture[16..<24].map(Int.init)
        #expect(size[2] << 8 | size[3] == 1280)
        #expect(size[6] << 8 | size[7] == 1600)
    }
}
