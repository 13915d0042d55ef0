import Exact
public import Model
import Rules

/// A pack as a person reads it on a terminal: the effective tree with what each
/// node is worth and how each criterion is decided.
public struct PackOutline {
    private let pack: Pack
    private let book: RuleBook
    private let facts: [String: FactDescriptor]
    private let language: Language
    private let open: Set<String>

    /// The outline of `pack` in `language`: lines without a feed at the end.
    public static func text(_ pack: Pack, language: Language) -> String {
        PackOutline(pack, language).text
    }

    /// How many criteria of the tree are decided by each source.
    public static func counts(_ pack: Pack) -> [DecisionSource: Int] {
        let outline = PackOutline(pack, .en)
        return pack.criteria.reduce(into: [:]) { counts, criterion in
            counts[outline.source(of: criterion), default: 0] += 1
        }
    }

    private init(_ pack: Pack, _ language: Language) {
        self.pack = pack
        self.book = RuleBook.compile(pack: pack).book
        self.facts = Dictionary(pack.facts.map { ($0.name, $0) }) { first, _ in first }
        self.language = language
        self.open = Set(
            pack.openCells.filter { ["points", "weight"].contains($0.path) }.compactMap(\.code))
    }

    private var text: String {
        (head + groups + tailorings + [""] + table.lines + bonus + vetoes + formulas + tables + [""]
            + summary)
            .joined(
                separator: "\n")
    }

    private var head: [String] {
        let names = [pack.source.document, pack.source.annex].compactMap(\.self)
        let lines: [Wording] = [
            OutlineWording.title(pack),
            OutlineWording.source(names.joined(separator: " ")),
            OutlineWording.period(pack.period),
            OutlineWording.weights(pack.weightOrigin, pack.policy),
            OutlineWording.appraisal(pack.policy),
            OutlineWording.grades(pack.policy.grades),
            OutlineWording.digest(pack.digest),
        ]
        return lines.map { TextTable.plain($0.text(in: language)) }
    }

    private var table: TextTable {
        var table = TextTable([.left, .right, .right, .left, .left, .left, .left])
        table.add(OutlineWording.columns.map { $0.text(in: language) })
        for indicator in pack.indicators { add(indicator, depth: 0, to: &table) }
        return table
    }

    private func add(_ indicator: Indicator, depth: Int, to table: inout TextTable) {
        table.add(
            [indent(indicator.id, depth)] + worth(indicator.weight, of: indicator.id)
                + ["", "", indicator.name, ""])
        for child in indicator.children { add(child, depth: depth + 1, to: &table) }
        for criterion in indicator.criteria {
            table.add(
                [indent(criterion.id, depth + 1)] + worth(criterion.points, of: criterion.id) + [
                    kind(of: criterion), source(of: criterion).wording.text(in: language),
                    check(criterion), reads(criterion),
                ])
        }
    }

    private func indent(_ id: String, _ depth: Int) -> String {
        String(repeating: "  ", count: depth) + id
    }

    /// What is checked, with how far its source has been read.
    private func check(_ criterion: Criterion) -> String {
        criterion.status.map { "\(criterion.check)〔\($0.wording.text(in: language))〕" }
            ?? criterion.check
    }

    /// The points and their share of the total.
    private func worth(_ points: Points, of code: String) -> [String] {
        guard !open.contains(code) else {
            return [OutlineWording.unset.text(in: language), "—"]
        }
        let share = points.share(100, of: pack.policy.total.amount)
        return [
            PackWording.number(points),
            share.map { $0.amount.formatted(places: 1, rounding: .halfUp) + "%" } ?? "—",
        ]
    }

    private func kind(of criterion: Criterion) -> String {
        // The kind before what modifies it, whatever the order in the file.
        let keys = criterion.rule.entries?.map(\.key) ?? []
        let modifiers = keys.filter(RuleCatalog.modifierNames.contains)
        return (keys.filter { !modifiers.contains($0) } + modifiers).joined(separator: " + ")
    }

    private func source(of criterion: Criterion) -> DecisionSource {
        book.rule(of: criterion).map { DecisionSource($0, facts: facts) } ?? .judgement
    }

    private func reads(_ criterion: Criterion) -> String {
        let names = (book.rule(of: criterion) ?? book.veto(of: criterion))?.reads ?? []
        let text = names.joined(separator: language == .zhHans ? "、" : ", ")
        guard let applies = criterion.applies else { return text }
        return text + OutlineWording.applies(applies).text(in: language)
    }

    private var groups: [String] {
        pack.groups.map { TextTable.plain(OutlineWording.group($0).text(in: language)) }
    }

    /// What was changed for one place, and why.
    private var tailorings: [String] {
        pack.tailorings.flatMap { tailoring in
            ["", TextTable.plain(TailoringWording.applied(tailoring).text(in: language))]
                + tailoring.changes.flatMap(lines)
        }
    }

    private func lines(_ change: Tailoring.Change) -> [String] {
        let values = [change.before, change.after].compactMap(\.self).joined(separator: " → ")
        let parts = [
            "  " + TailoringWording.action(change.action).text(in: language), change.target, values,
        ]
        return [
            parts.joined(separator: "  "),
            "      " + TailoringWording.reason(change.reason).text(in: language),
        ].map(TextTable.plain)
    }

    private var bonus: [String] {
        guard let bonus = pack.bonus else { return [] }
        var table = TextTable([.left, .right, .left, .left, .left])
        for criterion in bonus.criteria {
            table.add([
                criterion.id, worth(criterion.points, of: criterion.id)[0], kind(of: criterion),
                check(criterion), reads(criterion),
            ])
        }
        return ["", OutlineWording.bonus(bonus).text(in: language)] + table.lines
    }

    private var vetoes: [String] {
        guard !pack.vetoes.isEmpty else { return [] }
        var table = TextTable([.left, .left, .left])
        for veto in pack.vetoes { table.add([veto.id, check(veto), reads(veto)]) }
        return ["", OutlineWording.vetoes.text(in: language)] + table.lines
    }

    /// What the formulas of the pack say, a line a part.
    private var formulas: [String] {
        var table = TextTable([.left, .left])
        var isEmpty = true
        for criterion in pack.pointCriteria + pack.vetoes {
            guard let rule = criterion.rule.entries?.first(where: { $0.key == "formula" }) else {
                continue
            }
            for (index, part) in (rule.value.entries ?? []).enumerated() {
                isEmpty = false
                table.add([
                    index == 0 ? criterion.id : "",
                    OutlineWording.part(part.key, part.value.scalar ?? "").text(in: language),
                ])
            }
        }
        return isEmpty ? [] : ["", OutlineWording.formulas.text(in: language)] + table.lines
    }

    /// The decision tables of the pack as people draw them.
    private var tables: [String] {
        DrawnTable.all(of: pack).flatMap { table in
            [
                "",
                TextTable.plain(
                    OutlineWording.table(table.decision, in: table.file).text(in: language)),
            ] + table.lines
        }
    }

    private var summary: [String] {
        let counts = Self.counts(pack)
        let parts = DecisionSource.allCases.map {
            OutlineWording.count(counts[$0] ?? 0, of: $0)
        }
        let lines =
            [
                OutlineWording.size(pack), OutlineWording.decided(parts),
            ] + (pack.isDraft ? [OutlineWording.draft(pack.openCells.count)] : [])
        return lines.map { $0.text(in: language) }
    }
}
