import Exact
import Model

/// Tables that only say what each fault costs: `首页无法打开 | 5分/次`. The whole is one criterion,
/// from which they take.
enum ChargeTable {
    /// The table with what each fault costs as its standard; `nil` where it is none.
    static func standards(_ table: IndicatorTable) -> IndicatorTable? {
        guard !table.head.roles.values.contains(where: \.isPoints),
            table.head.column(.awarded) == nil, !table.rows.isEmpty
        else { return nil }
        let isApart = table.head.column(.lost) != nil
        guard
            isApart
                || table.rows.allSatisfy({ row in
                    row.rule.contains("扣") && row.names.allSatisfy { $0?.points == nil }
                })
        else { return nil }
        var table = table
        for index in table.rows.indices {
            let row = table.rows[index]
            guard let cost = cost(isApart ? row.lost.text : row.rule) else { return nil }
            let texts = isApart ? [row.rule, row.content] : [row.content]
            let what = texts.first { !$0.isEmpty } ?? (row.names.last ?? nil)?.text
            table.rows[index].rule = "\(TableText.line(what ?? ""))，\(cost)"
            table.rows[index].lost = .none
        }
        return table
    }

    /// `5分/次` as `每次扣5分`.
    private static func cost(_ text: String) -> String? {
        let each =
            /(?:每(?<lead>[^0-9\/扣]{1,3}))?(?:扣|-)?(?<points>[0-9]+(?:\.[0-9]+)?(?:[\-~][0-9]+(?:\.[0-9]+)?)?)分?(?:(?:\/|每)(?<per>[^0-9\/]{1,3}))?/
        guard let match = TableText.key(text).wholeMatch(of: each) else { return nil }
        return (match.output.per ?? match.output.lead).map { "每\($0)扣\(match.output.points)分" }
            ?? "扣\(match.output.points)分"
    }

    /// One criterion that all of `tree` takes from, worth so much where the table says so.
    static func whole(_ tree: DraftTree, worth base: Decimal128? = nil) -> DraftTree {
        let items = tree.items
        guard var item = items.first else { return tree }
        item.rows = items.flatMap(\.rows)
        item.rule = TableText.sentences(items.map(\.rule))
        item.content = ""
        item.name = nil
        if let base { item.stated = .amount(base) }
        var node = DraftNode(name: "扣分项目", table: item.first.table, row: item.first.row)
        node.items = [item]
        var result = tree
        result.nodes = [node]
        return result
    }
}
