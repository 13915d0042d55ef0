import Exact
import Model

/// Weights that are shares, though nothing says so.
extension TreeWeights {
    /// First-level weights such as 0.4, 0.3, 0.3 are shares, where what stands below them is worth
    /// more than they are.
    ///
    /// - Returns: whether all weights are fractions, so that a total of 1 is the whole.
    static func readFractions(
        _ nodes: inout [DraftNode], _ table: IndicatorTable
    ) -> Bool {
        let weights = nodes.compactMap { node -> Decimal128? in
            if case .amount(let number) = node.stated { number } else { nil }
        }
        let below = nodes.flatMap(\.allItems).compactMap { $0.stated?.most }.reduce(0, +)
        guard weights.count == nodes.count, weights.count > 1, weights.reduce(0, +) == 1 else {
            return false
        }
        // Where all that is below are fractions too, each adds up to one, or to what is above it.
        let isFractions = nodes.allSatisfy(isFractions)
        guard isFractions || below > 1 else { return false }
        for (index, weight) in weights.enumerated() {
            if isFractions { share(&nodes[index]) }
            nodes[index].stated = .percent((weight * 100).reduced)
        }
        return isFractions
    }

    /// Weights of every level that come to a hundred under each parent are shares of it, as they are
    /// where a sign says so: 50, 30, 20, and below them 60 and 40.
    ///
    /// - Returns: whether they are.
    static func readHundreds(_ nodes: inout [DraftNode]) -> Bool {
        func amount(_ points: PointText?) -> Decimal128? {
            if case .amount(let number) = points { number } else { nil }
        }
        func isHundred(_ node: DraftNode) -> Bool {
            let parts = parts(node)
            return !parts.isEmpty && parts.allSatisfy { $0 != nil }
                && parts.compactMap(\.self).reduce(0, +) == 100
                && node.children.allSatisfy(isHundred)
        }
        let weights = nodes.compactMap { amount($0.stated) }
        guard weights.count == nodes.count, weights.count > 1, weights.reduce(0, +) == 100,
            nodes.allSatisfy(isHundred)
        else { return false }
        for (index, weight) in weights.enumerated() {
            share(&nodes[index], times: 1)
            nodes[index].stated = .percent(weight)
        }
        return true
    }

    /// Shares of criteria that come to a hundred over the whole table, and under no indicator alone,
    /// are shares of the whole: `主动公开 20%`, below it 10% and 10%.
    static func readWhole(_ nodes: inout [DraftNode], of total: Decimal128) {
        func share(_ item: DraftItem) -> Decimal128? {
            if case .percent(let share) = item.stated { share } else { nil }
        }
        let items = nodes.flatMap(\.allItems)
        let shares = items.compactMap(share)
        guard nodes.count > 1, shares.count == items.count, shares.reduce(0, +) == 100 else {
            return
        }
        func settle(_ node: inout DraftNode) {
            for index in node.items.indices {
                guard let share = share(node.items[index]) else { continue }
                node.items[index].stated = .amount((total * share).over(100).reduced)
            }
            for index in node.children.indices { settle(&node.children[index]) }
        }
        for index in nodes.indices { settle(&nodes[index]) }
    }

    private static func parts(_ node: DraftNode) -> [Decimal128?] {
        (node.items.map(\.stated) + node.children.map(\.stated)).map { stated in
            if case .amount(let number) = stated { number } else { nil }
        }
    }

    private static func isFractions(_ node: DraftNode) -> Bool {
        let parts = parts(node)
        let stated: Decimal128? = if case .amount(let number) = node.stated { number } else { nil }
        let sum = parts.compactMap(\.self).reduce(0, +)
        return parts.allSatisfy { $0.map { $0 <= 1 } ?? false } && (sum == 1 || sum == stated)
            && node.children.allSatisfy(isFractions)
    }

    private static func share(_ node: inout DraftNode, times factor: Decimal128 = 100) {
        func shared(_ stated: PointText?) -> PointText? {
            if case .amount(let number) = stated {
                .percent((number * factor).reduced)
            } else {
                stated
            }
        }
        for index in node.items.indices {
            node.items[index].stated = shared(node.items[index].stated)
        }
        for index in node.children.indices {
            share(&node.children[index], times: factor)
            node.children[index].stated = shared(node.children[index].stated)
        }
    }
}
