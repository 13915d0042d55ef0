/// The stack of an evaluation.
extension EvaluationContext {
    /// What a unit of code puts back when it is done.
    struct Outer {
        let base: Int
        let localCount: Int
    }

    /// Makes room for a unit's locals; `nil`, with a diagnostic, when the nesting is too deep.
    @inline(__always)
    mutating func enter(locals count: Int, depth: Int) -> Outer? {
        guard depthLeft >= depth else {
            report(.tooManyCalls)
            return nil
        }
        depthLeft -= depth
        let outer = Outer(base: base, localCount: locals.count)
        if count > 0 {
            base = locals.count
            for _ in 0..<count { locals.append(.null) }
        }
        return outer
    }

    /// Puts back what was there before.
    @inline(__always)
    mutating func leave(_ outer: Outer, depth: Int) {
        depthLeft += depth
        if locals.count > outer.localCount {
            locals.removeLast(locals.count - outer.localCount)
        }
        base = outer.base
    }

    /// Reports that an operator has no result for its operands: which one has no value, or that the
    /// two do not go together.
    mutating func reportOperands(
        _ operation: String, _ left: Value, _ right: Value, _ leftCode: Code, _ rightCode: Code,
        at place: SourcePlace
    ) {
        if left.isNull || right.isNull {
            if left.isNull, let name = leftCode.name { report(.missing(name), at: place) }
            if right.isNull, let name = rightCode.name { report(.missing(name), at: place) }
            return
        }
        report(
            .operands(operation: operation, left: .of(left), right: .of(right)), at: place)
    }
}

extension EvaluationContext {
    /// Most steps that an explanation keeps.
    static let longestTrace = 1_000

    /// Keeps a step of an explanation.
    mutating func note(_ step: TraceStep) {
        guard let count = trace?.count, count < Self.longestTrace else { return }
        trace?.append(step)
    }
}
