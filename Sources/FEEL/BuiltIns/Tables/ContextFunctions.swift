/// Functions of contexts (DMN 1.5, table 84).
enum ContextFunctions {
    static let all: [BuiltIn] = [getValue, getEntries, context, contextPut, contextMerge]

    private static let anyContext = ValueType.context([])

    private static let getValue = BuiltIn(
        "get value",
        [
            Overload([Parameter("m", anyContext), Parameter("key", .string)]) { arguments, _ in
                guard case .context(let context) = arguments[0], let key = arguments[1].asString
                else { return .null }
                return context[key] ?? .null
            }
        ])

    private static let getEntries = BuiltIn(
        "get entries",
        [
            Overload([Parameter("m", anyContext)], result: .list(anyContext)) {
                arguments, context in
                guard case .context(let entries) = arguments[0], context.spend(entries.count)
                else { return .null }
                return .list(
                    entries.entries.map { entry in
                        .context(Context([("key", .string(entry.key)), ("value", entry.value)]))
                    })
            }
        ])

    private static let context = BuiltIn(
        "context",
        [
            Overload([Parameter("entries", .list(.any))], result: anyContext) {
                arguments, context in
                guard let items = arguments[0].asList, context.spend(items.count) else {
                    return .null
                }
                var entries: [(key: String, value: Value)] = []
                var seen: Set<String.CodePoints> = []
                for (place, item) in items.enumerated() {
                    guard case .context(let entry) = item, let key = entry["key"]?.asString,
                        let value = entry["value"], seen.insert(String.CodePoints(key)).inserted
                    else {
                        return context.refuse(
                            .wrongItem(
                                function: "context", place: place + 1, found: item.brief,
                                wanted: .context([
                                    .init(name: "key", type: .string),
                                    .init(name: "value", type: .any),
                                ])))
                    }
                    entries.append((key, value))
                }
                return .context(Context(merging: entries))
            }
        ])

    private static let contextPut = BuiltIn(
        "context put",
        [
            Overload(
                [Parameter("context", anyContext), Parameter("key", .string), Parameter("value")],
                result: anyContext
            ) { arguments, _ in
                guard case .context(var changed) = arguments[0], let key = arguments[1].asString
                else { return .null }
                changed[key] = arguments[2]
                return .context(changed)
            },
            Overload(
                [
                    Parameter("context", anyContext), Parameter("keys", .list(.string)),
                    Parameter("value"),
                ], result: anyContext
            ) { arguments, context in
                let keys = arguments[1].asList ?? []
                guard !keys.isEmpty else {
                    return context.refuse(.tooFewItems(function: "context put", wanted: 1))
                }
                guard context.spend(keys.count) else { return .null }
                guard let changed = put(arguments[2], at: keys, in: arguments[0]) else {
                    return context.refuse(
                        "context put", "keys", arguments[1], wanted: "names of contexts")
                }
                return context.admitsNesting(of: changed) ? changed : .null
            },
        ])

    /// The context with a value deep inside; `nil` where there is no context on the way.
    private static func put(_ value: Value, at keys: [Value], in context: Value) -> Value? {
        var path: [(key: String, context: Context)] = []
        var inner = context
        for key in keys {
            guard case .context(let context) = inner, let key = key.asString else { return nil }
            path.append((key, context))
            inner = context[key] ?? .null
        }
        var result = value
        for (key, context) in path.reversed() {
            var changed = context
            changed[key] = result
            result = .context(changed)
        }
        return result
    }

    private static let contextMerge = BuiltIn(
        "context merge",
        [
            Overload([Parameter("contexts", .list(anyContext))], result: anyContext) {
                arguments, context in
                guard let items = arguments[0].asList else { return .null }
                var entries: [(key: String, value: Value)] = []
                for (place, item) in items.enumerated() {
                    guard case .context(let more) = item else {
                        return context.refuse(
                            .wrongItem(
                                function: "context merge", place: place + 1,
                                found: item.brief, wanted: anyContext))
                    }
                    guard context.spend(more.count + 1) else { return .null }
                    entries += more.entries
                }
                return .context(Context(merging: entries))
            }
        ])
}

extension Context {
    /// The entries in order; of equal keys the last value counts, at the first one's place. Takes
    /// time linear in their number.
    fileprivate init(merging entries: [(key: String, value: Value)]) {
        var places: [String.CodePoints: Int] = [:]
        var keys: [String] = []
        var values: [Value] = []
        for entry in entries {
            if let place = places[String.CodePoints(entry.key)] {
                values[place] = entry.value
            } else {
                places[String.CodePoints(entry.key)] = keys.count
                keys.append(entry.key)
                values.append(entry.value)
            }
        }
        self.init(keyTable: KeyTable(keys: keys), values: values)
    }
}
