import Testing

@testable import FEEL

@Suite("What a person reads when a built-in has no result")
struct BuiltInSentencesTests {
    private static let problems: [BuiltInProblem] =
        [
            .outOfRange(function: "f", parameter: "p", found: "0", wanted: "[1..2]"),
            .unreadable(function: "f", found: "x"),
            .wrongItem(function: "f", place: 2, found: "x", wanted: .number),
            .tooFewItems(function: "f", wanted: 1), .noResult(function: "f"),
            .unordered(function: "f"), .noMoment(function: "f"),
        ]
        + [
            PatternProblem.unexpected("*", offset: 0), .incomplete,
            .unknownEscape("\\b", offset: 1),
            .unknownProperty("Xx"), .reversed(offset: 3), .noSuchGroup(2), .unknownFlag("g"),
            .tooLarge, .matchesEmpty, .unreadableReplacement,
        ].map { .pattern(function: "f", $0) }

    @Test("every problem has a sentence of its own in both languages that names the function")
    func sentences() {
        let sentences = Self.problems.map(BuiltInSentences.sentence)
        for (zh, en) in sentences {
            #expect(zh.contains("f") && en.contains("f"))
            #expect(zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
            #expect(en.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) })
        }
        #expect(Set(sentences.map(\.zh)).count == Self.problems.count)
        #expect(Set(sentences.map(\.en)).count == Self.problems.count)
    }

    @Test("a message shows the beginning of what was found, not all of it")
    func brief() throws {
        let (_, diagnostics) = try evaluated(
            "min([for i in 1..5000 return i, 1, \"x\"]) + sum([for i in 1..5000 return i])")
        #expect(diagnostics.allSatisfy { $0.description.utf8.count < 400 })
        #expect(try evaluate("for i in 1..5000 return i").brief.count <= 61)
    }
}
