import Exact

/// `left + right` and the like.
final class ArithmeticCode: Code, @unchecked Sendable {
    private let operation: Syntax.Arithmetic
    private let left: Code
    private let right: Code
    private let place: SourcePlace

    init(_ operation: Syntax.Arithmetic, _ left: Code, _ right: Code, at place: SourcePlace) {
        self.operation = operation
        self.left = left
        self.right = right
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let left = left.value(frame, &context)
        let right = right.value(frame, &context)
        if case .number(let first) = left, case .number(let second) = right {
            do throws(ArithmeticError) {
                switch operation {
                case .add: return .number(try first.adding(second))
                case .subtract: return .number(try first.subtracting(second))
                case .multiply: return .number(try first.multiplied(by: second))
                case .divide: return .number(try first.divided(by: second))
                case .power: return .number(try first.power(second))
                }
            } catch {
                context.report(
                    error == .divisionByZero ? .divisionByZero : .overflow, at: place)
                return .null
            }
        }
        return other(left, right, &context)
    }

    private func other(
        _ left: Value, _ right: Value, _ context: inout EvaluationContext
    ) -> Value {
        let result: Value?
        switch (operation, left, right) {
        case (.add, .string(let first), .string(let second)):
            // Texts can double with every step, so their size is part of the budget.
            guard context.spend((first.utf8.count + second.utf8.count) / 16 + 1) else {
                return .null
            }
            return .string(first + second)
        case (.add, _, _): result = Temporal.sum(left, right)
        case (.subtract, _, _): result = Temporal.difference(left, right)
        case (.multiply, _, _): result = Temporal.product(left, right)
        case (.divide, _, _): result = Temporal.quotient(left, right)
        case (.power, _, _): result = nil
        }
        if let result { return result }
        context.reportOperands(operation.rawValue, left, right, self.left, self.right, at: place)
        return .null
    }
}
