import Markup
import Testing

func page(_ html: String, at address: String = "http://www.example.gov.cn/zwgk/") throws
    -> HTMLDocument
{
    try HTMLDocument(Array(html.utf8), address: WebAddress(address))
}

@Suite("Reading web pages")
struct HTMLDocumentTests {
    @Test("names, attributes, children, lines")
    func tree() throws {
        let document = try page("<div ID=main Class='a  b'>\n<p>一<b>二</b></p>\n<hr DISABLED></div>")
        let div = try #require(try document.first("//div"))
        #expect(div.name == "div")
        #expect(div.attribute("iD") == "main")
        #expect(div.attribute("missing") == nil)
        #expect(div.hasClass("b") && !div.hasClass("a  b"))
        #expect(div.elements.map(\.name) == ["p", "hr"])
        #expect(div.elements[0].line == 2)
        #expect(div.elements[1].attribute("disabled") != nil)
        #expect(div.elements[0].parent == div)
        #expect(div.elements[0].nextElement == div.elements[1])
        #expect(div.elements[1].previousElement == div.elements[0])
        #expect(div.elements[0].children.map(\.kind) == [.text, .element])
    }

    @Test("reading text: scripts dropped, white space of all kinds collapsed, blocks apart")
    func text() throws {
        let document = try page(
            """
            <body><script>var a = "<b>不要</b>";</script><style>p{}</style>
            <table><tr><td>索&nbsp;引&#12288;号：</td><td>abc</td></tr><tr><td>文号</td><td></td></tr></table>
            <p>第一<b>段</b><br>换行</p>零宽\u{200B}字<!-- 注释 --></body>
            """)
        let body = try #require(try document.first("//body"))
        #expect(body.text() == "索 引 号： abc 文号 第一段 换行 零宽字")
        #expect(body.text(.lines) == "索 引 号： abc\n文号\n第一段\n换行\n零宽字")
        #expect(body.text(.source).contains("不要"))
        #expect(body.text(limit: 7) == "索 引")
    }

    @Test("a path leads back to its node")
    func paths() throws {
        let document = try page(
            "<div><ul><li>1<li><a href=x>2</a></ul></div><div>三<o:p>x</o:p></div>")
        let link = try #require(try document.first("//a"))
        #expect(link.path == "/html/body/div[1]/ul/li[2]/a")
        for node in try document.select("//node()") {
            #expect(try document.select(node.path).contains(node))
        }
    }

    @Test("meta elements count anywhere, in any order and case")
    func metadata() throws {
        let document = try page(
            """
            <title> 标
            题 </title><META content="2022-03-01 10:19" NAME="PubDate"/><body>
            <meta name="SiteIDCode" content="3604230001"><meta name="Url" content="">
            """)
        #expect(document.title == "标 题")
        #expect(document.metadata("pubdate") == "2022-03-01 10:19")
        #expect(document.metadata("SITEIDCODE") == "3604230001")
        #expect(document.metadata("url") == "")
        #expect(document.metadata("missing") == nil)
    }

    @Test("the label of a cut list entry is its title")
    func labels() throws {
        let document = try page(
            """
            <ul><li><a href="a.html" title="关于印发实施方案的通知">关于印发实施…</a> 2022-03-01
            <li><a href="b.html" title="关于印发实施方案的通知">关于印发</a>
            <li><a href="c.html" title="点击查看">全文</a>
            <li><a href="d.html"><img src="d.png" alt="图解"></a>
            <li><a href="e.html" title="标题"></a></ul>
            """)
        let anchors = document.links.filter { $0.kind == .anchor }
        #expect(
            anchors.map(\.label) == ["关于印发实施方案的通知", "关于印发实施方案的通知", "全文", "图解", "标题"])
        #expect(anchors[0].text == "关于印发实施…")
    }

    @Test("links of every kind, resolved against base")
    func links() throws {
        let document = try page(
            """
            <head><base href="/base/"><link rel="stylesheet" href="s.css"><link rel=icon href=i.ico>
            <meta http-equiv="Refresh" content="0; URL='next.html'"><script src="//cdn.example.cn/a.js">
            </script></head><body><a href=" a b.html ">x</a><area href=?q=中文><iframe src=f.html></iframe>
            <img src=p.png alt=p><form action=go></form><a name=here></a><a href="javascript:x()">y</a>
            <embed src=v.swf><a href="http:///x">z</a></body>
            """)
        let found = document.links.map { "\($0.kind.rawValue) \($0.address?.description ?? "-")" }
        let host = "http://www.example.gov.cn"
        #expect(
            found == [
                "stylesheet \(host)/base/s.css", "relation \(host)/base/i.ico",
                "refresh \(host)/base/next.html", "script http://cdn.example.cn/a.js",
                "anchor \(host)/base/a%20b.html",
                "anchor \(host)/base/?q=%E4%B8%AD%E6%96%87", "frame \(host)/base/f.html",
                "image \(host)/base/p.png", "form \(host)/base/go", "anchor javascript:x()",
                "media \(host)/base/v.swf", "anchor -",
            ])
    }
}
