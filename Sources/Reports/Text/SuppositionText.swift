import Exact
import Markup
public import Model

/// What a supposition moves, old beside new, for a terminal.
public enum SuppositionText {
    private typealias Words = ReportWording.Supposed

    /// Every unit that is moved, in its new order, with the nodes and criteria that move; each
    /// line ended by a line feed.
    ///
    /// - Parameters:
    ///   - changes: what was supposed, in the words of whoever supposed it.
    ///   - before: the round as it is.
    ///   - after: the round as it would be.
    public static func text(
        of changes: [Wording], from before: ScoredRound, to after: ScoredRound, language: Language
    ) -> String {
        let printed = PrintedValue(before, in: language)
        var lines = [Words.supposed.text(in: language)]
        lines += changes.map { "  " + $0.text(in: language) }
        lines.append("")
        let known = Dictionary(
            before.units.map { ($0.unit.id, $0) }, uniquingKeysWith: { one, _ in one })
        var still = 0
        for now in after.units {
            guard let then = known[now.unit.id] else { continue }
            let moved = rows(then, now, printed)
            if moved.isEmpty {
                still += 1
            } else {
                lines += moved + [""]
            }
        }
        lines.append(Words.unmoved(still, of: after.units.count).text(in: language))
        return lines.map { CleanText.shown($0, limit: 1_000) }.joined(separator: "\n") + "\n"
    }

    private static func rows(
        _ then: ScoredUnit, _ now: ScoredUnit, _ printed: PrintedValue
    ) -> [String] {
        var nodes: [String] = []
        for (old, new) in zip(then.indicators, now.indicators) {
            node(old, new, depth: 1, printed, to: &nodes)
        }
        let bonus = zip(then.bonus?.findings ?? [], now.bonus?.findings ?? [])
            .compactMap { finding($0, $1, depth: 1, printed) }
        let vetoes = zip(then.vetoes, now.vetoes).compactMap { veto($0, $1, printed) }
        let head = [
            total(then, now, printed),
            changed(
                ReportWording.grade, printed.grades(then.grades), printed.grades(now.grades),
                printed),
            changed(ReportWording.rank, printed.rank(then.rank), printed.rank(now.rank), printed),
        ].compactMap(\.self)
        guard !(head + nodes + bonus + vetoes).isEmpty else { return [] }
        let colon = printed.language == .zhHans ? "：" : ": "
        let sentence =
            head.isEmpty ? Words.sameTotal.text(in: printed.language) : head.joined(separator: "  ")
        return ["\(now.unit.name)\(colon)\(sentence)"] + vetoes + nodes + bonus
    }

    private static func total(
        _ then: ScoredUnit, _ now: ScoredUnit, _ printed: PrintedValue
    ) -> String? {
        guard then.total != now.total else { return nil }
        let words = ReportWording.total.text(in: printed.language)
        var text = "\(words) \(printed.range(then.total)) → \(printed.range(now.total))"
        if let old = then.total, let new = now.total, old.isCertain, new.isCertain {
            text += " (\(signed(new.lowest - old.lowest, printed)))"
        }
        return text
    }

    private static func changed(
        _ name: Wording, _ old: String, _ new: String, _ printed: PrintedValue
    ) -> String? {
        old == new ? nil : "\(name.text(in: printed.language)) \(old) → \(new)"
    }

    private static func node(
        _ old: ScoredIndicator, _ new: ScoredIndicator, depth: Int, _ printed: PrintedValue,
        to lines: inout [String]
    ) {
        let isReweighed = old.indicator.weight != new.indicator.weight
        if old.points != new.points || isReweighed {
            let weight =
                isReweighed
                ? "\(printed.exact(old.indicator.weight)) → \(printed.exact(new.indicator.weight))"
                : printed.exact(old.indicator.weight)
            lines.append(
                String(repeating: "  ", count: depth)
                    + "\(old.indicator.id) \(old.indicator.name)  "
                    + "\(printed.range(old.points)) → \(printed.range(new.points)) / \(weight)")
        }
        lines += zip(old.findings, new.findings)
            .compactMap { finding($0, $1, depth: depth + 1, printed) }
        for (one, other) in zip(old.children, new.children) {
            node(one, other, depth: depth + 1, printed, to: &lines)
        }
    }

    private static func finding(
        _ old: Finding, _ new: Finding, depth: Int, _ printed: PrintedValue
    ) -> String? {
        guard !old.verdict.comes(toTheSameAs: new.verdict) else { return nil }
        func points(_ finding: Finding) -> String {
            finding.verdict.outcome == .notApplicable ? "—" : printed.range(finding.verdict.points)
        }
        return String(repeating: "  ", count: depth)
            + "\(new.criterion.id) \(new.criterion.check)  \(points(old)) → \(points(new)) / "
            + "\(printed.exact(new.criterion.points))  "
            + new.verdict.reason.text(in: printed.language)
    }

    private static func veto(
        _ old: Finding, _ new: Finding, _ printed: PrintedValue
    ) -> String? {
        guard !old.verdict.comes(toTheSameAs: new.verdict) else { return nil }
        let words = [old, new].map { finding in
            Self.standing(of: finding).text(in: printed.language)
        }
        return "  \(new.criterion.id) \(new.criterion.check)  \(words[0]) → \(words[1])  "
            + new.verdict.reason.text(in: printed.language)
    }

    private static func standing(of veto: Finding) -> Wording {
        if veto.isVeto { return ReportWording.vetoed }
        return veto.warnsOfVeto ? ReportWording.warned : veto.outcome.wording
    }

    private static func signed(_ points: Points, _ printed: PrintedValue) -> String {
        points < .zero ? printed.points(points) : "+" + printed.points(points)
    }
}
