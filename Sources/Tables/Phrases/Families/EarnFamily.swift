import Exact

/// `每条得1分`, `每次加3分`, `一项可得2分`: points for each of something.
struct EarnFamily: PhraseFamily {
    private let each =
        /(?<what>[^;。\n□]{0,40}?)(?:可)?(?:得|加|计|奖励?|给)(?<points>[0-9]+(?:\.[0-9]+)?)分?(?:[\/](?<per>人次|个|项|次|条|件|篇|期|份|家|场|人|种|则))?/
    private let bare =
        /每(?<what>[^;。\n□,0-9]{0,14}?)(?:1|一)?(?<measure>人次|个|项|次|条|件|篇|期|份|家|场|人|种|则)(?<points>[0-9]+(?:\.[0-9]+)?)分/
    /// `各项制度健全(1个0.5分,共3分)`
    private let within =
        /(?<what>[^,;。\n□()]{1,24})\((?:1|一)(?<measure>人次|个|项|次|条|件|篇|期|份|家|场|人|种)(?<points>[0-9]+(?:\.[0-9]+)?)分,?(?:共|满分|最多|最高|合计)[0-9]+(?:\.[0-9]+)?分\)/
    private let counted = CountPhrase()

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        var findings = text.take(each) { match, _, _ in
            guard let points = PointText.number(match.output.points), points > 0 else {
                return nil
            }
            let what = String(match.output.what)
            guard !what.contains("扣") else { return nil }
            if let per = match.output.per {
                return .earnEach(
                    Counted(subject: Condition(what).text, measure: String(per)), points: points)
            }
            return counted.read(what).map {
                .earnEach(
                    Counted(
                        subject: Condition($0.subject).text, measure: $0.measure, step: $0.step),
                    points: points)
            }
        }
        findings += text.take(within) { match, _, _ in
            PointText.number(match.output.points).map {
                .earnEach(
                    Counted(
                        subject: Condition(String(match.output.what)).text,
                        measure: String(match.output.measure)), points: $0)
            }
        }
        findings += text.take(bare) { match, context, _ in
            guard !match.output.what.contains("扣") else { return nil }
            // `解读类信息每条0.5分`: what is counted may stand before.
            let what = match.output.what.isEmpty ? context : String(match.output.what)
            return PointText.number(match.output.points).map {
                .earnEach(
                    Counted(
                        subject: Condition(what).text, measure: String(match.output.measure)),
                    points: $0)
            }
        }
        return findings
    }
}
