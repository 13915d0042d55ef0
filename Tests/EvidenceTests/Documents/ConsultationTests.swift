import Exact
import Model
import Testing

@testable import Evidence

@Suite("Consultations")
struct ConsultationTests {
    static let title = "关于公开征求《示例县停车管理办法（征求意见稿）》意见的公告"

    static let whole = """
        <p>现向社会公开征求意见，时间为2022年3月1日至3月31日。</p><p>电子邮箱：a@shili.example</p>
        <p>联系人：张某某 联系电话：0700-8801001</p>
        <p><a href=ca.docx>示例县停车管理办法（征求意见稿）</a></p><p><a href=sm.docx>起草说明</a></p>
        """

    private func site(
        _ html: String = whole, feedback: String? = nil, title: String = title,
        feedbackTitle: String = "《示例县停车管理办法》征求意见结果反馈", feedbackDay: String = "2022-04-10"
    ) -> TestSite {
        var site = TestSite()
        var items = [(href: "a.html", title: title, date: "2022-03-01")]
        if feedback != nil { items.append(("f.html", feedbackTitle, feedbackDay)) }
        site.add("gzdt/", html: TestSite.list(items))
        site.add("gzdt/a.html", html: "<div id=zoom>\(html)</div>")
        if let feedback { site.add("gzdt/f.html", html: "<div id=zoom>\(feedback)</div>") }
        return site
    }

    private static let elements = [
        "征求意见稿", "起草说明", "征集时间", "提交方式", "联系方式", "结果反馈", "收到条数", "采纳情况",
    ].map { WantedElement(name: $0, synonyms: []) }
    private static let crawl = "extractor: consultation-elements, column: 动态"

    @Test("have their elements, and those of what became of them")
    func elements() throws {
        #expect(
            try Observed.present(Self.crawl, Self.elements, on: site())
                == ["征求意见稿", "起草说明", "征集时间", "提交方式", "联系方式"])
        #expect(
            try Observed.present(
                Self.crawl, Self.elements, on: site(feedback: "<p>共收到意见3条，采纳2条。</p>"))
                == Self.elements.map(\.name))
        #expect(
            try Observed.present(
                Self.crawl, Self.elements, on: site("<p>欢迎提出意见。</p>")) == [])
    }

    @Test(
        "state their period in many ways",
        arguments: [
            ("2022年3月1日至2022年3月31日", 31), ("2022年3月1日至3月10日", 10),
            ("2022年3月1日至10日", 10), ("2022-03-01 00:00 至 2022-03-07 24:00", 7),
            ("征集时间：2022-03-01—2022-04-01", 32), ("自发布之日起30日内", 30),
            ("自公告之日起三十天内", 30), ("自发布之日起7个工作日内", 9),
            ("请于2022年3月15日前反馈", 15), ("截止时间：2022年3月20日", 20),
            ("开始时间：2022-03-02</p><p>结束时间：2022-03-12", 11),
        ])
    func periods(text: String, days: Int) throws {
        let found = try Observed.number(
            "extractor: consultation-period, column: 动态", on: site("<p>\(text)</p>"))
        #expect(found == Decimal128(days))
    }

    @Test("that are short are counted; one without a period leaves the shortest open")
    func short() throws {
        let crawl = "extractor: consultation-period, column: 动态"
        let short = site("<p>2022年3月1日至2022年3月7日</p>")
        #expect(try Observed.number(crawl + ", at-least: 7", on: short) == 0)
        #expect(try Observed.number(crawl + ", at-least: 30", on: short) == 1)
        #expect(try Observed.number(crawl, on: site("<p>欢迎</p>")) == nil)
    }

    @Test(
        "want feedback after their end: in the page, linked, or of the same subject",
        arguments: [
            (whole, nil, "x", "2022-04-10", 1),
            (whole + "<p>结果反馈：共收到意见0条，征集已结束。</p>", nil, "x", "2022-04-10", 0),
            (whole, "<p>共收到0条</p>", "《示例县停车管理办法》征求意见结果反馈", "2022-04-10", 0),
            (whole, "<a href=a.html>原公告</a>", "某办法意见采纳情况", "2022-04-10", 0),
            (whole + "<a href=f.html>反馈</a>", "<p>x</p>", "某办法意见采纳情况", "2022-04-10", 0),
            (whole, "<p>x</p>", "某办法意见采纳情况", "2022-04-10", 1),
            (whole, "<p>x</p>", "《示例县停车管理办法》征求意见结果反馈", "2022-03-10", 1),
        ] as [(String, String?, String, String, Int)])
    func feedback(html: String, feedback: String?, title: String, day: String, missing: Int) throws
    {
        let site = site(html, feedback: feedback, feedbackTitle: title, feedbackDay: day)
        let found = try Observed.number("extractor: consultation-feedback, column: 动态", on: site)
        #expect(found == Decimal128(missing))
    }

    @Test("are a ledger from their end to their feedback")
    func ledger() throws {
        let fact = try Observed.fact(
            "extractor: consultation-feedback, column: 动态", .ledger,
            on: site(feedback: "<p>共收到0条</p>"))
        guard case .ledger(let entries)? = fact.value else {
            Issue.record("no ledger")
            return
        }
        #expect(
            entries.map { "\($0.from) \($0.to?.description ?? "")" } == ["2022-03-31 2022-04-10"])
    }
}
