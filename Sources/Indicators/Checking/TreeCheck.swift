import Exact
import Model

/// What must hold of the tree as a whole: unique codes, weights that add up and
/// are not too small.
struct TreeCheck {
    /// A criterion above this share of the total is pointed out: it decides
    /// more than a first-level indicator usually does.
    static let leverage = Decimal128(15, exponent: -2) ?? 1

    private(set) var notices: [Notice] = []
    private let indicators: [IndicatorDraft]
    private let place: Place

    init(_ indicators: [IndicatorDraft], at place: Place) {
        self.indicators = indicators
        self.place = place
    }

    /// Every code once, over indicators, criteria and `others` outside the tree.
    mutating func codes(others: [CriterionDraft]) {
        let nodes = indicators.flatMap(\.withDescendants)
        let named =
            nodes.map { ($0.id, $0.idPlace) }
            + nodes.flatMap(\.criteria).map { ($0.id, $0.idPlace) }
            + others.map { ($0.id, $0.idPlace) }
        notices += DuplicateCheck.codes(named)
    }

    /// Children add up to their parent, criteria to their indicator, the first
    /// level to the total.
    mutating func sums(total: Points?) {
        if let total {
            compare(
                indicators.map(\.weight), with: total,
                at: Self.tailored(indicators.map(\.weightPlace), in: place),
                PackWording.firstLevelSum)
        }
        for node in indicators.flatMap(\.withDescendants) {
            // A node with both is wrong already, whatever it adds up to.
            guard let weight = node.weight, let id = node.id,
                node.children.isEmpty || node.criteria.isEmpty
            else { continue }
            if !node.children.isEmpty {
                compare(
                    node.children.map(\.weight), with: weight,
                    at: Self.tailored(node.children.map(\.weightPlace), in: node.weightPlace),
                    PackWording.childrenSum(id), misfit: node.misfit)
            }
            if !node.criteria.isEmpty {
                compare(
                    node.criteria.map(\.points), with: weight,
                    at: Self.tailored(node.criteria.map(\.pointsPlace), in: node.weightPlace),
                    PackWording.criteriaSum(id), misfit: node.misfit)
            }
        }
    }

    /// First- and second-level indicators carry at least `floor` of `total`.
    mutating func floor(_ floor: Decimal128, of total: Points) {
        let least = total * floor
        for node in indicators.flatMap(\.withDescendants) where node.level <= 2 {
            guard let weight = node.weight, weight < least, let id = node.id else { continue }
            notices.append(
                Notice(
                    .error, at: node.weightPlace, PackWording.belowFloor(id, level: node.level),
                    found: PackWording.amount(weight, of: total),
                    wanted: PackWording.atLeast(least, share: floor),
                    fix: PackWording.raiseWeight))
        }
    }

    /// Points out criteria that decide much alone.
    mutating func leverage(total: Points) {
        for criterion in indicators.flatMap(\.allCriteria) {
            guard let points = criterion.points, points > total * Self.leverage,
                let id = criterion.id
            else { continue }
            notices.append(
                Notice(
                    .info, at: criterion.place, PackWording.heavyCriterion(id),
                    found: PackWording.amount(points, of: total),
                    wanted: PackWording.atMostShare(Self.leverage),
                    fix: PackWording.splitCriterion))
        }
    }

    /// Where parts come from another file than the whole, one of them is to blame.
    private static func tailored(_ parts: [Place], in whole: Place) -> Place {
        parts.first { $0.file != whole.file } ?? whole
    }

    /// Silent when a part could not be read: its own notice says so. Where the
    /// pack has chosen what becomes of the difference, that is only told.
    private mutating func compare(
        _ parts: [Points?], with whole: Points, at place: Place, _ what: Wording,
        misfit: Misfit? = nil
    ) {
        let known = parts.compactMap(\.self)
        let sum = Points.total(known)
        guard !parts.isEmpty, known.count == parts.count, sum != whole else { return }
        // Adding up to less, a cap would leave the full weight out of reach.
        let isChosen = misfit == .scale || misfit == .cap && sum > whole
        notices.append(
            Notice(
                isChosen ? .info : .error, at: place, what,
                found: PackWording.addition(known, to: sum), wanted: PackWording.exactly(whole),
                fix: isChosen
                    ? PackWording.chosenMisfit(misfit ?? .error)
                    : mending(sum, whole, isChoosable: misfit != nil)))
    }

    /// How to make `sum` the whole, or, below the first level, say what becomes of
    /// the difference.
    private func mending(_ sum: Points, _ whole: Points, isChoosable: Bool) -> Wording {
        let mending =
            sum < whole
            ? PackWording.addWeight(whole - sum) : PackWording.takeWeight(sum - whole)
        return isChoosable ? PackWording.orMisfit(mending, canCap: sum > whole) : mending
    }
}
