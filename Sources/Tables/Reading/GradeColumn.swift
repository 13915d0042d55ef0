import Exact

/// A column in which a person marks one grade: its points stand in its head.
struct GradeColumn: Sendable, Hashable {
    let column: Int
    /// `优` of `优（10分）`; `nil` where the cells below say what earns the points.
    let label: String?
    let points: Decimal128

    /// The columns with grades among heads: side by side, each worth less than the one before.
    static func all(_ heads: [Int: String]) -> [GradeColumn] {
        let found = heads.sorted { $0.key < $1.key }.compactMap { column, text -> GradeColumn? in
            let named = NamedPoints(text)
            if case .amount(let points) = named.points, (1...8).contains(named.name.count),
                ColumnRole(head: named.name) == nil
            {
                return GradeColumn(column: column, label: named.name, points: points)
            }
            guard TableText.key(text).hasSuffix("分"), case .amount(let points) = PointText(text)
            else { return nil }
            return GradeColumn(column: column, label: nil, points: points)
        }
        let isFalling = zip(found, found.dropFirst()).allSatisfy {
            $0.column + 1 == $1.column && $0.points > $1.points
                && ($0.label == nil) == ($1.label == nil)
        }
        return found.count > 1 && isFalling ? found : []
    }
}
