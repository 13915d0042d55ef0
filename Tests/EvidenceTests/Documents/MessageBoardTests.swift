import Exact
import Model
import Testing

@testable import Evidence

@Suite("Message boards")
struct MessageBoardTests {
    private func article(_ asked: String, _ answered: String?, _ answer: String = "已安排办理。")
        -> String
    {
        let reply =
            answered.map {
                "<p>答复时间：\($0)</p><p>答复单位：青禾镇</p><p>答复内容：\(answer)</p>"
            } ?? "<p>答复内容：</p>"
        return "<div id=zoom><p>留言时间：\(asked) 08:30:11</p><p>留言内容：路灯不亮</p>\(reply)</div>"
    }

    private func site(_ articles: String...) -> TestSite {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list(
                articles.indices.map { ("m\($0).html", "关于路灯的留言\($0)", "2022-03-0\(9 - $0)") }))
        for (index, html) in articles.enumerated() { site.add("gzdt/m\(index).html", html: html) }
        return site
    }

    private static let crawl = "extractor: message-board, column: 动态"

    @Test("leave nothing without an answer for months")
    func unanswered() throws {
        let site = site(
            article("2022-03-31", nil), article("2022-04-01", nil), article("2021-07-02", nil),
            article("2021-06-30", nil), article("2022-03-01", "2022-03-03"))
        let fact = try Observed.fact(Self.crawl, .number, on: site)
        #expect(
            fact.faults.map { String($0.key.prefix(21)) } == [
                "unanswered 2021-07-02", "unanswered 2022-03-31",
            ])
        #expect(try Observed.number(Self.crawl + ", months: 2", on: site) == 3)
    }

    @Test(
        "answer in time, in working days unless said otherwise; what is open counts to the monitoring day"
    )
    func late() throws {
        // 2022-03-04 is a Friday; 03-11 the fifth working day after it.
        let site = site(
            article("2022-03-04", "2022-03-11"), article("2022-03-04", "2022-03-14"),
            article("2022-06-29", nil), article("2022-05-05", nil))
        #expect(try Observed.number(Self.crawl + ", measure: late", on: site) == 2)
        #expect(
            try Observed.number(Self.crawl + ", measure: late, days-are: natural", on: site) == 3)
    }

    @Test("show who answered, and when")
    func elements() throws {
        let wanted = ["留言时间", "答复时间", "答复单位", "答复内容"].map {
            WantedElement(name: $0, synonyms: [])
        }
        let full = article("2022-03-04", "2022-03-11")
        #expect(
            try Observed.present(Self.crawl, wanted, on: site(full, article("2022-03-04", nil)))
                == wanted.map(\.name))
        let bare = "<div id=zoom><p>留言时间：2022-03-04</p><p>答复内容：已办理完毕</p></div>"
        #expect(
            try Observed.present(Self.crawl, wanted, on: site(full, bare)) == ["留言时间", "答复内容"])
    }

    @Test("may be a table of their list, or parts of it")
    func inline() throws {
        var table = TestSite()
        table.add(
            "gzdt/",
            html: """
                <div id=zoom><table><tr><th>主题</th><th>留言时间</th><th>答复时间</th><th>答复单位</th></tr>
                <tr><td>路灯</td><td>2022-03-01</td><td>2022-03-02</td><td>青禾镇</td></tr>
                <tr><td>水管</td><td>2022-03-02</td><td></td><td></td></tr></table></div>
                """)
        #expect(try Observed.number(Self.crawl, on: table) == 1)
        var parts = TestSite()
        parts.add(
            "gzdt/",
            html: """
                <div id=zoom><div><h4>路灯</h4><p>提问时间：2022-03-01</p><p>回复时间：2022-03-02</p></div>
                <div><h4>水管</h4><p>提问时间：2022-03-02</p><p>回复：</p></div></div>
                """)
        #expect(try Observed.number(Self.crawl, on: parts) == 1)
    }

    @Test("are a ledger from asked to answered, personal numbers masked")
    func ledger() throws {
        var site = site(article("2022-03-04", "2022-03-11"))
        site.add(
            "gzdt/", html: TestSite.list([("m0.html", "我的手机13800001234没有信号", "2022-03-04")]),
            time: "2022-07-01T02:00:00Z")
        let fact = try Observed.fact(Self.crawl, .ledger, on: site)
        guard case .ledger(let entries)? = fact.value else {
            Issue.record("no ledger")
            return
        }
        #expect(entries.map(\.title) == ["我的手机138****1234没有信号"])
        #expect(entries.first?.to == CivilDate("2022-03-11").map { .day($0) })
    }
}
