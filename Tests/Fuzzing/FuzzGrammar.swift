/// Writes inputs as people and attackers might: mostly after the grammar, sometimes not.
public struct FuzzGrammar {
    private var dice: FuzzDice

    /// The same inputs for the same seed.
    public init(seed: UInt64) { dice = FuzzDice(seed: seed) }

    /// An input for a target.
    public mutating func input(for target: FuzzTarget) -> [UInt8] {
        let text: String
        switch target {
        case .expression: text = expression(5)
        case .tests: text = tests()
        case .pattern: text = pattern(4) + "\n" + subject() + (dice.roll(3) == 0 ? "\nix" : "")
        case .model: text = model()
        case .table: text = table()
        }
        return Array((target.rawValue + text).utf8)
    }

    /// A number from 0 below `count`.
    mutating func roll(_ count: Int) -> Int { dice.roll(count) }

    // MARK: Expressions

    private static let atoms = [
        "满意度", "上限", "n", "级别", "公开", "截止日", "各项", "栏目 更新-间隔", "单位", "单位.得分", "f", "x", "?",
        "null", "true", "false", "0", "1", "-1", "2.50", "1e6144",
        "9999999999999999999999999999999999",
        "0.1", "\"\"", "\"县级\"", "\"a\\u0041\\n\"", "@\"2022-06-30\"",
        "@\"23:59:59.5@Asia/Shanghai\"",
        "@\"2022-06-30T08:00:00+08:00\"", "@\"P1Y2M\"", "@\"-P10DT5H\"", "[]", "{}", "[1, 2, 3]",
        "{a: 1, \"b c\": {d: 2}}", "[1..3]", "(< 5)", "]1..2[", "@\"x\"", "today()", "“县级”", "（1）",
    ]
    private static let functions = [
        "sum", "count", "min", "max", "mean", "median", "stddev", "mode", "string", "number",
        "substring", "string length", "contains", "split", "replace", "matches", "date", "time",
        "date and time", "duration", "years and months duration", "sort", "append", "concatenate",
        "insert before", "remove", "reverse", "index of", "union", "distinct values", "flatten",
        "decimal", "floor", "ceiling", "round up", "abs", "modulo", "sqrt", "log", "exp", "odd",
        "get value", "get entries", "context", "context put", "context merge", "range", "before",
        "overlaps", "includes", "during", "starts", "list replace", "string join", "day of week",
        "week of year", "is", "not", "list contains", "all", "any", "product", "number",
    ]
    private static let operators = [
        "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or", "in", "≥", "×",
    ]

    mutating func expression(_ depth: Int) -> String {
        if depth == 0 { return dice.pick(Self.atoms) }
        func inner(_ writer: inout Self) -> String { writer.expression(depth - 1) }
        switch dice.roll(20) {
        case 0...5: return dice.pick(Self.atoms)
        case 6...9: return "\(inner(&self)) \(dice.pick(Self.operators)) \(inner(&self))"
        case 10, 11:
            let count = dice.roll(4)
            let arguments = (0..<count).map { _ in inner(&self) }.joined(separator: ", ")
            return "\(dice.pick(Self.functions))(\(arguments))"
        case 12: return "if \(inner(&self)) then \(inner(&self)) else \(inner(&self))"
        case 13: return "for i in \(inner(&self)) return \(inner(&self))"
        case 14:
            return "\(dice.pick(["some", "every"])) x in \(inner(&self)) satisfies \(inner(&self))"
        case 15: return "(\(inner(&self)))[\(inner(&self))]"
        case 16: return "{a: \(inner(&self)), b: a}.\(dice.pick(["a", "b", "c"]))"
        case 17:
            return
                "\(inner(&self)) \(dice.pick(["instance of number", "between 1 and n", ".year"]))"
        case 18: return "(function(x, y) \(inner(&self)))(\(inner(&self)), 2)"
        default: return "-(\(inner(&self)))"
        }
    }

    // MARK: Tests and tables

    private mutating func tests() -> String {
        let listed = (0..<(1 + dice.roll(3))).map { _ in test() }.joined(separator: ", ")
        return dice.roll(6) == 0 ? "not(\(listed))" : listed
    }

    private static let points = [
        "0", "1", "60", "75", "0.5", "59.99", "60.0", "1E30", "-1", "\"县级\"", "\"\"", "\"é\"",
        "@\"2022-06-30\"", "null", "true", "@\"P1D\"",
    ]

    private mutating func test() -> String {
        switch dice.roll(12) {
        case 0, 1: return "-"
        case 2...4:
            return dice.pick(["<", "<=", ">", ">=", "=", "!="]) + " " + dice.pick(Self.points)
        case 5...7:
            let opening = dice.pick(["[", "(", "]"])
            return opening + dice.pick(Self.points) + ".." + dice.pick(Self.points)
                + dice.pick(["]", ")", "["])
        case 8: return "[" + dice.pick(Self.points) + ", " + dice.pick(Self.points) + "]"
        case 9: return expression(2)
        default: return dice.pick(Self.points)
        }
    }

    private mutating func table() -> String {
        let rows = (0..<(dice.roll(20) == 0 ? 70 : dice.roll(9))).map { _ in
            let cells = (0..<2).map { _ in dice.roll(3) == 0 ? "-" : tests() }
            return cells.joined(separator: ";") + ";"
                + dice.pick(["0", "1", "2", "3", "a", "\"x\""])
        }
        return ([String(dice.roll(7))] + rows).joined(separator: "\n")
    }

    // MARK: Patterns

    private static let pieces = [
        "a", "b", ".", "\\d", "\\D", "\\s", "\\w", "\\i", "\\c", "[a-z]", "[^a]", "[a-z-[aeiou]]",
        "^",
        "$", "\\p{L}", "\\P{IsBasicLatin}", "\\1", "政", "[\\p{Lu}0-9]", "\\.", "(?:a)", "",
    ]

    private mutating func pattern(_ depth: Int) -> String {
        if depth == 0 { return dice.pick(Self.pieces) }
        switch dice.roll(8) {
        case 0, 1: return dice.pick(Self.pieces)
        case 2: return "(\(pattern(depth - 1)))"
        case 3: return pattern(depth - 1) + "|" + pattern(depth - 1)
        case 4:
            return "(\(pattern(depth - 1)))"
                + dice.pick(["*", "+", "?", "*?", "+?", "??", "{2}", "{0,3}", "{1,}?", "{9,}"])
        default: return pattern(depth - 1) + pattern(depth - 1)
        }
    }

    private mutating func subject() -> String {
        (0..<dice.roll(24)).map { _ in dice.pick(["a", "b", "政", "务", "1", " ", "A", "é", "😀"]) }
            .joined()
    }
}
