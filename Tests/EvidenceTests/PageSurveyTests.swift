import Markup
import Testing

@testable import Evidence

@Suite("A survey of a page")
struct PageSurveyTests {
    private func survey(_ html: String, gone: [String] = []) throws -> PageSurvey {
        let address = try #require(WebAddress("http://a.test/xz/"))
        return PageSurvey(
            TextDecoding.decode(Array(html.utf8)), at: address,
            gone: GoneAddresses(Set(gone.compactMap { WebAddress($0) })))
    }

    @Test(
        "sees a number however the page writes it",
        arguments: [
            "<p>13800001234</p>", "<td>姓名<td>13800001234", "<p>138<b>0000</b>1234</p>",
            "<p>138 0000 1234</p>", "<p>138&nbsp;0000&nbsp;1234</p>", "<p>138-0000-1234</p>",
            "<p>１３８００００１２３４</p>", "<p>138\u{200B}00001234</p>", "<p>&#49;3800001234</p>",
            "<p>8613800001234</p>", "<li>1<li>13800001234<li>2", "13800001234",
            "<p>138<script>var a = 1</script>00001234</p>", "<p>电话：13800001234</p>",
            "<textarea>13800001234</textarea>", "<p>138<!-- -->00001234",
            "<p>370102<span>19900307</span>7891</p>",
        ])
    func number(_ html: String) throws {
        #expect(try survey("<html><body>\(html)").showsNumbers)
        // What the tree shows, the survey must not have missed.
        let document = try HTMLDocument(Array("<html><body>\(html)".utf8))
        let shown = PageBlock.blocks(of: document, PageRegions(document)).contains { block in
            NumberScanner(block.text).matches().contains { $0.personal != nil }
        }
        #expect(shown)
    }

    @Test(
        "sees none where none stands",
        arguments: [
            "", "<p>0531-12345678</p>", "<p>37010000000001号</p>", "<!-- 13800001234 -->",
            "<script>var a = '13800001234'</script>", "<a href='13800001234'>x</a>",
            "<td>1380000</td><td>1234</td>", "<p>1380000</p><p>1234</p>", "<p>1380000<br>1234</p>",
            "<p>2022-06-01 10:30</p>", "<p>X13800001234</p>", "<style>13800001234</style>",
        ])
    func noNumber(_ html: String) throws {
        #expect(try !survey("<html><body>\(html)").showsNumbers)
    }

    @Test(
        "names what is gone among the addresses it leads to",
        arguments: [
            ("http://a.test/xz/a.html", true), ("http://a.test/b.png", true),
            ("http://a.test/a.html", false), ("http://a.test/c.js", false),
        ])
    func gone(address: String, isLed: Bool) throws {
        let html =
            "<a href='a.html'>x</a><img src=/b.png><script src=/c.js></script><a href=a.html>y</a>"
        let targets = try survey(html, gone: [address]).goneTargets
        #expect(targets == (isLed ? [try #require(WebAddress(address))] : []))
        #expect(try survey(html).goneTargets.isEmpty)
    }

    @Test(
        "never takes a page for whole that the parser cuts",
        arguments: [
            String(repeating: "<p>", count: 200_001),
            String(repeating: "<i>x</i>", count: 200_001),
            "<p " + (0..<1_001).map { "a\($0) " }.joined() + ">x",
        ])
    func cut(_ html: String) throws {
        let decoding = TextDecoding.decode(Array(html.utf8))
        #expect(!HTMLDocument.isSurelyWhole(decoding))
        #expect(try HTMLDocument(decoding).isTruncated)
        #expect(HTMLDocument.isSurelyWhole(TextDecoding.decode(Array("<p>x</p>".utf8))))
    }
}
