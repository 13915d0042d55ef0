import Exact
import Model

/// What part of the total each node is by the weights of a group.
struct NominalWeights {
    private var indicators: [String: (name: String, share: Decimal128)] = [:]
    private var criteria: [String: (name: String, share: Decimal128)] = [:]

    init(of pack: Pack, for group: String) {
        share(1, among: pack.indicators(for: group), [])
    }

    func entry(of id: String, isCriterion: Bool) -> (name: String, share: Decimal128)? {
        isCriterion ? criteria[id] : indicators[id]
    }

    private mutating func share(
        _ whole: Decimal128, among nodes: [Indicator], _ leaves: [Criterion]
    ) {
        let sum = Points.total(nodes.map(\.weight) + leaves.map(\.points)).amount
        func part(_ weight: Points) -> Decimal128 {
            (try? whole.multiplied(by: weight.amount).divided(by: sum)) ?? 0
        }
        for leaf in leaves { criteria[leaf.id] = (leaf.check, part(leaf.points)) }
        for node in nodes {
            indicators[node.id] = (node.name, part(node.weight))
            share(part(node.weight), among: node.children, node.criteria)
        }
    }
}
