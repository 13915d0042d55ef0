/// Turns resolved syntax into code.
struct Compiler {
    private(set) var unit: CompilationUnit
    /// The text, where every part is to be explained.
    let explained: [UInt8]?
    private var depth = 0

    init(explaining source: [UInt8]? = nil) {
        unit = CompilationUnit(inside: nil)
        explained = source
    }

    mutating func compile(_ part: Syntax) -> Code {
        guard let explained else { return folded(part) }
        depth += 1
        let code = folded(part)
        depth -= 1
        if case .literal = part.kind { return code }
        let text = String(decoding: explained[Int(part.start)..<Int(part.end)], as: UTF8.self)
        return TraceCode(code, text: text, place: part.place, depth: depth)
    }

    /// A part that depends on nothing is computed now, unless that reports something.
    private mutating func folded(_ part: Syntax) -> Code {
        if case .literal(let value) = part.kind { return ConstantCode(value) }
        let code = translated(part)
        guard part.isConstant, explained == nil else { return code }
        var limits = Limits()
        limits.steps = 10_000
        var context = EvaluationContext(limits: limits)
        let value = code.value(.empty, &context)
        return context.diagnostics.isEmpty ? ConstantCode(value) : code
    }

    private mutating func translated(_ part: Syntax) -> Code {
        switch part.kind {
        case .literal(let value): return ConstantCode(value)
        case .variable(let slot, let name): return VariableCode(slot: slot, name: name)
        case .local(let id, let name): return LocalCode(slot: unit.slot(of: id), name: name)
        case .builtIn(let function): return ConstantCode(.function(function))
        case .failure(let problem): return ProblemCode(problem, at: part.place)
        case .member(let item, let name, let otherwise):
            return MemberCode(
                item: unit.slot(of: item), member: name, otherwise: compile(otherwise))
        case .negation(let operand): return NegationCode(compile(operand), at: part.place)
        case .arithmetic(let operation, let left, let right):
            return ArithmeticCode(operation, compile(left), compile(right), at: part.place)
        case .comparison(let comparison, let left, let right):
            return self.comparison(comparison, compile(left), compile(right), at: part.place)
        case .conjunction(let left, let right):
            return ConjunctionCode(compile(left), compile(right), deciding: .no)
        case .disjunction(let left, let right):
            return ConjunctionCode(compile(left), compile(right), deciding: .yes)
        case .between(let operand, let low, let high):
            return BetweenCode(compile(operand), compile(low), compile(high), at: part.place)
        case .instance(let operand, let type): return InstanceCode(compile(operand), type)
        case .conditional(let condition, let yes, let no):
            return ConditionalCode(compile(condition), compile(yes), compile(no))
        case .path(let operand, let name):
            return PathCode(compile(operand), member: name, at: part.place)
        default: return structure(part)
        }
    }

    private mutating func structure(_ part: Syntax) -> Code {
        switch part.kind {
        case .range(let start, let includesStart, let end, let includesEnd):
            return RangeCode(
                start.map { compile($0) } ?? ConstantCode(.null), includesStart,
                end.map { compile($0) } ?? ConstantCode(.null), includesEnd, at: part.place)
        case .comparisonRange(let comparison, let point):
            return ComparisonRangeCode(comparison, compile(point))
        case .list(let items): return ListCode(items.map { compile($0) })
        case .context(let entries): return context(entries)
        case .filter(let operand, let item, let condition):
            let operand = compile(operand)
            let slot = unit.declare(item)
            return FilterCode(
                operand, compile(condition), item: slot, type: condition.type, at: part.place)
        case .inTests(let operand, let local, let tests):
            let operand = compile(operand)
            let slot = unit.declare(local)
            let codes = tests.map { test($0, standsAlone: false) }
            unit.drop(local)
            return InTestsCode(operand, codes, question: unit.isRead(local) ? slot : nil)
        case .call(let function, let arguments): return call(function, arguments, at: part.place)
        case .iteration(let iterators, let partial, let body):
            let domains = domains(iterators)
            let slot = unit.declare(partial)
            let code = compile(body)
            return IterationCode(domains, partial: unit.isRead(partial) ? slot : nil, body: code)
        case .quantified(let every, let iterators, let body):
            let domains = domains(iterators)
            return QuantifiedCode(
                domains, condition: compile(body), deciding: every ? .no : .yes)
        case .function(let parameters, let body): return function(parameters, body)
        case .test, .expressionTest:
            // Stand in lists of tests only.
            return ConstantCode(.null)
        default: return ConstantCode(.null)
        }
    }

    private func comparison(
        _ comparison: Syntax.Comparison, _ left: Code, _ right: Code, at place: SourcePlace
    ) -> Code {
        let general = ComparisonCode(comparison, left, right, at: place)
        if let variable = left as? VariableCode, case .number(let limit) = right.constant {
            return NumberComparisonCode(
                slot: variable.slot, comparison, limit, general: general)
        }
        if let variable = right as? VariableCode, case .number(let limit) = left.constant {
            return NumberComparisonCode(
                slot: variable.slot, comparison.mirrored, limit, general: general)
        }
        return general
    }

    mutating func test(_ part: Syntax, standsAlone: Bool) -> TestCode {
        switch part.kind {
        case .test(let comparison, let point): ComparisonTestCode(comparison, compile(point))
        case .expressionTest(let inner, let asks):
            expressionTest(
                ExpressionTestCode(
                    compile(inner), type: inner.type, asks: asks, standsAlone: standsAlone))
        default:
            ExpressionTestCode(
                compile(part), type: part.type, asks: false, standsAlone: standsAlone)
        }
    }

    private func expressionTest(_ general: ExpressionTestCode) -> TestCode {
        guard case .range(let range) = general.constant else { return general }
        return NumberRangeTestCode(range, general: general) ?? general
    }

    private mutating func domains(_ iterators: [Syntax.Iterator]) -> [Domain] {
        iterators.map { iterator in
            let first = compile(iterator.first)
            let last = iterator.last.map { compile($0) }
            return Domain(
                local: unit.declare(iterator.local), first: first, last: last,
                place: iterator.first.place)
        }
    }

    /// The parser has made sure that no key is there twice.
    private mutating func context(_ entries: [Syntax.Entry]) -> Code {
        var codes: [(code: Code, slot: Int)] = []
        for entry in entries {
            let code = compile(entry.value)
            codes.append((code, unit.declare(entry.local)))
        }
        let kept = zip(entries, codes).map { entry, made in
            ContextCode.Entry(
                value: made.code, slot: unit.isRead(entry.local) ? made.slot : nil)
        }
        return ContextCode(kept, keys: entries.map(\.key))
    }

    private mutating func call(
        _ function: Syntax, _ arguments: [Syntax.Argument], at place: SourcePlace
    ) -> Code {
        let codes = arguments.map { compile($0.value) }
        let names = arguments.compactMap(\.name)
        if case .builtIn(let value) = function.kind,
            case .builtIn(let builtIn) = value.implementation
        {
            let forms = forms(of: builtIn, names: names, codes)
            if !forms.isEmpty { return BuiltInCallCode(builtIn.name, forms, codes, at: place) }
        }
        return CallCode(compile(function), codes, names: names, at: place)
    }

    private func forms(
        of builtIn: BuiltIn, names: [String], _ arguments: [Code]
    ) -> [BuiltInCallCode.Form] {
        builtIn.overloads.compactMap { overload in
            var order: [Int?] = []
            if names.isEmpty {
                guard overload.accepts(count: arguments.count) else { return nil }
            } else {
                guard overload.accepts(names: names) else { return nil }
                order = overload.order(of: names)
            }
            var known = arguments.map(\.constant)
            if !order.isEmpty { known = order.map { $0.map { arguments[$0].constant } ?? .null } }
            let body = overload.preparation?(known) ?? overload.body
            return BuiltInCallCode.Form(overload: overload, body: body, order: order)
        }
    }

    private mutating func function(
        _ parameters: [Syntax.FormalParameter], _ body: Syntax
    ) -> Code {
        let outer = unit
        unit = CompilationUnit(inside: outer)
        for parameter in parameters { _ = unit.declare(parameter.local) }
        let code = compile(body)
        let inner = unit
        unit = outer
        let captures = inner.captured.map {
            CompiledFunction.Capture(outer: outer.slot(of: $0.id), inner: $0.slot)
        }
        return FunctionCode(
            CompiledFunction(
                body: code,
                parameters: parameters.map {
                    FunctionValue.Parameter(name: $0.name, type: $0.type)
                },
                result: body.type, localCount: inner.count, depth: body.height,
                captures: captures))
    }
}
