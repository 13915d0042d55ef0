import Exact
import Model

/// `below-zero: p`: the criterion may come to as little as −p (倒扣).
///
/// There is always a bound: without one, an unknown count could cost anything,
/// and the total would have no least end.
enum BelowZero {
    static let key = "below-zero"

    /// The least points; `nil` exactly when an error was reported.
    static func floor(_ setting: Setting, reporting notices: inout [Notice]) -> Points? {
        guard
            let depth = setting.points(upTo: Points(1_000_000), key: key, reporting: &notices)
        else { return nil }
        return .zero - depth
    }
}
