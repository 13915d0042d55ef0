import Model
import Settings
import Testing

@Suite("Where a character of a text stands in its file")
struct ScalarPlaceTests {
    /// A file, the mark whose place is asked for, and where it is in the text.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "plain", file: "a: 甲 > 乙 #\n"),
        Case(name: "plain in a flow", file: "x: {b: 1, a: 甲 > 乙}\n"),
        Case(name: "plain over lines", file: "a: 甲\n   and\n\n   丙 > 乙\nb: 1\n"),
        Case(name: "single quotes", file: "a: '甲 = ''x'' and 乙'\n"),
        Case(name: "single quotes over lines", file: "a: '甲   \n    and\n  乙'\n"),
        Case(name: "double quotes", file: "a: \"\\u7532 = \\\"x\\\" and 乙\"\n"),
        Case(name: "double quotes with a continued line", file: "a: \"甲 \\\n   and 乙\"\n"),
        Case(name: "literal", file: "a: |\n  甲\n\n    and 乙\nb: 1\n"),
        Case(name: "literal with a comment and a mark", file: "a: |-  # 说明\n     甲\n     乙\n"),
        Case(name: "folded", file: "a: >\n  甲\n  and\n\n  丙\n  or 乙\n"),
        Case(name: "carriage returns", file: "a: |\r\n  甲\r\n  乙\r\n"),
    ]

    @Test("is found however the text is written", arguments: cases)
    func found(_ one: Case) throws {
        let root = try SettingFile.read(Array(one.file.utf8), file: "a.yaml")
        let setting = try #require(root["a"] ?? root["x"]?["a"])
        let text = try #require(setting.scalar)
        let inText = try position(in: text)
        let inFile = try position(in: one.file.replacing("\r\n", with: "\n"))
        #expect(
            setting.place(line: inText.line, column: inText.column)
                == Place(file: "a.yaml", line: inFile.line, column: inFile.column))
    }

    /// Line and column of 乙.
    private func position(in text: String) throws -> (line: Int, column: Int) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let scalars = Array(line.unicodeScalars)
            if let index = scalars.firstIndex(of: "乙") { return (number + 1, index + 1) }
        }
        throw NoMark()
    }

    private struct NoMark: Error {}

    @Test("a text in one piece keeps no more than its place")
    func onePiece() throws {
        let root = try SettingFile.read(Array("a: 甲 > 乙\n".utf8), file: "a.yaml")
        #expect(root["a"]?.stretches == [])
        #expect(root["a"]?.place(line: 1, column: 4).column == 7)
    }
}
