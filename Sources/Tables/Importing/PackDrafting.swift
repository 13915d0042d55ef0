import Exact
import Indicators
import Model
import Rules
import Settings

/// Writes a tree down as a pack and keeps the review list while doing so.
struct PackDrafting {
    let table: IndicatorTable
    let tree: DraftTree
    let options: ImportOptions
    let features: PackFeatures
    let period: Period?
    let recogniser = RuleRecogniser()
    /// Cells with a standard that several criteria share, by table and row.
    let shared: Set<[Int]>

    var facts: [FactDraft] = []
    var taken: Set<String> = []
    var vetoes: [Setting] = []
    var bonus: [Setting] = []
    var notices: [Notice] = []
    /// The characters of the standards that were read.
    var phrases = 0
    /// The lines of the review list of rows that are scored, by table and row.
    var lines: [[Int]: [ReviewRow]] = [:]

    init(
        table: IndicatorTable, tree: DraftTree, options: ImportOptions, features: PackFeatures
    ) {
        self.table = table
        self.tree = tree
        self.options = options
        self.features = features
        let rules = tree.items.filter { $0.first.ruleRow > 0 && !$0.isPart }.map {
            [$0.first.table, $0.first.ruleRow]
        }
        shared = Set(Dictionary(grouping: rules) { $0 }.filter { $0.value.count > 1 }.keys)
        period = options.period ?? YearText.period(table, file: table.grids[0].file)
    }

    mutating func make() -> PackImport {
        notices = table.notices + tree.notices
        for misfit in tree.misfits {
            // A subtotal is only a remark on the rows above it; the pack does without.
            let isFatal = misfit.choice == .report && !misfit.isSubtotal
            notices.append(
                Notice(
                    isFatal ? .error : .warning, at: misfit.place, TablesWording.misfit(misfit),
                    fix: misfit.isSubtotal
                        ? TablesWording.checkSubtotal : TablesWording.misfitFix(misfit.choice)))
        }
        for note in table.notes where BonusText.isLeftOut(note) {
            notices.append(
                Notice(
                    .warning, at: table.grids[0].place(0), TablesWording.noteLeftOut,
                    found: TableText.quoted(note), fix: TablesWording.writeNote))
        }
        let indicators = tree.nodes.map { indicator($0, path: []) }
        for item in tree.vetoes { veto(item) }
        for item in tree.bonus { bonus(item) }
        for item in tree.weightless { weightless(item) }
        if period == nil {
            notices.append(
                Notice(
                    .error, at: table.grids[0].place(0), TablesWording.noYear,
                    fix: TablesWording.givePeriod))
        }
        if !bonus.isEmpty, !features.bonus {
            notices.append(
                Notice(
                    .warning, at: tree.bonus.first.map { table.place(of: $0.first) },
                    TablesWording.bonusLost, fix: TablesWording.keepBonus))
        }
        let pack = pack(indicators)
        let text = SettingText.file(pack, notes: ["": comments])
        return PackImport(
            files: [("pack.yaml", Array(text.utf8))], rows: review(), misfits: tree.misfits,
            notices: notices)
    }

    // MARK: - The pack

    private var title: String { options.title ?? table.title ?? options.id }

    private var comments: [String] {
        [
            "\(title)：由“\(table.grids[0].file.split(separator: "/").last ?? "")”导入",
            "Imported from a table; look at every rule before it is used (\(PackImport.reviewName)).",
        ] + table.notes.prefix(50).map { "原表附注：" + TableText.quoted($0, limit: 400) }
    }

    private mutating func pack(_ indicators: [Setting]) -> Setting {
        .map([
            ("pack", .text(options.id)), ("version", .text("1.0.0")), ("title", .text(title)),
            ("source", .map([("document", .text(options.document ?? title))])),
            (
                "period",
                period.map {
                    .map([("from", .text("\($0.from)")), ("to", .text("\($0.to)"))])
                }
            ),
            ("weights", .text("sourced")), ("policy", policy()),
            ("facts", .list(facts.map(\.setting))), ("indicators", .list(indicators)),
            ("vetoes", vetoes.isEmpty ? nil : .list(vetoes)),
            (
                "bonus",
                bonus.isEmpty || !features.bonus
                    ? nil
                    : .map(
                        BonusText.bounds(bonusTexts, total: tree.total)
                            + [("criteria", .list(bonus))])
            ),
        ])
    }

    private mutating func policy() -> Setting {
        var entries: [(String, Setting?)] = [("total", .number(tree.total))]
        let upper = tree.nodes + tree.nodes.flatMap(\.children)
        let shares = upper.compactMap {
            Points($0.weight).share(100, of: tree.total)?.amount
        }
        if let least = shares.filter({ $0 > 0 }).min(), least < 4, tree.total > 0 {
            // Rounded down, so that the smallest indicator still carries it.
            let floor = least.rounded(places: 4, rounding: .down).reduced.plain + "%"
            entries += [("weight-floor", .text(floor)), ("weight-floor-reason", .text("原表如此"))]
            notices.append(
                Notice(.warning, at: table.grids[0].place(0), TablesWording.floorLowered(floor)))
        } else {
            entries.append(("weight-floor", .text("4%")))
        }
        let grades = GradeText.grades(table.notes, total: tree.total)
        if grades.isEmpty {
            notices.append(
                Notice(
                    .info, at: table.grids[0].place(0),
                    TablesWording.gradesAssumed(Points(tree.total))))
        }
        let shown = grades.isEmpty ? GradeText.standard(tree.total) : grades
        entries += [
            ("appraisal-share", .text("4%")), ("not-applicable", .text("siblings")),
            ("unanswered", .text("zero")),
            ("rounding", .map([("places", .text("2")), ("mode", .text("half-up"))])),
            ("grades", .map(shown.map { ($0.name, .number($0.from)) })),
        ]
        return .map(entries)
    }

    private mutating func indicator(_ node: DraftNode, path: [String]) -> Setting {
        let path = path + [node.name]
        let children = node.children.map { indicator($0, path: path) }
        let criteria = node.items.map { criterion($0, path: path) }
        return .map([
            ("id", .text(node.id)), ("name", .text(node.name)),
            ("weight", node.isUnset ? .text(Setting.unset) : .number(node.weight)),
            ("misfit", node.misfit.map { .text($0) }),
            ("children", children.isEmpty ? nil : .list(children)),
            ("criteria", criteria.isEmpty ? nil : .list(criteria)),
        ])
    }

    // MARK: - Criteria

    private mutating func criterion(_ item: DraftItem, path: [String]) -> Setting {
        if !item.isToCome, item.stated == nil || item.points <= 0 {
            let text = item.first.points.text
            notices.append(
                Notice(
                    .error, at: table.place(item.first.table, item.first.row, item.column),
                    text.isEmpty ? TablesWording.noPoints : TablesWording.wrongPoints,
                    found: text.isEmpty ? nil : TableText.quoted(text),
                    wanted: TablesWording.aNumberOfPoints, fix: TablesWording.fillPoints))
        }
        let (rule, proposal) = propose(item, path: path)
        for text in proposal.vetoes { addVeto(text, from: item) }
        let due = due(item, proposal)
        line(item, path, rule, proposal, more: due.look, points: Points(item.points))
        return setting(
            item, path: path, rule: rule.rule, due: due.date,
            points: item.stated == nil
                ? .text(Setting.unset) : item.points > 0 ? .number(item.points) : nil)
    }

    func setting(
        _ item: DraftItem, path: [String], rule: Setting, due: CivilDate? = nil,
        points: Setting?
    ) -> Setting {
        let responsible = TableText.line(item.first.responsible)
        return .map([
            ("id", .text(item.id)), ("check", .text(check(item, path))),
            ("points", points), ("clause", .text(clause(item))),
            ("due", due.map { .text("\($0)") }),
            ("responsible", responsible.isEmpty ? nil : .text(responsible)), ("rule", rule),
            ("fix", .text(fix(item, path))),
        ])
    }

    /// What is checked, everything the table says about it.
    func check(_ item: DraftItem, _ path: [String]) -> String {
        var parts = [item.name, item.content].compactMap(\.self).map(TableText.line)
            .filter { !$0.isEmpty }
        if parts.count == 2, parts[1].hasPrefix(parts[0]) { parts.removeFirst() }
        var text = parts.isEmpty ? path.last ?? "" : parts.joined(separator: "：")
        let rule = TableText.line(item.rule)
        if !rule.isEmpty, rule != TableText.line(item.content) {
            text = text.isEmpty ? rule : "\(text)（评分标准：\(rule)）"
        }
        return text
    }

    func clause(_ item: DraftItem) -> String {
        let label = table.label(of: item.first)
        var text = label.hasPrefix("表") ? "原\(label)" : "原表\(label)"
        if let last = item.rows.last, item.rows.count > 1, last.row != item.first.row {
            text += "至第\(last.row)行"
        }
        let basis = TableText.line(item.first.basis)
        return basis.isEmpty ? text : "\(text)；\(basis)"
    }

    private func fix(_ item: DraftItem, _ path: [String]) -> String {
        let fix = TableText.line(item.first.fix)
        if !fix.isEmpty { return fix }
        let what = item.name ?? (item.content.isEmpty ? path.last ?? "" : item.content)
        return "对照评分标准补齐：\(TableText.quoted(what, limit: 40))"
    }

    private func due(
        _ item: DraftItem, _ proposal: RuleProposal
    ) -> (date: CivilDate?, look: [Wording]) {
        let text = TableText.line(item.first.due)
        let read = text.isEmpty ? proposal.due : YearText.day(text)
        if let read, let year = read.year ?? period?.from.year,
            let date = RuleComposer.day(year, read.month, read.day),
            period?.contains(date) ?? false
        {
            return (date, [])
        }
        return (nil, text.isEmpty ? [] : [PhraseWording.dueOutside(TableText.quoted(text))])
    }
}
