/// `all` and `any`, also with their items as arguments (DMN 1.5, table 76).
enum ListTruths {
    static let all: [BuiltIn] = [
        function("all", decidedBy: false), function("any", decidedBy: true),
    ]

    /// `decisive` when an item is that, null when one is no truth value, else the opposite.
    private static func function(_ name: String, decidedBy decisive: Bool) -> BuiltIn {
        @Sendable func result(_ items: [Value], _ context: inout EvaluationContext) -> Value {
            guard context.spend(items.count) else { return .null }
            var unknown: (place: Int, item: Value)?
            for (place, item) in items.enumerated() {
                switch item {
                case .boolean(decisive): return item
                case .boolean: break
                default: unknown = unknown ?? (place, item)
                }
            }
            guard let unknown else { return .boolean(!decisive) }
            return context.refuse(
                .wrongItem(
                    function: name, place: unknown.place + 1, found: unknown.item.brief,
                    wanted: .boolean))
        }
        return BuiltIn(
            name,
            [
                Overload([ListFunctions.list], result: .boolean) { arguments, context in
                    result(arguments[0].asList ?? [], &context)
                },
                Overload([Parameter("b", .any, .variadic)], result: .boolean) {
                    arguments, context in result(arguments, &context)
                },
            ])
    }
}
