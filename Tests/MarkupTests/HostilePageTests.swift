import Markup
import Seeded
import Testing

/// Pages made to crash, hang or fill memory: without the bound it tests, each would take minutes,
/// or end the process.
@Suite("Hostile pages")
struct HostilePageTests {
    @Test("100,000 nested elements keep their links and texts")
    func deep() throws {
        let count = 100_000
        let html =
            String(repeating: "<div>", count: count) + "<a href=deep.html>深</a>后"
            + String(repeating: "</div>", count: count) + "<a href=last.html>末</a>"
        let document = try page(html)
        #expect(document.isFlattened)
        #expect(document.links.map(\.text) == ["深", "末"])
        #expect(document.root?.text() == "深 后 末" || document.root?.text() == "深后 末")
        let path = try #require(document.links.first?.node.path)
        #expect(path.split(separator: "/").count <= 245)
        #expect(try document.select("//a").count == 2)
    }

    @Test("many open elements and many end tags that match none")
    func unmatched() throws {
        let document = try page(
            String(repeating: "<b>", count: 300_000) + String(repeating: "</i>", count: 700_000))
        #expect(document.isTruncated)
    }

    @Test("a tag with a million attributes is cut off, with what follows")
    func attributes() throws {
        let many = (0..<1_000_000).map { " a\($0)" }.joined()
        let document = try page("<p>前</p><p\(many)>后</p>")
        #expect(document.isTruncated)
        #expect(document.root?.text() == "前")
        let quoted = (0..<300_000).map { " a\($0)='>'" }.joined()
        #expect(try page("<p>前</p><!-- \" --><p\(quoted)>后</p>").isTruncated)
    }

    @Test("more elements than the bound: the rest is left out")
    func elements() throws {
        let document = try HTMLDocument(
            Array(String(repeating: "<i>", count: 1_000).utf8),
            limits: MarkupLimits(bytes: 10_000, depth: 100, nodes: 500))
        #expect(document.isTruncated)
        #expect(try document.select("//i").count < 500)
    }

    @Test("a page above the bound is refused before it is decoded")
    func tooLarge() {
        let huge = [UInt8](repeating: 0x61, count: 100 << 20)
        #expect(throws: MarkupError(.tooLarge(bytes: 100 << 20, limit: 8 << 20))) {
            try HTMLDocument(huge)
        }
    }

    @Test("a list of 60,000 links: every path in reasonable time")
    func longList() throws {
        let document = try page(
            "<ul>" + (0..<60_000).map { "<li><a href=\($0)>\($0)</a>" }.joined() + "</ul>")
        let links = document.links
        #expect(links.count == 60_000)
        #expect(links.last?.node.path == "/html/body/ul/li[60000]/a")
        #expect(Set(links.map(\.node.path)).count == 60_000)
    }

    @Test(
        "nothing that is no page fails",
        arguments: [
            "", " ", "\u{0}\u{0}", "<", "<!", "<!--", "<a", "<a href='", "</", "</p>", "<?", "&",
            "&#xFFFFFFFFF;", "&#0;", "<!DOCTYPE", "<script>", "<title>", "<![CDATA[", "<p a=b=c='",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>",
            "<html><html><body><body><head>", "<table><a><td></table></a>", "<a><p></a></p>",
            "<svg><![CDATA[x]]></svg>", "<plaintext>", "<textarea><a href=x>", "<\u{301}>",
        ])
    func noPage(_ source: String) throws {
        let document = try page(source)
        #expect(document.root?.text(.source).contains("root:") != true)
        _ = document.links
        _ = document.metadata
        _ = document.title
    }

    @Test("any mixture of markup parses, twice alike", arguments: 0..<150)
    func anyMarkup(_ seed: UInt64) throws {
        let pieces = [
            "<a href=x>", "</a>", "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<b>",
            "</b>", "<script>", "</script>", "<!--", "-->", "<meta charset=gbk>", "<", ">", "\"",
            "'", "=", "&amp;", "&#x4e2d;", "字", "\u{0}", "\u{FFFF}", "<form>", "</form>", "<li>",
            "<base href=/b/>", "</body>", "</html>", "<html x=y>", "<body x=y>", "/>", "<br/",
        ]
        var generator = SeededGenerator(seed: seed)
        let html = (0..<300).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let first = try page(html)
        let second = try page(html)
        #expect(first.root?.text() == second.root?.text())
        let links = first.links
        #expect(links.map(\.node.path) == second.links.map(\.node.path))
        for link in links {
            #expect(try first.first(link.node.path) == link.node)
        }
    }
}
