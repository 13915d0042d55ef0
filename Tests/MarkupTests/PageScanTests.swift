import Markup
import Seeded
import Testing

@Suite("Scanning pages for links")
struct PageScanTests {
    @Test("links of every kind, base, title and metadata, whatever the spelling")
    func everything() throws {
        let scan = PageScan(
            """
            <!DOCTYPE html><HTML><HEAD><TITLE> 标题 &ldquo;一&rdquo; </TITLE>
            <base href="/base/"><base href=/other/>
            <meta content='2022-03-01' NAME = PubDate><meta property="og:x" content=y><meta name="">
            <link rel="Shortcut Icon" href=i.ico><link href=s.css rel=StyleSheet>
            <meta http-equiv=refresh content="0; URL='next.html'"><meta http-equiv=refresh content=5>
            <script src=a.js>document.write("<a href=not.html>")</script><style>a{x:"<a href=no>"}</style>
            </HEAD><body><!-- <a href=hidden.html> --><A HREF=" a b.html "title=x>x</A><!-->
            <a href=&#x4e2d;?a=1&amp;b=2&copy=3>y</a><a name=here><area href='?q'><iframe src=f>
            <a href=inside></iframe><img src=p.png/><img src="q.png"/><form action=go>
            <input type=image src=b.gif><input type=text src=t.gif><textarea><a href=no></textarea>
            <object data=o.swf></object></p title="<a href=no>"><a
            href
            =
            last>z<a href="unfinished
            """)
        #expect(scan.title == "标题 “一”")
        #expect(scan.base == "/base/")
        #expect(scan.metadata.map(\.name) == ["pubdate", "og:x"])
        #expect(scan.metadata.map(\.content) == ["2022-03-01", "y"])
        #expect(
            scan.links.map { "\($0.kind.rawValue) \($0.reference)" } == [
                "relation i.ico", "stylesheet s.css", "refresh next.html", "script a.js",
                "anchor a b.html", "anchor 中?a=1&b=2&copy=3", "anchor ?q", "frame f",
                "image p.png/", "image q.png", "form go", "image b.gif", "media o.swf",
                "anchor last",
            ])
    }

    @Test("addresses: resolved, fetchable ones only, each once")
    func addresses() throws {
        let scan = PageScan(
            """
            <base href=/b/><a href=x>1</a><a href=x#y>2</a><a href=javascript:x()>3</a>
            <a href=mailto:a@b.cn>4</a><a href=http:///x>5</a><a href=//c.cn>6</a><img src=i>
            """)
        let page = try #require(WebAddress("http://a.cn/z"))
        #expect(
            scan.addresses(on: page).map(\.description)
                == ["http://a.cn/b/x", "http://c.cn/", "http://a.cn/b/i"])
        #expect(
            scan.addresses(on: page, where: \.leadsToPage).map(\.description)
                == ["http://a.cn/b/x", "http://c.cn/"])
    }

    @Test("a page in any charset; one above the bound is refused")
    func bytes() throws {
        let html = "<meta charset=gb2312><a href=中.html?q=中文>x</a>"
        let bytes = encoded(html, "GB18030")
        let scan = try PageScan(bytes)
        #expect(scan.links.map(\.reference) == ["中.html?q=中文"])
        let address = try #require(WebAddress("http://a.cn/"))
        let expected = "http://a.cn/%E4%B8%AD.html?q=%D6%D0%CE%C4"
        #expect(scan.addresses(on: address).map(\.description) == [expected])
        let document = try HTMLDocument(bytes, address: address)
        #expect(document.links.map(\.address?.description) == [expected])
        #expect(throws: MarkupError.self) { try PageScan([UInt8](repeating: 0, count: 9 << 20)) }
    }

    @Test("on well-formed pages it finds what the tree finds", arguments: 0..<100)
    func agreement(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var writer = MarkupWriter(.html)
        writer.declaration()
        writer.element("html") { writer in
            writer.element("head") {
                $0.element("meta", ["name": "SiteName", "content": "a & \"b\""])
                $0.element("link", ["rel": "stylesheet", "href": "s.css?a=1&b=2"])
            }
            writer.element("body") { writer in
                for number in 0..<40 {
                    let value =
                        "\(number)&copy=<\"中 \(UInt8.random(in: 0...255, using: &generator))"
                    switch Int.random(in: 0..<5, using: &generator) {
                    case 0: writer.element("a", ["class": "x>y", "href": value], text: value)
                    case 1: writer.element("img", ["src": value, "alt": "<a href=x>"])
                    case 2: writer.element("script", ["src": value], text: "'<a href=no>'")
                    case 3: writer.comment("<a href=no>")
                    default: writer.element("p") { $0.element("iframe", ["src": value]) }
                    }
                }
            }
        }
        let scan = try PageScan(writer.finished())
        let document = try HTMLDocument(writer.finished())
        #expect(scan.links.map(\.reference) == document.links.map(\.reference))
        #expect(scan.links.map(\.kind) == document.links.map(\.kind))
        #expect(scan.metadata.map(\.content) == document.metadata.map(\.content))
    }

    @Test(
        "the text reads as a person reads it",
        arguments: [
            ("<p>甲<b>乙</b></p><p>丙", "甲乙\n丙"), ("<td>1</td><td>2", "1\n2"), ("a<br>b", "a\nb"),
            ("a &lt; b < c", "a < b < c"), ("x<script>no</script>y<style>no</style>z", "xyz"),
            ("<title>题</title><textarea>框<b></textarea>后", "题\n框<b>\n后"),
            ("a<!-- no -->b<?no?>c<!no>d", "abcd"), ("<ul><li>一<ul><li>二</ul></ul>三", "一\n二\n三"),
        ])
    func text(_ html: String, _ expected: String) throws {
        let scan = try PageScan(Array("<meta charset=utf-8>\(html)".utf8), withText: true)
        let text = try #require(scan.text)
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    }

    @Test("on the generated site it finds what libxml2's tree finds", .enabled(if: Corpus.exists))
    func corpus() throws {
        for page in try Corpus.pages() {
            let scan = try PageScan(page, withText: true)
            let document = try HTMLDocument(page)
            let links = try document.values("//a/@href | //link/@href | //img/@src | //script/@src")
            #expect(scan.links.map(\.reference) == links)
            #expect(scan.linkCount == links.count)
            #expect(scan.title == document.title)
            #expect(scan.metadata.map(\.name) == document.metadata.map(\.name))
            #expect(scan.metadata.map(\.content) == document.metadata.map(\.content))
            let texts = try document.select(
                "//text()[not(parent::script)][not(parent::style)]", limit: 100_000)
            // libxml2 drops some of the white space between tags.
            func ink(_ text: String) -> String {
                String(text.unicodeScalars.filter { $0 != "\n" && $0 != " " }.map(Character.init))
            }
            let text = String(decoding: try #require(scan.text).bytes, as: UTF8.self)
            #expect(ink(text) == ink(texts.map { $0.text(.source) }.joined()))
        }
    }

    @Test(
        "hostile pages take linear time",
        arguments: [
            "<", "<a ", "<a href='", "<!--", "</", "</a b='", "<script>", "<title>", "<a a=", "<!",
            "<?", "<a b>", "<a/", "&", "<a href=&#", "<textarea></textare",
        ])
    func hostile(_ piece: String) throws {
        let scan = PageScan(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
        #expect(scan.links.count <= 1_000_000)
    }

    @Test("what no page holds does not fail", arguments: 0..<100)
    func anyBytes(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("<>/!-='\" a&#x;scriptletextarea中\u{0}".unicodeScalars)
        var text = ""
        for _ in 0..<2_000 {
            text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? " ")
        }
        #expect(PageScan(text) == PageScan(text))
    }
}
