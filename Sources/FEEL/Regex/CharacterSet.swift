/// A set of code points, as a class in a pattern describes it.
struct CharacterSet: Sendable {
    /// One part of a class.
    enum Item: Sendable {
        /// Code points between two, both included.
        case range(ClosedRange<UInt32>)
        /// Code points whose general category is one of a mask, or is none of them.
        case categories(UInt32, negated: Bool)
        /// Another set, or what is not in it.
        indirect case set(CharacterSet, negated: Bool)
    }

    private let items: [Item]
    private let isNegated: Bool
    private let subtracted: [CharacterSet]
    private let ignoresCase: Bool
    /// The answers for ASCII, one bit each, which most texts never leave.
    private let ascii: UInt128

    /// What is in any of `items`, or with `negated` in none of them, and not in `subtracted`.
    ///
    /// With `ignoresCase` a code point is in a range when one of its case variants is; categories
    /// are not affected (XPath Functions 3.1, 5.6.2).
    init(
        _ items: [Item], negated: Bool = false, subtracting subtracted: CharacterSet? = nil,
        ignoresCase: Bool = false
    ) {
        self.items = items
        isNegated = negated
        self.subtracted = subtracted.map { [$0] } ?? []
        self.ignoresCase = ignoresCase
        var ascii: UInt128 = 0
        for value in UInt32(0)..<128
        where Self.holds(value, items, ignoresCase) != negated
            && subtracted?.contains(value) != true
        {
            ascii |= 1 << UInt128(value)
        }
        self.ascii = ascii
    }

    func contains(_ value: UInt32) -> Bool {
        if value < 128 { return ascii >> UInt128(value) & 1 == 1 }
        return Self.holds(value, items, ignoresCase) != isNegated
            && !subtracted.contains { $0.contains(value) }
    }

    private static func holds(_ value: UInt32, _ items: [Item], _ ignoresCase: Bool) -> Bool {
        let variants = ignoresCase ? CaseVariants.all(of: value) : []
        for item in items {
            switch item {
            case .range(let range):
                if range.contains(value) || variants.contains(where: range.contains) {
                    return true
                }
            case .categories(let mask, let negated):
                if (mask & generalCategory(of: value) != 0) != negated { return true }
            case .set(let set, let negated):
                if set.contains(value) != negated { return true }
            }
        }
        return false
    }

    /// The general category as one bit; see ``GeneralCategories``.
    private static func generalCategory(of value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        return GeneralCategories.bit(scalar.properties.generalCategory)
    }
}
