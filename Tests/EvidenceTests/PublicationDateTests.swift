import Exact
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Days of publication")
struct PublicationDateTests {
    static let title = "<h1>青禾镇开展防汛排查</h1>"
    static let text = "<div id=zoom>2022年1月5日，青禾镇召开会议，部署2022年5月9日前的防汛工作。</div>"
    static let day = "extractor: publication-date, column: 动态"

    @Test(
        "the day of another key is none, in a cell of its own either",
        arguments: ["成文日期", "生效日期", "印发日期", "施行日期"])
    func otherKeys(key: String) throws {
        let page = try Inspected.page(
            Self.title + "<table><tr><td>\(key)：</td><td>2022年6月20日</td></tr></table>" + Self.text)
        #expect(page.publicationDay == nil)
    }

    @Test("a title behind the name of the site is found")
    func titleBehind() throws {
        let page = try Inspected.page(
            """
            <title>示例县人民政府-青禾镇开展防汛排查工作</title><div>示例县人民政府</div>
            <div>青禾镇开展防汛排查工作</div><div>2022-06-28</div><div><p>6月27日，镇里开会。</p></div>
            """)
        #expect(page.publicationDay?.description == "2022-06-28")
    }

    @Test(
        "the day is found in tags, document information and lines, in this order",
        arguments: [
            ("<meta name=PubDate content='2022-06-28 10:19'>", "meta"),
            ("<META CONTENT='2022-06-28' NAME=pubdate>", "meta"),
            (
                "<meta property='article:published_time' content='2022-06-28T10:00:00+08:00'>",
                "meta"
            ),
            ("<table><tr><td>发布日期</td><td>2022年6月28日</td></tr></table>", "info"),
            ("<p><b>发 布 时 间</b>2022/6/28</p>", "line"),
            ("<p>来源：县政府　发布时间：２０２２－０６－２８</p>", "line"),
            ("<p>时间：2022-06-28 08:56:14　浏览：12次</p>", "line"),
            ("<p>2022-06-28 08:56　来源：县政府办　作者：办公室　【字体：大 中 小】</p>", "line"),
            ("<div><span>2022-06-28</span></div>", "line"),
            ("<div class=hd><span>(2022-6-28 8:56:14)</span></div>", "line"),
            ("<p>更新时间：2022.06.28</p>", "line"),
            ("<h4>青禾镇　2022年6月28日</h4>", "line"),
            ("<div><span>录入时间：</span><span>2022-06-28</span><span>录入人：管理员</span></div>", "line"),
        ])
    func sources(html: String, source: String) throws {
        let page = try Inspected.page(Self.title + html + Self.text)
        #expect(page.publicationDay?.description == "2022-06-28", "\(html)")
        #expect(page.dates.first?.name == source)
        #expect(page.dates.first?.value == "2022-06-28")
    }

    @Test(
        "days of other kinds are none",
        arguments: [
            "<p>成文日期：2022-06-28</p>", "<p>生效时间：2022-06-28</p>", "<p>截止日期：2022-06-28</p>",
            "<p>2022年6月28日，青禾镇召开会议（来源：县委办）。</p>", "<p>会议时间：2022-06-28</p>", "",
        ])
    func others(html: String) throws {
        #expect(try Inspected.page(Self.title + html + Self.text).publicationDay == nil, "\(html)")
    }

    @Test(
        "the address is the last resort",
        arguments: [
            "art/2022/6/28/art_406_1230102.html", "t20220628_1617575.htm",
            "202206/t20220628_1.html",
            "20220628/a.html", "2022-06/28/content_12.htm", "20220628_12.shtml",
        ])
    func addresses(path: String) throws {
        let page = try Inspected.page(Self.title + Self.text, at: path)
        #expect(page.publicationDay?.description == "2022-06-28")
        #expect(page.dates.map(\.name) == ["address"])
        let stated = try Inspected.page(
            Self.title + "<p>时间：2022-06-30</p>" + Self.text, at: path)
        #expect(stated.publicationDay?.description == "2022-06-30")
        #expect(stated.dates.map(\.value) == ["2022-06-30", "2022-06-28"], "both are kept")
    }

    @Test(
        "numbers in an address that are no days give none",
        arguments: [
            "post_20220628123.html", "99990628/a.html", "2022/13/01/a.html", "uuid-20221399.shtml",
        ])
    func noAddresses(path: String) throws {
        #expect(try Inspected.page(Self.title + Self.text, at: path).publicationDay == nil)
    }

    @Test("an article is picked by its title, and its list may give the day")
    func picked() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于停水的通知", "2022-06-28"), ("b.html", "关于停电的通知", "2022-06-21"),
            ]))
        site.add("gzdt/b.html", html: "<h1>关于停电的通知</h1>\(Self.text)")
        let fact = try Observed.fact("\(Self.day), title: 停电", .date, on: site)
        #expect(fact.value == .date(try #require(CivilDate("2022-06-21"))))
        #expect(fact.evidence.first?.snippet == "list 2022-06-21 关于停电的通知")
        #expect(try Observed.fact("\(Self.day), title: 停气", .date, on: site).value == nil)
        #expect(try Observed.fact(Self.day, .date, on: site).value == nil)
    }

    @Test("articles that name no day, or several, are counted with their places")
    func faults() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于停水的通知", "2022-06-28"), ("b.html", "关于停电的通知", "2022-06-21"),
                ("t20220101_c.html", "关于停气的通知", "2022-06-20"), ("d.html", "关于停车的通知", "2022-06-19"),
                ("gone.html", "关于停航的通知", "2022-06-18"), ("e.pdf", "关于停课的通知", "2022-06-17"),
            ]))
        site.add("gzdt/a.html", html: "<h1>关于停水的通知</h1>\(Self.text)")
        site.add("gzdt/b.html", html: "<h1>关于停电的通知</h1><p>时间：2022-06-01</p>\(Self.text)")
        site.add("gzdt/t20220101_c.html", html: "<h1>关于停气的通知</h1><p>时间：2022-06-20</p>")
        site.add(
            "gzdt/d.html",
            html: "<meta name=PubDate content=2022-06-19><h1>关于停车的通知</h1><p>时间：2022-06-18</p>")
        site.add("gzdt/gone.html", html: "", status: 404)
        site.add(TestSite.page("gzdt/e.pdf"), bytes: Array("%PDF".utf8), type: "application/pdf")
        let undated = try Observed.fact(
            "extractor: undated-articles, column: 动态", .number, on: site)
        #expect(undated.value == .number(1))
        #expect(undated.faults.map(\.key) == ["undated-article \(TestSite.page("gzdt/a.html"))"])
        let conflicts = try Observed.fact(
            "extractor: date-conflicts, column: 动态", .number, on: site)
        #expect(conflicts.value == .number(2))
        #expect(conflicts.faults.first?.what.zh.contains("line 2022-06-01、list 2022-06-21") == true)
    }

    @Test("an article that could not be had leaves the number open, not the faults")
    func unknown() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于停水的通知", "2022-06-28"), ("b.html", "关于停电的通知", "2022-06-21"),
            ]))
        site.add("gzdt/a.html", html: "<h1>关于停水的通知</h1>\(Self.text)")
        site.add("gzdt/b.html", failure: .timeout)
        let fact = try Observed.fact("extractor: undated-articles, column: 动态", .number, on: site)
        #expect(fact.value == nil)
        #expect(fact.faults.count == 1)
    }
}
