import Exact
import Model

/// Builds the tree from the rows of a table, then works out what everything is worth.
struct TreeBuilder {
    private let table: IndicatorTable
    private(set) var tree = DraftTree()

    init(_ table: IndicatorTable) {
        self.table = table
        let (items, headings) = Self.headings(ItemGrouping(table).items)
        // Deductions beside a base that makes up the whole come on top of it.
        let isOnTop = Self.basis(items).map { $0 == Self.stated(table) } ?? false
        func part(of item: DraftItem) -> Part {
            let part = Self.part(of: item)
            return part == .scored && isOnTop && Self.isCharge(item) ? .bonus : part
        }
        let isLeaf = Self.endsInNames(items.filter { part(of: $0) == .scored && !$0.isPart })
        for item in items {
            switch part(of: item) {
            case .veto: tree.vetoes.append(Self.named(item))
            case .bonus: tree.bonus.append(Self.named(item))
            case .scored where item.stated == .amount(0): tree.weightless.append(Self.named(item))
            case .scored: add(item, endsInName: isLeaf)
            }
        }
        for heading in headings { Self.state(heading, in: &tree.nodes) }
        tree.nodes = tree.nodes.map(Self.shaped)
        tree.headings = headings
    }

    /// Rows that only state the points of an indicator whose parts stand below them, apart from
    /// the others.
    private static func headings(
        _ items: [DraftItem]
    ) -> (items: [DraftItem], headings: [DraftItem]) {
        func path(_ item: DraftItem) -> [String] {
            item.first.names.compactMap { $0.map { TableText.key($0.text) } }
        }
        let paths = items.map(path)
        let isHeading = items.indices.map { index in
            let item = items[index]
            guard item.stated != nil, item.rule.isEmpty, item.content.isEmpty,
                index + 1 < items.count
            else { return false }
            let next = paths[index + 1]
            return next.count > paths[index].count && next.starts(with: paths[index])
        }
        return (
            items.indices.filter { !isHeading[$0] }.map { items[$0] },
            items.indices.filter { isHeading[$0] }.map { items[$0] }
        )
    }

    private static func state(_ heading: DraftItem, in nodes: inout [DraftNode]) {
        func state(_ path: ArraySlice<String>, _ nodes: inout [DraftNode]) {
            guard let name = path.first,
                let index = nodes.firstIndex(where: { TableText.key($0.name) == name })
            else { return }
            guard path.count == 1 else { return state(path.dropFirst(), &nodes[index].children) }
            nodes[index].stated = heading.stated
            (nodes[index].row, nodes[index].column) = (heading.first.row, heading.column)
        }
        let path = heading.first.names.compactMap { $0.map { TableText.key($0.text) } }
        state(path.prefix(DraftTree.deepest)[...], &nodes)
    }

    private static func isCharge(_ item: DraftItem) -> Bool {
        item.first.names.compactMap(\.self).prefix(2).contains { name in
            ["扣分项", "扣分指标", "扣分事项", "扣分因素", "减分"].contains {
                TableText.key(name.text).contains($0)
            } || TableText.key(name.text).prefix { $0 != "(" } == "扣分"
        }
    }

    /// What everything but charges comes to; `nil` where there are none.
    private static func basis(_ items: [DraftItem]) -> Decimal128? {
        let scored = items.filter { part(of: $0) == .scored }
        guard scored.contains(where: isCharge), scored.contains(where: { !isCharge($0) }) else {
            return nil
        }
        return scored.filter { !isCharge($0) }.compactMap { $0.stated?.most }.reduce(0, +)
    }

    /// The sum the table ends with, or a hundred.
    private static func stated(_ table: IndicatorTable) -> Decimal128 {
        let total = table.totals.last { $0.after == table.rows.count && !$0.label.hasPrefix("小计") }
        return total?.points.most ?? 100
    }

    private enum Part { case scored, veto, bonus }

    /// What the names above an item say it is for.
    private static func part(of item: DraftItem) -> Part {
        if item.isPenalty { return .bonus }
        let names = item.first.names.compactMap(\.self).map { TableText.key($0.text) }
        for name in names.prefix(2) where name.count <= 16 {
            if name.contains("否决") { return .veto }
            let marks = [
                "加分项", "加分指标", "附加分", "奖励分", "加分事项", "减分项", "倒扣项", "附加项", "奖惩", "加分因素", "减分因素",
                "加分内容", "减分内容", "加减分",
            ]
            // `加分（不超过5分）`: the bound is no part of the name.
            let plain = name.prefix { $0 != "(" }
            if marks.contains(where: name.contains) || ["加分", "减分", "附加", "奖励"].contains(plain) {
                return .bonus
            }
        }
        let says = TableText.key(item.rule)
        let isFatal = says.contains("一票否决") || says.contains("单项否决")
        return isFatal && item.stated == nil ? .veto : .scored
    }

    private static func named(_ item: DraftItem) -> DraftItem {
        var item = item
        let names = item.first.names.compactMap(\.self).map(\.text)
        if item.name == nil || names.count < 2 {
            // `加分项 | 创新经验`: what stands under the one name tells them apart.
            let content = TableText.line(item.content)
            let tells = names.count < 2 && !content.isEmpty && content.count <= 30
            item.name = tells ? content : names.last
        }
        return item
    }

    /// Whether the lowest names are the criteria themselves, because none has two of them.
    private static func endsInNames(_ items: [DraftItem]) -> Bool {
        let depth = items.map { $0.first.names.compactMap(\.self).count }.max() ?? 0
        guard depth > 1 else { return false }
        var paths: Set<[String]> = []
        return items.allSatisfy { item in
            let path = item.first.names.map { $0.map { TableText.key($0.text) } ?? "" }
            return paths.insert(path).inserted
        }
    }

    private mutating func add(_ item: DraftItem, endsInName: Bool) {
        var path = item.first.names.compactMap(\.self)
        var item = item
        let hasLeaf = (item.first.names.last ?? nil) != nil
        if item.isPart {
            // Its own name is that of the part.
        } else if endsInName, hasLeaf, path.count > 1 {
            path.removeLast()
        } else {
            item.name = nil
        }
        // Levels below the third become part of the criterion's name.
        if path.count > DraftTree.deepest {
            let below = path[DraftTree.deepest...]
            let names = below.map(\.text) + [item.name].compactMap(\.self)
            item.name = names.joined(separator: " — ")
            // Shares of levels that are no indicators of their own count all the same.
            for name in below {
                let stated = name.stated.flatMap { PointText($0.text) } ?? name.points
                guard case .percent(let share) = stated, case .percent(let own) = item.stated
                else { continue }
                item.stated = .percent((own * share).over(100))
            }
            path = Array(path.prefix(DraftTree.deepest))
        }
        if path.isEmpty {
            let text = item.content.isEmpty ? item.rule : item.content
            path = [
                TableRow.Name(
                    text: TableText.quoted(text, limit: 30), points: nil, stated: nil,
                    row: item.first.row, column: 1)
            ]
        }
        Self.insert(item, at: path[...], into: &tree.nodes)
    }

    private static func insert(
        _ item: DraftItem, at path: ArraySlice<TableRow.Name>, into nodes: inout [DraftNode]
    ) {
        guard let name = path.first else { return }
        let key = TableText.key(name.text)
        let index: Int
        if let found = nodes.firstIndex(where: { TableText.key($0.name) == key }) {
            index = found
        } else {
            index = nodes.count
            nodes.append(
                DraftNode(
                    name: TableText.line(name.text), table: item.first.table, row: name.row,
                    column: name.column))
        }
        if nodes[index].stated == nil {
            if let stated = name.stated, let points = PointText(stated.text) {
                nodes[index].stated = points
                (nodes[index].row, nodes[index].column) = (stated.row, stated.column)
            } else {
                nodes[index].stated = name.points
            }
        }
        if path.count == 1 {
            nodes[index].items.append(item)
        } else {
            insert(item, at: path.dropFirst(), into: &nodes[index].children)
        }
    }

    /// An indicator has children or criteria: where a table mixes them, the criteria get a child of
    /// their own. Criteria that have no points but share those of their indicator are one.
    private static func shaped(_ node: DraftNode) -> DraftNode {
        var node = node
        node.children = node.children.map(shaped)
        if node.items.count > 1, node.stated != nil,
            node.items.allSatisfy({ $0.stated == nil && !$0.isToCome })
        {
            node.items = [joined(node.items)]
        }
        if node.items.count == 1, node.items[0].stated == nil, !node.items[0].isToCome {
            // A share of what stands above is all of the indicator's own.
            let isShare = if case .percent = node.stated { true } else { false }
            node.items[0].stated = isShare ? .percent(100) : node.stated
        }
        if !node.children.isEmpty, !node.items.isEmpty {
            let own = node.items.map { item in
                var child = DraftNode(
                    name: item.name ?? node.name, stated: nil, table: node.table,
                    row: item.first.row, column: item.column)
                child.items = [item]
                return child
            }
            node.children = (own + node.children).sorted {
                ($0.table, $0.row) < ($1.table, $1.row)
            }
            node.items = []
        }
        return node
    }

    private static func joined(_ items: [DraftItem]) -> DraftItem {
        var result = items[0]
        result.rows = items.flatMap(\.rows)
        func texts(_ text: (DraftItem) -> String) -> String {
            TableText.sentences(items.map(text).filter { !$0.isEmpty })
        }
        result.content = texts(\.content)
        result.rule = texts(\.rule)
        let names = items.compactMap(\.name)
        result.name = names.isEmpty ? nil : names.joined(separator: "、")
        return result
    }
}
