/// Writes JSON values on one line, keys in the order they are written.
package struct JSONLineWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Nothing yet.
    package init() {}

    /// Ends the line.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// An object, under a key or alone.
    package mutating func object(_ key: String? = nil, _ body: (inout JSONLineWriter) -> Void) {
        open(key, "{")
        body(&self)
        close("}")
    }

    /// A list under a key.
    package mutating func array<Items: Sequence>(
        _ key: String, _ items: Items, _ body: (inout JSONLineWriter, Items.Element) -> Void
    ) {
        open(key, "[")
        for item in items { body(&self, item) }
        close("]")
    }

    /// A text, under a key or alone.
    package mutating func string(_ key: String? = nil, _ text: String) {
        start(key)
        quote(text)
        needsComma = true
    }

    /// A number or literal, as written.
    package mutating func raw(_ key: String, _ text: String) {
        start(key)
        bytes += Array(text.utf8)
        needsComma = true
    }

    private mutating func open(_ key: String?, _ bracket: Unicode.Scalar) {
        start(key)
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func start(_ key: String?) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        guard let key else { return }
        quote(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// RFC 8259 §7; the line separators are escaped too, so that no tool takes
    /// one line for two.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += Array("\\\"".utf8)
            case "\\": bytes += Array("\\\\".utf8)
            case "\n": bytes += Array("\\n".utf8)
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                bytes += Array(
                    ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: bytes += Array(scalar.utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
