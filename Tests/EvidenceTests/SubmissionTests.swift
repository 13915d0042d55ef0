import Exact
import Model
import Testing

@testable import Evidence

@Suite("A submission")
struct SubmissionTests {
    static func pack() throws -> Pack {
        try Fixtures.pack(facts: [
            Fixtures.claimed("领域数", .number), Fixtures.claimed("建立日期", .date),
            Fixtures.claimed("已公开", .boolean), Fixtures.claimed("材料", .text),
            Fixtures.claimed("服务", .elements, elements: ["查阅", "咨询"]),
            FactDescriptor(
                name: "更新间隔", type: .number, isClaimed: false, place: Fixtures.place),
        ])
    }

    static func json(_ claims: String, changing key: String = "", to value: String = "") -> String {
        var head = [
            "heng": "\"submission\"", "version": "\"1\"", "round": "\"shili-2022\"",
            "unit": "\"qinghe\"", "submitted": "\"2022-06-28T16:20:00+08:00\"",
        ]
        if !key.isEmpty { head[key] = value.isEmpty ? nil : value }
        let fields = head.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        return "{\n\(fields.joined(separator: ",\n")),\n\"claims\": {\n\(claims)\n}}"
    }

    static func xml(_ claims: String, attributes: String = "unit=\"qinghe\"") -> String {
        """
        <submission xmlns="urn:heng:submission:2026" version="1" round="shili-2022" \(attributes) \
        submitted="2022-06-28T16:20:00+08:00">
        \(claims)
        </submission>
        """
    }

    private func read(_ text: String, _ ending: String = "json") throws -> SubmissionReader.Result {
        try SubmissionReader.read(
            Array(text.utf8), file: "submissions/qinghe.\(ending)", round: try Fixtures.round(),
            pack: try Self.pack())
    }

    static let wellFormed: [(name: String, text: String)] = [
        (
            "json",
            json(
                """
                "领域数": 16.50, "建立日期": "2022-03-20", "已公开": true, "材料": "附件1",
                "服务": ["查阅", "咨询情况"]
                """)
        ),
        (
            "xml",
            xml(
                """
                <claim fact="领域数">16.50</claim><claim fact="建立日期"> 2022-03-20 </claim>
                <claim fact="已公开">是</claim><claim fact="材料">附件1</claim>
                <claim fact="服务"><item>查阅</item><item>咨询情况</item></claim>
                """)
        ),
    ]

    @Test("says the same in XML and in JSON", arguments: wellFormed)
    func bothForms(name: String, text: String) throws {
        let result = try read(text, name)
        #expect(result.notices.isEmpty)
        #expect(result.submission.unit == "qinghe")
        #expect(result.submission.submitted == DateTime("2022-06-28T16:20:00+08:00"))
        #expect(result.submission.digest.utf8.count == 64)
        let claims = Dictionary(
            uniqueKeysWithValues: result.submission.claims.map { ($0.fact, $0.value) })
        #expect(
            claims == [
                "领域数": .number(try #require(Decimal128("16.5"))),
                "建立日期": .date(try #require(CivilDate("2022-03-20"))), "已公开": .boolean(true),
                "材料": .text("附件1"),
                "服务": .elements(ElementSet(present: ["查阅", "咨询"], missing: [])),
            ])
    }

    @Test("keeps every digit of a number")
    func exactNumbers() throws {
        let result = try read(Self.json("\"领域数\": 0.1000000000000000055511151231257827"))
        guard case .number(let number)? = result.submission.claims.first?.value else {
            Issue.record("no number")
            return
        }
        #expect(number.description == "0.1000000000000000055511151231257827")
    }

    struct BadClaim: Sendable, CustomTestStringConvertible {
        let claim: String
        let says: String
        var fix: String? = nil
        var testDescription: String { claim }
    }

    static let badClaims = [
        BadClaim(claim: "\"领域树\": 16", says: "没有这个事实", fix: "是否想写“领域数”？"),
        BadClaim(claim: "\"更新间隔\": 3", says: "由系统采集"),
        BadClaim(claim: "\"领域数\": \"16\"", says: "类型不对"),
        BadClaim(claim: "\"领域数\": [16]", says: "类型不对"),
        BadClaim(claim: "\"领域数\": 1e400", says: "类型不对"),
        BadClaim(claim: "\"建立日期\": \"2022-02-30\"", says: "类型不对"),
        BadClaim(claim: "\"已公开\": 1", says: "类型不对"),
        BadClaim(claim: "\"服务\": [\"查阅\", \"咨讯\"]", says: "不认识的要素", fix: "是否想写“咨询”？"),
        BadClaim(claim: "\"服务\": true", says: "类型不对"),
        BadClaim(claim: "\"材料\": \"  \"", says: "类型不对"),
    ]

    @Test("loses a bad claim with its reason and keeps the others", arguments: badClaims)
    func badClaim(_ bad: BadClaim) throws {
        let result = try read(Self.json(bad.claim))
        #expect(result.submission.claims.isEmpty)
        let notice = try #require(result.notices.first)
        #expect(notice.severity == .error)
        #expect(notice.what.zh.contains(bad.says), "\(notice.line(in: .zhHans))")
        #expect(notice.place?.line == 8)
        if let fix = bad.fix { #expect(notice.fix?.zh == fix) }

        let good = bad.claim.contains("建立日期") ? "\"已公开\": false" : "\"建立日期\": \"2022-03-01\""
        #expect(try read(Self.json("\(bad.claim),\n\(good)")).submission.claims.count == 1)
    }

    @Test("tells all that is wrong at once")
    func allAtOnce() throws {
        let result = try read(Self.json("\"a\": 1, \"领域数\": true, \"更新间隔\": 1"))
        #expect(result.notices.count == 3)
    }

    @Test("takes none of two claims of one fact")
    func duplicates() throws {
        let repeated = Self.xml(
            "<claim fact=\"领域数\">1</claim>\n<claim fact=\"领域数\">2</claim>")
        let error = try #require(throws: RejectedInput.self) { try read(repeated, "xml") }
        #expect(error.notices.first?.place?.line == 3)
        let error2 = try #require(throws: RejectedInput.self) {
            try read(Self.json("\"领域数\": 1,\n\"领域数\": 2"))
        }
        #expect(error2.notices.map(\.place?.line) == [9])
    }

    @Test(
        "for another round, unit, version or time is refused",
        arguments: [
            ("round", "\"shili-2021\"", "不是本轮次"), ("unit", "\"qinhe\"", "没有这个单位"),
            ("unit", "\"baishi\"", "文件名"), ("version", "\"2\"", "版本"), ("version", "", "缺少"),
            ("submitted", "\"昨天\"", "时间"), ("submitted", "", "时间"), ("heng", "\"x\"", "不是填报文件"),
        ])
    func refusesOthers(key: String, value: String, says: String) throws {
        let error = try #require(throws: RejectedInput.self) {
            try read(Self.json("", changing: key, to: value))
        }
        #expect(error.notices.contains { $0.what.zh.contains(says) })
    }

    @Test(
        "follows the published schema",
        arguments: [
            xml("<claim>1</claim>"), xml("<claims/>"), xml("", attributes: ""),
            "<submission/>", "<a xmlns=\"urn:heng:submission:2026\"/>",
        ])
    func schema(text: String) throws {
        let error = try #require(throws: RejectedInput.self) { try read(text, "xml") }
        #expect(error.notices.first?.what.zh.contains("填报格式") == true)
    }

    enum Hostile: String, CaseIterable, Sendable {
        case entities, external, deepXML, deepJSON, nul, notUTF8, huge, garbage, unpaired, trailing

        var file: (ending: String, bytes: [UInt8]) {
            switch self {
            case .entities:
                var text = "<!DOCTYPE s [<!ENTITY a0 \"x\">"
                for level in 1...12 {
                    let inner = String(repeating: "&a\(level - 1);", count: 10)
                    text += "<!ENTITY a\(level) \"\(inner)\">"
                }
                return ("xml", Array((text + "]><s>&a12;</s>").utf8))
            case .external:
                let text = "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><s>&a;</s>"
                return ("xml", Array(text.utf8))
            case .deepXML: return ("xml", Array(String(repeating: "<a>", count: 100_000).utf8))
            case .deepJSON: return ("json", Array(String(repeating: "[", count: 1_000_000).utf8))
            case .nul: return ("json", Array("{\"heng\": \"sub\u{0}mission\"}".utf8))
            case .notUTF8: return ("json", [0x7B, 0xD5, 0xFE, 0x7D])
            case .huge: return ("json", [UInt8](repeating: 0x20, count: 5 << 20))
            case .garbage: return ("xml", (0..<10_000).map { UInt8($0 % 251) })
            case .unpaired: return ("json", Array("{\"a\": \"\\ud800\"}".utf8))
            case .trailing: return ("json", Array("{} {}".utf8))
            }
        }
    }

    @Test("that is hostile is refused, quickly and with a reason", arguments: Hostile.allCases)
    func hostile(_ hostile: Hostile) throws {
        let (ending, bytes) = hostile.file
        let error = try #require(throws: RejectedInput.self) {
            try SubmissionReader.read(
                bytes, file: "submissions/qinghe.\(ending)", round: try Fixtures.round(),
                pack: try Self.pack())
        }
        #expect(error.notices.first?.severity == .error)
    }

    @Test("shows no personal number, in claims or in notices")
    func masks() throws {
        let number = PersonalNumberTests.card
        let result = try read(
            Self.json(
                "\"材料\": \"联系13800001234，\(number)\",\n\"\(number)\": 1, \"领域数\": \"\(number)\""))
        let shown = "\(result.submission.claims)\(result.notices)"
        #expect(shown.contains("138****1234"))
        #expect(!shown.contains("13800001234"))
        #expect(!shown.contains(number))
    }
}
