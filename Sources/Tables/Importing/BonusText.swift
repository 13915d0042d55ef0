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
