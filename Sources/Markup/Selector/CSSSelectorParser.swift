/// Reads a selector and writes the XPath on the way (Selectors Level 3 §§4–8).
struct CSSSelectorParser {
    private let selector: String
    private let source: [UInt8]
    private var index = 0

    init(_ selector: String) {
        self.selector = selector
        source = Array(selector.utf8)
    }

    /// Selectors separated by commas.
    mutating func list() throws(MarkupError) -> String {
        var paths: [String] = []
        repeat {
            skipSpace()
            paths.append(try complex())
            skipSpace()
        } while accept(",")
        guard index == source.count else { throw unexpected("CSS") }
        return paths.joined(separator: " | ")
    }

    /// Compound selectors with combinators between them.
    private mutating func complex() throws(MarkupError) -> String {
        var path = ".//" + (try compound(axis: ""))
        while true {
            let hadSpace = skipSpace()
            if accept(">") {
                skipSpace()
                path += "/" + (try compound(axis: ""))
            } else if accept("+") {
                skipSpace()
                path += "/following-sibling::*[1]/" + (try compound(axis: "self::"))
            } else if accept("~") {
                skipSpace()
                path += "/" + (try compound(axis: "following-sibling::"))
            } else if hadSpace, index < source.count, source[index] != UInt8(ascii: ",") {
                path += "//" + (try compound(axis: ""))
            } else {
                return path
            }
        }
    }

    /// A type with its conditions: `li.item[title]:first-child`.
    private mutating func compound(axis: String) throws(MarkupError) -> String {
        var type = "*"
        var isEmpty = true
        if accept("*") {
            isEmpty = false
        } else if let name = name() {
            type = ASCII.lowercased(name)
            isEmpty = false
        }
        var conditions = ""
        while let test = try test(of: type) {
            isEmpty = false
            conditions += "[\(test)]"
        }
        guard !isEmpty else { throw unexpected("li, .class, #id, [attr]") }
        return axis + type + conditions
    }

    /// What stands between the brackets of a predicate.
    private mutating func test(of type: String) throws(MarkupError) -> String? {
        if accept("#") { return "@id = \(try quoted(try wantedName()))" }
        if accept(".") { return word("@class", try quoted(try wantedName())) }
        if accept("[") { return try attribute() }
        if accept(":") { return try pseudoClass(of: type) }
        return nil
    }

    private mutating func attribute() throws(MarkupError) -> String {
        skipSpace()
        let attribute = "@" + ASCII.lowercased(try wantedName())
        skipSpace()
        if accept("]") { return attribute }
        let signs = ["=", "~=", "|=", "^=", "$=", "*="]
        guard let sign = signs.first(where: { accept($0) }) else { throw unexpected("= ~= |= ^=") }
        skipSpace()
        let value = try quoted(try text())
        skipSpace()
        guard accept("]") else { throw unexpected("]") }
        let isBlank = value == "''"
        switch sign {
        case "=": return "\(attribute) = \(value)"
        case "~=": return isBlank ? "false()" : word(attribute, value)
        case "|=":
            return "(\(attribute) = \(value) or starts-with(\(attribute), concat(\(value), '-')))"
        case "^=": return isBlank ? "false()" : "starts-with(\(attribute), \(value))"
        case "$=":
            // XPath 1.0 has no ends-with().
            let tail =
                "substring(\(attribute), string-length(\(attribute)) - string-length(\(value)) + 1)"
            return isBlank ? "false()" : "\(tail) = \(value)"
        default: return isBlank ? "false()" : "contains(\(attribute), \(value))"
        }
    }

    private mutating func pseudoClass(of type: String) throws(MarkupError) -> String {
        let start = index
        let name = ASCII.lowercased(try wantedName())
        let before = "count(preceding-sibling::*)"
        let behind = "count(following-sibling::*)"
        let sameBefore = "count(preceding-sibling::\(type))"
        let sameBehind = "count(following-sibling::\(type))"
        switch name {
        case "first-child": return "\(before) = 0"
        case "last-child": return "\(behind) = 0"
        case "only-child": return "\(before) + \(behind) = 0"
        case "first-of-type" where type != "*": return "\(sameBefore) = 0"
        case "last-of-type" where type != "*": return "\(sameBehind) = 0"
        case "nth-child": return try position("(\(before) + 1)")
        case "nth-of-type" where type != "*": return try position("(\(sameBefore) + 1)")
        case "not":
            guard accept("(") else { throw unexpected("(") }
            skipSpace()
            var test = try test(of: "*")
            if test == nil, let name = self.name() { test = "self::\(ASCII.lowercased(name))" }
            guard let test else { throw unexpected(".class, #id, [attr]") }
            skipSpace()
            guard accept(")") else { throw unexpected(")") }
            return "not(\(test))"
        default:
            index = start
            throw unexpected(":first-child, :nth-child(2), :not(.x)")
        }
    }

    /// `(3)`, `(odd)` or `(even)`.
    private mutating func position(_ place: String) throws(MarkupError) -> String {
        guard accept("(") else { throw unexpected("(") }
        skipSpace()
        let test: String
        if accept("odd") {
            test = "\(place) mod 2 = 1"
        } else if accept("even") {
            test = "\(place) mod 2 = 0"
        } else {
            let start = index
            while index < source.count, ASCII.isDigit(source[index]), index - start < 6 {
                index += 1
            }
            guard index > start else { throw unexpected("1, odd, even") }
            test = "\(place) = \(String(decoding: source[start..<index], as: UTF8.self))"
        }
        skipSpace()
        guard accept(")") else { throw unexpected(")") }
        return test
    }

    // MARK: Words

    private func word(_ attribute: String, _ value: String) -> String {
        "contains(concat(' ', normalize-space(\(attribute)), ' '), concat(' ', \(value), ' '))"
    }

    /// A text as an XPath literal.
    private func quoted(_ text: String) throws(MarkupError) -> String {
        if !text.contains("'") { return "'\(text)'" }
        if !text.contains("\"") { return "\"\(text)\"" }
        throw unexpected("' | \"")
    }

    /// A quoted text, or a name without quotes.
    private mutating func text() throws(MarkupError) -> String {
        guard index < source.count else { throw unexpected("\"…\"") }
        let quote = source[index]
        guard quote == 0x22 || quote == 0x27 else { return try wantedName() }
        guard let end = source[(index + 1)...].firstIndex(of: quote) else {
            throw MarkupError(.wrongPath(expression: selector, .openLiteral), column: index + 1)
        }
        let text = String(decoding: source[(index + 1)..<end], as: UTF8.self)
        index = end + 1
        return text
    }

    private mutating func wantedName() throws(MarkupError) -> String {
        guard let name = name() else { throw unexpected("a name") }
        return name
    }

    /// Letters, digits, `-`, `_` and everything outside ASCII; not a digit first.
    private mutating func name() -> String? {
        let start = index
        while index < source.count {
            let byte = source[index]
            let isFirst = index == start
            guard
                ASCII.isLetter(byte) || byte == 0x5F || byte >= 0x80 || byte == 0x2D
                    || (!isFirst && ASCII.isDigit(byte))
            else { break }
            index += 1
        }
        return index > start ? String(decoding: source[start..<index], as: UTF8.self) : nil
    }

    private mutating func accept(_ sign: String) -> Bool {
        guard source[index...].starts(with: sign.utf8) else { return false }
        index += sign.utf8.count
        return true
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while index < source.count, ASCII.isSpace(source[index]) { index += 1 }
        return index > start
    }

    private func unexpected(_ expected: String) -> MarkupError {
        guard index < source.count else {
            return MarkupError(
                .wrongPath(expression: selector, .ended(expected: expected)), column: index + 1)
        }
        let found = String(decoding: source[index...].prefix(12), as: UTF8.self)
        return MarkupError(
            .wrongPath(expression: selector, .unexpected(found: found, expected: expected)),
            column: index + 1)
    }
}
