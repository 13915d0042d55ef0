import Model

/// An indicator as far as it could be read.
struct IndicatorDraft {
    var id: String?
    var name: String?
    /// `nil` as well while it is ``isUnset``.
    var weight: Points?
    /// Whether nobody has read the weight in its source yet.
    var isUnset = false
    var misfit = Misfit.error
    var children: [IndicatorDraft] = []
    var criteria: [CriterionDraft] = []
    /// One-based depth: 1 for a first-level indicator.
    let level: Int
    let place: Place
    /// Where the id stands.
    let idPlace: Place
    /// Where the weight stands, or the node where it is missing.
    let weightPlace: Place

    /// Every criterion below, in pack order.
    var allCriteria: [CriterionDraft] { criteria + children.flatMap(\.allCriteria) }

    /// This node and all below, parents first.
    var withDescendants: [IndicatorDraft] { [self] + children.flatMap(\.withDescendants) }

    /// The indicator, when every part of it and below was read.
    var finished: Indicator? {
        let children = children.compactMap(\.finished)
        let criteria = criteria.compactMap(\.finished)
        guard let id, let name, let weight = weight ?? (isUnset ? .zero : nil),
            children.count == self.children.count, criteria.count == self.criteria.count
        else { return nil }
        return Indicator(
            id: id, name: name, weight: weight, misfit: misfit, children: children,
            criteria: criteria, place: place)
    }
}
