import Testing

@testable import FEEL

@Suite("Variables whose absence could change an outcome unnoticed")
struct AbsenceTests {
    private func sensitive(_ text: String) throws -> Set<String> {
        var scope = Scope()
        for name in ["甲", "乙", "丙"] { scope.declare(name, .number) }
        scope.declare("列", .list(.number))
        return try Expression(compiling: text, scope: scope).sensitive
    }

    @Test(
        "null passed on is none",
        arguments: [
            "甲", "甲 + 乙 * 2 > 丙", "甲 >= 1 and 乙 < 2 or 丙 > 3", "-甲 between 乙 and 丙",
            "abs(甲) > floor(乙)", "not(甲 > 1)", "string length(substring(\"文\", 甲)) > 0",
        ])
    func passedOn(text: String) throws {
        #expect(try sensitive(text) == [])
    }

    @Test(
        "null with a meaning of its own is one, and only there",
        arguments: [
            ("甲 = 1", ["甲"]), ("甲 > 1 and 乙 != 2", ["乙"]),
            ("if 甲 > 1 then 乙 else 丙", ["甲"]), ("甲 in [1..2] and 乙 > 1", ["甲"]),
            ("count(列) > 甲", ["列"]), ("min(甲, 乙) > 丙", ["甲", "乙"]),
            ("some 数 in 列 satisfies 数 > 甲", ["甲", "列"]), ("[甲][1] > 乙", ["甲"]),
            ("{数: 甲}.数 > 乙", ["甲"]), ("甲 instance of number", ["甲"]),
        ] as [(String, Set<String>)])
    func ownMeaning(text: String, names: Set<String>) throws {
        #expect(try sensitive(text) == names)
    }

    /// Seeded: random expressions over three numbers, one of them absent.
    @Test("where no absent variable is sensitive, an outcome is what it would be with any value")
    func sound() throws {
        var random = Generator(state: 7)
        var decided = 0
        for _ in 0..<4_000 {
            let text = condition(depth: 3, &random)
            var scope = Scope()
            let slots = ["甲", "乙", "丙"].map { scope.declare($0, .number) }
            guard let expression = try? Expression(compiling: text, scope: scope) else { continue }
            var frame = Frame(scope)
            for slot in slots.dropFirst() {
                frame[slot] = .number(Int(random.next() % 5))
            }
            var context = EvaluationContext()
            guard let outcome = expression.condition(frame, &context),
                !expression.sensitive.contains("甲"), expression.variables.contains("甲")
            else { continue }
            decided += 1
            for number in -1..<6 {
                frame[slots[0]] = .number(number)
                context.clear()
                #expect(expression.condition(frame, &context) == outcome, "\(text)")
            }
        }
        #expect(decided > 50)
    }

    private func condition(depth: Int, _ random: inout Generator) -> String {
        guard depth > 0 else { return "\(number(1, &random)) > \(number(1, &random))" }
        func inner() -> String { condition(depth: depth - 1, &random) }
        switch random.next() % 8 {
        case 0, 1: return "(\(inner()) and \(inner()))"
        case 2, 3: return "(\(inner()) or \(inner()))"
        case 4: return "not(\(inner()))"
        case 5: return "(\(number(2, &random)) = \(number(2, &random)))"
        case 6: return "(if \(inner()) then \(inner()) else \(inner()))"
        default: return "(\(number(2, &random)) <= \(number(2, &random)))"
        }
    }

    private func number(_ depth: Int, _ random: inout Generator) -> String {
        let names = ["甲", "乙", "丙", "1", "2", "3"]
        guard depth > 0 else { return names[Int(random.next() % 6)] }
        func inner() -> String { number(depth - 1, &random) }
        switch random.next() % 6 {
        case 0: return "(\(inner()) + \(inner()))"
        case 1: return "(\(inner()) / \(inner()))"
        case 2: return "min(\(inner()), \(inner()))"
        case 3: return "abs(\(inner()))"
        default: return names[Int(random.next() % 6)]
        }
    }

    private struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
