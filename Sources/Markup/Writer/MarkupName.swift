/// The name of an element or attribute that is safe to write.
///
/// A name written in source is a literal; a name that comes from data passes
/// ``init(validating:)``. Names are ASCII letters, digits, `_`, `-`, `.` and at most one `:`, and
/// start with a letter or `_` — the part of XML 1.0 production [5] that HTML accepts as well.
public struct MarkupName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it is written.
    public let description: String

    /// A name from data; nil when it could break out of its tag or would not be well formed.
    public init?(validating name: String) {
        guard Self.isValid(name.utf8) else { return nil }
        description = name
    }

    /// A name from source. A character that is not allowed becomes `_`, so that even a mistyped
    /// literal cannot produce a malformed document.
    public init(stringLiteral value: StaticString) {
        let name = value.description
        if Self.isValid(name.utf8) {
            description = name
        } else {
            let safe = name.utf8.map { Self.isFollowing($0) ? $0 : UInt8(ascii: "_") }
            description = "_" + String(decoding: safe, as: UTF8.self)
        }
    }

    private static func isValid(_ name: String.UTF8View) -> Bool {
        guard let first = name.first, isLeading(first), name.count <= 256 else { return false }
        var colons = 0
        for byte in name {
            if byte == UInt8(ascii: ":") {
                colons += 1
            } else if !isFollowing(byte) {
                return false
            }
        }
        return colons <= 1 && name.last != UInt8(ascii: ":")
    }

    private static func isLeading(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == UInt8(ascii: "_")
    }

    private static func isFollowing(_ byte: UInt8) -> Bool {
        isLeading(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}
