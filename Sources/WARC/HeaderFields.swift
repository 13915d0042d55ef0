/// Named fields in the order they were written: the head of a WARC record, of
/// an HTTP message, or an `application/warc-fields` block.
///
/// Names keep their spelling and are compared without regard to ASCII case
/// (RFC 9110 §5.1, ISO 28500 §4); a name may occur more than once.
public struct HeaderFields: Sendable, Hashable {
    /// One line: a name and its value without surrounding blanks.
    public struct Field: Sendable, Hashable {
        /// The name as written.
        public var name: String
        /// The value; bytes that are not UTF-8 were read as Latin-1.
        public var value: String

        /// A field of that name and value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in written order.
    public private(set) var all: [Field]

    /// Fields in the order given.
    public init(_ all: [Field] = []) {
        self.all = all
    }

    /// The first value of a name, or `nil` when it does not occur.
    public subscript(name: String) -> String? {
        all.first { Self.same($0.name, name) }?.value
    }

    /// Every value of a name, in written order.
    public func values(_ name: String) -> [String] {
        all.filter { Self.same($0.name, name) }.map(\.value)
    }

    /// Adds a field at the end.
    public mutating func append(_ name: String, _ value: String) {
        all.append(Field(name, value))
    }

    /// Adds a field at the end unless there is no value.
    public mutating func append(_ name: String, _ value: String?) {
        if let value { append(name, value) }
    }

    /// Whether two field names are the same.
    static func same(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        var others = right.utf8.makeIterator()
        for byte in left.utf8 {
            guard let other = others.next(), byte == other || asciiLower(byte) == asciiLower(other)
            else { return false }
        }
        return true
    }

    /// The fields as lines ended by CR LF, without the closing empty line.
    ///
    /// - Throws: ``WARCError/badField(name:)`` for a name that is not a token
    ///   or a value holding a line break, which would forge further fields.
    public func lines() throws(WARCError) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in all {
            guard Self.isToken(field.name),
                !field.value.utf8.contains(where: { $0 == 13 || $0 == 10 || $0 == 0 })
            else { throw .badField(name: field.name) }
            bytes.append(contentsOf: field.name.utf8)
            bytes.append(contentsOf: ": ".utf8)
            bytes.append(contentsOf: field.value.utf8)
            bytes.append(contentsOf: [13, 10])
        }
        return bytes
    }

    /// Whether a name is a non-empty RFC 9110 token.
    static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }
}

extension HeaderFields {
    /// Reads lines `name: value` up to an empty line or the end. Lines end in
    /// CR LF or LF; a line that begins with a blank continues the one before;
    /// a line without a colon is left out.
    public init(parsing bytes: some Sequence<UInt8>) {
        all = []
        for line in [UInt8](bytes).split(separator: 10, omittingEmptySubsequences: false) {
            let line = line.last == 13 ? line.dropLast() : line
            guard let first = line.first else { return }
            if first == 32 || first == 9 {
                guard !all.isEmpty else { continue }
                all[all.count - 1].value += " " + Self.text(trimBlanks(line), named: "")
                continue
            }
            guard let colon = line.firstIndex(of: 58), colon != line.startIndex else { continue }
            let name = String(decoding: trimBlanks(line[..<colon]), as: UTF8.self)
            let value = trimBlanks(line[line.index(after: colon)...])
            all.append(Field(name, Self.text(value, named: name)))
        }
    }

    /// Header bytes as text. An address in raw GB18030 must keep its bytes, so
    /// `Location` is percent-encoded where it is not UTF-8.
    private static func text(_ bytes: ArraySlice<UInt8>, named name: String) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        guard same(name, "Location") else {
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        }
        return bytes.reduce(into: "") { text, byte in
            if byte < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + digits
            }
        }
    }
}

/// The lower-case form of an ASCII letter; every other byte as it is.
func asciiLower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

/// A byte string without blanks, tabs and CR at its ends.
func trimBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
        let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return bytes[first...last]
}
