import Exact
import Model

/// Rounding as a spreadsheet formula.
///
/// Spreadsheets compute in binary, so a sum that is exactly 92.125 for us may be 92.12499999999999
/// there. The formula first rounds to nine places, which mends that, and then as the pack says.
struct RoundingFormula: Sendable {
    let policy: RoundingPolicy

    /// Places the formula rounds to first: far more than are printed, far fewer than binary keeps.
    private static let guardPlaces = 9
    /// More than what binary arithmetic of a few hundred sums loses.
    private static let noise: Decimal128 = Decimal128(1, exponent: -11) ?? 0

    /// A formula that rounds `value`, the text of an expression that is never negative.
    func text(_ value: String) -> String {
        let places = policy.places
        let near = "ROUND(\(value),\(Self.guardPlaces))"
        switch policy.mode {
        case .halfUp: return "ROUND(\(near),\(places))"
        case .up, .ceiling: return "ROUNDUP(\(near),\(places))"
        case .down, .floor: return "ROUNDDOWN(\(near),\(places))"
        case .halfDown:
            let half = "0." + String(repeating: "0", count: places) + "5"
            return "ROUNDUP(ROUND(MAX(\(value)-\(half),0),\(Self.guardPlaces)),\(places))"
        case .halfEven:
            // A tie goes to the even neighbour: twice the rounded half of it.
            let shift = "1" + String(repeating: "0", count: places)
            let whole = "ROUND((\(value))*\(shift),\(Self.guardPlaces - places))"
            return "IF(\(whole)-INT(\(whole))=0.5,2*ROUND(\(whole)/2,0),ROUND(\(whole),0))/\(shift)"
        }
    }

    /// Whether the formula gives what the engine gives for `points`, whatever binary arithmetic
    /// loses on the way.
    ///
    /// It does not where a quotient of 34 digits lies a hair beside a tie: 3 × 0.041666… is below
    /// 0.125 for the engine, and 0.125 for a spreadsheet.
    func isFaithful(to points: Points) -> Bool {
        guard points >= .zero else { return false }
        let wanted = policy.round(points)
        return [points.amount - Self.noise, points.amount, points.amount + Self.noise].allSatisfy {
            let near = $0.rounded(places: Self.guardPlaces, rounding: .halfUp)
            return policy.round(Points(near)) == wanted
        }
    }
}
