import Exact
import Model

/// What each wanted element of a checklist is worth.
struct ElementWorth: Sendable {
    private let points: [String: Points]
    private let sum: Points
    private let misfit: Misfit

    /// Reads `{ELEMENT: p, …}` for the elements of `fact`; `nil` exactly when an
    /// error was reported.
    init?(
        _ setting: Setting, of fact: FactDescriptor, full: Points, misfit: Misfit,
        reporting notices: inout [Notice]
    ) {
        var reader = SettingReader(setting)
        var points: [String: Points] = [:]
        for element in fact.elements {
            points[element.name] = reader.points(element.name, required: true)
        }
        let sum = Points.total(points.values)
        if points.count == fact.elements.count {
            let fits =
                switch misfit {
                case .error: sum == full
                case .scale: sum > .zero
                case .cap: sum >= full
                }
            if !fits {
                reader.report(
                    Notice(
                        .error, at: setting.place, RulesWording.elementsMisfit,
                        found: sum.inSentence, wanted: Wording(verbatim: full.inSentence),
                        fix: RulesWording.chooseMisfit))
            }
        }
        guard reader.close(into: &notices) else { return nil }
        self.points = points
        self.sum = sum
        self.misfit = misfit
    }

    /// What the elements present come to out of `full`, with the arithmetic.
    func points(for set: ElementSet, full: Points) -> (Points, [Wording]) {
        let parts = set.present.compactMap { points[$0] }
        let earned = Points.total(parts)
        var steps = parts.isEmpty ? [] : [RulesWording.additionStep(parts, earned)]
        guard sum != full else { return (earned, steps) }
        switch misfit {
        case .cap:
            let points = min(earned, full)
            steps.append(RulesWording.cappedSum(earned, full, points))
            return (points, steps)
        case .scale, .error:
            let points = full.share(earned.amount, of: sum.amount) ?? .zero
            steps.append(RulesWording.shareStep(full, earned.amount, sum.amount, points))
            return (points, steps)
        }
    }
}
