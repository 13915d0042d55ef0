import Exact
import Foundation
import Markup
import Model
import Testing
import WARC

@testable import Evidence

@Suite("The copy of a page")
struct PageCopyTests {
    /// The copy of a page whose evidence stands at `places` (path and snippet).
    private func copy(
        _ html: String, status: Int = 200, citing places: [(String, String)] = [],
        limit: Int = 1 << 20, language: Language = .zhHans
    ) throws -> (html: String, links: [String]) {
        var site = TestSite()
        site.add("a.html", html: html, status: status)
        return try site.archive { archive in
            let address = try #require(WebAddress(TestSite.page("a.html")))
            let answer = try #require(archive.answer(address))
            let sha256 = archive.body(of: answer).sha256
            let evidence = ([("HTTP 200", "")] + places).map { locator, snippet in
                Evidence(
                    source: .capture(answer.capture), sha256: sha256, locator: locator,
                    snippet: snippet)
            }
            let copy = try #require(
                PageCopy(
                    of: answer, evidence, archive: archive, round: try Fixtures.round(),
                    language: language, limit: limit))
            #expect(copy.path.hasPrefix("pages/"))
            return (
                String(decoding: copy.bytes(), as: UTF8.self), copy.links.map(\.1)
            )
        }
    }

    /// What of a page must not come through, by what it does.
    static let harmful = [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>", "<img src='http://evil.example/p.gif' alt='图'>",
        "<a href='javascript:alert(1)'>x</a>", "<a href=' jAvAsCrIpT&#58;alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='vbscript:x' onclick='alert(1)'>x</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mtext></mtext><script>alert(1)</script></math>",
        "<iframe src='http://evil.example/'></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<frame src='http://evil.example/'>", "<object data='http://evil.example/x'></object>",
        "<embed src='http://evil.example/x'>", "<applet code='X'></applet>",
        "<form action='http://evil.example/'><input name=a value=b><button>送</button></form>",
        "<link rel=stylesheet href='http://evil.example/x.css'>",
        "<style>@import 'http://evil.example/x.css';</style>",
        "<div style='background:url(http://evil.example/x.png)'>x</div>",
        "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
        "<base href='http://evil.example/'><a href='x'>x</a>",
        "<video src='http://evil.example/x'></video>", "<audio autoplay src=x></audio>",
        "<table background='http://evil.example/x.png'><tr><td>x</td></tr></table>",
        "<template><script>alert(1)</script></template>", "<isindex action=x>",
        "<details ontoggle=alert(1) open>x</details>", "<marquee onstart=alert(1)>x</marquee>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<textarea></textarea><script>alert(1)</script>",
        "<title></title><script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->", "<p/onclick=alert(1)>x",
        "<x:script>alert(1)</x:script>",
        "<a href='http://a.example/' ping='http://evil.example/'>x</a>",
        "<p id='heng' class='copy' style='position:fixed'>x</p>",
        "<select onchange=alert(1)><option>x</select>", "<canvas></canvas>",
    ]

    @Test("holds nothing that runs, loads, sends or hides", arguments: harmful)
    func harmless(_ html: String) throws {
        let (text, _) = try copy("<div>\(html)<p>正文</p></div>")
        let page = try HTMLDocument(Array(text.utf8))
        let content = try #require(try page.first("//div[@class='page']"))
        var waiting = content.children
        while let node = waiting.popLast() {
            guard node.kind == .element else {
                #expect(node.kind == .text, "no comments: \(text)")
                continue
            }
            waiting += node.children
            #expect(Self.allowed.contains(node.name), "<\(node.name)> in \(text)")
            for (name, value) in node.attributes {
                switch name {
                case "href":
                    #expect(value.hasPrefix("http://") || value.hasPrefix("https://"))
                case "class": #expect(["stub", "cited"].contains(value))
                case "title", "colspan", "rowspan": break
                default: Issue.record("attribute \(name) in \(text)")
                }
            }
        }
        #expect(try page.select("//script").isEmpty)
        #expect(try page.select("//style").count == 1)
        #expect(text.contains("default-src 'none'"))
        #expect(content.text().contains("正文"), "what is harmless stays: \(text)")
    }

    private static let allowed: Set<String> = [
        "a", "abbr", "b", "br", "div", "h1", "h2", "li", "p", "span", "table", "tbody", "td", "tr",
        "ul", "mark",
    ]

    @Test("hides personal numbers, also those cut in pieces by elements")
    func masked() throws {
        let (text, _) = try copy(
            """
            <title>张某 13800138000</title>
            <p title='13900139000'>电话 138<b>0013</b><i>8000</i>，身份证 110101<span>19900307</span>7133</p>
            <p>１３７００１３７０００<a href='x?tel=13600136000'>链接13600136000</a></p>
            <img alt='13500135000'><table><tr><td>159\u{200B}00159000</td></tr></table>
            <select><option>15800158000</option></select><textarea>15700157000</textarea>
            """)
        for number in [
            "13800138000", "13900139000", "138<b>0013", "13600136000", "13500135000", "15800158000",
            "15700157000", "１３７００１３７０００",
        ] { #expect(!text.contains(number), "\(number)") }
        let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
        #expect(!String(String.UnicodeScalarView(digits)).contains("11010119900307"))
        for mask in ["138****8000", "11*************133", "137****7000", "159****9000"] {
            #expect(text.contains(mask), "\(mask) in \(text)")
        }
    }

    @Test("marks what is cited, and each citation leads to its place")
    func citations() throws {
        let (text, links) = try copy(
            "<ul><li>甲</li><li>乙：2022-06-01 公告全文</li></ul><p>丙</p>",
            citing: [
                ("/html/body/ul/li[2]", "2022-06-01 公告"), ("/html/body/p", "丙"),
                ("/html/body/ul/li[2]", "乙"), ("/html/body/ol", "不在"),
            ])
        #expect(text.contains("<li id=\"c1\" class=\"cited\">乙：<mark>2022-06-01 公告</mark>全文</li>"))
        #expect(text.contains("<p id=\"c2\" class=\"cited\"><mark>丙</mark></p>"))
        let path = try #require(links.first)
        #expect(links.dropFirst() == ["\(path)#c1", "\(path)#c2", "\(path)#c1", path][...])
    }

    @Test("is led to as a whole where the place cited is left out of it")
    func leftOut() throws {
        let (_, links) = try copy(
            "<meta name=SiteName content=示例><input id=q name=q><p>丙</p>",
            citing: [("/descendant::meta", "示例"), ("/descendant::input", "")])
        let path = try #require(links.first)
        #expect(links == [path, path, path])
        #expect(!path.contains("#"))
    }

    @Test("says what it is a copy of, in both languages", arguments: Language.allCases)
    func banner(language: Language) throws {
        let (text, _) = try copy("<p>x</p>", status: 404, language: language)
        for words in [
            TestSite.page("a.html"), "HTTP 404", "urn:uuid:", "test-00001.warc.gz",
            language == .zhHans ? "以存档中的原件为准" : "The original in the archive is what counts",
            "2022-07-01T09:00:00+08:00",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("keeps links to web pages, tables and lists readable")
    func structure() throws {
        let (text, _) = try copy(
            "<h1>题</h1><table><tr><td colspan=2 rowspan=9999>格</td></tr></table>"
                + "<a href='b.html'>下一页</a><center>中</center><custom-tag>留</custom-tag>")
        #expect(text.contains("<h1>题</h1>"))
        #expect(text.contains("<td colspan=\"2\">格</td>"))
        #expect(text.contains("href=\"\(TestSite.page("b.html"))\""))
        #expect(text.contains("<div>中</div>"))
        #expect(text.contains("留") && !text.contains("custom-tag"))
    }

    @Test("is bounded, and says that it is")
    func bounded() throws {
        let (text, _) = try copy(
            String(repeating: "<p>很长的一段文字</p>", count: 50_000), limit: 20_000)
        #expect(text.utf8.count < 40_000)
        #expect(text.contains("其余部分从略"))
        #expect(text.contains("副本过长"))
        let (deep, _) = try copy(String(repeating: "<div>", count: 20_000) + "底")
        #expect(deep.contains("底"))
    }

    @Test("hides every one of very many numbers in very many elements")
    func manyNumbers() throws {
        let (text, _) = try copy(
            (0..<40_000).map { "<span>1380013\(1_000 + $0 % 9_000)</span><i> </i>" }.joined(),
            limit: 8 << 20)
        #expect(text.contains("138****1000"))
        #expect(!text.contains("13800131000"))
    }

    @Test("is of pages only, and of the very bytes that were cited")
    func onlyPages() throws {
        var site = TestSite()
        site.add(TestSite.page("a.pdf"), bytes: Array("%PDF".utf8), type: "application/pdf")
        site.add("b.html", html: "x")
        try site.archive { archive in
            for name in ["a.pdf", "b.html"] {
                let address = try #require(WebAddress(TestSite.page(name)))
                let answer = try #require(archive.answer(address))
                let evidence = Evidence(
                    source: .capture(answer.capture),
                    sha256: name == "a.pdf" ? archive.body(of: answer).sha256 : "other",
                    locator: "", snippet: "")
                #expect(
                    PageCopy(
                        of: answer, [evidence], archive: archive, round: try Fixtures.round(),
                        language: .en, limit: 1000) == nil)
            }
        }
    }
}
