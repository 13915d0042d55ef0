import Exact
import FEEL

/// The variables an input can use, and the budget it gets.
enum Surroundings {
    static let names: [(name: String, type: ValueType, value: Value)] = [
        ("满意度", .number, .number(92)), ("上限", .number, .null), ("n", .any, .number(-3)),
        ("级别", .string, .string("县级")), ("公开", .boolean, .boolean(true)),
        ("截止日", .date, CivilDate(year: 2022, month: 6, day: 30).map(Value.date) ?? .null),
        ("各项", .list(.number), .list([.number(1), .number(20), .number(3)])),
        ("栏目 更新-间隔", .number, .number(14)),
        (
            "单位", .context([.init(name: "名称", type: .string), .init(name: "得分", type: .number)]),
            .context(Context([("名称", .string("示例镇")), ("得分", .number(88))]))
        ),
        ("f", .any, .function(BuiltInLibrary.standard["sum"].map { FunctionValue($0) } ?? nothing)),
    ]

    private static let nothing = FunctionValue(name: "", parameters: []) { _, _ in .null }

    static func scope(_ checking: Scope.Checking) -> Scope {
        var scope = Scope(checking: checking)
        for (name, type, _) in names { scope.declare(name, type) }
        scope.declareType("分数", .number)
        return scope
    }

    static let strict = scope(.strict)
    static let lenient = scope(.lenient)
    static let frame = Frame(names.map(\.value))

    /// Whether a text is an expression.
    static func compiles(_ text: String) throws -> Bool {
        _ = try Expression(compiling: text, scope: lenient)
        return true
    }

    /// A small budget: what is found with a large one is found with this, sooner.
    static var context: EvaluationContext {
        var limits = Limits()
        limits.steps = 20_000
        return EvaluationContext(limits: limits, now: DateAndTime("2024-02-29T12:00:00Z"))
    }

    /// Everything FEEL takes for the end of a line.
    private static let lineEnds: Set<UnicodeScalar> = [
        "\n", "\u{0B}", "\u{0C}", "\r", "\u{85}", "\u{2028}", "\u{2029}",
    ]

    /// What is wrong with a text is told in both languages, at a place in it.
    static func inspect(_ diagnostics: [Diagnostic], of text: String) throws {
        let lines = text.unicodeScalars.count { Self.lineEnds.contains($0) } + 1
        for diagnostic in diagnostics {
            let place = diagnostic.place
            guard place.line >= 0, Int(place.line) <= lines, place.column >= 0, place.length >= 0,
                Int(place.column) <= text.unicodeScalars.count + 1
            else { throw FuzzFailure("a place outside the text: \(place)") }
            for language in [FEELLanguage.chinese, .english]
            where diagnostic.message(language).isEmpty {
                throw FuzzFailure("no sentence for \(diagnostic.problem)")
            }
        }
    }
}
