import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Annex

    /// The tree with weights, clauses and days.
    mutating func indicatorTable() {
        let heads: [Head] =
            [
                (ReportWording.code, "c"), (Words.what, nil), (ReportWording.fullPoints, "n"),
                (Words.share, "n"), (ReportWording.clause, nil), (ReportWording.due, "c"),
            ] + (isPublic ? [] : [(ReportWording.responsible, nil)])
        table(heads, style: "tree") { page in
            for node in page.scored.pack.indicators { page.branch(node, level: 1) }
            if let bonus = page.scored.pack.bonus {
                for leaf in bonus.criteria { page.leaf(leaf, share: nil) }
            }
        }
    }

    private mutating func branch(_ node: Indicator, level: Int) {
        row("level\(min(level, 3))") { page in
            page.cell(node.id, style: "c")
            page.head(node.name)
            page.number(page.printed.exact(node.weight))
            page.number(page.share(page.policy.share(of: node.weight)))
            for _ in 0..<(page.isPublic ? 2 : 3) { page.cell("") }
        }
        for child in node.children { branch(child, level: level + 1) }
        for criterion in node.criteria {
            leaf(criterion, share: node.weight(of: criterion).flatMap(policy.share))
        }
    }

    private mutating func leaf(_ criterion: Criterion, share: Points?) {
        row { page in
            page.cell(criterion.id, style: "c")
            page.cell(criterion.check)
            page.number(page.printed.exact(criterion.points))
            page.number(page.share(share))
            page.cell(criterion.clause)
            page.cell(criterion.due?.description ?? "", style: "c")
            if !page.isPublic { page.cell(criterion.responsible ?? "") }
        }
    }

    private func share(_ share: Points?) -> String {
        share.map { printed.percent(PointRange($0)) } ?? "—"
    }

    /// One table for each first-level indicator: the units and what they have below it.
    mutating func scoreTables() {
        for (position, node) in scored.pack.indicators.enumerated() {
            let columns = node.children.isEmpty ? [] : node.children
            let heads: [Head] =
                [(ReportWording.unit, nil), (EvaluationWording.column(node), "n")]
                + columns.map { (EvaluationWording.column($0), "n") }
            table(
                heads, style: columns.count > 6 ? "wide" : nil,
                caption: Words.scores(position + 1, node.name, printed.exact(node.weight))
            ) { page in
                for unit in page.figures.table.rows {
                    guard let (scored, below) = unit.firstLevel(node.id) else { continue }
                    page.row { page in
                        page.head(unit.name)
                        page.number(page.printed.range(scored.points))
                        for column in columns {
                            page.number(page.printed.range(below(column.id)?.points))
                        }
                    }
                }
            }
        }
        paragraph(Words.scoresNote)
    }

    /// How scores come about and what they rest on.
    mutating func method() {
        element("dl") { page in
            for entry in page.figures.methodEntries(page.printed) {
                page.element("dt", entry.term)
                page.element("dd", entry.text)
                page.line()
            }
        }
        line()
        typealias Method = ReportWording.Method
        table([(Method.what, nil), (Method.version, nil), (Method.digest, nil)]) { page in
            let (round, pack) = (page.scored.round, page.scored.pack)
            page.version(
                ReportWording.pack, "\(pack.id) \(pack.version) · \(pack.source.citation)",
                pack.digest)
            page.version(Method.roundFile, round.id, round.digest)
            for archive in page.scored.archives {
                page.version(
                    Wording(verbatim: archive.file), page.printed.extent(of: archive),
                    archive.digest)
            }
            page.version(ReportWording.engine, "heng \(page.scored.engine)", nil)
            if let basis = page.scored.basis {
                page.version(
                    Method.basis, Method.inputs(basis.leaves.count).text(in: page.language),
                    basis.root)
            }
        }
        guard !isPublic, !scored.notices.isEmpty else { return }
        heading(ReportWording.notices)
        list(scored.notices.map { Wording(zh: $0.line(in: .zhHans), en: $0.line(in: .en)) })
    }

    private mutating func version(_ what: Wording, _ version: String, _ digest: String?) {
        row { page in
            page.element("th", ["scope": "row"], what)
            page.cell(version)
            page.cell(digest ?? "—", style: "hash")
        }
    }
}
