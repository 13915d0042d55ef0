import Exact

/// Krippendorff's alpha: how far several people agree beyond chance, 1 for
/// complete agreement, 0 for what chance alone would give.
///
/// α = 1 − D_o ÷ D_e. With n values in all units that have at least two, and
/// m_u of them in unit u, D_o is Σ_u Σ_{i≠j} δ(v_i, v_j) ÷ (m_u − 1), and D_e
/// is Σ_{i≠j} δ(v_i, v_j) ÷ (n − 1) over all n values. Missing values need no
/// care: a unit counts with those it has.
enum Krippendorff {
    /// How far two values lie apart.
    enum Metric: CaseIterable {
        /// 0 when they are the same, else 1.
        case nominal
        /// The square of their difference.
        case interval
    }

    /// Alpha over `units`, each with the values people gave it; `nil` where
    /// fewer than two units can be compared or all values are the same, so
    /// that there is nothing to agree on.
    static func alpha(of units: [[Decimal128]], _ metric: Metric) -> Decimal128? {
        let pairable = units.filter { $0.count > 1 }
        let all = pairable.flatMap(\.self)
        let expected = disagreement(all, metric)
        guard pairable.count > 1, !expected.isZero else { return nil }
        var observed = Decimal128.zero
        for unit in pairable {
            guard
                let part = try? disagreement(unit, metric)
                    .divided(by: Decimal128(unit.count - 1))
            else { return nil }
            observed += part
        }
        guard
            let ratio = try? (observed * Decimal128(all.count - 1)).divided(by: expected)
        else { return nil }
        return 1 - ratio
    }

    /// Σ δ over all ordered pairs, without going through them.
    private static func disagreement(_ values: [Decimal128], _ metric: Metric) -> Decimal128 {
        switch metric {
        case .nominal:
            let counts = Dictionary(grouping: values, by: \.self).values.map(\.count)
            return Decimal128(values.count * values.count - counts.reduce(0) { $0 + $1 * $1 })
        case .interval:
            let sum = values.reduce(0, +)
            let squares = values.reduce(0) { $0 + $1 * $1 }
            return 2 * (Decimal128(values.count) * squares - sum * sum)
        }
    }
}
