import Model
import Rules

@testable import Scoring

/// `Docs/rules.md`: every pattern with its YAML and the arithmetic of its example.
struct RulesDocument {
    private var lines: [String] = []

    /// The document, from what the engine makes of the patterns.
    static func text(_ patterns: [Pattern]) throws -> String {
        var document = RulesDocument()
        let packs = try patterns.map { try PatternPack($0) }
        document.head(packs)
        for pack in packs { try document.add(pack.pattern, of: pack) }
        return document.lines.joined(separator: "\n") + "\n"
    }

    private mutating func head(_ packs: [PatternPack]) {
        lines += [
            "# 评分规则 · Scoring rules", "",
            "评分表常用的 26 种计分方式，每种各有写法和算例。算例由测试逐个运行，本文件由 `make rules-doc` 生成，不要手工修改。",
            "",
            "The 26 ways real assessment tables give points, each with its YAML and an example. "
                + "The tests run every example; this file is written by `make rules-doc`, not by hand.",
            "",
            "一条规则写一种评分方式，旁边可以写附加规则。附加规则不论写在文件何处，都按固定的顺序起作用："
                + "计分范围（scope、draw）→ 评分方式 → once → aggravate → loss-cap → cap → note → "
                + "ceiling → halve → void → 归零或倒扣下限。全部步骤见 "
                + "[运算顺序](../Sources/Scoring/Scoring.docc/OrderOfOperations.md)。", "",
            "A rule names one kind, and modifiers may stand beside it. Wherever they stand in the "
                + "file, they act in one order: what is looked at (scope, draw), the kind, once, "
                + "aggravate, loss-cap, cap, note, ceiling, halve, void, the floor. Every step is in "
                + "the [order of operations](../Sources/Scoring/Scoring.docc/OrderOfOperations.md).",
            "",
            "- 评分方式 Kinds: "
                + RuleCatalog.standard.kindNames(for: .points).map { "`\($0)`" }
                .joined(separator: " "),
            "- 附加规则 Modifiers: "
                + RuleCatalog.modifierNames.map { "`\($0)`" }.joined(separator: " "), "",
            "| | 计分方式 Pattern | 写法 Keys |", "| --- | --- | --- |",
        ]
        for pack in packs {
            let pattern = pack.pattern
            let anchor = pattern.id.lowercased()
            lines.append(
                "| [\(pattern.id)](#\(anchor)) | \(pattern.name.zh) · \(pattern.name.en) | "
                    + "\(Self.keys(of: pack)) |")
        }
        lines.append("")
    }

    /// The keys that an example uses: kinds, modifiers, and what stands around the rules.
    private static func keys(of read: PatternPack) -> String {
        let (pattern, pack) = (read.pattern, read.pack)
        let rules = (pack.pointCriteria + pack.vetoes).flatMap { $0.rule.entries ?? [] }.map(\.key)
        let around = ["misfit", "applies", "bonus"].filter { pattern.yaml.contains("\($0):") }
        let policy = pattern.policy.compactMap { $0.split(separator: ":").first.map(String.init) }
        var seen: Set<String> = []
        return (rules + around + policy).filter { seen.insert($0).inserted }
            .map { "`\($0)`" }.joined(separator: " ")
    }

    private mutating func add(_ pattern: Pattern, of read: PatternPack) throws {
        lines += [
            "<a id=\"\(pattern.id.lowercased())\"></a>", "",
            "## \(pattern.id) \(pattern.name.zh) · \(pattern.name.en)", "",
            "\(pattern.phrase.zh)。", "", "\(pattern.phrase.en).", "",
        ]
        if !pattern.policy.isEmpty {
            lines += ["```yaml", "policy:"] + pattern.policy.map { "  \($0)" } + ["```", ""]
        }
        lines.append("```yaml")
        lines += pattern.yaml.split(separator: "\n").map(String.init) + ["```", ""]
        let units = try read.score()
        for (index, unit) in units.enumerated() {
            let label = units.count > 1 ? " \(index + 1)" : ""
            let facts = pattern.cases[index].facts
            let shown = pattern.facts.compactMap { fact in
                facts[fact.name].map { "\(fact.name) = \($0.wording.zh)" }
            }
            lines += ["**算例 Example\(label)**：\(shown.joined(separator: "；"))", ""]
            findings(of: unit)
            result(of: unit, read.pack)
            lines.append("")
        }
        if let note = pattern.note { lines += [note.zh, "", note.en, ""] }
    }

    private mutating func findings(of unit: ScoredUnit) {
        for finding in unit.findings + (unit.bonus?.findings ?? []) + unit.vetoes {
            let verdict = finding.verdict
            lines.append("- \(finding.criterion.id)：\(verdict.reason.zh)")
            lines.append("  - \(verdict.reason.en)")
            for step in verdict.steps { lines.append("  - `\(step.zh)`") }
        }
    }

    private mutating func result(of unit: ScoredUnit, _ pack: Pack) {
        func steps(_ node: ScoredIndicator) -> [(String, Wording)] {
            node.children.flatMap(steps) + node.steps.map { (node.indicator.id, $0) }
        }
        for (id, step) in unit.indicators.flatMap(steps) where pack.criteria.count > 1 {
            lines.append("- 指标 Indicator \(id)：\(step.zh)")
            if step.en != step.zh { lines.append("  - \(step.en)") }
        }
        guard
            pack.indicators.count > 1 || unit.bonus != nil || unit.isVetoed
                || pack.policy.gradesByShare
        else { return }
        for step in unit.steps {
            lines.append("- 总分 Total：\(step.zh)")
            if step.en != step.zh { lines.append("  - \(step.en)") }
        }
        let total = unit.total.map(\.inSentence.zh) ?? "—"
        let grade = unit.grades.map { "，等次 Grade \($0.lowest.name)" } ?? ""
        let rank = unit.rank.map { "，名次 Place \($0.best)" } ?? ""
        lines.append("- 总分 Total **\(total)**\(grade)\(rank)")
    }
}
