import Model

/// Finds nesting too deep and aliases in raw YAML, one byte at a time.
///
/// It does not know quotes, so it errs on the strict side: a text may not hold
/// both `&name` and `*name`, nor open many more brackets than it closes.
struct StructureScanner {
    /// The first problem met.
    private(set) var notice: Notice?
    private let file: String
    private let depthLimit: Int
    private var line = 1
    /// One-based, in Unicode scalars.
    private var column = 0
    /// Brackets opened and not closed so far.
    private var open = 0
    /// Whether only indentation and list or key marks were seen on this line.
    private var isIndenting = true
    private var previous: UInt8 = 0x0A
    private var anchors: Set<[UInt8]> = []
    private var aliases: [(name: [UInt8], place: Place)] = []
    private var token: (mark: UInt8, name: [UInt8], place: Place)?

    init(file: String, depthLimit: Int) {
        self.file = file
        self.depthLimit = depthLimit
    }

    mutating func take(_ byte: UInt8) {
        if byte & 0xC0 != 0x80 { column += 1 }
        collect(byte)
        switch byte {
        case UInt8(ascii: "\n"):
            line += 1
            column = 0
            isIndenting = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            open += 1
            isIndenting = false
            if open > depthLimit { tooDeep() }
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            open = max(0, open - 1)
            isIndenting = false
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
            // A block level takes a column at least, save for lists in maps,
            // which may share one.
            if isIndenting, column > 8 * depthLimit { tooDeep() }
        default:
            isIndenting = false
        }
        previous = byte
    }

    mutating func finish() {
        endToken()
        guard notice == nil else { return }
        if let alias = aliases.first(where: { anchors.contains($0.name) }) {
            notice = Notice(
                .error, at: alias.place, SettingsWording.alias,
                found: "*" + String(decoding: alias.name, as: UTF8.self),
                fix: SettingsWording.writeItOut)
        }
    }

    /// Collects `&name` and `*name` that do not continue a word.
    private mutating func collect(_ byte: UInt8) {
        if token != nil, Self.isName(byte) {
            token?.name.append(byte)
            return
        }
        endToken()
        guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { return }
        guard previous < 0x80, !Self.isName(previous) else { return }
        token = (byte, [], Place(file: file, line: line, column: column))
    }

    private mutating func endToken() {
        guard let ended = token else { return }
        token = nil
        guard !ended.name.isEmpty else { return }
        if ended.mark == UInt8(ascii: "&") {
            anchors.insert(ended.name)
        } else {
            aliases.append((ended.name, ended.place))
        }
    }

    private mutating func tooDeep() {
        notice = Notice(
            .error, at: Place(file: file, line: line, column: column), SettingsWording.tooDeep,
            wanted: SettingsWording.atMostLevels(depthLimit))
    }

    /// The characters libyaml takes in an anchor's name.
    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default:
            false
        }
    }
}
