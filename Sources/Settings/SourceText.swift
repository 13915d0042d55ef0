import Model

/// The text of a file with what must be known about it before YAML is parsed.
struct SourceText {
    let file: String
    /// The text without a byte order mark.
    let string: String
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        self.string = String(decoding: self.bytes, as: UTF8.self)
    }

    /// What makes the text unfit to be parsed, in file order; at most ten.
    ///
    /// Nesting and aliases are judged here on the raw text, because the parser
    /// recurses a level at a time and hashes keys with all they alias.
    func problems(depth limit: Int) -> [Notice] {
        let malformed = encodingProblems()
        return malformed.isEmpty ? structureProblems(depth: limit) : malformed
    }

    /// The text of one-based `line`, without its line break.
    func line(_ number: Int) -> Substring? {
        guard number > 0 else { return nil }
        var current = 1
        var start = string.unicodeScalars.startIndex
        let scalars = string.unicodeScalars
        while current < number {
            guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
            start = scalars.index(after: end)
            current += 1
        }
        let end = scalars[start...].firstIndex(of: "\n") ?? scalars.endIndex
        return Substring(scalars[start..<end])
    }

    /// Bytes that are not UTF-8, and characters YAML does not take.
    private func encodingProblems() -> [Notice] {
        var notices: [Notice] = []
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var (line, column) = (1, 1)
        while notices.count < 10 {
            switch decoder.decode(&iterator) {
            case .emptyInput:
                return notices
            case .error:
                let place = Place(file: file, line: line, column: column)
                return notices + [
                    Notice(
                        .error, at: place, SettingsWording.notUTF8,
                        fix: SettingsWording.saveAsUTF8)
                ]
            case .scalarValue("\n"):
                (line, column) = (line + 1, 1)
            case .scalarValue(let scalar):
                if !Self.isAllowed(scalar) {
                    notices.append(
                        Notice(
                            .error, at: Place(file: file, line: line, column: column),
                            SettingsWording.controlCharacter,
                            found: "U+" + Self.hexadecimal(scalar.value),
                            fix: SettingsWording.deleteIt))
                }
                column += 1
            }
        }
        return notices
    }

    /// The characters of YAML 1.1 §4.1.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD: true
        case 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func structureProblems(depth limit: Int) -> [Notice] {
        var scanner = StructureScanner(file: file, depthLimit: limit)
        for byte in bytes where scanner.notice == nil { scanner.take(byte) }
        scanner.finish()
        return scanner.notice.map { [$0] } ?? []
    }
}
