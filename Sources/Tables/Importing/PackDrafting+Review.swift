import Exact
import Model

/// The review list that is kept while a pack is drafted.
extension PackDrafting {
    mutating func line(
        _ item: DraftItem, _ path: [String], _ rule: RuleSpelling, _ proposal: RuleProposal,
        more: [Wording], points: Points?
    ) {
        for (index, row) in item.rows.enumerated() {
            let isFirst = index == 0
            lines[[row.table, row.row], default: []].append(
                ReviewRow(
                    place: table.place(of: row),
                    kind: isFirst ? ReviewWording.criterion : TablesWording.appended, code: item.id,
                    path: path.joined(separator: " / "),
                    text: TableText.line(
                        isFirst
                            ? item.name ?? (item.content.isEmpty ? path.last ?? "" : item.content)
                            : row.content.isEmpty ? row.rule : row.content),
                    points: isFirst ? points : nil,
                    phrase: TableText.line(item.rows.count == 1 ? item.phrase : row.rule),
                    rule: isFirst
                        ? RuleSentence.text(rule.rule, facts: rule.facts) : "",
                    patterns: isFirst ? proposal.patterns : [],
                    sureness: isFirst ? proposal.sureness : nil,
                    isUnderstood: isFirst && !proposal.spellings.isEmpty,
                    facts: isFirst ? rule.facts.map(\.name) : [],
                    look: isFirst ? proposal.look + more : [], others: row.others + Self.asides(row)
                ))
        }
    }

    /// What the row says besides, and the pack has no place for.
    private static func asides(_ row: TableRow) -> [String] {
        [
            ("考核方式", row.method), ("备注", row.note), ("得分", row.awarded.text),
            ("扣分", row.lost.text), ("扣分原因", row.reason), ("单位", row.unit),
            ("序号", row.serial), ("完成时限", row.due),
        ].filter { !$0.1.isEmpty }.map { "\($0.0)：\(TableText.line($0.1))" }
    }

    func review() -> [ReviewRow] {
        table.read.flatMap { read in
            let scored = lines[[read.table, read.row]] ?? []
            if read.kind == .data, !scored.isEmpty { return scored }
            let kind = read.kind == .data ? ReadRow.Kind.section : read.kind
            return [
                ReviewRow(
                    place: table.place(read.table, read.row), kind: ReviewWording.kind(kind),
                    code: nil, path: "", text: read.text, points: nil, phrase: "", rule: "",
                    patterns: [], sureness: nil, isUnderstood: false, facts: [], look: [],
                    others: [])
            ]
        }
    }
}
