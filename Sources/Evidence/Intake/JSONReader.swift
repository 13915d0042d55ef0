import Model

/// Reads JSON (RFC 8259) strictly and within bounds.
struct JSONReader {
    private let bytes: [UInt8]
    private let file: String
    private let depthLimit: Int
    private var index = 0
    private var line = 1
    /// The column of the byte at `counted`; columns are counted only where one is asked for.
    private var column = 1
    private var counted = 0
    /// Names that stand twice in one object; the first counts.
    private var duplicates: [Notice] = []

    /// The value of a file.
    ///
    /// - Parameters:
    ///   - bytes: the file, UTF-8; a byte order mark is passed over.
    ///   - limit: the most bytes.
    ///   - depth: the most arrays and objects inside each other.
    /// - Throws: what is wrong, with line and column (one-based, in Unicode
    ///   scalars).
    static func read(
        _ bytes: [UInt8], file: String, limit: Int = 4 << 20, depth: Int = 32
    ) throws(RejectedInput) -> JSONValue {
        guard bytes.count <= limit else {
            throw RejectedInput(IntakeWording.tooLarge(file, bytes.count, limit))
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw RejectedInput(IntakeWording.notUTF8(file))
        }
        var reader = JSONReader(bytes, file: file, depth: depth)
        let value = try reader.document()
        guard reader.duplicates.isEmpty else { throw RejectedInput(reader.duplicates) }
        return value
    }

    private init(_ bytes: [UInt8], file: String, depth: Int) {
        self.bytes = bytes
        self.file = file
        self.depthLimit = depth
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            index = 3
            counted = 3
        }
    }

    private mutating func document() throws(RejectedInput) -> JSONValue {
        skipSpace()
        let value = try value(depth: 1)
        skipSpace()
        guard index == bytes.count else { throw unexpected() }
        return value
    }

    /// Recursion is bounded by `depthLimit`.
    private mutating func value(depth: Int) throws(RejectedInput) -> JSONValue {
        let (line, column) = here()
        guard let first = peek else { throw unexpected() }
        let content: JSONValue.Content
        switch first {
        case UInt8(ascii: "{"): content = .object(try object(depth: depth))
        case UInt8(ascii: "["): content = .array(try array(depth: depth))
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            content = .number(try number())
        case UInt8(ascii: "t"): content = try literal("true", .boolean(true))
        case UInt8(ascii: "f"): content = try literal("false", .boolean(false))
        case UInt8(ascii: "n"): content = try literal("null", .null)
        default: throw unexpected()
        }
        return JSONValue(content: content, line: line, column: column)
    }

    private mutating func object(depth: Int) throws(RejectedInput) -> [JSONValue.Member] {
        try enter(depth)
        var members: [JSONValue.Member] = []
        // Small objects are looked through; a set costs more than it saves there.
        var names: Set<String> = []
        skipSpace()
        if take("}") { return members }
        while true {
            skipSpace()
            let (line, column) = here()
            guard peek == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try string()
            skipSpace()
            guard take(":") else { throw unexpected() }
            skipSpace()
            let value = try value(depth: depth + 1)
            if members.count == 16 { names = Set(members.map(\.name)) }
            let isNew =
                members.count < 16
                ? !members.contains { $0.name == name } : names.insert(name).inserted
            if isNew {
                members.append(.init(name: name, line: line, column: column, value: value))
            } else {
                duplicates.append(
                    Notice(
                        .error, at: Place(file: file, line: line, column: column),
                        IntakeWording.duplicateKey, found: Masking.snippet(name, limit: 80),
                        fix: IntakeWording.keepOne))
            }
            skipSpace()
            if take("}") { return members }
            guard take(",") else { throw unexpected() }
        }
    }

    private mutating func array(depth: Int) throws(RejectedInput) -> [JSONValue] {
        try enter(depth)
        var items: [JSONValue] = []
        skipSpace()
        if take("]") { return items }
        while true {
            skipSpace()
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return items }
            guard take(",") else { throw unexpected() }
        }
    }

    private mutating func enter(_ depth: Int) throws(RejectedInput) {
        guard depth <= depthLimit else {
            throw RejectedInput(
                Notice(
                    .error, at: place, IntakeWording.tooDeep,
                    wanted: IntakeWording.atMostLevels(depthLimit)))
        }
        index += 1
    }

    private mutating func string() throws(RejectedInput) -> String {
        index += 1
        let start = index
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                defer { index += 1 }
                return String(decoding: bytes[start..<index], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw unexpected() }
            index += 1
        }
        throw unexpected()
    }

    /// The rest of a string that holds escapes, of which the first stands at `index`.
    private mutating func escapedString(from start: Int) throws(RejectedInput) -> String {
        var text = Array(bytes[start..<index])
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                index += 1
                text.append(
                    contentsOf: UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter)
            case 0..<0x20:
                throw unexpected()
            default:
                text.append(byte)
                index += 1
            }
        }
        throw unexpected()
    }

    private mutating func escape() throws(RejectedInput) -> Unicode.Scalar {
        guard let mark = peek else { throw unexpected() }
        let plain: Unicode.Scalar? =
            switch mark {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case UInt8(ascii: "/"): "/"
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let plain {
            index += 1
            return plain
        }
        guard mark == UInt8(ascii: "u") else { throw unexpected() }
        index += 1
        let unit = try codeUnit()
        if (0xD800...0xDBFF).contains(unit) {
            guard take("\\"), take("u") else { throw unexpected() }
            let low = try codeUnit()
            guard (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            else { throw unexpected() }
            return scalar
        }
        // NUL would end the text in every library below.
        guard unit != 0, let scalar = Unicode.Scalar(unit) else { throw unexpected() }
        return scalar
    }

    private mutating func codeUnit() throws(RejectedInput) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let nibble = peek.flatMap(Self.nibble) else { throw unexpected() }
            value = value << 4 | nibble
            index += 1
        }
        return value
    }

    private static func nibble(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x41 + 10
        default: nil
        }
    }

    /// The number as written, with its exponent as `E` and without a plus there.
    private mutating func number() throws(RejectedInput) -> String {
        let start = index
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        var text = String(decoding: bytes[start..<index], as: UTF8.self)
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            text += "E"
            if take("-") { text += "-" } else { _ = take("+") }
            let exponent = index
            try digits()
            text += String(decoding: bytes[exponent..<index], as: UTF8.self)
        }
        return text
    }

    private mutating func digits() throws(RejectedInput) {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard index > start else { throw unexpected() }
    }

    private mutating func literal(
        _ word: StaticString, _ content: JSONValue.Content
    ) throws(RejectedInput) -> JSONValue.Content {
        for scalar in word.description.unicodeScalars {
            guard take(scalar) else { throw unexpected() }
        }
        return content
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    /// Line feeds stand nowhere else: no string may hold one.
    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                column = 1
                counted = index + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return
            }
            index += 1
        }
    }

    private mutating func here() -> (line: Int, column: Int) {
        column = columnNow
        counted = index
        return (line, column)
    }

    /// One column a scalar, which is one for each byte that does not continue another.
    private var columnNow: Int {
        guard counted < index else { return column }
        return column + bytes[counted..<index].count { $0 & 0xC0 != 0x80 }
    }

    private var place: Place { Place(file: file, line: line, column: columnNow) }

    private func unexpected() -> RejectedInput {
        let found = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
        return RejectedInput(
            Notice(
                .error, at: place, IntakeWording.notJSON,
                found: found.map { Masking.snippet(String($0)) } ?? IntakeWording.endOfFile,
                fix: IntakeWording.checkJSON))
    }
}
