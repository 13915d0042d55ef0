import Exact
import Model

/// The bounds of a bonus that remarks and the names of its sections tell: `加分合计不超过20分`, `高于80分的方可加分`.
enum BonusText {
    /// The `cap` and the `entry` of a bonus, as far as the texts tell them.
    static func bounds(_ texts: [String], total: Decimal128) -> [(String, Setting?)] {
        [
            ("cap", cap(texts).map { .number($0) }),
            ("entry", texts.lazy.compactMap { entry(key($0), total: total) }.first),
        ]
    }

    /// The most points of a bonus, as far as the texts tell them.
    static func cap(_ texts: [String]) -> Decimal128? {
        texts.lazy.compactMap { cap(key($0)) }.first
    }

    /// The most points a bonus can come to by its own words; `nil` where it counts on and on.
    static func most(_ phrase: String) -> Decimal128? {
        let text = key(phrase)
        let bound =
            /(?:最多|最高|至多|上限为?|封顶|不超过)[^,;。0-9]{0,6}?(?<cap>[0-9]+(?:\.[0-9]+)?)分/
        let caps = text.matches(of: bound).compactMap { PointText.number($0.output.cap) }
        if !caps.isEmpty { return caps.reduce(0, +) }
        guard !["每", "/", "1次", "一次", "1项", "一项"].contains(where: text.contains) else { return nil }
        let points = text.matches(of: /(?:加|得|计|减|扣)(?<points>[0-9]+(?:\.[0-9]+)?)分/)
            .compactMap { PointText.number($0.output.points) }
        return points.max()
    }

    /// What bounds a bonus nobody bounds: the total, or more than anybody earns where the table says
    /// that there is no limit.
    static func open(_ texts: [String], total: Decimal128) -> Decimal128 {
        let isUnlimited = texts.contains { text in
            ["无上限", "不设上限", "不封顶", "没有上限"].contains(where: key(text).contains)
        }
        return isUnlimited ? 1_000 : max(total, 100)
    }

    /// Whether a remark gives or takes points that nothing in the pack says: `受到通报批评的，每次从总分中扣2分`.
    static func isLeftOut(_ text: String) -> Bool {
        key(text).contains(/(?:扣|减|加)(?:除|掉)?[0-9]+(?:\.[0-9]+)?分/)
    }

    private static func key(_ text: String) -> String { String(TableText.key(text).prefix(400)) }

    private static func cap(_ text: String) -> Decimal128? {
        let line =
            /加分[^,;。0-9]{0,8}?(?:不超过|不得超过|最多|最高|封顶|上限为?)[^,;。0-9]{0,4}?(?<cap>[0-9]+(?:\.[0-9]+)?)分/
        return text.firstMatch(of: line).flatMap { PointText.number($0.output.cap) }
            .flatMap { $0 > 0 ? $0 : nil }
    }

    private static func entry(_ text: String, total: Decimal128) -> Setting? {
        let line =
            /(?<sign>高于|超过|大于|达到|不低于|达|满|得)?(?<line>[0-9]{1,3}(?:\.[0-9]+)?)分(?<more>\(含\)以上|以上\(含[^)]{0,8}\)|及以上|以上)?[^。;0-9]{0,12}?(?:方可|才能?|再|可以?|进入|计算|计入|享受|参与)[^。;0-9]{0,8}?加分/
        for match in text.matches(of: line) {
            let (sign, more) = (match.output.sign, match.output.more)
            guard sign != nil || more != nil,
                let points = PointText.number(match.output.line), points > 0, points <= total
            else { continue }
            let isAbove = sign.map { ["高于", "超过", "大于"].contains($0) } ?? false
            return .map([(isAbove ? "above" : "at-least", .number(points))])
        }
        return nil
    }
}
