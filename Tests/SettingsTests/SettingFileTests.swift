import Model
import Settings
import Testing

@Suite("A settings file")
struct SettingFileTests {
    @Test("keeps scalars as written, with one-based places")
    func keepsTextAndPlaces() throws {
        let root = try read("title: 指标体系\npolicy:\n  floor: 4%\n  when: 2022-03-31\n  half: 0.50\n")
        #expect(root["title"]?.scalar == "指标体系")
        #expect(root["policy"]?["floor"]?.scalar == "4%")
        #expect(root["policy"]?["half"]?.scalar == "0.50")
        #expect(root["policy"]?["when"]?.scalar == "2022-03-31")
        #expect(root["policy"]?["when"]?.place == Place(file: "a.yaml", line: 4, column: 9))
        #expect(
            root["policy"]?.entries?.map(\.place.line) == [3, 4, 5])
        #expect(root["policy"]?.entries?.first?.place == Place(file: "a.yaml", line: 3, column: 3))
    }

    @Test("counts columns in characters, not bytes")
    func countsColumns() throws {
        let root = try read("{名: 值, 数: 2}")
        #expect(root["数"]?.place.column == 11)
    }

    @Test(
        "tells nothing from text",
        arguments: [("", true), ("~", true), ("null", true), ("''", false), ("'null'", false)])
    func nulls(written: String, isNull: Bool) throws {
        let value = try #require(try read("key: \(written)")["key"])
        #expect((value.content == .null) == isNull)
    }

    @Test("may be empty or start with a byte order mark")
    func emptyAndMarked() throws {
        #expect(try read("").content == .null)
        #expect(try read("# nothing\n").content == .null)
        #expect(try read("\u{FEFF}a: 1")["a"]?.place == Place(file: "a.yaml", line: 1, column: 4))
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let line: Int
        let says: String
        var testDescription: String { name }
    }

    static let refusals = [
        Refusal(name: "duplicate key", text: "a: 1\nb: 2\na: 3\n", line: 1, says: "键重复"),
        Refusal(name: "second document", text: "a: 1\n---\nb: 2\n", line: 2, says: "多份文档"),
        Refusal(name: "alias", text: "a: &x [1]\nb: *x\n", line: 2, says: "别名"),
        Refusal(name: "anchor alone", text: "a: &x [1]\n", line: 1, says: "锚点"),
        Refusal(name: "key that is a list", text: "? [a, b]\n: 1\n", line: 1, says: "键不能是"),
        Refusal(name: "control character", text: "a: 1\nb: x\u{7}y\n", line: 2, says: "控制字符"),
        Refusal(name: "NUL", text: "a: 1\u{0}\n", line: 1, says: "控制字符"),
        Refusal(name: "tab as indentation", text: "a:\n\tb: 1\n", line: 2, says: "不能用在开头"),
        Refusal(name: "open quote", text: "a: \"x\nb: 2\n", line: 3, says: "引号"),
        Refusal(name: "colon inside text", text: "a: 1\nb: c: d\n", line: 2, says: "键: 值"),
        Refusal(name: "open bracket", text: "a: [1, 2\nb: 3\n", line: 2, says: "括号"),
    ]

    @Test("says where it cannot be read", arguments: refusals)
    func refuses(_ refusal: Refusal) throws {
        let error = try #require(throws: RejectedInput.self) { try read(refusal.text) }
        let notice = try #require(error.notices.first)
        #expect(notice.severity == .error)
        #expect(notice.place?.line == refusal.line)
        #expect(notice.what.zh.contains(refusal.says), "\(notice.line(in: .zhHans))")
    }

    @Test("names the byte that is not UTF-8")
    func notUTF8() throws {
        let bytes = Array("a: 1\nb: ".utf8) + [0xD5, 0xFE]
        let error = try #require(throws: RejectedInput.self) {
            try SettingFile.read(bytes, file: "a.yaml")
        }
        #expect(error.notices.map(\.place) == [Place(file: "a.yaml", line: 2, column: 4)])
    }

    @Test("hints at the full-width colon")
    func fullWidthColon() throws {
        let error = try #require(throws: RejectedInput.self) { try read("a: 1\nb：2\nc: 3\n") }
        #expect(error.notices.first?.fix?.zh.contains("全角") == true)
    }

    enum Nesting: String, Sendable, CaseIterable {
        case brackets, braces, dashes, indentation, questions

        var text: String {
            switch self {
            case .brackets: String(repeating: "[", count: 1_000_000)
            case .braces: String(repeating: "{a: ", count: 100_000)
            case .dashes: String(repeating: "- ", count: 100_000)
            case .indentation:
                (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
            case .questions: String(repeating: "? ", count: 100_000)
            }
        }
    }

    @Test("stays quick and whole on hostile nesting", arguments: Nesting.allCases)
    func refusesNesting(_ nesting: Nesting) throws {
        let error = try #require(throws: RejectedInput.self) { try read(nesting.text) }
        #expect(error.notices.first?.what.zh == "嵌套层数过多")
    }

    @Test("refuses a bomb of aliases, also as keys")
    func refusesBombs() throws {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(parts)]\n"
        }
        bomb += "? *a30\n: 1\n"
        let error = try #require(throws: RejectedInput.self) { try read(bomb) }
        #expect(error.notices.first?.what.zh == "不支持 YAML 别名")
    }

    @Test("takes ordinary text with asterisks, ampersands and brackets")
    func takesOrdinaryText() throws {
        let root = try read("a: 研发 R&D 与 *重点* [见附件]\nb: 'A & B'\nc: '*必填'\n")
        #expect(root["a"]?.scalar == "研发 R&D 与 *重点* [见附件]")
        #expect(root["c"]?.scalar == "*必填")
    }

    @Test("refuses a file over its bound without parsing it")
    func refusesSize() throws {
        let error = try #require(throws: RejectedInput.self) {
            try SettingFile.read(
                Array("a: 12345".utf8), file: "a.yaml", limits: .init(bytes: 7))
        }
        #expect(error.notices.first?.found == "8")
    }

    @Test("takes 64 levels and no more")
    func boundary() throws {
        let nested = { (levels: Int) in
            String(repeating: "[", count: levels - 1) + "x"
                + String(repeating: "]", count: levels - 1)
        }
        #expect(throws: Never.self) { try read(nested(64)) }
        #expect(throws: RejectedInput.self) { try read(nested(65)) }
    }

    @discardableResult
    private func read(_ text: String) throws -> Setting {
        try SettingFile.read(Array(text.utf8), file: "a.yaml")
    }
}
