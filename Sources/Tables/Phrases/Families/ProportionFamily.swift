/// `按公开比例得分`, `得分=实际公开数/应公开数×分值`.
struct ProportionFamily: PhraseFamily {
    private let formula =
        /(?:得分|本项得分|计分)?[=:]?(?:按照?)?\(?(?<part>[^,;。\n□=\/÷×*()0-9]{2,20})[\/÷](?<whole>[^,;。\n□=\/÷×*()0-9]{2,20})\)?(?:[×*xX](?:100%)?)?(?:[×*xX]?(?:本项|该项)?(?:分值|满分|权重|标准分|总分))?/
    /// `解读率=已解读数÷应解读数，得分=解读率×6分`
    private let named =
        /(?<name>[^,;。\n□=\/÷×*()0-9]{1,12}(?:率|占比|比例))=\(?(?<part>[^,;。\n□=\/÷×*()0-9]{2,20})[\/÷](?<whole>[^,;。\n□=\/÷×*()0-9]{2,20})\)?(?:[×*xX]100%)?[,;。]?(?:本项|该项)?得分=(?<again>[^,;。\n□=\/÷×*()0-9]{1,12}(?:率|占比|比例))[×*xX](?:本项|该项)?(?:[0-9]+(?:\.[0-9]+)?分|分值|满分|权重|标准分)/
    /// `按已公开数占应公开数的比例计分`, `得分=10×(已公开数÷应公开数)`
    private let ofWhole =
        /按照?(?<part>[^,;。\n□0-9]{2,16}?)占(?<whole>[^,;。\n□0-9]{2,16}?)的?(?:比例|比重|百分比|比率)(?:计分|得分|计算得分|给分|赋分|折算得分|折算|计算)/
    private let front =
        /(?:本项|该项)?得分=(?:[0-9]+(?:\.[0-9]+)?分?|分值|满分|权重|标准分)[×*xX]\(?(?<part>[^,;。\n□=\/÷×*()0-9]{2,20})[\/÷](?<whole>[^,;。\n□=\/÷×*()0-9]{2,20})\)?(?:[×*xX]100%)?/
    private let words =
        /(?<what>[^,;。\n□]{0,24}?)(?:按(?:照)?[^,;。\n□]{1,12}(?:率|占比)(?:计算)?(?:得分|计分|给分|赋分|计算)|按(?:照)?(?:[^,;。\n□]{0,10}?)?比例(?:计分|得分|给分|计算得分|折算|赋分|扣分|计算)|(?:率|比例)[×*xX](?:分值|满分))/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        // A sum of weighted shares is more than one of them.
        guard !text.rest.contains(/[×*xX](?!100%)[0-9.]+%/) else { return [] }
        var findings = text.take(named) { match, _, _ in
            guard match.output.name.hasSuffix(match.output.again) else { return nil }
            return .proportion(
                of: Condition(String(match.output.part)).text,
                over: Condition(String(match.output.whole)).text)
        }
        for regex in [ofWhole, front] {
            findings += text.take(regex) { match, _, _ in
                .proportion(
                    of: Condition(String(match.output.part)).text,
                    over: Condition(String(match.output.whole)).text)
            }
        }
        findings += text.take(formula) { match, _, _ in
            let whole = String(match.output.0)
            guard ["分值", "得分", "满分", "权重", "标准分"].contains(where: whole.contains) else {
                return nil
            }
            return .proportion(
                of: Condition(String(match.output.part)).text,
                over: Condition(String(match.output.whole)).text)
        }
        findings += text.take(words) { match, _, _ in
            // What a share is of stands before its name: `公开率×分值`.
            let whole = String(match.output.0)
            // `该项分值按比例折算` speaks of units it does not apply to.
            guard !["该项分值", "本项分值", "此项分值"].contains(where: whole.contains) else { return nil }
            let rate = whole.firstRange(of: "率").map { String(whole[..<$0.lowerBound]) + "率" }
            let what = rate ?? String(match.output.what)
            let name = what.split { "=:按照".contains($0) }.last.map(String.init) ?? what
            let condition = Condition(name)
            let isNamed = !condition.isPlainNegation && !condition.text.hasPrefix("未")
            return .proportion(of: isNamed ? condition.text : "", over: "")
        }
        return findings
    }
}
