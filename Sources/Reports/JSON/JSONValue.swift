/// A value of a JSON document; objects keep the order they are given in.
indirect enum JSONValue: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([JSONValue])
    case object([Member])

    /// A name with its value.
    struct Member: Sendable, Hashable {
        let name: String
        let value: JSONValue
    }

    /// An object without the members that have no value.
    static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    /// The same members and more.
    func adding(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        guard case .object(let own) = self, case .object(let more) = Self.object(members) else {
            return self
        }
        return .object(own + more)
    }
}

extension JSONValue {
    /// Appends the value, one member a line, one space a level.
    func write(to output: inout [UInt8], depth: Int) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .text(let text): Self.write(text, to: &output)
        case .integer(let number): output.append(contentsOf: String(number).utf8)
        case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let items):
            Self.write("[", "]", items.count, to: &output, depth: depth) { index, output in
                items[index].write(to: &output, depth: depth + 1)
            }
        case .object(let members):
            Self.write("{", "}", members.count, to: &output, depth: depth) { index, output in
                Self.write(members[index].name, to: &output)
                output.append(contentsOf: ": ".utf8)
                members[index].value.write(to: &output, depth: depth + 1)
            }
        }
    }

    private static func write(
        _ open: String, _ close: String, _ count: Int, to output: inout [UInt8], depth: Int,
        _ item: (Int, inout [UInt8]) -> Void
    ) {
        output.append(contentsOf: open.utf8)
        for index in 0..<count {
            if index > 0 { output.append(0x2C) }
            line(depth + 1, to: &output)
            item(index, &output)
        }
        if count > 0 { line(depth, to: &output) }
        output.append(contentsOf: close.utf8)
    }

    /// A line feed and the indentation of the next line.
    static func line(_ depth: Int, to output: inout [UInt8]) {
        output.append(0x0A)
        output.append(contentsOf: repeatElement(0x20, count: depth))
    }

    /// A string. What the record cannot hold becomes U+FFFD as it does there; `<` is escaped, so
    /// that a document pasted into a page cannot end a script.
    static func write(_ text: String, to output: inout [UInt8]) {
        output.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: output.append(contentsOf: "\\\"".utf8)
            case 0x5C: output.append(contentsOf: "\\\\".utf8)
            case 0x09: output.append(contentsOf: "\\t".utf8)
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x0D: output.append(contentsOf: "\\r".utf8)
            case 0x3C: output.append(contentsOf: "\\u003C".utf8)
            case 0x00...0x1F, 0xFFFE, 0xFFFF: output.append(contentsOf: "\u{FFFD}".utf8)
            case 0x2028: output.append(contentsOf: "\\u2028".utf8)
            case 0x2029: output.append(contentsOf: "\\u2029".utf8)
            default:
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        output.append(0x22)
    }
}
