import Model

/// One end of a range of points, each of which has a column of its own.
enum PointEnd: Sendable, Hashable, CaseIterable {
    /// The least still possible.
    case lowest
    /// The most still possible.
    case highest

    /// This end of a range.
    func of(_ range: PointRange) -> Points {
        switch self {
        case .lowest: range.lowest
        case .highest: range.highest
        }
    }

    /// The ends that need columns: one while nothing is open anywhere in the round, else both.
    static func needed(for table: TotalsTable) -> [PointEnd] {
        table.rows.contains(where: \.hasRanges) ? allCases : [.lowest]
    }
}
