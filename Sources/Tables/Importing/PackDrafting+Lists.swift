import Exact
import Model

/// What stands outside the tree: vetoes and bonus items.
extension PackDrafting {
    mutating func addVeto(_ text: String, from item: DraftItem) {
        vetoes.append(
            .map([
                ("id", .text("V\(vetoes.count + 1)")), ("check", .text(TableText.line(text))),
                ("clause", .text(clause(item))),
                (
                    "rule",
                    .map([("manual", .map([("ask", .text("是否属实：" + TableText.line(text)))]))])
                ), ("fix", .text("立即整改：\(TableText.quoted(text, limit: 40))")),
            ]))
    }

    mutating func veto(_ item: DraftItem) {
        let path = item.first.names.compactMap { $0?.text }
        let text = check(item, path)
        addVeto(text, from: item)
        let rule = RuleSpelling(
            rule: .map([("manual", .map([("ask", .text(text))]))]), facts: [])
        line(
            item, path, rule,
            RuleProposal(spellings: [], patterns: ["P11"], sureness: .manual), more: [],
            points: nil)
    }

    /// Where the bounds of the bonus may stand.
    var bonusTexts: [String] {
        table.notes + tree.bonus.flatMap { $0.first.names.compactMap { $0?.text } }
    }

    mutating func bonus(_ item: DraftItem) {
        let path = item.first.names.compactMap { $0?.text }
        var item = item
        // Where neither the table nor the standard says how much at most, the total bounds it.
        let bound = BonusText.cap(bonusTexts) ?? BonusText.most(item.phrase)
        let isOpen = item.points <= 0 && bound == nil
        if item.points <= 0 {
            item.points = bound ?? BonusText.open(table.notes, total: tree.total)
        }
        if item.stated == nil { item.stated = .amount(item.points) }
        let before = (facts, taken)
        var (rule, proposal) = propose(item, path: path, isBonus: true)
        if isOpen {
            proposal.look.append(PhraseWording.bonusOpen(item.points))
            proposal.sureness = min(proposal.sureness, .likely)
        }
        // Facts of what is not written would be read by nothing.
        if !features.bonus { (facts, taken) = before }
        bonus.append(
            setting(
                item, path: path, rule: rule.rule,
                points: .number(item.points)))
        line(
            item, path, rule, proposal, more: features.bonus ? [] : [TablesWording.bonusLost],
            points: Points(item.points))
    }

    /// A row of zero points scores nothing; it is told, not written.
    mutating func weightless(_ item: DraftItem) {
        for row in item.rows {
            lines[[row.table, row.row], default: []].append(
                ReviewRow(
                    place: table.place(of: row), kind: TablesWording.weightless, code: nil,
                    path: item.first.names.compactMap { $0?.text }.joined(separator: " / "),
                    text: TableText.line(item.content), points: .zero,
                    phrase: TableText.line(item.rule), rule: "", patterns: [], sureness: nil,
                    isUnderstood: false, facts: [], look: [TablesWording.weightlessLook],
                    others: row.others))
        }
        notices.append(
            Notice(
                .warning, at: table.place(item.first.table, item.first.row, item.column),
                TablesWording.weightlessLook, found: item.name.map { TableText.quoted($0) }))
    }
}
