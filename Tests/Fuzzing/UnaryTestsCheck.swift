import Exact
import FEEL

/// Unary tests of many inputs, and the same looked up.
enum UnaryTestsCheck {
    static func run(_ text: String) throws {
        for type in [ValueType.any, .number, .boolean] {
            let tests: UnaryTests
            do {
                tests = try UnaryTests(
                    compiling: text, input: type, scope: Surroundings.lenient)
            } catch {
                if error.diagnostics.isEmpty { throw FuzzFailure("refused without a reason") }
                try Surroundings.inspect(error.diagnostics, of: text)
                continue
            }
            let column = tests.isFixed ? TestColumn(rows: 1, [(tests, [0])]) : nil
            for value in Samples.values {
                var context = Surroundings.context
                let met = tests.evaluate(value, Surroundings.frame, &context)
                try Surroundings.inspect(context.diagnostics, of: text)
                var rows = RowSet(all: 1)
                guard let column, column.narrow(&rows, to: value) else { continue }
                if Array(rows).isEmpty == (met == true) {
                    throw FuzzFailure("\(value.brief) is looked up otherwise than tested")
                }
            }
        }
    }
}
