/// What was cut off behind the last kept digit, measured in units of that digit.
@usableFromInline
enum Discarded: UInt8, Comparable {
    case nothing, belowHalf, half, aboveHalf

    @usableFromInline
    static func < (left: Discarded, right: Discarded) -> Bool { left.rawValue < right.rawValue }
}
