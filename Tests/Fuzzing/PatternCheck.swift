import FEEL

/// The functions with patterns: `matches`, `replace` and `split`.
enum PatternCheck {
    static func run(_ text: String) throws {
        let parts = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
            .map { Value.string(String($0)) }
        guard parts.count > 1 else { return }
        let (pattern, subject) = (parts[0], parts[1])
        let flags = parts.count > 2 ? [parts[2]] : []
        let isMatch = try call("matches", [subject, pattern] + flags)
        let same = try call("replace", [subject, pattern, .string("$0")] + flags)
        _ = try call("split", [subject, pattern])
        // Replacing each match by itself changes nothing; with the flag q, `$0` is text.
        let isLiteral = flags.first?.asString?.contains("q") ?? false
        if !isLiteral, let same = same.asString, let subject = subject.asString,
            !same.unicodeScalars.elementsEqual(subject.unicodeScalars)
        {
            throw FuzzFailure("matches replaced by themselves give \(same)")
        }
        if isMatch.isNull, !same.isNull { throw FuzzFailure("a pattern for replace alone") }
    }

    private static func call(_ name: String, _ arguments: [Value]) throws -> Value {
        guard let function = BuiltInLibrary.standard[name] else { return .null }
        var context = Surroundings.context
        let value = FunctionValue(function).call(positional: arguments, &context)
        if value.isNull, context.diagnostics.isEmpty {
            throw FuzzFailure("\(name) is null without a reason")
        }
        return value
    }
}
