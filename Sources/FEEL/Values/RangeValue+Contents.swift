import Exact

extension RangeValue {
    /// Whether a value lies in the range; `nil` where it cannot be compared with the end points.
    public func contains(_ value: Value) -> Bool? {
        switch form {
        case .equal: return FEELEquality.equal(value, start)
        case .unequal: return FEELEquality.equal(value, start).map { !$0 }
        case .interval: break
        }
        var known = false
        if !start.isNull {
            guard let order = FEELEquality.order(value, start) else { return nil }
            if order < 0 || order == 0 && !includesStart { return false }
            known = true
        }
        if !end.isNull {
            guard let order = FEELEquality.order(value, end) else { return nil }
            if order > 0 || order == 0 && !includesEnd { return false }
            known = true
        }
        return known ? true : nil
    }
}
