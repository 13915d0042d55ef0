import Exact

/// Functions that make lists from lists (DMN 1.5, table 76).
enum ListFunctions {
    static let all: [BuiltIn] = [
        count, listContains, sublist, append, concatenate, insertBefore, remove, reverse, indexOf,
        union, distinctValues, flatten,
    ]

    static let list = Parameter("list", .list(.any))

    private static let count = function("count", [list], .number) { arguments, _ in
        arguments[0].asList.map { .number($0.count) } ?? .null
    }

    private static let listContains = function(
        "list contains", [list, Parameter("element")], .boolean
    ) { arguments, context in
        guard let items = arguments[0].asList, context.spend(items.count) else { return .null }
        return .boolean(items.contains { FEELEquality.equal($0, arguments[1]) == true })
    }

    private static let sublist = function(
        "sublist",
        [list, Parameter("start position", .number), Parameter("length", .number, .optional)],
        .list(.any)
    ) { arguments, context in
        guard let items = arguments[0].asList, let position = arguments[1].asNumber,
            context.spend(items.count)
        else { return .null }
        guard let start = Positions.offset(of: position, in: items.count) else {
            return context.refuse(
                "sublist", "start position", arguments[1], wanted: "[1..\(items.count)]")
        }
        let rest = items.count - start
        guard arguments.count > 2, let wanted = arguments[2].asNumber else {
            return .list(Array(items[start...]))
        }
        guard let length = wanted.integerPart.asInt, (0...rest).contains(length) else {
            return context.refuse("sublist", "length", arguments[2], wanted: "[0..\(rest)]")
        }
        return .list(Array(items[start..<(start + length)]))
    }

    private static let append = function(
        "append", [list, Parameter("item", .any, .variadic)], .list(.any)
    ) { arguments, context in
        guard let items = arguments[0].asList, context.spend(items.count + arguments.count) else {
            return .null
        }
        return .list(items + arguments.dropFirst())
    }

    private static let concatenate = function(
        "concatenate", [Parameter("list", .list(.any), .variadic)], .list(.any)
    ) { arguments, context in
        joined(arguments, &context).map(Value.list) ?? .null
    }

    private static let union = function(
        "union", [Parameter("list", .list(.any), .variadic)], .list(.any)
    ) { arguments, context in
        joined(arguments, &context).flatMap { distinct($0, &context) }.map(Value.list) ?? .null
    }

    private static let distinctValues = function("distinct values", [list], .list(.any)) {
        arguments, context in
        arguments[0].asList.flatMap { distinct($0, &context) }.map(Value.list) ?? .null
    }

    /// All items of some lists; `nil` when the steps run out.
    private static func joined(_ lists: [Value], _ context: inout EvaluationContext) -> [Value]? {
        var items: [Value] = []
        for list in lists.compactMap(\.asList) {
            guard context.spend(list.count) else { return nil }
            items += list
        }
        return items
    }

    /// The first of equal items each; `nil` when the steps run out.
    private static func distinct(
        _ items: [Value], _ context: inout EvaluationContext
    ) -> [Value]? {
        var kept: [Value] = []
        var seen: Set<SimpleKey> = []
        // What is not simple is compared with each other such item.
        var others: [Value] = []
        for item in items {
            guard context.spend(1 + others.count) else { return nil }
            if let key = SimpleKey(item) {
                if seen.insert(key).inserted { kept.append(item) }
            } else if !others.contains(where: { FEELEquality.equal($0, item) == true }) {
                others.append(item)
                kept.append(item)
            }
        }
        return kept
    }

    private static let insertBefore = function(
        "insert before", [list, Parameter("position", .number), Parameter("newItem")], .list(.any)
    ) { arguments, context in
        changed("insert before", arguments, &context) { items, place in
            items.insert(arguments[2], at: place)
        }
    }

    private static let remove = function(
        "remove", [list, Parameter("position", .number)], .list(.any)
    ) { arguments, context in
        changed("remove", arguments, &context) { items, place in items.remove(at: place) }
    }

    /// A list with something done at the position that is the second argument.
    static func changed(
        _ name: String, _ arguments: [Value], _ context: inout EvaluationContext,
        _ change: (inout [Value], Int) -> Void
    ) -> Value {
        guard var items = arguments[0].asList, let position = arguments[1].asNumber,
            context.spend(items.count)
        else { return .null }
        guard let place = Positions.offset(of: position, in: items.count) else {
            return context.refuse(
                name, "position", arguments[1], wanted: "[1..\(items.count)]")
        }
        change(&items, place)
        return .list(items)
    }

    private static let reverse = function("reverse", [list], .list(.any)) { arguments, context in
        guard let items = arguments[0].asList, context.spend(items.count) else { return .null }
        return .list(items.reversed())
    }

    private static let indexOf = function(
        "index of", [list, Parameter("match")], .list(.number)
    ) { arguments, context in
        guard let items = arguments[0].asList, context.spend(items.count) else { return .null }
        let places = items.indices.filter {
            FEELEquality.equal(items[$0], arguments[1]) == true
        }
        return .list(places.map { .number($0 + 1) })
    }

    private static let flatten = function("flatten", [list], .list(.any)) { arguments, context in
        guard let items = arguments[0].asList else { return .null }
        var flat: [Value] = []
        // Lists under way and how far they are done, so that deep nesting needs no stack.
        var open = [(items: items, next: 0)]
        while let current = open.last {
            guard context.spend() else { return .null }
            if current.next == current.items.count {
                open.removeLast()
                continue
            }
            open[open.count - 1].next += 1
            if case .list(let inner) = current.items[current.next] {
                open.append((inner, 0))
            } else {
                flat.append(current.items[current.next])
            }
        }
        return .list(flat)
    }

    private static func function(
        _ name: String, _ parameters: [Parameter], _ result: ValueType,
        _ body: @escaping Overload.Body
    ) -> BuiltIn {
        BuiltIn(name, [Overload(parameters, result: result, body: body)])
    }
}
