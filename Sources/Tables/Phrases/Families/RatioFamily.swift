import Exact

/// `录用率低于30%扣1分`, `复议纠错数超过申请总数15%的扣1分`.
struct RatioFamily: PhraseFamily {
    private let ratio =
        /(?<subject>[^,;。\n□]{2,24}?)(?<sign>不超过|超过|高于|大于|多于|≥|>=|>|低于|不足|少于|未达到|未达|达不到|小于|<)(?<of>[^,;。\n□0-9]{0,12}?)(?<bound>[0-9]+(?:\.[0-9]+)?)%(?:\(含\))?(?:的|时|以上|以下)*,?(?:(?:扣除?|减)(?<points>[0-9]+(?:\.[0-9]+)?)分?|(?:此项|本项|该项)?不得分)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(ratio) { match, _, _ in
            guard let bound = PointText.number(match.output.bound) else { return nil }
            let isAtMost = ["超过", "高于", "大于", "多于", "≥", ">=", ">"]
                .contains(String(match.output.sign))
            guard match.output.sign != "不超过" else { return nil }
            let of = Condition(String(match.output.of)).text
            let subject = Condition(String(match.output.subject)).text
            guard !subject.contains("每") else { return nil }
            return .ratio(
                .init(subject: subject, of: of.isEmpty ? nil : of), isAtMost: isAtMost, bound,
                points: match.output.points.flatMap { PointText.number($0) })
        }
    }
}
