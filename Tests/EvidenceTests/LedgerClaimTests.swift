import Exact
import Model
import Testing

@testable import Evidence

@Suite("A ledger in a submission")
struct LedgerClaimTests {
    private static let fact = "申请台账"

    private func read(_ text: String, _ ending: String = "json") throws -> SubmissionReader.Result {
        try SubmissionReader.read(
            Array(text.utf8), file: "submissions/qinghe.\(ending)", round: try Fixtures.round(),
            pack: try Fixtures.pack(facts: [
                Fixtures.claimed(Self.fact, .ledger), Fixtures.claimed("领域数", .number),
            ]))
    }

    private func ledger(_ result: SubmissionReader.Result) throws -> [LedgerEntry] {
        guard case .ledger(let entries)? = result.submission.claims.first?.value else {
            Issue.record("no ledger: \(result.notices.map { $0.line(in: .en) })")
            return []
        }
        return entries
    }

    static let wellFormed: [(name: String, text: String)] = [
        (
            "json",
            SubmissionTests.json(
                """
                "申请台账": [
                {"title": "申请甲", "from": "2018-09-28", "to": "2018-10-12"},
                {"from": "2018-09-28T16:00:00+08:00", "to": null, "title": "申请乙", "extended": true}
                ]
                """)
        ),
        (
            "xml",
            SubmissionTests.xml(
                """
                <claim fact="申请台账">
                  <entry from="2018-09-28" to="2018-10-12">申请甲</entry>
                  <entry from="2018-09-28T16:00:00+08:00" extended="true"> 申请乙 </entry>
                </claim>
                """)
        ),
    ]

    @Test("says the same in XML and in JSON", arguments: wellFormed)
    func bothForms(name: String, text: String) throws {
        let result = try read(text, name)
        #expect(result.notices.isEmpty)
        let entries = try ledger(result)
        #expect(entries.map(\.title) == ["申请甲", "申请乙"])
        #expect(entries.map(\.from.description) == ["2018-09-28", "2018-09-28T16:00:00+08:00"])
        #expect(entries.map(\.to?.description) == ["2018-10-12", nil])
        #expect(entries.map(\.isExtended) == [false, true])
    }

    @Test(
        "that has no entry is an answer, where an empty claim is none",
        arguments: [
            ("json", SubmissionTests.json("\"申请台账\": []"), 1),
            ("xml", SubmissionTests.xml("<claim fact=\"申请台账\"><none/></claim>"), 1),
            ("json", SubmissionTests.json("\"申请台账\": null"), 0),
            ("xml", SubmissionTests.xml("<claim fact=\"申请台账\"/>"), 0),
        ])
    func empty(ending: String, text: String, claims: Int) throws {
        let result = try read(text, ending)
        #expect(
            result.submission.claims.map(\.value) == Array(repeating: .ledger([]), count: claims))
        #expect(result.notices.map(\.severity) == Array(repeating: .warning, count: 1 - claims))
    }

    struct BadEntry: Sendable, CustomTestStringConvertible {
        let entry: String
        let says: String
        var line = 9
        var testDescription: String { entry }
    }

    private static let whole = "\"title\": \"甲\", \"from\": \"2018-09-28\""

    static let badEntries = [
        BadEntry(entry: "{\"from\": \"2018-09-28\"}", says: "申请台账：缺少“title”"),
        BadEntry(entry: "{\"title\": \"  \", \"from\": \"2018-09-28\"}", says: "申请台账：缺少“title”"),
        BadEntry(entry: "{\"title\": \"甲\"}", says: "申请台账：缺少“from”"),
        BadEntry(entry: "{\"title\": \"甲\", \"from\": \"2018-09-31\"}", says: "申请台账：时间不能用"),
        BadEntry(
            entry: "{\"title\": \"甲\", \"from\": \"2018-09-28T16:00:00\"}", says: "申请台账：时间不能用"),
        BadEntry(entry: "{\(whole), \"to\": \"\"}", says: "申请台账：时间不能用"),
        BadEntry(entry: "{\(whole), \"to\": \"2018-09-27\"}", says: "申请台账：办结早于起始"),
        BadEntry(
            entry: "{\(whole), \"to\": \"2018-09-27T15:59:59Z\"}", says: "申请台账：办结早于起始"),
        BadEntry(entry: "{\(whole),\n\"extended\": 1}", says: "填报值的类型不对", line: 10),
        BadEntry(entry: "{\(whole),\n\"too\": \"2018-09-28\"}", says: "不认识的键", line: 10),
        BadEntry(
            entry:
                "{\"title\": \"\(String(repeating: "长", count: 201))\", \"from\": \"2018-09-28\"}",
            says: "申请台账：事由过长"),
        BadEntry(entry: "\"甲\"", says: "填报值的类型不对", line: 8),
    ]

    @Test(
        "with a bad entry counts for nothing, and the entry's line is named", arguments: badEntries)
    func badEntry(_ bad: BadEntry) throws {
        let result = try read(
            SubmissionTests.json(
                "\"申请台账\": [\n\(bad.entry), {\(Self.whole)}], \"领域数\": 1"))
        #expect(result.submission.claims.map(\.fact) == ["领域数"])
        #expect(result.notices.map(\.what.zh) == [bad.says])
        #expect(result.notices.first?.place?.line == bad.line)
    }

    @Test("names every bad entry of an XML file by its line, all at once")
    func allAtOnce() throws {
        let result = try read(
            SubmissionTests.xml(
                """
                <claim fact="申请台账">
                  <entry from="昨天">甲</entry>
                  <entry from="2018-09-28" to="2018-09-01">乙</entry>
                  <entry from="2018-09-28" extended="也许"></entry>
                </claim>
                """), "xml")
        #expect(result.submission.claims.isEmpty)
        #expect(result.notices.map(\.place?.line) == [3, 4, 5, 5])
    }

    @Test("follows the published schema: entries have a beginning, and stand alone")
    func schema() throws {
        for claim in [
            "<entry to=\"2018-09-28\">甲</entry>", "<none/><entry from=\"2018-09-28\">甲</entry>",
            "<item>甲</item><none/>", "<none/><none/>", "<none>甲</none>",
        ] {
            let text = SubmissionTests.xml("<claim fact=\"申请台账\">\(claim)</claim>")
            #expect(throws: RejectedInput.self, "\(claim)") { try read(text, "xml") }
        }
    }

    @Test("holds at most five hundred entries")
    func bounded() throws {
        func text(_ count: Int) -> String {
            let entries = Array(repeating: "{\(Self.whole)}", count: count)
            return SubmissionTests.json("\"申请台账\": [\(entries.joined(separator: ","))]")
        }
        #expect(try ledger(read(text(500))).count == 500)
        let result = try read(text(501))
        #expect(result.submission.claims.isEmpty)
        #expect(result.notices.map(\.what.en) == ["the ledger has too many entries"])
    }

    @Test("shows no personal number, in titles or in notices")
    func masks() throws {
        let result = try read(
            SubmissionTests.json(
                "\"申请台账\": [{\"title\": \"联系13800001234\", \"from\": \"2018-09-28\"}]"))
        #expect(try ledger(result).map(\.title) == ["联系138****1234"])
        let bad = try read(
            SubmissionTests.json(
                "\"申请台账\": [{\"title\": \"甲\", \"from\": \"13800001234\"}]"))
        #expect(!"\(bad.notices)".contains("13800001234"))
    }
}
