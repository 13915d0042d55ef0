import Model

/// Reads JSON (RFC 8259) strictly and within bounds.
struct JSONReader {
    private let scalars: [Unicode.Scalar]
    private let file: String
    private let depthLimit: Int
    private var index = 0
    private var line = 1
    private var column = 1
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
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RejectedInput(IntakeWording.notUTF8(file))
        }
        var reader = JSONReader(text, file: file, depth: depth)
        let value = try reader.document()
        guard reader.duplicates.isEmpty else { throw RejectedInput(reader.duplicates) }
        return value
    }

    private init(_ text: String, file: String, depth: Int) {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        self.scalars = scalars
        self.file = file
        self.depthLimit = depth
    }

    private mutating func document() throws(RejectedInput) -> JSONValue {
        skipSpace()
        let value = try value(depth: 1)
        skipSpace()
        guard index == scalars.count else { throw unexpected() }
        return value
    }

    /// Recursion is bounded by `depthLimit`.
    private mutating func value(depth: Int) throws(RejectedInput) -> JSONValue {
        let (line, column) = (line, column)
        guard let first = peek else { throw unexpected() }
        let content: JSONValue.Content
        switch first {
        case "{": content = .object(try object(depth: depth))
        case "[": content = .array(try array(depth: depth))
        case "\"": content = .string(try string())
        case "-", "0"..."9": content = .number(try number())
        case "t": content = try literal("true", .boolean(true))
        case "f": content = try literal("false", .boolean(false))
        case "n": content = try literal("null", .null)
        default: throw unexpected()
        }
        return JSONValue(content: content, line: line, column: column)
    }

    private mutating func object(depth: Int) throws(RejectedInput) -> [JSONValue.Member] {
        try enter(depth)
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return members }
        while true {
            skipSpace()
            let (line, column) = (line, column)
            guard peek == "\"" else { throw unexpected() }
            let name = try string()
            skipSpace()
            guard take(":") else { throw unexpected() }
            skipSpace()
            let value = try value(depth: depth + 1)
            if names.insert(name).inserted {
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
        advance()
    }

    private mutating func string() throws(RejectedInput) -> String {
        advance()
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            switch scalar {
            case "\"":
                advance()
                return String(text)
            case "\\":
                advance()
                text.append(try escape())
            case "\u{0}"..."\u{1F}":
                throw unexpected()
            default:
                text.append(scalar)
                advance()
            }
        }
        throw unexpected()
    }

    private mutating func escape() throws(RejectedInput) -> Unicode.Scalar {
        guard let mark = peek else { throw unexpected() }
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
            "t": "\t",
        ]
        if let scalar = plain[mark] {
            advance()
            return scalar
        }
        guard mark == "u" else { throw unexpected() }
        advance()
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
            advance()
        }
        return value
    }

    private static func nibble(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "0"..."9": scalar.value - 0x30
        case "a"..."f": scalar.value - 0x61 + 10
        case "A"..."F": scalar.value - 0x41 + 10
        default: nil
        }
    }

    private mutating func number() throws(RejectedInput) -> String {
        var text = ""
        if take("-") { text = "-" }
        if take("0") {
            text += "0"
        } else {
            text += try digits()
        }
        if take(".") { text += "." + (try digits()) }
        if peek == "e" || peek == "E" {
            advance()
            text += "E"
            if take("-") { text += "-" } else { _ = take("+") }
            text += try digits()
        }
        return text
    }

    private mutating func digits() throws(RejectedInput) -> String {
        var text = ""
        while let scalar = peek, ("0"..."9").contains(scalar) {
            text.unicodeScalars.append(scalar)
            advance()
        }
        guard !text.isEmpty else { throw unexpected() }
        return text
    }

    private mutating func literal(
        _ word: String, _ content: JSONValue.Content
    ) throws(RejectedInput) -> JSONValue.Content {
        for scalar in word.unicodeScalars {
            guard take(scalar) else { throw unexpected() }
        }
        return content
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        advance()
        return true
    }

    private mutating func advance() {
        if scalars[index] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += 1
    }

    private mutating func skipSpace() {
        while let scalar = peek, [" ", "\t", "\r", "\n"].contains(scalar) { advance() }
    }

    private var place: Place { Place(file: file, line: line, column: column) }

    private func unexpected() -> RejectedInput {
        RejectedInput(
            Notice(
                .error, at: place, IntakeWording.notJSON,
                found: peek.map { Masking.snippet(String($0)) } ?? IntakeWording.endOfFile,
                fix: IntakeWording.checkJSON))
    }
}
