/// The name of an element or attribute that is safe to write.
///
/// A name written in source is a literal; a name that comes from data passes
/// ``init(validating:)``. Names are ASCII letters, digits, `_`, `-`, `.` and at most one `:`, and
/// start with a letter or `_` — the part of XML 1.0 production [5] that HTML accepts as well.
public struct MarkupName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    private enum Text: Sendable {
        /// Stays where the program has it: a page is made of thousands of literals.
        case literal(StaticString)
        case made(String)
    }

    private let text: Text
    /// The bytes of a name of at most eight; 0 for a longer one. It tells short names apart without
    /// looking at them again.
    let key: UInt64

    /// The name as it is written.
    public var description: String {
        switch text {
        case .literal(let literal): literal.description
        case .made(let name): name
        }
    }

    /// A name from data; nil when it could break out of its tag or would not be well formed.
    public init?(validating name: String) {
        guard name.utf8.count <= 256, let key = Self.key(ofValid: name.utf8) else { return nil }
        text = .made(name)
        self.key = key
    }

    /// A name from source. A character that is not allowed becomes `_`, so that even a mistyped
    /// literal cannot produce a malformed document.
    public init(stringLiteral value: StaticString) {
        if value.hasPointerRepresentation {
            let bytes = UnsafeBufferPointer(
                start: value.utf8Start, count: value.utf8CodeUnitCount)
            if let key = Self.key(ofValid: bytes) {
                text = .literal(value)
                self.key = key
                return
            }
        }
        let name = value.description
        if let key = Self.key(ofValid: name.utf8) {
            text = .made(name)
            self.key = key
        } else {
            let safe = name.utf8.map { Self.isFollowing($0) ? $0 : UInt8(ascii: "_") }
            text = .made("_" + String(decoding: safe, as: UTF8.self))
            key = 0
        }
    }

    /// By what is written.
    public static func == (one: MarkupName, other: MarkupName) -> Bool {
        one.key == other.key && (one.key != 0 || one.description == other.description)
    }

    /// By what is written.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        if key == 0 { hasher.combine(description) }
    }

    /// Appends the name.
    @inline(__always)
    func append(to output: inout [UInt8]) {
        switch text {
        case .literal(let literal):
            output.append(
                contentsOf: UnsafeBufferPointer(
                    start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        case .made(let name): output.append(utf8: name)
        }
    }

    @inline(__always)
    private static func key(ofValid name: some Collection<UInt8>) -> UInt64? {
        var key: UInt64 = 0
        var count = 0
        var colons = 0
        var last: UInt8 = 0
        for byte in name {
            if count == 0 {
                guard isLeading(byte) else { return nil }
            } else if byte == UInt8(ascii: ":") {
                colons += 1
            } else if !isFollowing(byte) {
                return nil
            }
            key = key &<< 8 | UInt64(byte)
            count += 1
            last = byte
        }
        guard count > 0, colons <= 1, last != UInt8(ascii: ":") else { return nil }
        return count <= 8 ? key : 0
    }

    @inline(__always)
    private static func isLeading(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == UInt8(ascii: "_")
    }

    @inline(__always)
    private static func isFollowing(_ byte: UInt8) -> Bool {
        isLeading(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}

extension [UInt8] {
    /// Appends the UTF-8 of a text in one piece.
    @inline(__always)
    mutating func append(utf8 text: String) {
        let whole: Void? = text.utf8.withContiguousStorageIfAvailable {
            append(contentsOf: $0)
        }
        if whole == nil { append(contentsOf: Array(text.utf8)) }
    }

    /// Appends a text of the program in one piece.
    @inline(__always)
    mutating func append(literal text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
