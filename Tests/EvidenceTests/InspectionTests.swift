import Exact
import Foundation
import Model
import Testing

@testable import Evidence

@Suite("Looking at one page")
struct InspectionTests {
    static let article = """
        <meta name=ArticleTitle content=关于停水的通知><h1>关于停水的通知</h1>
        <p>索引号：0001 发布日期：2022-06-28 文号：示府发〔2022〕3号</p>
        <div id=zoom><p>张三，13800001234</p></div><div class=footer>主办单位：示例县</div>
        """

    @Test("every extractor that can look at a single page says something")
    func everyExtractor() throws {
        let page = try Inspected.page(Self.article)
        let shown = Set(page.facts.compactMap(\.method?.extractor))
        for name in [
            "publication-date", "document-number", "page-marks", "footer-marks", "dead-links",
            "accessibility-faults", "column-freshness", "empty-columns", "document-info",
        ] {
            #expect(shown.contains(name), "\(name)")
        }
        #expect(page.facts.allSatisfy { !$0.evidence.isEmpty || $0.value == nil })
    }

    @Test(
        "pages are told apart by kind",
        arguments: [
            (article, "gzdt/a.html", PageInspection.Kind.article),
            (TestSite.list([("a.html", "关于停水的通知", "2022-06-28")]), "gzdt/", .list),
            ("<div id=app></div><script src=a.js></script>", "gzdt/", .script),
            ("<meta http-equiv=refresh content='0;url=list.html'>", "gzdt/", .redirect),
            ("", "gzdt/", .blank),
        ])
    func kinds(html: String, path: String, kind: PageInspection.Kind) throws {
        #expect(try Inspected.page(html, at: path).kind == kind)
    }

    @Test("the record is one line of JSON, the same each time, and hides personal numbers")
    func record() throws {
        let bytes = try Inspected.page(Self.article).json
        #expect(try Inspected.page(Self.article).json == bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasSuffix("}\n") && text.filter { $0 == "\n" }.count == 1)
        #expect(!text.contains("13800001234") && text.contains("138****1234"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(object["kind"] as? String == "article")
        #expect((object["publication"] as? [String: Any])?["day"] as? String == "2022-06-28")
        #expect((object["documentNumber"] as? [String: Any])?["value"] as? String == "示府发〔2022〕3号")
        #expect((object["charset"] as? [String: Any])?["name"] as? String == "UTF-8")
    }

    @Test("what stands around a place is shown with it")
    func contexts() throws {
        let page = try Inspected.page(Self.article)
        let fact = try #require(
            page.facts.first { $0.method?.extractor == "document-number" })
        let place = try #require(fact.evidence.first)
        let context = try #require(page.contexts[place.locator])
        #expect(context.text.contains("示府发〔2022〕3号") || context.text.contains("索引号"))
    }

    @Test("an archive is asked for one of its pages", arguments: [404, 503])
    func missing(status: Int) throws {
        var site = TestSite()
        site.add("gzdt/", html: "x", status: status)
        let time: DateTime = try #require(DateTime(Fixtures.asOf))
        try site.archive { archive in
            #expect(PageInspector.pages(of: archive).isEmpty)
            #expect(throws: RejectedInput.self) {
                try PageInspector.inspect(TestSite.page("gzdt/"), in: archive, asOf: time)
            }
        }
    }
}
