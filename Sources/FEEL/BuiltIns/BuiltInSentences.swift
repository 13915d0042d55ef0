/// What a person reads when a built-in has no result.
enum BuiltInSentences {
    static func sentence(for problem: BuiltInProblem) -> (zh: String, en: String) {
        switch problem {
        case .outOfRange(let function, let parameter, let found, let wanted):
            (
                "\(function) 的参数 \(parameter) 不能是 \(found)；应为 \(wanted)",
                "\(parameter) of \(function) cannot be \(found); it is \(wanted)"
            )
        case .unreadable(let function, let found):
            ("\(function) 无法读取“\(found)”", "\(function) cannot read ‘\(found)’")
        }
    }
}
