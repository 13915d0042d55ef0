import Exact

/// `不全的扣1-18分`, `视情况扣2分`, `根据实际情况进行评分`: a person decides within bounds.
struct DiscretionFamily: PhraseFamily {
    private let range =
        /[^,;。\n□]{0,24}?(?<verb>扣除?|减|得|加|计|给)(?<low>[0-9]+(?:\.[0-9]+)?)分?[\-~至—到](?<high>[0-9]+(?:\.[0-9]+)?)分/
    /// `优秀9-10分，良好7-8分，一般5-6分`
    private let graded =
        /(?:非常满意|基本满意|不满意|满意|优秀|优|很好|较好|良好|良|好|一般|中等|中|合格|基本合格|不合格|较差|很差|差)(?:等次|等级|的|者)*[:,(]?(?<low>[0-9]+(?:\.[0-9]+)?)分?[\-~至—到](?<high>[0-9]+(?:\.[0-9]+)?)分\)?/
    private let upTo =
        /(?:视情况|视情|视情节|视具体情况|酌情|视情形|根据情况|视问题严重程度|根据情节轻重)[^,;。\n□]{0,8}?(?<verb>扣除?|减|得|给|加)(?:分)?(?:[,]?(?:最多|最高|不超过|至多)(?:扣|得)?)?(?<high>[0-9]+(?:\.[0-9]+)?)分/
    private let open =
        /(?:视情况|视情|视情节|视具体情况|酌情|视情形|根据实际情况|根据实际|根据情况|结合实际|综合|视完成情况|根据完成情况|视工作(?:开展)?情况|根据工作(?:开展)?情况)[^,;。\n□]{0,12}?(?:扣分|给分|得分|评分|打分|计分|赋分)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        func isOff(_ verb: Substring) -> Bool { verb.hasPrefix("扣") || verb == "减" }
        var findings = text.take(range) { match, _, _ in
            guard let low = PointText.number(match.output.low),
                let high = PointText.number(match.output.high), low < high
            else { return nil }
            return isOff(match.output.verb)
                ? .discretionOff(low, high) : .discretion(low, high)
        }
        if text.rest.matches(of: graded).count > 1 {
            findings += text.take(graded) { match, _, _ in
                guard let low = PointText.number(match.output.low),
                    let high = PointText.number(match.output.high), low < high
                else { return nil }
                return .discretion(low, high)
            }
        }
        findings += text.take(upTo) { match, _, _ in
            guard let high = PointText.number(match.output.high) else { return nil }
            return isOff(match.output.verb) ? .discretionOff(0, high) : .discretion(0, high)
        }
        findings += text.take(open) { _, _, _ in .discretion(0, nil) }
        return findings
    }
}
