import Exact

/// `无文号的每件扣2分`, `每缺一项扣2分`, `未开设栏目的扣1分`.
struct DeductFamily: PhraseFamily {
    private let off =
        /(?:扣除|扣减|扣掉|扣|减)(?:本项|该项|相应)?(?<points>[0-9]+(?:\.[0-9]+)?)(?<unit>分|%)?(?:[\/](?<per>个|项|处|次|条|件|篇|期|天|日|份|人|家|例)|(?:每)(?<each>个|项|处|次|条|件|篇|期|天|日|份|人|家|例))?/
    private let counted = CountPhrase()

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(off) { match, context, _ in
            guard let number = PointText.number(match.output.points), number > 0 else {
                return nil
            }
            // A share of the points is told by a number nobody takes off: below zero.
            let points = match.output.unit == "%" ? number.negated : number
            if let per = match.output.per ?? match.output.each {
                return .deductEach(
                    Counted(subject: Condition(context).text, measure: String(per)),
                    points: points)
            }
            if let what = counted.read(context) {
                return .deductEach(
                    Counted(
                        subject: Condition(what.subject).text, measure: what.measure,
                        step: what.step), points: points)
            }
            let condition = Condition(context)
            return condition.isEmpty ? nil : .deductOnce(condition, points: points)
        }
    }
}
