import Exact

/// `有得10分，无扣2分`, `建立制度得2分，否则不得分`, `逾期的按50%计分`.
struct AwardFamily: PhraseFamily {
    private let gives =
        /(?:可)?(?:得|计|给|记|加)(?:(?<points>[0-9]+(?:\.[0-9]+)?)分|(?<full>满分))|按照?(?:满分|分值|本项分值|该项分值)?的?(?<share>[0-9]{1,2})%(?:的比例)?(?:得|计|给|赋|评|记)分/
    private let none =
        /(?:则)?(?:不得分|不予得分|不计分|不给分|不予计分|得0分|计0分|为0分|记0分|得零分|记零分|扣除?相应(?:的)?(?:分值|分数|分)|扣全分|全扣|扣除全部分值|分值全扣|扣完全部分值|分数全扣|扣除本项全部分值|扣除该项全部分值)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(gives) { match, context, _ in
            let condition = Condition(context)
            // Shares of the full points stand below zero: the composer knows how many those are.
            let share = match.output.share.map { PointText.number($0) } ?? 100
            let points = match.output.points.map { PointText.number($0) } ?? share.map { 0 - $0 }
            return points.map { .award(condition, points: $0) }
        }
            + text.take(none) { _, context, _ in .zero(Condition(context)) }
    }
}
