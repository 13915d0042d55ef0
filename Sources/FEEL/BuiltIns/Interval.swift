/// What the comparisons of DMN 1.5, table 82 look at: two ends, each of which belongs to it or not.
struct Interval: Sendable {
    private enum End: Sendable {
        case point(Value)
        /// Below, or above, everything.
        case lowest, highest
    }

    private let start: End
    private let end: End
    private let includesStart: Bool
    private let includesEnd: Bool

    /// The interval of a range, or of a point alone; `nil` for null and for what is unequal to a
    /// value, which has no ends.
    init?(_ value: Value) {
        switch value {
        case .null: return nil
        case .range(let range):
            guard range.form != .unequal, !(range.start.isNull && range.end.isNull) else {
                return nil
            }
            start = range.start.isNull ? .lowest : .point(range.start)
            end = range.end.isNull ? .highest : .point(range.end)
            (includesStart, includesEnd) = (range.includesStart, range.includesEnd)
        default:
            (start, end) = (.point(value), .point(value))
            (includesStart, includesEnd) = (true, true)
        }
    }

    private static func order(_ left: End, _ right: End) -> Int? {
        switch (left, right) {
        case (.point(let left), .point(let right)): FEELEquality.order(left, right)
        case (.lowest, .lowest), (.highest, .highest): 0
        case (.lowest, _), (_, .highest): -1
        case (.highest, _), (_, .lowest): 1
        }
    }

    func isBefore(_ other: Interval) -> Bool? {
        Self.order(end, other.start).map {
            $0 < 0 || ($0 == 0 && !(includesEnd && other.includesStart))
        }
    }

    func meets(_ other: Interval) -> Bool? {
        Self.order(end, other.start).map { $0 == 0 && includesEnd && other.includesStart }
    }

    func overlaps(_ other: Interval) -> Bool? {
        guard let before = isBefore(other), let after = other.isBefore(self) else { return nil }
        return !before && !after
    }

    func overlapsBefore(_ other: Interval) -> Bool? {
        guard let starts = Self.order(start, other.start), let before = isBefore(other),
            let ends = Self.order(end, other.end)
        else { return nil }
        return (starts < 0 || (starts == 0 && includesStart && !other.includesStart)) && !before
            && (ends < 0 || (ends == 0 && (!includesEnd || other.includesEnd)))
    }

    func finishes(_ other: Interval) -> Bool? {
        guard let ends = Self.order(end, other.end), let starts = Self.order(start, other.start)
        else { return nil }
        return ends == 0 && includesEnd == other.includesEnd
            && (starts > 0 || (starts == 0 && (!includesStart || other.includesStart)))
    }

    func starts(_ other: Interval) -> Bool? {
        guard let starts = Self.order(start, other.start), let ends = Self.order(end, other.end)
        else { return nil }
        return starts == 0 && includesStart == other.includesStart
            && (ends < 0 || (ends == 0 && (!includesEnd || other.includesEnd)))
    }

    func includes(_ other: Interval) -> Bool? {
        guard let starts = Self.order(start, other.start), let ends = Self.order(end, other.end)
        else { return nil }
        return (starts < 0 || (starts == 0 && (includesStart || !other.includesStart)))
            && (ends > 0 || (ends == 0 && (includesEnd || !other.includesEnd)))
    }

    func coincides(_ other: Interval) -> Bool? {
        guard let starts = Self.order(start, other.start), let ends = Self.order(end, other.end)
        else { return nil }
        return starts == 0 && ends == 0 && includesStart == other.includesStart
            && includesEnd == other.includesEnd
    }
}
