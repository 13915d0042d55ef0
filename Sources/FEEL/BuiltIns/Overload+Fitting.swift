/// Which calls a form can take.
extension Overload {
    /// Where the parameter of a name stands.
    func index(of name: String) -> Int? { parameters.firstIndex { $0.name == name } }

    /// Whether it takes so many arguments by position.
    func accepts(count: Int) -> Bool {
        count >= fewest && count <= most ?? Int.max
    }

    /// Whether it takes arguments of those names, each one once.
    func accepts(names: [String]) -> Bool {
        names.allSatisfy { index(of: $0) != nil }
            && parameters.allSatisfy { $0.presence == .optional || names.contains($0.name) }
    }

    /// The parameter that an argument goes to.
    func parameter(at position: Int) -> Parameter {
        parameters[min(position, parameters.count - 1)]
    }

    /// Whether arguments of those types may conform; a type that is not known may.
    func couldTake(_ types: [ValueType]) -> Bool {
        types.enumerated().allSatisfy { index, type in
            let parameter = parameter(at: index)
            return parameter.acceptsNull && type == .null
                || StaticTypes.couldConform(type, to: parameter.type)
        }
    }
}

/// Values for a call.
extension Overload {
    /// For each parameter where its argument stands among some names; those at the end that were
    /// left out are missing.
    func order(of names: [String]) -> [Int?] {
        var order = parameters.map { parameter in names.firstIndex(of: parameter.name) }
        while let last = order.last, last == nil { order.removeLast() }
        return order
    }

    /// The arguments, converted where parameters ask for it; `nil` when one does not conform. Their
    /// count has been checked.
    func fitted(_ arguments: [Value]) -> [Value]? {
        var converted: [Value]?
        for (index, argument) in arguments.enumerated() {
            let parameter = parameter(at: index)
            if argument.isNull {
                guard parameter.acceptsNull || parameter.type == .any || parameter.type == .null
                else { return nil }
            } else if parameter.type != .any, !parameter.type.admits(argument) {
                guard let value = parameter.type.coerced(argument) else { return nil }
                var changed = converted ?? arguments
                changed[index] = value
                converted = changed
            }
        }
        return converted ?? arguments
    }
}
