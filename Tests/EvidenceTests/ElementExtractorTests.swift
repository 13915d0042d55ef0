import Exact
import Model
import Testing

@testable import Evidence

@Suite("Required elements")
struct ElementExtractorTests {
    static let wanted = [
        WantedElement(name: "公开渠道", synonyms: ["获取方式"]), WantedElement(name: "受理机构"),
        WantedElement(name: "ICP备案号", synonyms: ["ICP备"]),
    ]
    static let page = "extractor: required-elements, column: 指南, in: page"
    static let head = "extractor: required-elements, column: 目录, in: table-head"
    static let titles = "extractor: required-elements, column: 动态, in: titles"

    static func articles(_ combine: String) -> String {
        "extractor: required-elements, column: 动态, in: articles, combine: \(combine), title: [指南]"
    }

    private func present(_ crawl: String, on site: TestSite) throws -> [String]? {
        try Observed.present(crawl, Self.wanted, on: site)
    }

    @Test(
        "names and synonyms are found however they are written",
        arguments: [
            "<p>公开渠道</p>", "<p>公 开　渠&nbsp;道：</p>", "<p>一、<b>公开</b>渠道</p>", "<td>公开<br>渠道</td>",
            "<p>公开\u{200B}渠道</p>", "<p>信息获取方式</p>",
        ])
    func inPage(html: String) throws {
        var site = TestSite()
        site.add("gkzn.html", html: "<div id=zoom>\(html)</div>")
        #expect(try present(Self.page, on: site) == ["公开渠道"])
    }

    @Test("letters are compared without case and width")
    func letters() throws {
        var site = TestSite()
        site.add("gkzn.html", html: "<div id=zoom>示ＩＣＰ备2022号</div>")
        #expect(try present(Self.page, on: site) == ["ICP备案号"])
    }

    @Test("what stands in navigation, side columns or the footer does not count")
    func surroundings() throws {
        let around =
            "<div class=nav>公开渠道</div><header>受理机构</header><div class='side left'>公开渠道</div>"
        let footer = "<div id=footer>受理机构 示ICP备1号</div>"
        var bare = TestSite()
        bare.add("gkzn.html", html: "\(around)<p>正文</p>\(footer)")
        #expect(try present(Self.page, on: bare) == [])

        var unmarked = TestSite()
        unmarked.add("gkzn.html", html: "<p>公开渠道</p><div><p>受理机构：县政府</p><p>示ICP备1号</p></div>")
        #expect(try present(Self.page, on: unmarked) == ["公开渠道"], "a footer known by its marks")

        var container = TestSite()
        container.add("gkzn.html", html: "<p>公开渠道</p><div class=TRS_Editor>受理机构</div>")
        #expect(try present(Self.page, on: container) == ["受理机构"])
    }

    @Test(
        "without the page nothing is missing, unless the server says it is gone",
        arguments: [(404, []), (410, []), (503, nil), (403, nil)] as [(Int, [String]?)])
    func statuses(status: Int, value: [String]?) throws {
        var site = TestSite()
        site.add("gkzn.html", html: "公开渠道", status: status)
        #expect(try present(Self.page, on: site) == value)
    }

    @Test("a page that is no web page is not judged")
    func file() throws {
        var site = TestSite()
        site.add(TestSite.page("gkzn.html"), bytes: Array("%PDF-1.4".utf8), type: "application/pdf")
        #expect(try present(Self.page, on: site) == nil)
    }

    @Test("a page that was cut proves what is there, not what is missing")
    func cut() throws {
        let whole = Array("<div id=zoom>公开渠道 受理机构 ICP备</div>".utf8)
        var site = TestSite()
        site.add(TestSite.page("gkzn.html"), bytes: whole, headers: ["Content-Encoding: gzip"])
        #expect(try present(Self.page, on: site) == ["公开渠道", "受理机构", "ICP备案号"])
        site = TestSite()
        site.add(
            TestSite.page("gkzn.html"), bytes: Array("14\r\n<div id=zoom>公开渠道".utf8),
            headers: ["Transfer-Encoding: chunked"])
        #expect(try present(Self.page, on: site) == nil)
    }

    // MARK: articles

    private func articles(_ second: String, status: Int = 200) -> TestSite {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "指南一", "2022-03-01"), ("b.html", "指南二", "2021-03-01"),
                ("c.html", "动态", "2022-03-01"), ("/out.html", "指南外", "2022-03-01"),
            ]))
        site.add("gzdt/a.html", html: "<div id=zoom>公开渠道 受理机构</div>")
        site.add("gzdt/b.html", html: "<div id=zoom>\(second)</div>", status: status)
        site.add("gzdt/c.html", html: "<div id=zoom>ICP备</div>")
        return site
    }

    @Test("every article of any age must have it, or any")
    func combinations() throws {
        let site = articles("公开渠道")
        #expect(try present(Self.articles("all"), on: site) == ["公开渠道"])
        #expect(try present(Self.articles("any"), on: site) == ["公开渠道", "受理机构"])
    }

    @Test("an article that is gone is no article; one that cannot be read leaves it open")
    func missingArticles() throws {
        #expect(
            try present(Self.articles("all"), on: articles("", status: 404)) == ["公开渠道", "受理机构"])
        #expect(try present(Self.articles("all"), on: articles("", status: 500)) == nil)
        #expect(try present(Self.articles("any"), on: articles("", status: 500)) == nil)
    }

    @Test("no article on a whole list has none of the elements")
    func noArticles() throws {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("a.html", "动态", "2022-03-01")]))
        #expect(try present(Self.articles("all"), on: site) == [])
        #expect(try present(Self.articles("any"), on: site) == [])
    }

    // MARK: titles

    @Test("titles count within the period")
    func titles() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于公开渠道的公示", "2022-02-20"), ("b.html", "受理机构名单", "2022-02-19"),
            ]))
        #expect(try present(Self.titles, on: site) == ["公开渠道"])
    }

    // MARK: table-head

    @Test(
        "the header of the first table is read in all its forms",
        arguments: [
            "<table><thead><tr><th>公开渠道</th><th>其他</th></tr></thead><tr><td>受理机构</td><td>x</td></tr></table>",
            "<table><tr><td>公开<br>渠道</td><td>其他</td></tr><tr><td>受理机构</td><td>x</td></tr></table>",
            "<table><tr><th colspan=2>受理目录</th></tr><tr><th>公开渠道</th><th>其他</th></tr><tr><td>受理机构</td><td>x</td></tr></table>",
            "<table><tr><th rowspan=2>序号</th><th colspan=2>组</th></tr><tr><th>公开渠道</th><th>其他</th></tr><tr><td>1</td><td>受理机构</td><td>x</td></tr></table>",
            "<table class=bd1><tr><th>受理机构</th><td>县政府</td></tr><tr><th>a</th><td>b</td></tr></table><table><tr><th>公开渠道</th><th>x</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "<table><tr><td><table><tr><th>公开渠道</th><th>x</th></tr><tr><td>1</td><td>2</td></tr></table></td><td>受理机构</td></tr><tr><td>受理机构</td><td>x</td></tr></table>",
        ])
    func tableHead(html: String) throws {
        var site = TestSite()
        site.add("bzml.html", html: html)
        #expect(try present(Self.head, on: site) == ["公开渠道"])
    }

    @Test("without a table nothing is there")
    func noTable() throws {
        var site = TestSite()
        site.add("bzml.html", html: "<p>公开渠道</p>")
        #expect(try present(Self.head, on: site) == [])
    }

    // MARK: footer-marks

    static let footer = "extractor: footer-marks, column: 动态"

    @Test(
        "marks are looked for in the footer, wherever it is marked so",
        arguments: [
            "<footer><p>受理机构</p></footer>", "<div class=foot>受理机构</div>",
            "<div class='gov-footer w'><div>受理机构</div></div>",
            "<div><p>受理机构：县政府</p><p>示公网安备 99000102000001号</p></div>",
        ])
    func footer(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: "<div id=zoom>公开渠道</div>\(html)")
        let fact = try Observed.fact(Self.footer, .elements, elements: Self.wanted, on: site)
        #expect(
            fact.value == .elements(ElementSet(present: ["受理机构"], missing: ["公开渠道", "ICP备案号"])))
        #expect(fact.certainty == .measured)
    }

    @Test(
        "what a script or an image in the footer may show is only suspected to be missing",
        arguments: [
            "<div class=footer>受理机构<script src=/j/footer.js></script></div>",
            "<div class=footer>受理机构<img src=/i/conac.png></div>",
        ])
    func hiddenMarks(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: html)
        let fact = try Observed.fact(Self.footer, .elements, elements: Self.wanted, on: site)
        #expect(fact.certainty == .suspected)
    }

    // MARK: titled-item

    static let titled = "extractor: titled-item, column: 动态, title: [一本通]"

    @Test(
        "an entry with the title counts when what it leads to is there",
        arguments: [(200, true), (404, false), (500, nil)] as [(Int, Bool?)])
    func titledItem(status: Int, value: Bool?) throws {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("a.html", "办事“一 本 通”", "2022-03-01")]))
        site.add("gzdt/a.html", html: "x", status: status)
        #expect(try Observed.boolean(Self.titled, on: site) == value)
    }

    @Test("no such entry on a whole list is no")
    func noTitledItem() throws {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("a.html", "动态", "2022-03-01")]))
        #expect(try Observed.boolean(Self.titled, on: site) == false)
    }

    // MARK: table-distinct

    static let distinct = "extractor: table-distinct, column: 目录, header: 领域"

    @Test("distinct values below a header count, merged cells once, blanks not at all")
    func distinctValues() throws {
        var site = TestSite()
        site.add(
            "bzml.html",
            html: """
                <table><tr><th>序号</th><th>领 域</th><th>领域说明</th></tr>
                <tr><td>1</td><td rowspan=2>财政 预决算</td><td>x</td></tr><tr><td>2</td><td>y</td></tr>
                <tr><td>3</td><td>财政预决算</td><td>z</td></tr><tr><td>4</td><td>—</td><td>z</td></tr>
                <tr><td>序号</td><td>领域</td><td>领域说明</td></tr>
                <tr><td>5</td><td>安全生产</td><td></td></tr><tr><td>6</td><td> </td><td></td></tr></table>
                """)
        let fact = try Observed.fact(Self.distinct, .number, on: site)
        #expect(fact.value == .number(2))
        #expect(fact.evidence.first?.locator == "/html/body/table/tr[1]/th[2]")
    }

    @Test("a page without such a table has none")
    func noDistinct() throws {
        var site = TestSite()
        site.add(
            "bzml.html",
            html: "<table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table>")
        #expect(try Observed.number(Self.distinct, on: site) == 0)
    }
}
