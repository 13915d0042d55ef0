extension CharacterSet {
    /// The set behind `\d`, `\D`, `\s`, `\w`, `\i`, `\c` …; `nil` for another letter.
    static func escape(_ letter: UInt8) -> CharacterSet? {
        switch letter {
        case UInt8(ascii: "s"): space
        case UInt8(ascii: "S"): CharacterSet([.set(space, negated: true)])
        case UInt8(ascii: "d"): digit
        case UInt8(ascii: "D"): CharacterSet([.set(digit, negated: true)])
        case UInt8(ascii: "w"): word
        case UInt8(ascii: "W"): CharacterSet([.set(word, negated: true)])
        case UInt8(ascii: "i"): initialName
        case UInt8(ascii: "I"): CharacterSet([.set(initialName, negated: true)])
        case UInt8(ascii: "c"): name
        case UInt8(ascii: "C"): CharacterSet([.set(name, negated: true)])
        default: nil
        }
    }

    /// The set behind `\p{name}`: a general category, or `Is` and a block; `nil` for neither.
    static func property(_ name: String, negated: Bool) -> CharacterSet? {
        if name.hasPrefix("Is") {
            return UnicodeBlocks.block(named: String(name.dropFirst(2)))
                .map { CharacterSet([.range($0)], negated: negated) }
        }
        return GeneralCategories.mask(named: name)
            .map { CharacterSet([.categories($0, negated: negated)]) }
    }

    /// What `.` stands for unless it is everything.
    static let notLineEnd = CharacterSet([.range(0x0A...0x0A), .range(0x0D...0x0D)], negated: true)

    private static let space = CharacterSet([
        .range(0x20...0x20), .range(0x09...0x0A), .range(0x0D...0x0D),
    ])

    private static let digit = CharacterSet([
        .categories(GeneralCategories.bit(.decimalNumber), negated: false)
    ])

    /// All but punctuation, separators and others.
    private static let word = CharacterSet([
        .categories(
            ["P", "Z", "C"].compactMap(GeneralCategories.mask).reduce(0, |), negated: true)
    ])

    /// What an XML name can begin with (XML 1.0, fifth edition, production 4).
    private static let initialName = CharacterSet(initialNameRanges.map(Item.range))

    /// What an XML name can go on with (production 4a).
    private static let name = CharacterSet(
        (initialNameRanges + [
            0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x0300...0x036F, 0x203F...0x2040,
        ]).map(Item.range))

    private static let initialNameRanges: [ClosedRange<UInt32>] = [
        0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6,
        0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
        0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF,
    ]
}
