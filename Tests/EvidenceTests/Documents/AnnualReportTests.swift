import Exact
import Model
import Testing

@testable import Evidence

@Suite("Annual reports")
struct AnnualReportTests {
    static let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    /// The seven-column table with the merged heads of real reports.
    static func table(_ change: (inout [String: [String]]) -> Void = { _ in }) -> String {
        var rows: [String: [String]] = [
            "新收": ["3", "1", "", "/", "0", "0", "4"],
            "结转": ["1", "0", "0", "0", "0", "0", "1"],
            "予以公开": ["2", "1", "0", "0", "0", "0", "3"],
            "国家秘密": ["1", "0", "0", "0", "0", "0", "1"],
            "总计": ["3", "1", "0", "0", "0", "0", "4"],
            "下年": ["1", "0", "0", "0", "0", "0", "1"],
        ]
        change(&rows)
        func cells(_ key: String) -> String {
            (rows[key] ?? []).map { "<td>\($0)</td>" }.joined()
        }
        return """
            <table><tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>
            <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
            <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
            <tr><td colspan=3>一、本年新收政府信息公开申请数量</td>\(cells("新收"))</tr>
            <tr><td colspan=3>二、上年结转政府信息公开申请数量</td>\(cells("结转"))</tr>
            <tr><td rowspan=3>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>\(cells("予以公开"))</tr>
            <tr><td>（三）不予公开</td><td>1.属于国家秘密</td>\(cells("国家秘密"))</tr>
            <tr><td colspan=2>（七）总计</td>\(cells("总计"))</tr>
            <tr><td colspan=3>四、结转下年度继续办理</td>\(cells("下年"))</tr></table>
            """
    }

    static func reviews(_ total: String = "1") -> String {
        """
        <table><tr><td colspan=5>行政复议</td><td colspan=5>行政诉讼</td></tr>
        <tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
        <td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
        <tr><td>1</td><td>0</td><td>0</td><td>0</td><td>\(total)</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr></table>
        """
    }

    static func report(_ table: String = table(), _ reviews: String = reviews()) -> String {
        """
        <div id=zoom><p>一、总体情况</p><p>（二）主动公开。本年度公开信息若干条。</p>
        <p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>件数</td></tr><tr><td>规章</td><td>0</td></tr></table>
        <p>三、收到和处理政府信息公开申请情况</p>\(table)
        <p>四、政府信息公开行政复议、行政诉讼情况</p>\(reviews)
        <p>五、存在的主要问题及改进情况</p><p>不足。</p><p>六、其他需要报告的事项</p><p>无。</p></div>
        """
    }

    private func site(_ html: String = report(), title: String = "青禾镇2021年政府信息公开工作年度报告") -> TestSite
    {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("nb.html", title, "2022-01-28")]))
        site.add("gzdt/nb.html", html: html)
        return site
    }

    private static let crawl = "extractor: annual-report-table, column: 动态"

    @Test("that add up have no fault")
    func balanced() throws {
        let fact = try Observed.fact(Self.crawl, .number, on: site())
        #expect(fact.value == .number(0), "\(fact.faults.map(\.key))")
    }

    struct Slip: Sendable, CustomTestStringConvertible {
        let row: String
        let column: Int
        let value: String
        let faults: [String]
        var testDescription: String { "\(row) \(column) = \(value)" }
    }

    @Test(
        "that do not add up are told where",
        arguments: [
            Slip(
                row: "新收", column: 0, value: "4",
                faults: ["report-balance 自然人", "report-columns 一、本年新收政府信息公开申请数量"]),
            Slip(
                row: "总计", column: 6, value: "5",
                faults: ["report-balance 总计", "report-columns (七)总计", "report-items 总计"]),
            Slip(
                row: "国家秘密", column: 0, value: "2",
                faults: ["report-items 自然人", "report-parts 1.属于国家秘密"]),
            Slip(row: "新收", column: 2, value: "详见附件", faults: []),
        ])
    func slips(_ slip: Slip) throws {
        let table = Self.table { $0[slip.row]?[slip.column] = slip.value }
        let fact = try Observed.fact(Self.crawl, .number, on: site(Self.report(table)))
        #expect(fact.faults.map(\.key) == slip.faults)
        #expect(fact.value == .number(Decimal128(slip.faults.count)))
    }

    @Test("may have slips in reviews and suits; only what is asked for is checked")
    func reviewSlip() throws {
        let site = site(Self.report(Self.table(), Self.reviews("2")))
        let fact = try Observed.fact(Self.crawl, .number, on: site)
        #expect(fact.faults.map(\.key) == ["report-reviews 行政复议"])
        #expect(try Observed.number(Self.crawl + ", check: [balance]", on: site) == 0)
    }

    @Test("are read from a document behind the page as well")
    func attached() throws {
        var site = site("<div id=zoom><p>见附件</p><a href=nb.docx>2021年年度报告</a></div>")
        let rows = [
            ["", "自然人", "总计"], ["一、本年新收", "2", "2"], ["二、上年结转", "0", "0"],
            ["三、办理结果 总计", "1", "1"], ["四、结转下年度", "0", "0"],
        ]
        site.add(
            TestSite.page("gzdt/nb.docx"), bytes: try OfficeFile.docx(OfficeFile.table(rows)),
            type: "application/octet-stream")
        let fact = try Observed.fact(Self.crawl + ", check: [balance]", .number, on: site)
        #expect(fact.faults.map(\.key) == ["report-balance 总计", "report-balance 自然人"])
    }

    @Test("without a table that can be read leave it open")
    func unknown() throws {
        #expect(
            try Observed.number(Self.crawl, on: site("<div id=zoom><img src=b.png></div>")) == nil)
        #expect(try Observed.number(Self.crawl, on: site(title: "2020年年度报告")) == nil)
    }

    private static let chapters = ["总体情况", "主动公开", "收到和处理申请", "复议诉讼", "存在问题及改进", "其他事项"]
        .map { WantedElement(name: $0, synonyms: []) }

    @Test("have six chapters with something in each; sections within do not count")
    func chapters() throws {
        let crawl = "extractor: annual-report-chapters, column: 动态"
        let whole = try Observed.present(crawl, Self.chapters, on: site())
        #expect(whole == Self.chapters.map(\.name))
        let poor = """
            <div id=zoom><p>一、总体情况</p><p>（一）主动公开</p><p>（二）依申请公开</p>
            <p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p></div>
            """
        #expect(try Observed.present(crawl, Self.chapters, on: site(poor)) == ["总体情况"])
        #expect(
            try Observed.present(crawl, Self.chapters, on: site(title: "2020年年度报告")) == [])
    }

    @Test("bear the day they were published")
    func published() throws {
        let fact = try Observed.fact(
            "extractor: annual-report-date, column: 动态", .date, on: site())
        #expect(fact.value == CivilDate("2022-01-28").map { .date($0) })
    }
}
