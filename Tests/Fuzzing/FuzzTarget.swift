/// What is fed with inputs. Its name is the first letter of an input.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// An expression: lexer, parser, evaluation, explanation.
    case expression = "e"
    /// Unary tests, evaluated and looked up.
    case tests = "u"
    /// A pattern, a line break and a text for the functions with patterns.
    case pattern = "p"
    /// A file of a decision model.
    case model = "m"
    /// Rows of a decision table, compared with what their cells say one by one.
    case table = "t"

    /// Feeds an input, whose first byte names the target; others are taken for expressions.
    public static func check(_ input: [UInt8]) throws {
        let letter = input.first.map { String(UnicodeScalar($0)) } ?? ""
        let bytes = Array(input.dropFirst())
        switch FuzzTarget(rawValue: letter) ?? .expression {
        case .expression: try ExpressionCheck.run(String(decoding: bytes, as: UTF8.self))
        case .tests: try UnaryTestsCheck.run(String(decoding: bytes, as: UTF8.self))
        case .pattern: try PatternCheck.run(String(decoding: bytes, as: UTF8.self))
        case .model: try ModelCheck.run(bytes)
        case .table: try TableCheck.run(String(decoding: bytes, as: UTF8.self))
        }
    }
}
