import Exact
import Model
import Testing

@testable import Evidence

@Suite("Marks of sites and pages")
struct MarkTests {
    static let tags = """
        <META CONTENT="示例县人民政府" NAME="sitename"><meta name='SiteDomain' content="www.shili.example" />
        <meta name=SiteIDCode content=9900000001><meta name="ColumnName" content="工作动态">
        <meta name="ColumnType" content="信息公开，政策文件">
        """

    @Test("what the guide requires of a kind of page is wanted where the pack names nothing")
    func required() throws {
        var site = TestSite()
        site.add("", html: Self.tags)
        site.add("gzdt/", html: Self.tags + TestSite.list([("a.html", "关于甲的通知", "2022-06-28")]))
        site.add(
            "gzdt/a.html",
            html:
                "<p>正文</p>\(Self.tags)<meta name=ArticleTitle content=甲><meta name=PubDate content='2022-06-28 10:19'><meta name=ContentSource content=''>"
        )
        func missing(_ settings: String) throws -> [String]? {
            guard
                case .elements(let set)? = try Observed.fact(
                    "extractor: page-marks, \(settings)", .elements, on: site
                ).value
            else { return nil }
            return set.missing
        }
        #expect(try missing("in: home") == [])
        #expect(try missing("in: page, column: 动态") == [])
        #expect(try missing("in: articles, column: 动态") == ["ContentSource"])
        let wanted = [WantedElement(name: "url"), WantedElement(name: "SiteName")]
        #expect(
            try Observed.present("extractor: page-marks, in: page, column: 动态", wanted, on: site)
                == ["SiteName"])
    }

    @Test(
        "a mark that is filled in against the guide is a fault",
        arguments: [
            ("SiteIDCode", "990000000112", 1), ("SiteIDCode", "bm99000001", 0),
            ("SiteIDCode", "9900000001", 0), ("SiteDomain", "http://www.shili.example", 1),
            ("SiteDomain", "www.shili.example", 0), ("PubDate", "2022-06-28 10:19", 0),
            ("PubDate", "2022-06-28", 0), ("PubDate", "2022-06-28 10:19:01", 0),
            ("PubDate", "2022年6月28日", 1), ("PubDate", "2022-06-31", 1),
            ("PubDate", "2022-06-28 25:19", 1), ("SiteName", "", 1), ("Author", "", 0),
        ] as [(String, String, Decimal128)])
    func faults(name: String, content: String, count: Decimal128) throws {
        var site = TestSite()
        site.add("gzdt/", html: "<meta name=\"\(name)\" content=\"\(content)\">正文")
        #expect(
            try Observed.number("extractor: mark-faults, in: page, column: 动态", on: site) == count)
    }

    static let seven = FooterMark.allCases.map { WantedElement(name: $0.rawValue) }
    static let footer = "extractor: footer-marks, column: 动态"

    @Test("the seven marks are known by words, links, images and scripts")
    func sevenMarks() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: """
                <p>正文</p><div class=footer><p>主办单位：示例县人民政府办公室　联系电话：0599-1234567</p>
                <p>网站标识码：９９０００００００１ <a href="https://beian.miit.gov.cn/">示ICP备05000001号</a>
                <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=1">示公网安备 99000002000001号</a></p>
                <script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/1.js'%3E%3C/script%3E"));</script>
                </div><script id="_jiucuo_" sitecode="9900000001" src="https://zfwzzc.www.gov.cn/check_web/_sitecode/9900000001.js"></script>
                """)
        let fact = try Observed.fact(Self.footer, .elements, elements: Self.seven, on: site)
        #expect(fact.value == .elements(ElementSet(present: Self.seven.map(\.name), missing: [])))
        #expect(fact.certainty == .measured)
    }

    @Test("an unmarked table around a mark is the footer with all its rows")
    func table() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: """
                <table><tr><td><p>正文</p></td></tr></table><table bgcolor=#f0f0f0><tr><td>主办：示例县人民政府</td></tr>
                <tr><td>联系我们 : 0599-1234567</td></tr><tr><td>标识码：9900000001 示ICP备05000001号</td></tr></table>
                """)
        let fact = try Observed.fact(Self.footer, .elements, elements: Self.seven, on: site)
        #expect(
            fact.value
                == .elements(
                    ElementSet(
                        present: ["网站标识码", "ICP备案", "主办单位", "联系方式"],
                        missing: ["党政机关标识", "我为政府网站找错", "公安备案"])))
    }

    @Test(
        "a footer without a strong mark is known by its sponsor",
        arguments: [
            "<table><tr><td>主办：示例镇人民政府</td></tr><tr><td>联系我们：0700-8800000</td></tr></table>",
            "<div><p>版权所有 示例镇</p><p>示例镇人民政府主办　电话（非政务咨询）：0700-8800000</p></div>",
        ])
    func sponsor(html: String) throws {
        let page = try Inspected.page("<div><p>正文正文。</p></div>" + html)
        #expect(Set(page.footer.shown.map(\.name)) == ["主办单位", "联系方式"])
    }

    @Test("a number for complaints is no contact")
    func complaints() throws {
        let page = try Inspected.page("<div class=foot>主办：示例镇　违法和不良信息举报电话：0700-8800001</div>")
        #expect(page.footer.unseen.contains("联系方式"))
    }

    @Test("words without what they announce are no marks")
    func bareWords() throws {
        var site = TestSite()
        site.add(
            "gzdt/", html: "<div class=footer>主办单位： 联系电话： 网站标识码：无 ICP备案 公网安备</div>")
        let fact = try Observed.fact(Self.footer, .elements, elements: Self.seven, on: site)
        guard case .elements(let set)? = fact.value else {
            Issue.record("unknown")
            return
        }
        #expect(!set.present.contains("公安备案") && !set.present.contains("党政机关标识"))
        #expect(fact.certainty == .measured)
    }

    @Test(
        "what a script, an image or a frame may show is suspected, not absent",
        arguments: [
            "<div class=footer>主办单位：示例县<script src=/footer.js></script></div>",
            "<div class=footer>主办单位：示例县<img src=/i/a.png></div>",
            "<div class=footer>主办单位：示例县<iframe src=/foot.html></iframe></div>",
            "<script src=/include/footer.js></script>",
        ])
    func unseen(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: "<p>正文</p>\(html)")
        let fact = try Observed.fact(Self.footer, .elements, elements: Self.seven, on: site)
        #expect(fact.certainty == .suspected)
    }

    // MARK: accessibility

    static let access = "extractor: accessibility-faults, columns: [动态]"

    @Test(
        "basic faults are counted one by one",
        arguments: [
            ("alt", "<img src=a.png><img src=b.png alt=''><img src=c.png alt=甲>", 1),
            ("alt", "<a href=x><img src=a.png alt=''></a><a href=y><img src=b.png alt=''>乙</a>", 1),
            ("alt", "<input type=image src=a.png><input type=image src=a.png alt=搜索>", 1),
            ("labels", "<input name=a><input type=hidden name=b><input type=submit>", 1),
            ("labels", "<label for=i>甲</label><input id=i><label>乙<select></select></label>", 0),
            (
                "labels",
                "<textarea title=内容></textarea><input aria-label=搜索><label for=j></label><input id=j>",
                1
            ),
            ("headings", "<h2>甲</h2><h4>乙</h4><h5>丙</h5><h2>丁</h2><h3>戊</h3>", 1),
            ("headings", "<h3>甲</h3><h1>乙</h1><h2>丙</h2>", 0),
            ("lang", "x", 1), ("title", "x", 1), ("title", "<title> </title>x", 1),
        ] as [(String, String, Decimal128)])
    func accessibility(check: String, html: String, count: Decimal128) throws {
        var site = TestSite()
        site.add("gzdt/", html: html)
        let fact = try Observed.fact("\(Self.access), check: [\(check)]", .number, on: site)
        #expect(fact.value == .number(count))
        #expect(fact.faults.count == (count == 0 ? 0 : 1))
    }

    @Test("a page that names its language and title has neither fault")
    func sound() throws {
        var site = TestSite()
        site.add(
            TestSite.page("gzdt/"),
            bytes: Array("<html lang=zh><head><title>动态</title></head><body>x</body></html>".utf8))
        #expect(try Observed.number(Self.access, on: site) == 0)
    }
}
