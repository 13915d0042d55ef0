/// A JSON value that keeps what Foundation's readers lose: numbers as written,
/// the order of keys, and where each value stands.
struct JSONValue: Sendable {
    enum Content: Sendable {
        case null
        case boolean(Bool)
        /// The digits as written, in the grammar of RFC 8259 §6.
        case number(String)
        case string(String)
        case array([JSONValue])
        case object([Member])
    }

    /// One name of an object with its value.
    struct Member: Sendable {
        let name: String
        let line: Int
        let column: Int
        let value: JSONValue
    }

    let content: Content
    /// One-based; the column counts Unicode scalars.
    let line: Int
    let column: Int

    /// The value of `name` when this is an object that has it.
    subscript(name: String) -> JSONValue? {
        members?.first { $0.name == name }?.value
    }

    var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    var number: String? {
        if case .number(let text) = content { text } else { nil }
    }

    var array: [JSONValue]? {
        if case .array(let items) = content { items } else { nil }
    }

    var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// The value as a notice quotes it.
    var summary: String {
        switch content {
        case .null: "null"
        case .boolean(let value): String(value)
        case .number(let text): String(text.prefix(80))
        case .string(let text): "\"\(text.prefix(80))\""
        case .array(let items): "[… \(items.count)]"
        case .object(let members): "{… \(members.count)}"
        }
    }
}
