import Exact
import Model

/// Works out what every part of a tree is worth, and finds what does not add up.
struct TreeWeights {
    private let table: IndicatorTable
    private let choice: MisfitChoice
    private let wantedTotal: Decimal128?
    private let keepsMisfits: Bool
    private(set) var tree: DraftTree

    /// - Parameters:
    ///   - total: what the whole comes to, where a person says so.
    ///   - keepsMisfits: whether the engine itself brings parts to the weight of an indicator.
    init(
        _ tree: DraftTree, of table: IndicatorTable, choice: MisfitChoice, total: Decimal128?,
        keepsMisfits: Bool
    ) {
        self.tree = tree
        self.table = table
        self.choice = choice
        wantedTotal = total
        self.keepsMisfits = keepsMisfits
        let isWholeOne = Self.readFractions(&self.tree.nodes, table)
        if Self.readHundreds(&self.tree.nodes) {
            self.tree.notices.append(
                Notice(.warning, at: table.grids[0].place(0), TablesWording.levelsOfHundred))
        }
        let isShares =
            self.tree.items.contains { isShare($0.stated) }
            || self.tree.nodes.contains { isShare($0.stated) }
        let stated = statedTotal(isShares: isShares, isWholeOne: isWholeOne)
        Self.readWhole(&self.tree.nodes, of: stated?.points ?? 100)
        var nodes = self.tree.nodes
        // What is all there is has all the points.
        if nodes.count == 1, nodes[0].allItems.count == 1, nodes[0].items.first?.stated == nil,
            nodes[0].stated == nil, let stated, nodes[0].items.first?.isToCome == false
        {
            nodes[0].items[0].stated = .amount(stated.points)
        }
        for index in nodes.indices { weigh(&nodes[index], of: stated?.points ?? 100) }
        self.tree.nodes = nodes
        checkSubtotals()
        settleTotal(stated)
        number()
    }

    private func isShare(_ points: PointText?) -> Bool {
        if case .percent = points { true } else { false }
    }

    // MARK: - The total

    private func statedTotal(
        isShares: Bool, isWholeOne: Bool
    ) -> (points: Decimal128, place: Place, label: String)? {
        let start = table.grids[0].place(0)
        if let wantedTotal { return (wantedTotal, start, "--total") }
        let sums = table.totals.filter { !$0.label.hasPrefix("小计") }
        if let last = sums.last(where: { $0.after == table.rows.count }),
            case .amount(let number) = last.points, number > 0, !(isWholeOne && number == 1)
        {
            return (number, table.place(last.table, last.row, last.column), last.label)
        }
        // `（满分100分）`, `总分100分` in the title or above the head.
        for line in [table.title].compactMap(\.self) + table.notes {
            let key = TableText.key(line)
            for word in ["总分", "满分", "共计", "总计", "合计"] {
                guard let range = key.firstRange(of: word) else { continue }
                // `不涉及的部门只考核后三项，总分12.5分` is no total of the table.
                let sentence = key[..<range.lowerBound].split { "。;；".contains($0) }.last ?? ""
                guard
                    !["只考", "仅考", "不涉及", "没有", "不考核", "无此", "折算"]
                        .contains(where: sentence.contains)
                else { continue }
                let digits = key[range.upperBound...].drop { !$0.isASCIIDigit && $0 != "。" }
                    .prefix { $0.isASCIIDigit || $0 == "." }
                let gap = key[range.upperBound...].prefix { !$0.isASCIIDigit }
                // `总分达到90分以上的` is a line, no total.
                if gap.count <= 2, !gap.contains(where: { "达高超低不满".contains($0) }),
                    let number = PointText.number(digits), number > 0,
                    key[range.upperBound...].dropFirst(gap.count + digits.count).hasPrefix("分")
                {
                    return (number, start, TableText.quoted(line, limit: 30))
                }
            }
        }
        return isShares ? (100, start, "100%") : nil
    }

    private mutating func settleTotal(
        _ stated: (points: Decimal128, place: Place, label: String)?
    ) {
        let sum = tree.nodes.map(\.weight).reduce(0, +)
        let extra = tree.bonus.compactMap { $0.stated?.most }.reduce(0, +)
        guard let stated, stated.points != sum else {
            tree.total = sum > 0 ? sum : 100
            if stated == nil, sum > 0, sum != 100, !tree.nodes.contains(where: \.isUnset) {
                tree.notices.append(
                    Notice(
                        .warning, at: table.grids[0].place(0), TablesWording.sumNotHundred,
                        found: sum.reduced.plain, fix: TablesWording.checkTotal))
            }
            return
        }
        if tree.nodes.contains(where: \.isUnset) {
            tree.total = stated.points
            return
        }
        // A total that counts what comes on top of it is one of base and bonus.
        if extra > 0, stated.points == sum + extra {
            tree.total = sum
            return
        }
        tree.misfits.append(
            Misfit(
                name: stated.label, stated: Points(stated.points), sum: Points(sum),
                place: stated.place, choice: choice))
        switch choice {
        case .report: tree.total = stated.points
        case .parts, .cap: tree.total = sum
        case .scale:
            tree.total = stated.points
            for index in tree.nodes.indices {
                guard let (scaled, factor) = Self.scaling(sum, to: stated.points) else { continue }
                tree.nodes[index].weight = scaled(tree.nodes[index].weight)
                tree.nodes[index].scale(by: scaled, times: factor)
            }
        }
    }

    // MARK: - Indicators

    /// Brings `node` to points; `whole` are those of what stands above it.
    private mutating func weigh(_ node: inout DraftNode, of whole: Decimal128) {
        var stated: Decimal128?
        switch node.stated {
        case .amount(let number), .range(_, let number): stated = number
        case .percent(let share): stated = Self.part(whole, share, of: 100)
        case nil: break
        }
        let base = Self.countsFromTheTop(node) ? whole : stated ?? whole
        for index in node.items.indices {
            switch node.items[index].stated {
            case .amount(let number), .range(_, let number): node.items[index].points = number
            case .percent(let share):
                node.items[index].points = Self.part(base, share, of: 100)
            case nil: break
            }
        }
        for index in node.children.indices { weigh(&node.children[index], of: base) }
        let sum = node.sum
        // What is still to come may make it fit.
        guard let stated, stated != sum, sum > 0, !node.hasUnset else {
            node.weight = stated ?? sum
            return
        }
        // A weight in per cent over points counted from something else converts them.
        if isShare(node.stated), !node.allItems.contains(where: { isShare($0.stated) }) {
            scale(&node, from: sum, to: stated)
            node.weight = stated
            tree.notices.append(
                Notice(
                    .info, at: table.place(node.table, node.row, node.column),
                    TablesWording.converted(node.name, Points(sum), Points(stated))))
            return
        }
        settle(&node, stated: stated, sum: sum)
    }

    /// Whether the shares below an indicator are shares of the same whole as its own, because they
    /// add up to it and not to 100 %.
    private static func countsFromTheTop(_ node: DraftNode) -> Bool {
        guard case .percent(let own) = node.stated, own != 100 else { return false }
        let shares = (node.items.map(\.stated) + node.children.map(\.stated)).map { stated in
            if case .percent(let share) = stated { share } else { nil as Decimal128? }
        }
        return shares.compactMap(\.self).count == shares.count
            && shares.compactMap(\.self).reduce(0, +) == own
    }

    private mutating func settle(_ node: inout DraftNode, stated: Decimal128, sum: Decimal128) {
        tree.misfits.append(
            Misfit(
                name: node.name, stated: Points(stated), sum: Points(sum),
                place: table.place(node.table, node.row, node.column), choice: choice))
        switch choice {
        case .report: node.weight = stated
        case .parts: node.weight = sum
        case .scale:
            node.weight = stated
            if keepsMisfits { node.misfit = "scale" } else { scale(&node, from: sum, to: stated) }
        case .cap:
            node.weight = stated
            if keepsMisfits, sum > stated {
                node.misfit = "cap"
            } else {
                scale(&node, from: sum, to: stated)
            }
        }
    }

    private func scale(_ node: inout DraftNode, from sum: Decimal128, to stated: Decimal128) {
        guard let (scaled, factor) = Self.scaling(sum, to: stated) else { return }
        node.scale(by: scaled, times: factor)
    }

    /// Sums the table states between its rows.
    private mutating func checkSubtotals() {
        var from = 0
        for total in table.totals where total.label.hasPrefix("小计") {
            defer { from = total.after }
            guard case .amount(let stated) = total.points, from < total.after else { continue }
            let rows = Set(
                table.rows[from..<min(total.after, table.rows.count)].map { [$0.table, $0.row] })
            let sum = tree.items.filter { rows.contains([$0.first.table, $0.first.row]) }
                .compactMap { $0.stated?.most }.reduce(0, +)
            guard sum > 0, sum != stated else { continue }
            tree.misfits.append(
                Misfit(
                    name: total.label, stated: Points(stated), sum: Points(sum),
                    place: table.place(total.table, total.row, total.column), choice: choice,
                    isSubtotal: true))
        }
    }

    private static func part(
        _ whole: Decimal128, _ share: Decimal128, of all: Decimal128
    ) -> Decimal128 {
        Points(whole).share(share, of: all)?.amount.reduced ?? 0
    }

    /// How to bring points from one sum to another; the factor is rounded to 34 digits, the points
    /// are multiplied before they are divided.
    private static func scaling(
        _ sum: Decimal128, to stated: Decimal128
    ) -> (scaled: (Decimal128) -> Decimal128, factor: Decimal128)? {
        guard sum > 0, let factor = Points(stated).share(1, of: sum)?.amount else { return nil }
        return ({ part($0, stated, of: sum) }, factor)
    }

    // MARK: - Codes

    private mutating func number() {
        for index in tree.nodes.indices { Self.number(&tree.nodes[index], "\(index + 1)", nil) }
        for index in tree.vetoes.indices { tree.vetoes[index].id = "V\(index + 1)" }
        for index in tree.bonus.indices {
            tree.bonus[index].id = "B\(index + 1)"
            tree.bonus[index].points = tree.bonus[index].stated?.most ?? 0
        }
    }

    private static func number(_ node: inout DraftNode, _ id: String, _ branch: String?) {
        node.id = id
        let branch = branch ?? id
        for index in node.children.indices {
            number(&node.children[index], "\(id).\(index + 1)", branch)
        }
        for index in node.items.indices {
            node.items[index].id = "\(id).\(index + 1)"
            node.items[index].parent = id
            node.items[index].branch = branch
        }
    }
}
