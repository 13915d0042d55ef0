public import Exact
public import Model

/// Weights in place of a pack's own.
///
/// A weight belongs to the sum it stands in: the sum of changed weights is
/// brought back to the weight above, so that only proportions matter. The
/// points a rule gives are not touched; they are converted to the new weight.
public struct Weights: Sendable {
    /// The pack's own weights.
    public static let own = Weights()

    private var indicators: [String: Points] = [:]
    private var criteria: [String: Points] = [:]
    private var indicatorFactors: [String: Decimal128] = [:]
    private var criterionFactors: [String: Decimal128] = [:]

    /// The pack's own weights, to be changed.
    public init() {}

    /// Gives an indicator another weight.
    public mutating func set(indicator id: String, to weight: Points) { indicators[id] = weight }

    /// Gives a criterion another weight.
    public mutating func set(criterion id: String, to weight: Points) { criteria[id] = weight }

    /// Takes an indicator's weight `factor` times.
    public mutating func scale(indicator id: String, by factor: Decimal128) {
        indicatorFactors[id] = factor
    }

    /// Takes a criterion's weight `factor` times.
    public mutating func scale(criterion id: String, by factor: Decimal128) {
        criterionFactors[id] = factor
    }

    /// Whether they are the pack's own.
    var isOwn: Bool {
        criteria.isEmpty && criterionFactors.isEmpty && indicators.isEmpty
            && indicatorFactors.isEmpty
    }

    /// The indicator with its weight.
    func weighed(_ indicator: Indicator) -> Indicator {
        guard !isOwn else { return indicator }
        let id = indicator.id
        guard indicators[id] != nil || indicatorFactors[id] != nil else { return indicator }
        let weight = (indicators[id] ?? indicator.weight) * (indicatorFactors[id] ?? 1)
        return Indicator(
            id: id, name: indicator.name, weight: weight, misfit: indicator.misfit,
            children: indicator.children, criteria: indicator.criteria, place: indicator.place)
    }

    /// What a criterion counts in its indicator.
    func points(of criterion: Criterion) -> Points {
        let id = criterion.id
        guard criteria[id] != nil || criterionFactors[id] != nil else { return criterion.points }
        return (criteria[id] ?? criterion.points) * (criterionFactors[id] ?? 1)
    }
}
