import Exact

/// `不全的扣1-18分`, `视情况扣2分`, `根据实际情况进行评分`: a person decides within bounds.
struct DiscretionFamily: PhraseFamily {
    private let range =
        /[^,;。\n□]{0,24}?(?<verb>扣除?|减|得|加|计|给)(?<low>[0-9]+(?:\.[0-9]+)?)分?[\-~至—到](?<high>[0-9]+(?:\.[0-9]+)?)分/
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
        findings += text.take(upTo) { match, _, _ in
            guard let high = PointText.number(match.output.high) else { return nil }
            return isOff(match.output.verb) ? .discretionOff(0, high) : .discretion(0, high)
        }
        findings += text.take(open) { _, _, _ in .discretion(0, nil) }
        return findings
    }
}
