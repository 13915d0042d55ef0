import Exact

/// `无文号的每件扣2分`, `每缺一项扣2分`, `未开设栏目的扣1分`.
struct DeductFamily: PhraseFamily {
    private let off =
        /(?:再)?(?:扣除|扣减|扣掉|扣|减)(?:本项|该项|相应)?(?<points>[0-9]+(?:\.[0-9]+)?)(?<unit>分|%)?(?:[\/](?<per>批次|人次|个|项|处|次|条|件|篇|期|天|日|份|人|家|例|种|则)|(?:每)(?<each>批次|人次|个|项|处|次|条|件|篇|期|天|日|份|人|家|例|种|则))?/
    /// `扣该项分值的50%`
    private let share =
        /(?:扣除|扣减|扣|减)(?:本项|该项|此项|相应)?(?:分值|得分|分数|总分)的(?<points>[0-9]+(?:\.[0-9]+)?)%/
    private let counted = CountPhrase()

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        var findings = text.take(share) { match, context, _ in
            let condition = Condition(context)
            guard !condition.isEmpty else { return nil }
            return PointText.number(match.output.points).map {
                .deductOnce(condition, points: $0.negated)
            }
        }
        // `预算、决算未公开的，各扣5分`: once for each of what the sentence names.
        var several: [PhraseFinding] = []
        findings += text.take(off) { match, context, position in
            guard let number = PointText.number(match.output.points), number > 0 else {
                return nil
            }
            // `每降低0.1个百分点`: counts go by whole numbers.
            if let last = context.split(separator: ",").last,
                last.contains(/每[^0-9]{0,8}[0-9]+\.[0-9]/)
            {
                return nil
            }
            // A share of the points is told by a number nobody takes off: below zero.
            let points = match.output.unit == "%" ? number.negated : number
            if let per = match.output.per ?? match.output.each {
                return .deductEach(
                    Counted(subject: Condition(context).text, measure: String(per)),
                    points: points)
            }
            if context.hasSuffix("各") || context.hasSuffix("分别") {
                let condition = Condition(context.replacing(/[,]?(?:各|分别)$/, with: ""))
                guard !condition.isEmpty else { return nil }
                several.append(PhraseFinding(position: position, meaning: .remark(.several)))
                return .deductEach(
                    Counted(subject: condition.text, measure: "项"), points: points)
            }
            if let what = counted.read(context) {
                return .deductEach(
                    Counted(
                        subject: Condition(what.subject).text, measure: what.measure,
                        step: what.step), points: points)
            }
            let condition = Condition(context)
            // A whole month without anything may come more than once.
            if ["整月", "当月", "全月"].contains(where: condition.text.hasPrefix) {
                return .deductEach(
                    Counted(subject: condition.text, measure: "月"), points: points)
            }
            return condition.isEmpty ? nil : .deductOnce(condition, points: points)
        }
        return findings + several
    }
}
