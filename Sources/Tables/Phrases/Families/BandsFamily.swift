import Exact
import RegexBuilder

/// `达到90%以上得5分，80%-90%得3分，低于80%不得分`; `公开率≥95%得15分；85%≤公开率＜95%得10分`.
struct BandsFamily: PhraseFamily {
    private let band =
        /(?:[0-9]+(?:\.[0-9]+)?%?(?:<=|≤|<)[^,;。、\n□0-9<>≤≥%]{0,12}(?:<=|≤|<)[0-9]+(?:\.[0-9]+)?%|(?:<|低于|不足|小于|不到|少于|不满)[0-9]+(?:\.[0-9]+)?%(?:以下)?|[0-9]+(?:\.[0-9]+)?%(?:\(不?含\))?以下|(?:在|为|达到?|超过)?[0-9]+(?:\.[0-9]+)?%?(?:\(含\))?[\-~至—][0-9]+(?:\.[0-9]+)?%(?:\(不?含\))?(?:之间)?|(?:≥|>=|不低于|不少于|大于等于|大于或等于|达到?|超过)[0-9]+(?:\.[0-9]+)?%(?:\(含\))?(?:及?以上)?|[0-9]+(?:\.[0-9]+)?%(?:\(含\))?及?以上|100%)(?:的|时)*,?(?:(?:得|计)(?:[0-9]+(?:\.[0-9]+)?[分%]|满分)|扣[0-9]+(?:\.[0-9]+)?分|不得分|不计分)/
    private let part =
        /(?:(?<low>[0-9]+(?:\.[0-9]+)?)%?(?:<=|≤|<)(?<middle>[^,;。、\n□0-9<>≤≥%]{0,12})(?:<=|≤|<)(?<high>[0-9]+(?:\.[0-9]+)?)%|(?:<|低于|不足|小于|不到|少于|不满)(?<under>[0-9]+(?:\.[0-9]+)?)%(?:以下)?|(?<below>[0-9]+(?:\.[0-9]+)?)%(?:\(不?含\))?以下|(?:在|为|达到?|超过|≥|>=|不低于|不少于|大于等于|大于或等于)?(?<from>[0-9]+(?:\.[0-9]+)?)%?(?:\(含\))?(?:[\-~至—](?<to>[0-9]+(?:\.[0-9]+)?)%(?:\(不?含\))?(?:之间)?|(?:及?以上)?))(?:的|时)*,?(?:(?:得|计)(?:(?<points>[0-9]+(?:\.[0-9]+)?)(?<unit>[分%])|(?<all>满分))|扣(?<loss>[0-9]+(?:\.[0-9]+)?)分|不得分|不计分)/

    private struct Band {
        var from: Decimal128
        let to: Decimal128?
        /// Below zero what is lost.
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
                let points = part.all == nil ? number(part.points) ?? 0 : 100
                return Band(
                    from: from, to: to, points: number(part.loss).map(\.negated) ?? points,
                    isShare: part.all != nil || part.unit == "%")
            }
            let middle = parts.lazy.compactMap(\.output.middle).first.map(String.init) ?? ""
            let subject = [context, middle].map { Condition($0).text }.first { !$0.isEmpty } ?? ""
            // `甲率90%以上得5分，乙率80%以上得5分` are two matters.
            let between = zip(parts, parts.dropFirst()).map {
                Condition(String(words[$0.range.upperBound..<$1.range.lowerBound])).text
            }
            guard read.count == parts.count,
                between.allSatisfy({
                    subject.contains($0) || Self.joining.contains($0)
                })
            else { return nil }
            if let line = Self.line(read, of: subject) { return line }
            return Self.tiers(Self.nested(read), of: subject)
        }
    }

    /// Words between bands that name nothing else.
    private static let joining: Set<String> = ["", "在", "为", "其中", "比例", "达到", "比率", "达", "占比"]

    /// `90%以上得5分，低于90%扣2分`: one line, and what is lost below it.
    private static func line(_ bands: [Band], of subject: String) -> PhraseMeaning? {
        guard bands.count == 2, !subject.isEmpty, let above = bands.first(where: { $0.to == nil }),
            let below = bands.first(where: { $0.to == above.from && $0.from == 0 }),
            below.points < 0, above.points > 0
        else { return nil }
        return .tiers(
            Counted(subject: subject, measure: "%"),
            [(above.from, above.points, above.isShare), (0, below.points, false)])
    }

    /// `低于90%…，低于80%…`: each ends where the next one below begins.
    private static func nested(_ bands: [Band]) -> [Band] {
        let ends = bands.filter { $0.from == 0 }.compactMap(\.to).sorted()
        guard let top = ends.last, ends.count > 1, Set(ends).count == ends.count else {
            return bands
        }
        // What is above all lines keeps everything.
        let isOnlyLoss = bands.allSatisfy { $0.from == 0 && $0.points < 0 }
        let above = isOnlyLoss ? [Band(from: top, to: nil, points: 100, isShare: true)] : []
        return above
            + bands.map { band in
                guard band.from == 0, let to = band.to, let below = ends.last(where: { $0 < to })
                else { return band }
                var band = band
                band.from = below
                return band
            }
    }

    /// Bands that join each other, from the highest on; doing better must not earn less.
    private static func tiers(_ bands: [Band], of subject: String) -> PhraseMeaning? {
        let sorted = bands.sorted { $0.from > $1.from }
        let joins = zip(sorted, sorted.dropFirst()).allSatisfy { upper, lower in
            // `80%-89%` ends where `90%以上` begins.
            upper.from > lower.from
                && lower.to.map { $0 <= upper.from && $0 + 1 >= upper.from } ?? true
                // What is lost can only be compared with the points there are.
                && (upper.isShare != lower.isShare || upper.points >= lower.points
                    || lower.points < 0 || upper.points < 0)
        }
        let steps = sorted.filter { $0.points != 0 }
        guard joins, steps.count >= 2, !subject.isEmpty else { return nil }
        return .tiers(
            Counted(subject: subject, measure: "%"),
            steps.map { ($0.from, $0.points, $0.isShare) })
    }
}
