import Exact
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Columns")
struct ColumnExtractorTests {
    static let reachable = "extractor: column-reachable, column: 动态"
    static let freshness = "extractor: column-freshness, column: 动态"
    static let count = "extractor: column-count, column: 动态, title: [征集, 征求意见]"
    static let empty = "extractor: empty-columns, columns: [动态, 文件, 解读]"

    // MARK: column-reachable

    @Test(
        "a column is reachable by its status, and by nothing else",
        arguments: [
            (200, true), (204, true), (404, false), (410, false), (403, nil), (401, nil),
            (429, nil), (500, nil), (503, nil), (418, nil),
        ] as [(Int, Bool?)])
    func statuses(status: Int, value: Bool?) throws {
        var site = TestSite()
        site.add("gzdt/", html: "x", status: status)
        let fact = try Observed.fact(Self.reachable, .boolean, on: site)
        #expect(fact.value == value.map { .boolean($0) })
        #expect(fact.evidence.first.map(\.locator) == "HTTP \(status)")
    }

    @Test(
        "a visit that failed says nothing of the column",
        arguments: CaptureOutcome.allCases.filter { $0 != .answered && $0 != .cut })
    func failures(outcome: CaptureOutcome) throws {
        var site = TestSite()
        site.add("gzdt/", failure: outcome)
        let fact = try Observed.fact(Self.reachable, .boolean, on: site)
        guard case .unknown(let reason) = fact.reading else {
            Issue.record("known")
            return
        }
        #expect(reason.zh.contains("动态"))
        guard case .capture(let capture)? = fact.evidence.first?.source else {
            Issue.record("no evidence")
            return
        }
        #expect(capture.status == nil)
    }

    @Test("an address nobody asked for is unknown")
    func absent() throws {
        #expect(try Observed.boolean(Self.reachable, on: TestSite()) == nil)
    }

    @Test("redirects are followed inside the archive, circles are not")
    func redirects() throws {
        var site = TestSite()
        site.redirect("gzdt/", to: "index.html")
        site.redirect("gzdt/index.html", to: "/xz/qinghe/news/", status: 301)
        site.add("news/", html: "x")
        #expect(try Observed.boolean(Self.reachable, on: site) == true)

        var circle = TestSite()
        circle.redirect("gzdt/", to: "a.html")
        circle.redirect("gzdt/a.html", to: "./")
        #expect(try Observed.boolean(Self.reachable, on: circle) == nil)

        var gone = TestSite()
        gone.redirect("gzdt/", to: "/404.html")
        gone.add("\(TestSite.origin)/404.html", bytes: [], status: 404)
        #expect(try Observed.boolean(Self.reachable, on: gone) == false)
    }

    // MARK: column-freshness

    @Test(
        "the newest day of a list is found in every form of list",
        arguments: [
            "<ul><li><a href=a.html>甲</a><span>2022-06-28</span></li><li><a href=b.html>乙乙</a><span>2022-06-01</span></li></ul>",
            "<ul><li><span>2022/6/28</span><a href=a.html>甲</a></li></ul>",
            "<table><tr><td><a href=a.html>甲</a></td><td>[2022年6月28日]</td></tr></table>",
            "<ul><li><a href=a.html>甲<span>2022-06-28</span></a></li></ul>",
            "<ul><li><a href=a.html>关于2022年1月5日会议的通报</a><i>（2022.6.28）</i></li></ul>",
            "<dl><dd><a href=a.html>甲</a> 2022-6-28 8:56:14</dd></dl>",
            "<div class=item><h3><a href=a.html>青禾镇开展防汛排查</a></h3><p>2022-06-28</p></div><div class=item><h3><a href=b.html>青禾镇举办培训会议</a></h3><p>2022-06-20</p></div>",
            "<ul><li><a href=a.html>甲</a><p>摘要：2021年5月1日起施行</p><em>2022-06-28</em></li></ul>",
            "<ul><li><a href='javascript:void(0)' onclick=\"o('1')\">甲甲甲</a><span>2022-06-28</span></li></ul>",
            "<UL><LI><A HREF=a.html TITLE=甲>甲</A><SPAN>２０２２－０６－２８</SPAN></LI></UL>",
        ])
    func listForms(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: html)
        #expect(try Observed.number(Self.freshness, on: site) == 3)
    }

    @Test("entries dated after the monitoring day do not count")
    func future() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([("a.html", "甲", "2022-12-31"), ("b.html", "乙", "2022-06-21")]))
        #expect(try Observed.number(Self.freshness, on: site) == 10)
    }

    @Test("as a date it is the newest day")
    func asDate() throws {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("a.html", "甲", "2022-06-28")]))
        let fact = try Observed.fact(Self.freshness, .date, on: site)
        #expect(fact.value == .date(try #require(CivilDate("2022-06-28"))))
        #expect(fact.evidence.first?.snippet == "2022-06-28 甲")
        #expect(fact.evidence.first?.locator == "/html/body/ul/li/a")
    }

    @Test("an empty or vanished column has stood still the whole period", arguments: [200, 404])
    func emptyColumn(status: Int) throws {
        var site = TestSite()
        site.add("gzdt/", html: "<p>暂无信息</p>", status: status)
        #expect(try Observed.number(Self.freshness, on: site) == 131)
        #expect(try Observed.fact(Self.freshness, .date, on: site).value == nil)
    }

    @Test("where a list gives no days its articles do")
    func datesOfArticles() throws {
        var site = TestSite()
        site.add(
            "gzdt/", html: "<ul><li><a href=a.html>甲甲甲</a></li><li><a href=b.html>乙乙乙</a></li></ul>"
        )
        site.add("gzdt/a.html", html: "<p>发布时间：2022-06-11 来源：本站</p><div id=zoom>正文</div>")
        site.add(
            "gzdt/b.html",
            html: "<meta content='2022-06-21 10:19' name=pubdate><div id=zoom>正文</div>")
        #expect(try Observed.number(Self.freshness, on: site) == 10)
    }

    @Test("a page that only leads on, or holds its list in a frame, is followed")
    func leadsOn() throws {
        let list = TestSite.list([("a.html", "征集甲", "2022-06-21")])
        var refresh = TestSite()
        refresh.add("gzdt/", html: "<meta http-equiv=Refresh content='0; url=list.html'>")
        refresh.add("gzdt/list.html", html: list)
        #expect(try Observed.number(Self.freshness, on: refresh) == 10)

        var frame = TestSite()
        frame.add("gzdt/", html: "<h2>工作动态</h2><iframe src=list.html></iframe>")
        frame.add("gzdt/list.html", html: list)
        #expect(try Observed.number(Self.freshness, on: frame) == 10)

        var script = TestSite()
        script.add("gzdt/", html: "<script>window.location.href='list.html'</script>")
        #expect(try Observed.number(Self.freshness, on: script) == nil)
    }

    @Test("further pages are read, by 下一页 and by number, each once")
    func pages() throws {
        var site = TestSite()
        let turn = "<a href=index_1.html>下一页</a><a href=./>1</a><a href=index_1.html>2</a>"
        site.add("gzdt/", html: TestSite.list([("a.html", "征集甲", "2022-05-02")]) + turn)
        site.add(
            "gzdt/index_1.html",
            html: TestSite.list([("b.html", "征集乙", "2022-06-21"), ("a.html", "征集甲", "2022-05-02")])
                + turn)
        #expect(try Observed.number(Self.freshness, on: site) == 10)
        #expect(try Observed.number(Self.count, on: site) == 2)
    }

    @Test("the newest entry is known from the first page of a list that runs down")
    func missingPage() throws {
        var site = TestSite()
        let turn = "<a href=index_1.html>下一页</a>"
        site.add(
            "gzdt/",
            html: TestSite.list([("a.html", "征集甲", "2022-06-21"), ("b.html", "征集乙", "2022-05-02")])
                + turn)
        site.add("gzdt/index_1.html", failure: .timeout)
        #expect(try Observed.number(Self.freshness, on: site) == 10)
        #expect(try Observed.number(Self.count, on: site) == nil, "the period begins before May")

        var old = TestSite()
        old.add(
            "gzdt/",
            html: TestSite.list([("a.html", "征集甲", "2022-06-21"), ("b.html", "征集乙", "2021-05-02")])
                + turn)
        old.add("gzdt/index_1.html", failure: .limit)
        #expect(try Observed.number(Self.count, on: old) == 1)

        var up = TestSite()
        up.add(
            "gzdt/",
            html: TestSite.list([("b.html", "乙", "2021-05-02"), ("a.html", "甲", "2022-06-21")])
                + turn)
        up.add("gzdt/index_1.html", failure: .timeout)
        #expect(try Observed.number(Self.freshness, on: up) == nil)
    }

    @Test("pages that a TRS script numbers are read, or missed for a reason")
    func scriptedPages() throws {
        var site = TestSite()
        let script = "<script>createPageHTML(2, 0, \"index\", \"html\");</script>"
        site.add("gzdt/", html: TestSite.list([("a.html", "征集甲", "2022-05-02")]) + script)
        #expect(try Observed.number(Self.count, on: site) == nil)
        site.add("gzdt/index_1.html", html: TestSite.list([("b.html", "征集乙", "2022-04-02")]))
        #expect(try Observed.number(Self.count, on: site) == 2)
    }

    // MARK: column-count

    @Test("the first and the last day of the period count, other days and titles do not")
    func countsPeriod() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于征集意见的公告", "2022-02-20"), ("b.html", "公开征求意见", "2022-06-30"),
                ("c.html", "关于征集意见的公告二", "2022-02-19"), ("d.html", "公开征求意见二", "2022-07-01"),
                ("e.html", "采纳情况", "2022-03-01"),
            ]))
        let fact = try Observed.fact(Self.count, .number, on: site)
        #expect(fact.value == .number(2))
        #expect(fact.evidence.map(\.snippet) == ["2022-02-20 关于征集意见的公告", "2022-06-30 公开征求意见"])
    }

    @Test("the whole title counts where the list cuts it")
    func wholeTitle() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([("a.html", "关于青禾镇集镇停车管理办法公开征求意见的公告", "2022-03-01")]))
        #expect(try Observed.number(Self.count, on: site) == 1)
    }

    // MARK: empty-columns

    @Test("a column that is there without entries is empty; one that is gone is not")
    func empties() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html:
                "<p>暂无信息</p><div class=footer><ul><li><a href=a.html>链接</a>2022-01-01</li></ul></div>"
        )
        site.add("zcwj/", html: "x", status: 404)
        site.add("zcjd/", html: TestSite.list([("a.html", "甲", "2020-01-01")]))
        let fact = try Observed.fact(Self.empty, .number, on: site)
        #expect(fact.value == .number(1))
        #expect(fact.faults.map(\.key) == ["empty-column 动态"])
    }

    @Test("one that cannot be seen makes the number unknown, with what is known of it")
    func emptiesUnknown() throws {
        var site = TestSite()
        site.add("gzdt/", html: "<p>暂无信息</p>")
        site.add("zcwj/", failure: .timeout)
        site.add("zcjd/", html: TestSite.list([("a.html", "甲", "2020-01-01")]))
        let fact = try Observed.fact(Self.empty, .number, on: site)
        #expect(fact.value == nil)
        #expect(fact.faults.map(\.key) == ["empty-column 动态"])
    }

    @Test("entries without a day are entries all the same")
    func undated() throws {
        var site = TestSite()
        for column in ["gzdt/", "zcwj/", "zcjd/"] {
            site.add(column, html: "<ul><li><a href=a.html>办事指南甲</a></li></ul>")
        }
        #expect(try Observed.number(Self.empty, on: site) == 0)
    }
}
