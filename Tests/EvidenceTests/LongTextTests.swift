import Testing

@testable import Evidence

@Suite("A snippet of a very long text")
struct SnippetBoundTests {
    @Test("is the snippet of its beginning", arguments: [160, 40])
    func beginning(limit: Int) {
        let start = "政府信息公开 " + String(repeating: "内容 ", count: 2_000)
        let long = start + String(repeating: "很长的正文", count: 200_000)
        #expect(Masking.snippet(long, limit: limit) == Masking.snippet(start, limit: limit))
    }

    @Test("masks a number wherever the cut falls", arguments: 100...200)
    func masks(position: Int) {
        let number = "990000199001010017"
        let text =
            String(repeating: "字", count: position) + number + String(repeating: "尾", count: 9_000)
        let snippet = Masking.snippet(text)
        for length in 9...18 {
            #expect(!snippet.contains(number.prefix(length)))
        }
    }
}

@Suite("A word in a text")
struct HoldingTests {
    @Test(
        "is found byte for byte",
        arguments: [
            ("政务公开指南", "公开", true), ("政务公开指南", "指南", true), ("政务", "政务公开", false),
            ("", "公", false), ("公开", "", true), ("", "", true),
        ])
    func holds(text: String, word: String, isThere: Bool) {
        #expect(text.holds(word) == isThere)
    }
}

@Suite("White space")
struct WhiteSpaceTests {
    @Test("is what Unicode says it is, in every plane")
    func everyScalar() {
        let differing = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
            .filter { TextNormalization.isSpace($0) != $0.properties.isWhitespace }
        #expect(differing.isEmpty)
    }
}
