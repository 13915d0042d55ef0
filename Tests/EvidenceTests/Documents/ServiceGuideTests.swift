import Exact
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Service guides")
struct ServiceGuideTests {
    static let names = [
        "事项名称", "设定依据", "申请条件", "办理材料", "办理地点", "办理机构", "收费标准", "办理时间", "联系电话", "办理流程",
    ]

    private func site(_ guides: String...) -> TestSite {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list(
                guides.indices.map { ("g\($0).html", "办理事项第\($0)号办事指南", "2021-03-0\($0 + 1)") }))
        for (index, guide) in guides.enumerated() {
            site.add("gzdt/g\(index).html", html: "<div id=zoom>\(guide)</div>")
        }
        return site
    }

    static let whole = """
        <h2>生育登记</h2><p>一、法律依据</p><p>某条例</p><p>二、受理条件：本镇户籍</p>
        <p>三、申请材料</p><p><img src=cl.png></p>
        <table><tr><td>办理地点</td><td>便民服务中心</td><td>实施机构</td><td>青禾镇</td></tr>
        <tr><td>收费标准</td><td>无</td><td>办理时限</td><td>当场</td></tr></table>
        <p>咨询电话：0700-8801001</p><p>办理流程</p><p><a href=lct.pdf>流程图</a></p>
        """

    private static let crawl = "extractor: service-guides, column: 动态"
    private static let wanted = names.map { WantedElement(name: $0, synonyms: []) }

    @Test("give what every one of them gives")
    func elements() throws {
        #expect(try Observed.present(Self.crawl, Self.wanted, on: site(Self.whole)) == Self.names)
        let lean = Self.whole.replacing("<td>收费标准</td><td>无</td>", with: "<td>收费标准</td><td></td>")
        #expect(
            try Observed.present(Self.crawl, Self.wanted, on: site(Self.whole, lean))
                == Self.names.filter { $0 != "收费标准" })
    }

    @Test("that lack too much are counted")
    func poor() throws {
        let poor = "<h2>某事</h2><p>申请条件：无</p><p>申请材料：身份证</p><p>办理地点：窗口</p><p>联系电话：</p>"
        let site = site(Self.whole, poor)
        let fact = try Observed.fact(Self.crawl, .number, on: site)
        #expect(fact.value == .number(1))
        #expect(fact.faults.first?.what.zh.contains("联系电话") == true)
        #expect(try Observed.number(Self.crawl + ", lacking: 7", on: site) == 0)
    }

    @Test("that cannot be read leave it open")
    func unread() throws {
        var site = site(Self.whole)
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("g0.html", "甲办事指南", "2021-03-01"), ("g9.html", "乙办事指南", "2021-03-01"),
            ]), time: "2022-07-01T02:00:00Z")
        site.add("gzdt/g9.html", failure: .timeout)
        #expect(try Observed.number(Self.crawl, on: site) == nil)
    }
}
