import FEEL
import Testing

@Suite("Patterns of matches, replace and split")
struct PatternTests {
    private static let budget = 200_000

    private func matches(_ text: String, _ pattern: String, _ flags: String = "") throws -> Bool {
        var steps = Self.budget
        let found = try Pattern(pattern, flags: flags).matches(text, steps: &steps)
        #expect(found != nil, "the steps ran out")
        return found == true
    }

    @Test(
        "any part of a text may match",
        arguments: [
            ("国办发〔2022〕第8号", "第\\d+号"), ("abc", ""), ("", "^$"), ("abc", "b"),
            ("aaa", "^a{3}$"), ("aaa", "^a{2,}$"), ("aaa", "^a{1,3}$"), ("colour", "colou?r"),
            ("ab", "^(a|ab)(c|bcd|)$"), ("xyz", "^[^a-c]+$"), ("-", "[-a]"), ("-", "[a-]"),
            ("]", "\\]"), ("a]", "a\\]"), ("^", "[a^]"), ("$5", "^\\$5$"), ("abab", "^(ab)\\1$"),
            ("a", "^(?:(a)|b)*$"), ("tab\there", "\\s"), ("é", "^\\w$"), ("县政府", "^\\w+$"),
            ("x-1.y", "^\\i\\c*$"), ("٣", "^\\d$"), ("bdf", "^[a-z-[aeiou]]+$"),
            ("9", "^[\\d-[0-8]]$"), ("Ä", "^\\p{Lu}$"), ("ä", "^\\P{Lu}$"), ("汉", "^\\p{Lo}$"),
            ("汉", "^\\p{IsCJKUnifiedIdeographs}$"), ("α", "^\\p{IsGreek}$"), ("€", "^\\p{Sc}$"),
            ("é", "^\\p{IsLatin-1Supplement}$"), ("é", "^\\P{IsBasicLatin}$"),
            ("a1b1", "^(.)1(.)\\d$"), ("aaaaaaaaaaab", "^(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)\\10b$"),
            ("😀", "^.$"),
        ])
    func found(text: String, pattern: String) throws {
        #expect(try matches(text, pattern))
    }

    @Test(
        "what is not there is not found",
        arguments: [
            ("abc", "d"), ("a\nb", "a.b"), ("a\rb", "a.b"), ("b", "^[a-z-[aeiou]-x]"),
            ("e", "^[a-z-[aeiou]]$"), ("ab", "^a$"), ("abba", "^(ab)\\1$"), ("a\nb", "^b"),
            ("。", "\\w"), ("1x", "^\\i"), ("a b", "^\\S+$"), ("ä", "^\\p{Lu}$"),
        ])
    func notFound(text: String, pattern: String) {
        #expect((try? matches(text, pattern)) != true)
    }

    @Test(
        "flags",
        arguments: [
            ("ABC", "abc", "i", true), ("a\nb", "a.b", "s", true), ("a\nb", "^b$", "m", true),
            ("a\n", "^$", "m", false), ("a b", "a b", "x", false), ("ab", "a b", "x", true),
            ("a b", "a[ ]b", "x", true), ("a.b", "a.b", "q", true), ("axb", "a.b", "q", false),
            ("A.B", "a.b", "qi", true), ("q", "[^Q]", "i", false), ("o", "[A-Z-[OI]]", "i", false),
            ("x", "[A-Z-[OI]]", "i", true), ("\u{212A}", "k", "i", true), ("ς", "^Σ$", "i", true),
            ("s", "[\u{17F}]", "i", true), ("a", "\\p{Lu}", "i", false),
            ("aA", "^(a)\\1$", "i", true),
            ("ß", "SS", "i", false), ("Я", "[а-я]", "i", true),
        ])
    func flags(text: String, pattern: String, flags: String, wanted: Bool) throws {
        #expect(try matches(text, pattern, flags) == wanted)
    }

    @Test(
        "a text that is no pattern is refused with the reason",
        arguments: [
            ("(", PatternProblem.incomplete), (")", .unexpected(")", offset: 0)),
            ("a)", .unexpected(")", offset: 1)), ("*a", .unexpected("*", offset: 0)),
            ("a**", .unexpected("*", offset: 2)), ("a{2", .incomplete),
            ("a{,2}", .unexpected(",", offset: 2)), ("a{3,2}", .reversed(offset: 1)),
            ("[]", .unexpected("]", offset: 1)), ("[a", .incomplete),
            ("[b-a]", .reversed(offset: 1)),
            ("a]", .unexpected("]", offset: 1)), ("}", .unexpected("}", offset: 0)),
            ("[a-c-e]", .unexpected("-", offset: 4)), ("[[a]]", .unexpected("[", offset: 1)),
            ("\\1", .noSuchGroup(1)), ("(a)\\2", .noSuchGroup(2)), ("(a\\1)", .noSuchGroup(1)),
            ("\\0", .unknownEscape("\\0", offset: 0)),
            ("(a)[\\1]", .unknownEscape("\\1", offset: 4)),
            ("\\b", .unknownEscape("\\b", offset: 0)), ("\\p{Lx}", .unknownProperty("Lx")),
            ("\\p{IsNowhere}", .unknownProperty("IsNowhere")), ("\\p{Cs}", .unknownProperty("Cs")),
            ("\\p{ L}", .unknownProperty(" L")), ("(?=a)", .unexpected("=", offset: 2)),
            ("a{99999}", .tooLarge), ("\\", .incomplete), ("([a]", .incomplete),
        ])
    func refused(pattern: String, problem: PatternProblem) {
        #expect(throws: problem) { try Pattern(pattern) }
    }

    @Test("unknown flags are refused")
    func unknownFlag() {
        #expect(throws: PatternProblem.unknownFlag("g")) { try Pattern("a", flags: "ig") }
        #expect(throws: PatternProblem.unknownFlag(" ")) { try Pattern("a", flags: " ") }
    }

    @Test(
        "matches are replaced from left to right",
        arguments: [
            ("2022-06-30", "(\\d+)-(\\d+)-(\\d+)", "$1年$2月$3日", "2022年06月30日"),
            ("aaa", "a", "b", "bbb"), ("aaa", "a{2}", "<$0>", "<aa>a"), ("abc", "x", "y", "abc"),
            ("abc", "(x)?b", "[$1]", "a[]c"), ("abc", "b", "\\$\\\\", "a$\\c"),
            ("ab", "(a)(b)", "$2$1$3", "ba"), ("a", "(a)", "$12", "a2"), ("😀x", "x", "😀", "😀😀"),
            ("aXbX", "[a-z](?:X)", "-", "--"), ("xay", "(?:a|(b))", "<$1>", "x<>y"),
        ])
    func replaced(text: String, pattern: String, by: String, wanted: String) throws {
        var steps = Self.budget
        let found = try Pattern(pattern).replacing(in: text, with: by, steps: &steps)
        #expect(found == wanted)
    }

    @Test(
        "a text is split between matches",
        arguments: [
            ("a;b;;c;", ";", ["a", "b", "", "c", ""]), ("a1b22c", "\\d+", ["a", "b", "c"]),
            ("", ",", []), ("abc", ",", ["abc"]), (",", ",", ["", ""]),
        ])
    func split(text: String, pattern: String, wanted: [String]) throws {
        var steps = Self.budget
        #expect(try Pattern(pattern).splitting(text, steps: &steps) == wanted)
    }

    @Test(
        "a pattern that nothing can match neither replaces nor splits",
        arguments: ["", "a*", "x?|y", "^", "$"])
    func matchesEmpty(pattern: String) throws {
        var steps = Self.budget
        let pattern = try Pattern(pattern)
        #expect(throws: PatternProblem.matchesEmpty) {
            try pattern.replacing(in: "abc", with: "-", steps: &steps)
        }
        #expect(throws: PatternProblem.matchesEmpty) {
            try pattern.splitting("abc", steps: &steps)
        }
    }

    @Test("a replacement must say what its signs mean", arguments: ["$", "$x", "\\", "\\n"])
    func replacement(text: String) throws {
        var steps = Self.budget
        #expect(throws: PatternProblem.unreadableReplacement) {
            try Pattern("a").replacing(in: "a", with: text, steps: &steps)
        }
    }

    @Test(
        "every search ends within its steps",
        arguments: [
            "(a+)+$", "(a|aa)*$", "(a*)*b", "(.*)*x", "((a?){1000}){5}b", "^(a?a?a?a?)*$b",
        ])
    func bounded(pattern: String) throws {
        var steps = 100_000
        let text = String(repeating: "a", count: 2000) + "!"
        let found = try Pattern(pattern).matches(text, steps: &steps)
        #expect(found == nil || found == false)
        #expect(steps < 100_000)
    }

    @Test("a pattern that repeats too much is refused, at once")
    func tooLarge() {
        #expect(throws: PatternProblem.tooLarge) { try Pattern("((ab){1000}){1000}") }
        let nested = String(repeating: "(", count: 200) + String(repeating: ")", count: 200)
        #expect(throws: PatternProblem.tooLarge) { try Pattern(nested) }
        #expect(throws: Never.self) { try Pattern("(?:(?:(?:){9999}){9999}){9999}") }
        #expect(throws: Never.self) { try Pattern("(?:(?:(a){0}){9999}){9999}") }
    }
}
