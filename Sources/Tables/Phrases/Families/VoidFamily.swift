/// `此项不得分`, `此大项不得分`: what is so leaves nothing of an item, or of the indicator above.
struct VoidFamily: PhraseFamily {
    private let branch =
        /[,]?(?:此|该|本|整个)(?:大项|大类|一级指标|板块|模块|部分)(?:工作)?(?:直接)?(?:不得分|不计分|为0分|得0分|计0分|记0分|0分|为零分|得零分)/
    private let item =
        /[,]?(?:此|该|本)(?:项|小项|栏目|指标|分项)(?:工作)?(?:直接)?(?:不得分|不计分|为0分|得0分|计0分|记0分|0分|为零分|得零分)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        func condition(_ context: String) -> Condition? {
            let condition = Condition(context)
            return condition.isEmpty || condition.isPlainNegation ? nil : condition
        }
        return text.take(branch) { _, context, _ in
            condition(context).map { .void($0, isBranch: true) }
        }
            + text.take(item) { _, context, _ in
                condition(context).map { .void($0, isBranch: false) }
            }
    }
}
