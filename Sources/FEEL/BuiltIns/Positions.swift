import Exact

/// Positions of FEEL: from 1 at the front, from −1 at the end.
enum Positions {
    /// The offset from 0 of a position among `count` items; `nil` for 0 and beyond the ends. A
    /// fraction is cut off.
    static func offset(of position: Decimal128, in count: Int) -> Int? {
        guard let whole = position.integerPart.asInt, whole != 0 else { return nil }
        // The magnitude is compared before anything is added to it.
        guard whole.magnitude <= UInt(count) else { return nil }
        return whole > 0 ? whole - 1 : count + whole
    }
}
