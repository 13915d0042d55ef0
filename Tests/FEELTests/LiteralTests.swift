import Exact
import Testing

@testable import FEEL

@Suite("Literals")
struct LiteralTests {
    @Test(
        "of numbers keep every digit",
        arguments: [
            ("1.10", "1.10"), (".5", "0.5"), ("1.5e3", "1.5E+3"), ("-7", "-7"),
            ("12345678901234567890.12345678901234", "12345678901234567890.12345678901234"),
        ])
    func numbers(text: String, number: String) throws {
        #expect(try evaluate(text).asNumber?.description == number)
    }

    @Test(
        "of texts know the escapes; a backslash before anything else stands for itself",
        arguments: [
            (#""a\"b""#, "a\"b"), (#""\\d""#, "\\d"), (#""\d+""#, "\\d+"), (#""\n\t""#, "\n\t"),
            (#""\u56DB""#, "四"), (#""\U01F40E""#, "🐎"), (#""\uD83D\uDC0E""#, "🐎"),
            (#""\uD83D""#, "\\uD83D"), (#""it's""#, "it's"), (#""\\\\""#, "\\\\"),
        ])
    func texts(literal: String, text: String) throws {
        #expect(try evaluate(literal).asString == text)
    }

    @Test(
        "of ranges have open, closed and missing ends",
        arguments: [
            ("5 in [1..5]", true), ("5 in [1..5)", false), ("1 in (1..5]", false),
            ("5 in [1..5[", false), ("1 in ]1..5]", false), ("[1..5[ = [1..5)", true),
            ("7 in (> 5)", true), ("5 in (<= 5)", true), ("(=10) = [10..10]", false),
            ("@\"2026-03-01\" in [@\"2026-01-01\"..@\"2026-06-30\"]", true),
            ("\"c\" in [\"a\"..\"f\"]", true), ("[1..5].end included", true),
            ("(1..5).start included", false), ("[1..5].start = 1", true),
        ])
    func ranges(expression: String, truth: Bool) throws {
        #expect(try evaluate(expression).asBoolean == truth)
    }

    @Test("of ranges are null where the ends have no order")
    func wrongRanges() throws {
        for text in ["[5..1]", "[1..\"a\"]", "[null..1]"] {
            #expect(try evaluate(text).isNull)
        }
    }

    @Test("of contexts let an entry use those before it")
    func contexts() throws {
        #expect(try same("{底数: 4, 倍数: 底数 * 2}.倍数", "8"))
        #expect(try same("{\"a b\": 1, c+d: 2}.a b", "1"))
        #expect(try evaluate("{a: 1, a: 2}").isNull)
    }

    @Test("may have comments and white space of any script around them")
    func blanks() throws {
        #expect(try same("1 /* one */ +\u{3000}// two\n 2", "3"))
    }
}
