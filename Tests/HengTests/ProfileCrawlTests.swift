import Foundation
import Testing
import WARC

@Suite(
    "A list that a script calls",
    .enabled(if: ServedRound.python != nil, "python3 is not installed"))
struct ProfileCrawlTests {
    private static let files = [
        "jia/index.html":
            "<html><body><div id=list></div><script>$.get(\"/api/12/1.json\", function (d) { $(\"#list\").html(d); });</script></body></html>",
        "api/12/1.json": #"{"data":{"list":[{"t":"甲","u":"/art/1.html","d":"2022-06-28"}]}}"#,
        "api/12/2.json": #"{"data":{"list":[{"t":"乙","u":"/jia/2.html","d":"2022-05-01"}]}}"#,
        "api/12/3.json": #"{"data":{"list":[]}}"#,
        "api/12/4.json": #"{"data":{"list":[{"t":"丁","u":"/jia/4.html","d":"2022-06-30"}]}}"#,
        "jia/2.html": "<html><body><h1>乙</h1></body></html>",
    ]
    private static let fact =
        "{name: 更新间隔, type: number, unit: 天, crawl: {extractor: column-freshness, column: 工作动态}}"
    private static let rule = "{pass: {fact: 更新间隔, at-most: 14}}"

    private func facts(_ column: String, _ head: [String]) throws -> (ServedRound, String) {
        let site = try ServedRound(
            Self.files, facts: [Self.fact], rule: Self.rule, column: column, head: head)
        let crawl = try Command("crawl", site.round, "-q")
        #expect(crawl.status == 0, "\(crawl.errors)")
        return (site, try Command("facts", site.round, "jia").output)
    }

    @Test("is undetermined as it is")
    func without() throws {
        let (_, facts) = try facts("./", [])
        #expect(facts.contains(#""unknown""#))
    }

    @Test("is read page by page when the round says how, and no further than there are rows")
    func with() throws {
        let (site, facts) = try facts(
            "{at: ./, profile: list, with: {column: 12}}",
            [
                "profiles:", "  list:",
                "    interface: {address: '/api/{column}/{page}.json', format: json, pages: 9}",
                "    rows: data.list", "    title: t", "    link: u", "    date: d",
            ])
        #expect(facts.contains(#""value":3"#), "\(facts)")
        #expect(facts.contains("$.data.list[0]"))
        let targets = try WARCArchive(path: site.scratch.path("round/captures")).compactMap {
            event in
            if case .record(let record, _) = event, record.type == .response {
                record.targetURI.flatMap { URL(string: $0)?.path }
            } else {
                nil
            }
        }
        #expect(
            Set(targets).isSuperset(of: [
                "/api/12/1.json", "/api/12/2.json", "/api/12/3.json", "/jia/2.html",
            ]))
        #expect(!targets.contains("/api/12/4.json"))
        // The first entry lies outside the unit's home.
        #expect(!targets.contains("/art/1.html"))
    }

    @Test("mistakes of a profile are told with their places, all at once")
    func mistakes() throws {
        let site = try ServedRound(
            Self.files, facts: [Self.fact], rule: Self.rule,
            column: "{at: ./, profile: lst}",
            head: [
                "profiles:", "  list:", "    rows: 'ul >'", "  other:",
                "    interface: {address: /api/1.json, format: json, pages: 3}",
                "    rows: data/list", "    title: t", "    link: u",
            ])
        let checked = try Command("crawl", site.round, "-q")
        #expect(checked.status == 1)
        for (line, words) in [
            (15, "“rows”"), (17, "{page}"), (18, "JSON names"), (26, "did you mean “list”"),
        ] {
            #expect(
                checked.errors.split(separator: "\n").contains {
                    $0.contains("round.yaml:\(line):") && $0.contains(words)
                }, "\(line) \(words)\n\(checked.errors)")
        }
    }
}
