/// How digits that do not fit are dropped (General Decimal Arithmetic, “Rounding”).
public enum RoundingMode: String, Sendable, Hashable, CaseIterable {
    /// To nearest; a tie goes to the even digit. The default of IEEE 754 and of FEEL.
    case halfEven = "half-even"
    /// To nearest; a tie goes away from zero (四舍五入).
    case halfUp = "half-up"
    /// To nearest; a tie goes toward zero.
    case halfDown = "half-down"
    /// Away from zero whenever anything is dropped.
    case up
    /// Toward zero: truncation.
    case down
    /// Toward positive infinity.
    case ceiling
    /// Toward negative infinity.
    case floor

    /// Whether the last kept digit grows by one in magnitude.
    @usableFromInline
    func roundsAway(negative: Bool, odd: Bool, discarded: Discarded) -> Bool {
        if discarded == .nothing { return false }
        return switch self {
        case .halfEven: discarded == .aboveHalf || (discarded == .half && odd)
        case .halfUp: discarded >= .half
        case .halfDown: discarded == .aboveHalf
        case .up: true
        case .down: false
        case .ceiling: !negative
        case .floor: negative
        }
    }
}
