import Exact
import Indicators
public import Model

/// An import in a few lines, for the terminal.
public enum ImportSummary {
    /// What was read, what it became, and what to do next.
    public static func lines(_ made: PackImport, pack: Pack?, folder: String) -> [Wording] {
        let criteria = made.rows.count { $0.sureness != nil }
        var lines = [
            Wording(
                zh: "读取 \(made.rowCount) 行，其中评分项 \(criteria) 个",
                en: "\(made.rowCount) rows read, \(criteria) of them criteria"),
            Wording(
                zh:
                    "规则：确定 \(made.count(.certain))，请核对 \(made.count(.likely))，需人工 \(made.count(.manual))",
                en: "rules: \(made.count(.certain)) certain, \(made.count(.likely)) to check, "
                    + "\(made.count(.manual)) by a person"),
        ]
        let patterns = patterns(made)
        if !patterns.zh.isEmpty {
            lines.append(
                Wording(zh: "认出的评分方式：\(patterns.zh)", en: "patterns: \(patterns.en)"))
        }
        if !made.misfits.isEmpty {
            lines.append(
                Wording(
                    zh: "分值合计对不上：\(made.misfits.count) 处",
                    en: "sums that do not fit: \(made.misfits.count)"))
        }
        if made.isUnchanged {
            lines = [Wording(zh: "导出的体系原样导回，没有改动", en: "an exported pack, unchanged")]
        }
        if let pack, pack.isDraft {
            lines.append(DraftPackWording.summary(folder, pack))
        } else if let pack {
            let total = pack.policy.total.amount.reduced.plain
            lines.append(
                Wording(
                    zh: "\(folder)：可用，\(pack.criteria.count) 个评分项，共 \(total) 分",
                    en: "\(folder): usable, \(pack.criteria.count) criteria, \(total) points in all"
                ))
        } else {
            lines.append(
                Wording(
                    zh: "\(folder)：已写出，还不能用，按上面的提示补齐后再检查",
                    en: "\(folder): written, but not usable yet; mend what is told above"))
        }
        return lines
    }

    private static func patterns(_ made: PackImport) -> Wording {
        var counts: [String: Int] = [:]
        for pattern in made.rows.flatMap(\.patterns) { counts[pattern, default: 0] += 1 }
        let sorted = counts.sorted {
            ($1.value, $0.key.count, $0.key) < ($0.value, $1.key.count, $1.key)
        }
        func text(_ language: Language) -> String {
            sorted.map { pattern, count in
                "\(PhraseWording.patternNames[pattern]?.text(in: language) ?? pattern) \(count)"
            }.joined(separator: language == .zhHans ? "，" : ", ")
        }
        return Wording(zh: text(.zhHans), en: text(.en))
    }
}
