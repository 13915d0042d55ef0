import Exact
import Model
import Testing

@testable import Evidence

@Suite("Hostile captures")
struct HostileCaptureTests {
    enum Page: String, CaseIterable, Sendable {
        case empty, nul, deep, hugeTable, hugeList, unclosed, notUTF8, manyNumbers, frames

        var bytes: [UInt8] {
            switch self {
            case .empty: []
            case .nul: Array("<p>公开\u{0}渠道</p>\u{0}\u{0}".utf8)
            case .deep: Array(String(repeating: "<div>", count: 50_000).utf8)
            case .hugeTable:
                Array(
                    ("<table>"
                        + String(
                            repeating:
                                "<tr><td rowspan=999999999 colspan=999999999>领域</td><td rowspan=65534>x</td></tr>",
                            count: 300)).utf8)
            case .hugeList:
                Array(
                    ("<ul>"
                        + (0..<3_000).map {
                            "<li><a href=a\($0).html title=标题\($0)>标题</a><span>2022-06-0\($0 % 9 + 1)</span></li>"
                        }.joined()).utf8)
            case .unclosed: Array("<div class=nav><ul><li><a href='x.html".utf8)
            case .notUTF8: (0..<20_000).map { UInt8(128 + $0 % 128) }
            case .manyNumbers:
                Array((0..<5_000).map { "<p>1380000\(1000 + $0 % 9000)</p>" }.joined().utf8)
            case .frames:
                Array("<iframe src=file:///etc/passwd></iframe><a href='javascript:x'>甲</a>".utf8)
            }
        }
    }

    @Test(
        "end in facts, never in a crash or a hang", .timeLimit(.minutes(10)),
        arguments: Page.allCases)
    func facts(_ page: Page) throws {
        var site = TestSite()
        for path in ["gzdt/", "zcwj/", "zcjd/", "gkzn.html", "bzml.html"] {
            site.add(TestSite.page(path), bytes: page.bytes)
        }
        let wanted = ElementExtractorTests.wanted
        let facts = try Observed.facts(
            [
                Observed.descriptor(ColumnExtractorTests.freshness, .number),
                Observed.descriptor(ColumnExtractorTests.count, .number),
                Observed.descriptor(ColumnExtractorTests.empty, .number),
                Observed.descriptor(DeadLinkTests.all, .number),
                Observed.descriptor(ElementExtractorTests.page, .elements, elements: wanted),
                Observed.descriptor(
                    ElementExtractorTests.articles("all"), .elements, elements: wanted),
                Observed.descriptor(ElementExtractorTests.head, .elements, elements: wanted),
                Observed.descriptor(ElementExtractorTests.footer, .elements, elements: wanted),
                Observed.descriptor(ElementExtractorTests.titled, .boolean),
                Observed.descriptor(ElementExtractorTests.distinct, .number),
                Observed.descriptor(InterpretationTests.links, .number),
                Observed.descriptor(InterpretationTests.days, .number),
                Observed.descriptor(
                    InterpretationTests.formsCrawl, .elements, elements: InterpretationTests.forms),
                Observed.descriptor(PersonalDataTests.crawl("mobile"), .number),
            ], on: site)
        #expect(facts.count == 14)
        #expect(facts.allSatisfy { $0.evidence.count <= 60 })
    }

    @Test(
        "end in facts of texts and documents too", .timeLimit(.minutes(10)),
        arguments: Page.allCases)
    func texts(_ page: Page) throws {
        var site = TestSite()
        for path in ["gzdt/", "zcwj/", "zcjd/", "gkzn.html", "bzml.html"] {
            site.add(TestSite.page(path), bytes: page.bytes)
        }
        site.add(TestSite.page("gzdt/a.docx"), bytes: page.bytes, type: "application/msword")
        site.add(TestSite.page("gzdt/a.csv"), bytes: page.bytes, type: "text/csv")
        let wanted = ElementExtractorTests.wanted
        let elements = [
            "guide-elements, column: 指南", "service-guides, column: 动态",
            "consultation-elements, column: 动态", "annual-report-chapters, column: 动态",
            "budget-elements, column: 动态, title: [标题]", "message-board, column: 动态",
        ]
        let numbers = [
            "service-guides, column: 动态", "consultation-period, column: 动态",
            "consultation-feedback, column: 动态", "annual-report-table, column: 动态",
            "budget-days, column: 动态, title: [标题]", "empty-tables, column: 动态, title: [标题]",
            "message-board, column: 动态", "wrong-links, columns: all",
            "copied-articles, column: 动态",
            "interpretation-link, documents: 文件, interpretations: 解读, of: interpretations",
        ]
        let facts = try Observed.facts(
            elements.map {
                try Observed.descriptor("extractor: \($0)", .elements, elements: wanted)
            } + numbers.map { try Observed.descriptor("extractor: \($0)", .number) }, on: site)
        #expect(facts.count == 16)
        #expect(facts.allSatisfy { $0.evidence.count <= 60 })
    }

    @Test("endless list pages are cut at a bound")
    func endlessList() throws {
        var site = TestSite()
        for index in 0..<130 {
            let path = index == 0 ? "gzdt/" : "gzdt/p\(index).html"
            site.add(
                path,
                html: TestSite.list([("a\(index).html", "征集\(index)", "2022-06-01")])
                    + "<a href=p\(index + 1).html>下一页</a>")
        }
        #expect(try Observed.number(ColumnExtractorTests.count, on: site) == nil)
        #expect(try Observed.number(ColumnExtractorTests.freshness, on: site) == 30)
    }
}
