/// Which code points differ in case only (XPath Functions 3.1, 5.6.2, flag `i`): those with the same
/// upper-case or lower-case form of one code point.
enum CaseVariants {
    /// One code point for all variants: the lower-case form of the upper-case form.
    static func canonical(_ value: UInt32) -> UInt32 {
        if value < 0x80 {
            return value >= 0x41 && value <= 0x5A ? value + 32 : value
        }
        return lower(upper(value))
    }

    /// The other variants of a code point.
    static func all(of value: UInt32) -> [UInt32] {
        let folded = canonical(value)
        let variants = [folded, upper(folded), lower(value), upper(value)] + (others[folded] ?? [])
        return variants.filter { $0 != value }
    }

    /// Letters whose variant is neither their upper-case nor their lower-case form, by
    /// ``canonical(_:)``: the Kelvin sign beside k and K, final sigma beside σ and Σ, and the like.
    private static let others: [UInt32: [UInt32]] = [
        0x6B: [0x212A], 0x73: [0x17F], 0xE5: [0x212B], 0xDF: [0x1E9E], 0x3BC: [0xB5],
        0x3B2: [0x3D0], 0x3B5: [0x3F5], 0x3B8: [0x3D1, 0x3F4], 0x3B9: [0x345, 0x1FBE],
        0x3BA: [0x3F0], 0x3C0: [0x3D6], 0x3C1: [0x3F1], 0x3C3: [0x3C2], 0x3C6: [0x3D5],
        0x3C9: [0x2126], 0x1E61: [0x1E9B], 0x1C6: [0x1C5], 0x1C9: [0x1C8], 0x1CC: [0x1CB],
        0x1F3: [0x1F2], 0x432: [0x1C80], 0x434: [0x1C81], 0x43E: [0x1C82], 0x441: [0x1C83],
        0x442: [0x1C84, 0x1C85], 0x44A: [0x1C86], 0x463: [0x1C87], 0xA64B: [0x1C88],
    ]

    private static func upper(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value >= 0x61 && value <= 0x7A ? value - 32 : value }
        return single(Unicode.Scalar(value)?.properties.uppercaseMapping) ?? value
    }

    private static func lower(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value + 32 : value }
        return single(Unicode.Scalar(value)?.properties.lowercaseMapping) ?? value
    }

    /// A mapping to more than one code point is none.
    private static func single(_ mapping: String?) -> UInt32? {
        guard let scalars = mapping?.unicodeScalars, scalars.count == 1 else { return nil }
        return scalars.first?.value
    }
}
