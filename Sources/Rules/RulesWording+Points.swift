import Exact
import Model

/// What a sentence says of points and thresholds.
extension RulesWording {
    /// “得 2.5/4 分”.
    static func earns(_ points: Points, of full: Points) -> Wording {
        let (earned, all) = (points.inSentence, full.inSentence)
        return Wording(zh: "得 \(earned)/\(all) 分", en: "\(earned) of \(all) points")
    }

    /// “可得 0～4 分（满分 4 分）”.
    static func between(_ range: PointRange, of full: Points) -> Wording {
        guard !range.isCertain else { return earns(range.lowest, of: full) }
        let (open, all) = (range.inSentence, full.inSentence)
        return Wording(
            zh: "可得 \(open.zh) 分（满分 \(all) 分）", en: "\(open.en) of \(all) points still possible")
    }

    /// The arithmetic of a share: “4 × 5 ÷ 8 = 2.5”, or “4 × min(20 ÷ 16, 1) = 4”
    /// where the part is more than the whole, “4 × max(-3 ÷ 16, 0) = 0” where it
    /// is below nothing.
    static func shareStep(
        _ full: Points, _ part: Decimal128, _ whole: Decimal128, _ points: Points
    ) -> Wording {
        let ratio = "\(part.inSentence) ÷ \(whole.inSentence)"
        let share = part > whole ? "min(\(ratio), 1)" : part < 0 ? "max(\(ratio), 0)" : ratio
        return Wording(verbatim: "\(full.inSentence) × \(share) = \(points.inSentence)")
    }

    /// “要求不少于 1 条”.
    static func demand(_ bounds: Wording) -> Wording {
        Wording(zh: "要求\(bounds.zh)", en: "wanted: \(bounds.en)")
    }

    static func atLeast(_ number: Decimal128, _ unit: String?) -> Wording {
        let amount = amount(number, unit)
        return Wording(zh: "不少于 \(amount.zh)", en: "at least \(amount.en)")
    }

    static func atMost(_ number: Decimal128, _ unit: String?) -> Wording {
        let amount = amount(number, unit)
        return Wording(zh: "不超过 \(amount.zh)", en: "at most \(amount.en)")
    }
}

extension Wording {
    /// Joins the parts of one sentence with commas.
    static func phrase(_ parts: [Wording]) -> Wording {
        let texts = parts.map(\.texts)
        return Wording(
            zh: texts.map(\.zh).joined(separator: "，"),
            en: texts.map(\.en).joined(separator: ", "))
    }
}
