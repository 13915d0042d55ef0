import Exact
import FEEL

/// Known Java methods as FEEL functions.
enum JavaFunction {
    /// The function that an `external` body means: `{java: {class: …, method signature: …}}` with
    /// a method of ``KnownJavaMethods``; nil for any other.
    static func make(
        _ body: Context, _ parameters: [FunctionValue.Parameter]
    ) -> FunctionValue? {
        guard case .context(let java) = body["java"],
            let className = java["class"]?.asString,
            let signature = java["method signature"]?.asString,
            let method = KnownJavaMethods.find(className: className, signature: signature),
            method.accepts(parameters.count)
        else { return nil }
        let name = signature.prefix { $0 != "(" }.description.trimmed
        return FunctionValue(name: name, parameters: parameters) { arguments, context in
            guard let values = converted(arguments, for: method),
                let result = method.body(values).flatMap({ Value($0) })
            else {
                context.report(DecisionWording.javaFailed(name))
                return .null
            }
            return result
        }
    }

    private static func converted(_ arguments: [Value], for method: JavaMethod) -> [JavaValue]? {
        var values: [JavaValue] = []
        for (index, argument) in arguments.enumerated() {
            let last = method.parameters.count - 1
            guard
                let type = method.parameters.indices.contains(index)
                    ? method.parameters[index] : method.parameters.last,
                index <= last || type == .objects,
                let value = JavaValue(argument, as: type)
            else { return nil }
            values.append(value)
        }
        return values
    }
}

extension JavaMethod {
    /// Whether it takes so many arguments.
    fileprivate func accepts(_ count: Int) -> Bool {
        parameters.last == .objects ? count >= parameters.count - 1 : count == parameters.count
    }
}

extension JavaValue {
    /// A FEEL value as Java gets it; nil where there is no conversion.
    fileprivate init?(_ value: Value, as type: JavaType) {
        switch (type, value) {
        case (.float, .number(let number)):
            guard let float = Float(number.description) else { return nil }
            // The shortest digits of the narrower type, not those of its value as a double.
            self = .floating(Double(float.description) ?? Double(float))
        case (.double, .number(let number)):
            guard let double = Double(number.description) else { return nil }
            self = .floating(double)
        case (.byte, .number(let number)), (.short, .number(let number)),
            (.int, .number(let number)), (.long, .number(let number)):
            guard let whole = Int64(number.description), type.range?.contains(whole) == true
            else { return nil }
            self = .integer(whole)
        case (.boolean, .boolean(let truth)): self = .boolean(truth)
        case (.char, .string(let text)):
            guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else {
                return nil
            }
            self = .character(scalar)
        case (.string, .string(let text)): self = .string(text)
        case (.objects, .string(let text)): self = .string(text)
        case (.objects, .boolean(let truth)): self = .boolean(truth)
        case (.objects, .number(let number)):
            if let whole = Int64(number.description) {
                self = .integer(whole)
            } else {
                self = .string(number.description)
            }
        default: return nil
        }
    }
}

extension Value {
    /// What Java returned; nil for numbers that FEEL does not have.
    fileprivate init?(_ value: JavaValue) {
        switch value {
        case .floating(let double):
            guard let number = Decimal128(double.description) else { return nil }
            self = .number(number.reduced)
        case .integer(let whole): self = .number(Int(whole))
        case .boolean(let truth): self = .boolean(truth)
        case .character(let scalar): self = .string(String(scalar))
        case .string(let text): self = .string(text)
        }
    }
}
