/// `一票否决`, `直接评定为不合格`.
struct VetoFamily: PhraseFamily {
    private let veto =
        /(?:实行)?(?:一票否决|单项否决)(?:制)?|(?:直接)?(?:判定|评定|评为|确定|认定|定)为?不合格(?:等次|单位)?|取消[^,;。\n□]{0,8}(?:评优|评先|考核)资格|不得评为(?:优秀|先进)[^,;。\n□]{0,6}/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(veto) { _, context, _ in .veto(Condition(context)) }
    }
}
