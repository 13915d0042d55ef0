import Exact
import Model
import Testing

@testable import Evidence

@Suite("Budgets")
struct BudgetTests {
    private func site(_ html: String, day: String = "2022-03-20") -> TestSite {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("y.html", "青禾镇2022年部门预算公开", day)]))
        site.add(
            "gzdt/y.html", html: "<meta name=PubDate content='\(day)'><div id=zoom>\(html)</div>")
        return site
    }

    private static let days = "extractor: budget-days, column: 动态, title: [预算]"

    @Test(
        "are published days after their approval",
        arguments: [
            ("县财政局于2022年3月5日批复我镇预算。", 15),
            ("2022年1月10日召开会议。经2022年3月1日县人民代表大会审议通过。", 19),
            ("批复时间：2022-03-10", 10),
            ("根据2021年12月1日的通知编制，2022年3月8日批准。", 12),
            ("2022年3月25日批复。", nil), ("本预算已经批复。", nil),
        ] as [(String, Int?)])
    func days(text: String, days: Int?) throws {
        let found = try Observed.number(Self.days, on: site("<p>\(text)</p>"))
        #expect(found == days.map { Decimal128($0) })
    }

    @Test("are a ledger from approval to publication")
    func ledger() throws {
        let fact = try Observed.fact(Self.days, .ledger, on: site("<p>2022年3月5日批复。</p>"))
        guard case .ledger(let entries)? = fact.value else {
            Issue.record("no ledger")
            return
        }
        #expect(
            entries.map { "\($0.from) \($0.to?.description ?? "")" } == ["2022-03-05 2022-03-20"])
    }

    @Test("name their parts in the page or in a file behind it")
    func elements() throws {
        let crawl = "extractor: budget-elements, column: 动态, title: [预算]"
        let wanted = ["三公经费", "公务接待费", "公务用车购置及运行费"].map {
            WantedElement(name: $0, synonyms: [])
        }
        var site = site("<p>“三公”经费预算说明</p><a href=y.docx>附件</a>")
        #expect(
            try Observed.present(crawl, wanted, on: site) == nil,
            "what was not captured may name the rest")
        site.add(
            TestSite.page("gzdt/y.docx"),
            bytes: try OfficeFile.docx(OfficeFile.table([["公务接待费", "1.2"]])),
            type: "application/octet-stream")
        #expect(try Observed.present(crawl, wanted, on: site) == ["三公经费", "公务接待费"])
    }

    @Test(
        "may have empty tables with a note only",
        arguments: [
            ("<tr><td>政府性基金</td><td>12.5</td></tr>", "", 0),
            ("<tr><td>政府性基金</td><td></td></tr><tr><td>2</td><td>0.00</td></tr>", "", 1),
            ("<tr><td>政府性基金</td><td></td></tr>", "<p>注：我镇2022年无政府性基金预算支出。</p>", 0),
            ("<tr><td>本表为空表</td><td></td></tr>", "", 0),
            ("<tr><td>政府性基金</td><td>—</td></tr>", "<p>示例</p><p>示例</p><p>示例</p><p>本表无数据</p>", 1),
        ])
    func emptyTables(rows: String, note: String, empty: Int) throws {
        let html = "<p>预算表</p><table><tr><th>项目</th><th>金额</th></tr>\(rows)</table>\(note)"
        let found = try Observed.number(
            "extractor: empty-tables, column: 动态, title: [预算]", on: site(html))
        #expect(found == Decimal128(empty))
    }
}
