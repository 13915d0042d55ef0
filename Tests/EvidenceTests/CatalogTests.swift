import Foundation
import Model
import Settings
import Testing

@testable import Evidence

@Suite("The extractor catalogue")
struct CatalogTests {
    private func check(_ crawl: String, _ type: FactType, elements: [String] = []) throws
        -> [Notice]
    {
        let descriptor = try Observed.descriptor(
            crawl, type, elements: elements.map { WantedElement(name: $0) })
        return ExtractorCatalog.standard.check(descriptor, columns: ["动态", "政策文件"])
    }

    @Test("holds nothing that is not documented", arguments: ExtractorCatalog.standard.names)
    func documented(name: String) throws {
        let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Docs")
        let texts = try ["extractors.md", "extractors-contents.md"].map {
            try String(contentsOf: docs.appendingPathComponent($0), encoding: .utf8)
        }
        #expect(texts.contains { $0.contains("`\(name)`") })
    }

    @Test("accepts what is right")
    func right() throws {
        #expect(try check("extractor: column-freshness, column: 动态", .date).isEmpty)
        #expect(try check("extractor: dead-links, columns: [动态, 政策文件]", .number).isEmpty)
        #expect(
            try check(
                "extractor: required-elements, column: 动态, in: articles, combine: all", .elements,
                elements: ["甲"]
            ).isEmpty)
    }

    @Test(
        "says what is wrong, and what was meant",
        arguments: [
            (
                "extractor: column-freshnes, column: 动态", FactType.number, "没有这个提取器",
                "column-freshness"
            ),
            ("extractor: column-freshness, column: 动态", .boolean, "给不出这个类型", ""),
            ("extractor: column-freshness, column: 动太", .number, "没有声明这个栏目", "动态"),
            ("extractor: column-freshness, columns: 动态", .number, "不认识的键", "column"),
            ("extractor: column-freshness", .number, "缺少“column”", ""),
            ("extractor: column-freshness, column: 动态, titel: x", .number, "不认识的键", ""),
            ("extractor: dead-links, columns: []", .number, "没有写栏目", ""),
            ("extractor: personal-data, columns: all, kind: phone", .number, "kind", ""),
            ("extractor: required-elements, column: 动态, in: page", .elements, "没有声明要素", ""),
            ("extractor: titled-item, column: 动态, title: ['　']", .boolean, "关键词", ""),
            ("extractor: titled-item, column: 动态", .boolean, "缺少“title”", ""),
        ] as [(String, FactType, String, String)])
    func wrong(crawl: String, type: FactType, says: String, meant: String) throws {
        let notices = try check(crawl, type)
        let notice = try #require(
            notices.first { $0.what.zh.contains(says) }, "\(notices.map(\.what.zh))")
        #expect(notice.severity == .error)
        if !meant.isEmpty { #expect(notice.fix?.zh.contains("“\(meant)”") == true) }
    }

    @Test("a fact that is not observed is none of its business")
    func claimedOnly() {
        #expect(
            ExtractorCatalog.standard.check(Fixtures.claimed("甲", .text), columns: []).isEmpty)
    }
}
