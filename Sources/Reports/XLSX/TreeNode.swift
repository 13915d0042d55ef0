import Model

/// A node of the tree with its place among all of them, a node before its children.
struct TreeNode: Sendable {
    /// The node.
    let indicator: Indicator
    /// 1 for the first level.
    let level: Int
    /// Where its children stand in the list.
    var children: [Int] = []

    /// Every node of a tree.
    static func preorder(of indicators: [Indicator]) -> [TreeNode] {
        var nodes: [TreeNode] = []
        for indicator in indicators { append(indicator, level: 1, to: &nodes) }
        return nodes
    }

    /// How many levels a tree has, at least one.
    static func depth(of indicators: [Indicator]) -> Int {
        1 + (indicators.map { $0.children.isEmpty ? 0 : depth(of: $0.children) }.max() ?? 0)
    }

    @discardableResult
    private static func append(
        _ indicator: Indicator, level: Int, to nodes: inout [TreeNode]
    ) -> Int {
        let index = nodes.count
        nodes.append(TreeNode(indicator: indicator, level: level))
        for child in indicator.children {
            let place = append(child, level: level + 1, to: &nodes)
            nodes[index].children.append(place)
        }
        return index
    }
}
