import Exact
import Model
import Testing

@testable import Evidence

@Suite("Gaps, statements and columns made by script")
struct ColumnGapTests {
    private func site(_ days: [String]) -> TestSite {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list(
                days.enumerated().map { ("\($0.offset).html", "关于第\($0.offset)件事的通知", $0.element) })
        )
        return site
    }

    // The period runs from 2022-02-20 to 2022-06-30, the monitoring day is 07-01.

    @Test("whole months of the period without an entry are gaps")
    func months() throws {
        let site = site(["2022-06-10", "2022-05-31", "2022-05-01", "2022-02-21"])
        let fact = try Observed.fact("extractor: column-gaps, column: 动态", .number, on: site)
        #expect(fact.value == .number(2))
        #expect(fact.faults.map(\.key) == ["column-gap 动态 2022-03", "column-gap 动态 2022-04"])
    }

    @Test(
        "spans may be longer, and more may be wanted of each",
        arguments: [
            ("per: quarter", 0), ("per: half-year", 0), ("per: year", 0),
            ("per: quarter, at-least: 3", 0), ("per: quarter, at-least: 4", 1), ("at-least: 2", 3),
            ("title: [第0件]", 3),
        ] as [(String, Decimal128)])
    func spans(settings: String, count: Decimal128) throws {
        let site = site(["2022-06-10", "2022-05-31", "2022-05-01", "2022-02-21"])
        #expect(
            try Observed.number("extractor: column-gaps, column: 动态, \(settings)", on: site)
                == count)
    }

    @Test("an empty or vanished column has nothing but gaps", arguments: [200, 404])
    func empty(status: Int) throws {
        var site = TestSite()
        site.add("gzdt/", html: "<p>暂无信息</p>", status: status)
        #expect(try Observed.number("extractor: column-gaps, column: 动态", on: site) == 4)
        #expect(try Observed.number("extractor: column-longest-gap, column: 动态", on: site) == 130)
    }

    @Test("the longest gap counts from the first day of the period and to its end")
    func longest() throws {
        let gap = "extractor: column-longest-gap, column: 动态"
        #expect(
            try Observed.number(gap, on: site(["2022-06-30", "2022-04-20", "2022-02-20"])) == 71)
        #expect(try Observed.number(gap, on: site(["2022-03-01", "2021-01-01"])) == 121)
        #expect(try Observed.number(gap, on: site(["2022-08-01", "2022-06-29"])) == 129)
    }

    @Test("a window of days ends with the monitoring day")
    func window() throws {
        let site = site(["2022-07-02", "2022-07-01", "2022-06-17", "2022-06-16"])
        let count = "extractor: column-count, column: 动态"
        #expect(try Observed.number("\(count), days: 14", on: site) == 2)
        #expect(try Observed.number("\(count), days: 0", on: site) == 1)
        #expect(try Observed.number("\(count), window: all", on: site) == 4)
    }

    // MARK: statements

    static let explained = "extractor: explained-columns, columns: [动态]"
    static let statements = "\(explained), kinds: [statement]"
    static let empties = "extractor: empty-columns, columns: [动态]"
    static let unexplained = "\(empties), explained: skip"

    @Test(
        "a column may say that there is nothing",
        arguments: [
            "<p>本年度我镇没有发生行政复议案件。</p>", "<h2>关于行政处罚的情况说明</h2><p>不涉及</p>",
            "<p>截至2022年6月底，暂无征地信息，特此说明。</p>", "<p>2021年未收到政府信息公开申请。</p>",
            "<ul><li><a href=a.html>青禾镇本年度无行政处罚情况说明</a><span>2022-03-01</span></li></ul>",
        ])
    func states(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: html)
        #expect(try Observed.number(Self.statements, on: site) == 1)
        #expect(try Observed.number(Self.unexplained, on: site) == 0)
    }

    @Test(
        "what a content system shows for nothing is a placeholder",
        arguments: ["暂无信息", "暂无相关内容！", "抱歉，没有相关信息", "栏目建设中，敬请期待"])
    func placeholders(text: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: "<div>\(text)</div>")
        #expect(try Observed.number(Self.explained, on: site) == 1)
        #expect(try Observed.number(Self.statements, on: site) == 0)
        #expect(try Observed.number(Self.empties, on: site) == 1)
        #expect(try Observed.number(Self.unexplained, on: site) == 0)
    }

    @Test("a column with entries explains nothing, whatever they say")
    func entries() throws {
        var site = site(["2022-06-01"])
        site.add("gzdt/0.html", html: "<div id=zoom>本年度没有停水。</div>")
        #expect(try Observed.number(Self.explained, on: site) == 1, "its only article says so")
        let more = self.site(["2022-06-01", "2022-05-01"])
        #expect(try Observed.number(Self.explained, on: more) == 0)
        #expect(try Observed.number(Self.empties, on: more) == 0)
        #expect(try Observed.number("\(Self.empties), at-most: 2", on: more) == 1)
    }

    @Test("a column that is one article is not empty")
    func article() throws {
        var site = TestSite()
        site.add(
            "gzdt/", html: "<div id=zoom>\(String(repeating: "青禾镇位于示例县东部。", count: 8))</div>")
        #expect(try Observed.number(Self.empties, on: site) == 0)
    }

    // MARK: columns made by script

    @Test(
        "a list that a script fills in is neither empty nor stale, but unknown",
        arguments: [
            "<ul id=list></ul><script>$.ajax({url:'/jpaas/unit'})</script>",
            "<div id=app></div><script src=/js/app.js></script>",
            "<ul><li v-for='i in list'><a :href='i.url'>{{i.title}}</a></li></ul><script src=v.js></script>",
            "<div id=news></div><script type='text/html' id=tpl><li><a href='{{url}}'>{{t}}</a></li></script>",
            "<script>window.location.href='list.html'</script>",
            "<noscript>请启用 JavaScript</noscript><script src=/umi.js></script>",
        ])
    func scripted(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: html)
        #expect(try Observed.number("extractor: script-columns, columns: [动态]", on: site) == 1)
        for crawl in [
            "extractor: column-freshness, column: 动态", Self.empties, Self.explained,
            "extractor: column-count, column: 动态", "extractor: column-gaps, column: 动态",
        ] {
            let fact = try Observed.fact(crawl, .number, on: site)
            guard case .unknown(let reason) = fact.reading else {
                Issue.record("\(crawl) is known")
                continue
            }
            #expect(reason.zh.contains("脚本"))
        }
    }

    @Test("a script beside a list in the page does no harm")
    func scriptBeside() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([("a.html", "关于停水的通知", "2022-06-28")])
                + "<script>$.get('/hits?id=1')</script>")
        #expect(try Observed.number("extractor: script-columns, columns: [动态]", on: site) == 0)
        #expect(try Observed.number("extractor: column-freshness, column: 动态", on: site) == 3)
    }
}
