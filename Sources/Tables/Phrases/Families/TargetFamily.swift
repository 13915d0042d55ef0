import Exact

/// `每月不低于40条`, `总量200条得8分`: so many are wanted.
struct TargetFamily: PhraseFamily {
    private let reached =
        /(?<subject>[^,;。\n□0-9]{0,20}?)(?:达到|达|满|不少于|不低于|≥|>=)?(?<bound>[0-9]+)(?<measure>个|项|次|条|件|篇|期|份|家|场|字|人)(?:及以上|以上)?(?:的)?,?(?:得|计)(?<points>[0-9]+(?:\.[0-9]+)?)分/
    private let wanted =
        /(?<subject>[^,;。\n□0-9]{0,24}?)(?:不低于|不少于|至少|不得少于|不得低于|≥|>=)(?<before>[^,;。\n□0-9]{0,6}?)(?<bound>[0-9]+)(?<measure>个|项|次|条|件|篇|期|份|家|场|字|人|天|日)(?<after>以上)?/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        func counted(_ subject: Substring, _ measure: Substring) -> (Counted, every: String?) {
            var text = Condition(String(subject)).text
            var every: String?
            for word in ["每月", "每季度", "每周", "每年", "每半年", "全年", "年内", "每旬"]
            where text.contains(word) {
                every = word.hasPrefix("每") ? String(word.dropFirst()) : nil
                text = text.replacing(word, with: "")
            }
            return (Counted(subject: text, measure: String(measure)), every)
        }
        var findings = text.take(reached) { match, _, _ in
            let (what, every) = counted(match.output.subject, match.output.measure)
            guard !match.output.subject.contains("每") || every != nil,
                let bound = PointText.number(match.output.bound), bound > 1
            else { return nil }
            return .target(
                what, atLeast: bound, every: every,
                points: PointText.number(match.output.points))
        }
        findings += text.take(wanted) { match, _, _ in
            let (what, every) = counted(match.output.subject, match.output.measure)
            guard let bound = PointText.number(match.output.bound) else { return nil }
            return .target(what, atLeast: bound, every: every, points: nil)
        }
        return findings
    }
}
