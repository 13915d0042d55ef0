/// Damages an input a little.
public struct FuzzDamage {
    private var dice: FuzzDice

    /// The same changes for the same seed.
    public init(seed: UInt64) { dice = FuzzDice(seed: seed) }

    private static let tokens = [
        "(", ")", "[", "]", "{", "}", "..", ",", ":", "\"", "@\"", "\\", "/*", "*/", "//", "?", "-",
        "**",
        "not(", "function(", "if ", " then ", " else ", "for i in ", " return ", "satisfies",
        "partial",
        "instance of ", "list<", "range<", "context<", "null", "1e9999", "（", "）", "“", "、",
        "\u{0}",
        "\u{FEFF}", "\u{301}", "\u{2028}", "😀", "\n", "&#0;", "<![CDATA[", "<!DOCTYPE",
        "@\"P9999999999D\"",
    ].map { Array($0.utf8) }

    /// The input with some changes; the first byte, which names the target, stays.
    public mutating func change(_ input: [UInt8]) -> [UInt8] {
        var changed = input
        for _ in 0..<(1 + dice.roll(3)) where changed.count > 1 {
            let place = 1 + dice.roll(changed.count - 1)
            let length = min(dice.roll(12), changed.count - place)
            switch dice.roll(6) {
            case 0: changed.removeSubrange(place..<(place + length))
            case 1: changed.insert(contentsOf: dice.pick(Self.tokens), at: place)
            case 2: changed[place] = UInt8(dice.roll(256))
            case 3:
                let piece = Array(changed[place..<(place + length)])
                changed.insert(contentsOf: piece, at: 1 + dice.roll(changed.count - 1))
            case 4:
                // Deep nesting and long repetition, within what a person could paste.
                let piece = dice.pick(Self.tokens)
                for _ in 0..<dice.roll(120) { changed.insert(contentsOf: piece, at: place) }
            default: changed[place] ^= 1 << UInt8(dice.roll(8))
            }
        }
        return changed
    }
}
