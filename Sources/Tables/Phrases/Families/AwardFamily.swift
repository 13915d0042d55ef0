import Exact

/// `有得10分，无扣2分`, `建立制度得2分，否则不得分`, `逾期的按50%计分`.
struct AwardFamily: PhraseFamily {
    private let gives =
        /(?:可)?(?:得|计|给|记|加)(?:(?<points>[0-9]+(?:\.[0-9]+)?)分|(?<full>满分))|(?:得|计|给)(?<part>[0-9]{1,3}(?:\.[0-9]+)?)%(?:的?(?:分值|分数|分))?|按照?(?:满分|分值|本项分值|该项分值)?的?(?<share>[0-9]{1,2})%(?:的比例)?(?:得|计|给|赋|评|记)分/
    private let none =
        /(?:则)?(?:不得分|不予得分|不计分|不给分|不予计分|得0分|计0分|为0分|记0分|得零分|记零分|扣除?相应(?:的)?(?:分值|分数|分)|扣全分|全扣|扣除全部分值|分值全扣|扣完全部分值|分数全扣|扣除本项全部分值|扣除该项全部分值|0分|零分)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(gives) { match, context, _ in
            let condition = Condition(context)
            // Shares of the full points stand below zero: the composer knows how many those are.
            let share =
                (match.output.share ?? match.output.part).map { PointText.number($0) } ?? 100
            let points = match.output.points.map { PointText.number($0) } ?? share.map { 0 - $0 }
            return points.map { $0.reduced == 0 ? .zero(condition) : .award(condition, points: $0) }
        }
            + text.take(none) { match, context, _ in
                // `10分` and `0-10分` end in none of them.
                let isNumber = context.last.map { $0.isASCIIDigit || ".-~至—".contains($0) } ?? false
                return isNumber && match.output.first?.isASCIIDigit == true
                    ? nil : .zero(Condition(context))
            }
    }
}
