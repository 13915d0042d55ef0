/// `不高于及格分`, `最高得6分的60%`, `折半计分`.
struct CeilingFamily: PhraseFamily {
    private let line =
        /[,]?(?:本|该|此)?(?:栏目|项|指标)?(?:得分)?(?:最高)?不(?:得)?(?:高于|超过|高過)(?:及格分|及格线|合格分|合格线)(?:数)?(?<before>[^。;\n]{0,4}?(?:然后再|再)(?:计算|按)(?:如下|以下|下列)?(?:分值|扣分|得分)?[:]?)?/
    private let half =
        /[,]?(?:扣除?|得|按)?(?:[^,;。\n□]{0,10}?)(?:分值的一半|分值一半|折半(?:计分|得分|计算)?|减半(?:计分|得分|扣分)?|一半分值|得一半分|得一半)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        func condition(_ context: String) -> Condition? {
            let condition = Condition(context)
            return condition.isEmpty ? nil : condition
        }
        return text.take(line) { match, context, _ in
            .ceiling(condition(context), points: nil, isBefore: match.output.before != nil)
        }
            + text.take(half) { _, context, _ in .halve(condition(context)) }
    }
}
