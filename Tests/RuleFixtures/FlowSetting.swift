public import Model

/// Reads a rule written as one line of flow YAML, so that tests show rules the
/// way packs do. Places count characters from 1 on line 1 of `pack.yaml`.
public struct FlowSetting {
    /// The text is no flow YAML that this small reader knows.
    public struct Malformed: Error {
        /// What was being read, and where.
        public let text: String
        /// The offset of the first character not understood.
        public let offset: Int
    }

    private let characters: [Character]
    private var offset = 0

    /// The setting that `text` writes.
    public static func read(_ text: String) throws -> Setting {
        var reader = FlowSetting(characters: Array(text))
        let setting = try reader.value()
        reader.skipSpace()
        guard reader.offset == reader.characters.count else { throw reader.malformed }
        return setting
    }

    private var malformed: Malformed { Malformed(text: String(characters), offset: offset) }
    private var place: Place { Place(file: "pack.yaml", line: 1, column: offset + 1) }
    private var next: Character? { offset < characters.count ? characters[offset] : nil }

    private mutating func value() throws -> Setting {
        skipSpace()
        let start = place
        switch next {
        case "{": return Setting(.map(try entries()), at: start)
        case "[": return Setting(.list(try items()), at: start)
        default: return Setting(.scalar(try scalar()), at: start)
        }
    }

    private mutating func entries() throws -> [Setting.Entry] {
        var entries: [Setting.Entry] = []
        offset += 1
        while !take("}") {
            skipSpace()
            let keyPlace = place
            let key = try scalar()
            guard take(":") else { throw malformed }
            entries.append(Setting.Entry(key: key, place: keyPlace, value: try value()))
            if !take(",") { guard take("}") else { throw malformed }; break }
        }
        return entries
    }

    private mutating func items() throws -> [Setting] {
        var items: [Setting] = []
        offset += 1
        while !take("]") {
            items.append(try value())
            if !take(",") { guard take("]") else { throw malformed }; break }
        }
        return items
    }

    private mutating func scalar() throws -> String {
        var text = ""
        while let character = next, !"{}[],:".contains(character) {
            text.append(character)
            offset += 1
        }
        while text.last == " " { text.removeLast() }
        guard !text.isEmpty else { throw malformed }
        return text
    }

    private mutating func take(_ wanted: Character) -> Bool {
        skipSpace()
        guard next == wanted else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while next == " " { offset += 1 }
    }
}
