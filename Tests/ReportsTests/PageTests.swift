import Foundation
import Markup
import Model
import Testing

@testable import Reports

@Suite("The pages of a round")
struct PageTests {
    private static let rounds = ["sample", "hostile", "empty"]

    private func pages(
        _ round: String = "sample", in language: Language = .zhHans
    ) throws -> [String: [UInt8]] {
        let round =
            switch round {
            case "hostile": try HostileRound.make()
            case "empty": try SampleRound.empty()
            default: try SampleRound.make()
            }
        let files = try ReportWriter.files(for: round, formats: [.html], language: language)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }

    /// Those in which rows can be looked for.
    private func filteredPages() throws -> [String: [UInt8]] {
        try pages().filter { $0.key != ReportPath.evaluation }
    }

    @Test("are well formed in both languages", arguments: rounds, Language.allCases)
    func wellFormed(round: String, language: Language) throws {
        for (path, bytes) in try pages(round, in: language) {
            let page = PageScan(bytes)
            #expect(page.faults == [], "\(path)")
            #expect(page.tags.first?.attributes["lang"] == (language == .zhHans ? "zh-CN" : "en"))
        }
    }

    @Test(
        "would be told apart from broken ones",
        arguments: [
            "<p></p>", "<!DOCTYPE html><p><b></p></b>", "<!DOCTYPE html><p>", "<!DOCTYPE html></p>",
            "<!DOCTYPE html><p a='1'></p>", "<!DOCTYPE html><p a=\"1\" a=\"2\"></p>",
            "<!DOCTYPE html><p>1 < 2</p>", "<!DOCTYPE html><style>a{}",
        ])
    func broken(page: String) {
        #expect(PageScan(Array(page.utf8)).faults != [])
    }

    @Test(
        "load nothing, run nothing but their own script, and say so to the browser",
        arguments: rounds)
    func inert(round: String) throws {
        for (path, bytes) in try pages(round) {
            let page = PageScan(bytes)
            let names = Set(page.tags.map(\.name))
            #expect(
                names.isSubset(of: Self.elements), "\(path): \(names.subtracting(Self.elements))")
            let attributes = Set(page.tags.flatMap(\.attributes.keys))
            #expect(
                attributes.isDisjoint(with: ["src", "srcset", "action", "style", "xlink:href"]))
            #expect(attributes.allSatisfy { !$0.hasPrefix("on") })
            let policy = page.tags.first {
                $0.attributes["http-equiv"] == "Content-Security-Policy"
            }
            let allowed = try #require(policy?.attributes["content"])
            #expect(allowed.hasPrefix("default-src 'none';"))
            #expect(!allowed.contains("unsafe"))
            // The evaluation report is for paper first and has none.
            #expect(
                page.scripts == (path == ReportPath.evaluation ? [] : [ContentPolicy.script]))
        }
    }

    @Test("are as the policy's digests say, which a stranger can compute")
    func digests() {
        #expect(
            ContentPolicy.text.contains(
                "script-src '\(Self.digest(of: Array(ContentPolicy.script.utf8)))'"))
        #expect(
            ContentPolicy.text.contains(
                "style-src '\(Self.digest(of: Array(ContentPolicy.style.utf8)))'"))
    }

    @Test(
        "carry style and script without what is for those who work on them",
        arguments: [
            ("a { b: c; }\n\n  d { }\n", "a { b: c; }\nd { }\n"),
            ("/* one */\nx\n  /* two\n     lines */\ny\n", "x\ny\n"),
            ("x; /* stays */\n", "x; /* stays */\n"), ("", ""),
        ])
    func packed(source: String, packed: String) {
        #expect(ContentPolicy.packed(Array(source.utf8)) == packed)
    }

    private static func digest(of bytes: [UInt8]) -> String {
        let hex = Basis.Leaf(name: "", of: bytes).digest
        let raw = stride(from: 0, to: hex.count, by: 2).compactMap {
            UInt8(hex.dropFirst($0).prefix(2), radix: 16)
        }
        return "sha256-" + Data(raw).base64EncodedString()
    }

    @Test("have a script that makes no markup, fetches nothing and can stand inside a page")
    func script() {
        let script = ContentPolicy.script
        for word in [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(",
            "fetch(", "XMLHttpRequest", "import(", "import ", "http:", "https:", "</", "<!--",
        ] {
            #expect(!script.contains(word), "\(word)")
        }
    }

    @Test("stand open without the script, which alone shows the form")
    func withoutScript() throws {
        for (path, bytes) in try filteredPages() {
            let page = PageScan(bytes)
            for tag in page.tags where tag.name == "details" {
                #expect(tag.attributes["open"] != nil, "\(path)")
            }
            let hidden = page.tags.filter { $0.attributes["hidden"] != nil }
            #expect(
                hidden.compactMap { $0.attributes["id"] } == ["filter", "copy-link"], "\(path)")
        }
    }

    @Test("mark every row of a criterion with a choice the form offers")
    func marks() throws {
        for (path, bytes) in try filteredPages() {
            let page = PageScan(bytes)
            let offered = Set(
                page.values(of: "data-k").flatMap { $0.split(separator: " ").map(String.init) })
            let standings = Set(
                page.tags.filter { $0.name == "option" }.compactMap { $0.attributes["value"] })
            let rows = page.tags.filter { $0.attributes["data-s"] != nil }
            #expect(rows.count > 5, "\(path)")
            for row in rows {
                #expect(standings.contains(try #require(row.attributes["data-s"])), "\(path)")
                for name in ["data-n", "data-c"] {
                    if let mark = row.attributes[name] { #expect(offered.contains(mark)) }
                }
                if let unit = row.attributes["data-u"] { #expect(standings.contains(unit)) }
            }
        }
    }

    @Test("have an anchor for every problem of every unit, by the unit's and the criterion's id")
    func deepLinks() throws {
        let ids = Set(PageScan(try #require(try pages()["index.html"])).values(of: "id"))
        for unit in try SampleRound.make().units {
            #expect(ids.contains("u-\(unit.unit.id)"))
            for finding in unit.findings where finding.lost > .zero {
                #expect(ids.contains("u-\(unit.unit.id).i-\(finding.criterion.id)"))
            }
        }
    }

    @Test("cut long lists to one length, within the room there is")
    func room() {
        #expect(ListRoom.longest(of: [5, 1, 3], within: 100) == 5)
        #expect(ListRoom.longest(of: [5, 1, 3], within: 6) == 2)
        #expect(ListRoom.longest(of: [5, 5, 5], within: 2) == 1)
        #expect(ListRoom.longest(of: [], within: 2) == 1)
    }

    @Test("have a style sheet that fetches nothing")
    func styleSheet() {
        let style = String(decoding: PackageResources.report_css, as: UTF8.self)
        #expect(!style.contains("url("))
        #expect(!style.contains("@import"))
        #expect(!style.contains("<"))
    }

    @Test("link to http and https only, and tell the other side nothing")
    func links() throws {
        for (path, bytes) in try pages("hostile") {
            for tag in PageScan(bytes).tags where tag.name == "a" {
                let target = try #require(tag.attributes["href"])
                let isInside =
                    target.hasPrefix("#") || target.hasPrefix("units/") || target == "../index.html"
                guard !isInside else { continue }
                #expect(target.lowercased().hasPrefix("http"), "\(path): \(target)")
                #expect(tag.attributes["rel"] == "noopener noreferrer")
            }
        }
    }

    @Test("have unique anchors, and every link inside the report leads somewhere")
    func anchors() throws {
        let pages = try pages().mapValues(PageScan.init)
        let ids = pages.mapValues { $0.values(of: "id") }
        for (path, page) in pages {
            let own = try #require(ids[path])
            #expect(own.count == Set(own).count)
            for target in page.values(of: "href") where !target.hasPrefix("http") {
                let parts = target.split(separator: "#", omittingEmptySubsequences: false)
                let file = parts[0].isEmpty ? path : String(parts[0].replacing("../", with: ""))
                #expect(ids[file] != nil, "\(path) → \(target)")
                guard parts.count > 1 else { continue }
                #expect(ids[file]?.contains(String(parts[1])) == true, "\(path) → \(target)")
            }
        }
    }

    @Test("show hostile text as text, cut long snippets and let nothing reorder the line")
    func hostileText() throws {
        let texts = try pages("hostile").values.map { PageScan($0).text }
        let shown = texts.allSatisfy { $0.contains("<script>alert(1)</script>") }
        #expect(shown)
        for text in texts {
            let reorders = text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1}" }
            #expect(!reorders)
            let isWhole = text.contains(String(repeating: "长", count: 501))
            #expect(!isWhole)
        }
        let cut = texts.contains { $0.contains(String(repeating: "长", count: 300) + "…") }
        #expect(cut)
    }

    @Test("print totals as ranges while they are open, and mark vetoes in words")
    func standing() throws {
        let page = PageScan(try #require(try pages()["index.html"])).text
        #expect(page.contains("[83.92, 93.92]"))
        #expect(page.contains("暂定结果：2 个单位"))
        #expect(page.contains("云岭乡 否决"))
        #expect(page.contains("原表如此"))
    }

    @Test("show the automatic verdict beside the judgement, and the contradiction in sight")
    func besides() throws {
        let pages = try pages()
        let yunling = PageScan(try #require(pages["units/yunling.html"])).text
        #expect(yunling.contains("机器结论"))
        #expect(yunling.contains("材料只覆盖半数公文"))
        let hewan = PageScan(try #require(pages["units/hewan.html"])).text
        #expect(hewan.contains("“标准目录领域数”：单位填报 16 个，采集所见 12 个，以采集所见为准。"))
    }

    @Test("show every score with the digits of the record")
    func sameDigits() throws {
        let round = try SampleRound.make()
        let files = try ReportWriter.files(for: round, formats: [.xml, .html], language: .zhHans)
        for unit in round.units.map(\.unit.id) {
            let record = try #require(files.first { $0.path == "units/\(unit).xml" })
            let page = try #require(files.first { $0.path == "units/\(unit).html" })
            let text = PageScan(page.bytes).text
            let amounts = Self.amounts(in: try XMLDocument(record.bytes).root)
            #expect(amounts.count > 50)
            for amount in amounts { #expect(text.contains(amount), "\(unit): \(amount)") }
        }
    }

    @Test("are the same bytes each time")
    func stable() throws {
        #expect(try pages() == pages())
    }

    /// The rounded numbers of a unit's result, nodes and verdicts.
    private static func amounts(in element: XMLElement) -> [String] {
        // What the rule alone came to is shown only beside a judgement.
        if ["automatic", "judgement", "pack"].contains(element.local) { return [] }
        let own = element.attribute("rounded").map { [$0] } ?? []
        return own + element.children.flatMap(amounts)
    }

    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "a", "div", "header", "h1", "h2", "h3",
        "span", "dl", "dt", "dd", "nav", "ol", "ul", "li", "main", "p", "b", "strong",
        "small", "sup", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "svg",
        "desc", "rect", "line", "path", "circle", "text", "figcaption", "section", "details",
        "summary", "br", "code", "q",
        "footer", "script", "form", "label", "input", "select", "option", "output", "button",
    ]
}
