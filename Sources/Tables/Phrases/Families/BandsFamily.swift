import Exact
import RegexBuilder

/// `达到90%以上得5分，80%-90%得3分，低于80%不得分`; `公开率≥95%得15分；85%≤公开率＜95%得10分`.
struct BandsFamily: PhraseFamily {
    private let band =
        /(?:[0-9]+(?:\.[0-9]+)?%?(?:<=|≤|<)[^,;。、\n□0-9<>≤≥%]{0,12}(?:<=|≤|<)[0-9]+(?:\.[0-9]+)?%|(?:<|低于|不足|小于|不到|少于|不满)[0-9]+(?:\.[0-9]+)?%(?:以下)?|[0-9]+(?:\.[0-9]+)?%(?:\(不?含\))?以下|(?:在|为|达到?|超过)?[0-9]+(?:\.[0-9]+)?%?(?:\(含\))?[\-~至—][0-9]+(?:\.[0-9]+)?%(?:\(不?含\))?(?:之间)?|(?:≥|>=|不低于|不少于|大于等于|大于或等于|达到?|超过)[0-9]+(?:\.[0-9]+)?%(?:\(含\))?(?:及?以上)?|[0-9]+(?:\.[0-9]+)?%(?:\(含\))?及?以上|100%)(?:的|时)*,?(?:(?:得|计)(?:[0-9]+(?:\.[0-9]+)?分|满分)|不得分|不计分)/
    private let part =
        /(?:(?<low>[0-9]+(?:\.[0-9]+)?)%?(?:<=|≤|<)(?<middle>[^,;。、\n□0-9<>≤≥%]{0,12})(?:<=|≤|<)(?<high>[0-9]+(?:\.[0-9]+)?)%|(?:<|低于|不足|小于|不到|少于|不满)(?<under>[0-9]+(?:\.[0-9]+)?)%(?:以下)?|(?<below>[0-9]+(?:\.[0-9]+)?)%(?:\(不?含\))?以下|(?:在|为|达到?|超过|≥|>=|不低于|不少于|大于等于|大于或等于)?(?<from>[0-9]+(?:\.[0-9]+)?)%?(?:\(含\))?(?:[\-~至—](?<to>[0-9]+(?:\.[0-9]+)?)%(?:\(不?含\))?(?:之间)?|(?:及?以上)?))(?:的|时)*,?(?:(?:得|计)(?:(?<points>[0-9]+(?:\.[0-9]+)?)分|(?<all>满分))|不得分|不计分)/

    private struct Band {
        let from: Decimal128
        let to: Decimal128?
        let points: Decimal128
        let isShare: Bool
    }

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        let bands = Regex {
            band
            OneOrMore {
                /[,;。、]?[^,;。、\n□0-9<>≤≥%]{0,12}?/
                band
            }
        }
        return text.take(bands) { match, context, _ in
            let words = String(match.output)
            let parts = words.matches(of: part)
            let read = parts.compactMap { match -> Band? in
                let part = match.output
                let number = { (text: Substring?) in text.flatMap { PointText.number($0) } }
                let isBelow = part.under != nil || part.below != nil
                let from = isBelow ? 0 : number(part.low ?? part.from)
                let to = number(part.high ?? part.to ?? part.under ?? part.below)
                guard let from else { return nil }
                return Band(
                    from: from, to: to, points: part.all == nil ? number(part.points) ?? 0 : 100,
                    isShare: part.all != nil)
            }
            let subject = Condition(context).text
            let middle = parts.lazy.compactMap(\.output.middle).first.map(String.init) ?? ""
            return Self.tiers(read, of: subject.isEmpty ? Condition(middle).text : subject)
        }
    }

    /// Bands that join each other, from the highest on; doing better must not earn less.
    private static func tiers(_ bands: [Band], of subject: String) -> PhraseMeaning? {
        let sorted = bands.sorted { $0.from > $1.from }
        let joins = zip(sorted, sorted.dropFirst()).allSatisfy { upper, lower in
            // `80%-89%` ends where `90%以上` begins.
            upper.from > lower.from
                && lower.to.map { $0 <= upper.from && $0 + 1 >= upper.from } ?? true
                && (upper.isShare || upper.points >= lower.points)
        }
        let steps = sorted.filter { $0.points > 0 }
        guard joins, steps.count >= 2, !subject.isEmpty else { return nil }
        return .tiers(
            Counted(subject: subject, measure: "%"),
            steps.map { ($0.from, $0.points, $0.isShare) })
    }
}
