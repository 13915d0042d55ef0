import Exact

/// `访谈1次50%、2次100%、0次0`.
struct TiersFamily: PhraseFamily {
    private let counts =
        /(?:(?:举办|召开|开展|组织|发布|公开|完成|达到?|满|有)?[0-9]+(?:[\-~至—][0-9]+)?(?:个|项|处|次|条|件|篇|期|份|家|场|人次|人|名|台|种)(?:及以上|以上)?[^,;。、\n□0-9得计为不]{0,6}?,?(?:得|计|为)?(?:[0-9]+(?:\.[0-9]+)?(?:%|分)?|满分)[、,;。]?){2,}/
    private let count =
        /(?<from>[0-9]+)(?:[\-~至—](?<to>[0-9]+))?(?<measure>个|项|处|次|条|件|篇|期|份|家|场|人次|人|名|台|种)(?:及以上|以上)?[^,;。、\n□0-9得计为不]{0,6}?,?(?:得|计|为)?(?:(?<points>[0-9]+(?:\.[0-9]+)?)(?<unit>%|分)?|(?<all>满分))/
    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(counts) { match, context, _ in
            let parts = String(match.output).matches(of: count)
            let measures = Set(parts.map { String($0.output.measure) })
            let units = Set(parts.compactMap { $0.output.unit.map(String.init) })
            guard measures.count == 1, let measure = measures.first, units.count == 1 else {
                return nil
            }
            let isShare = units.contains("%")
            let steps = parts.compactMap { part in
                PointText.number(part.output.from).flatMap { from in
                    part.output.all != nil
                        ? (from: from, points: 100, isShare: true)
                        : part.output.points.flatMap { PointText.number($0) }.map {
                            (from: from, points: $0, isShare: isShare)
                        }
                }
            }
            // `3-4件` ends where `5件以上` begins.
            let ends = parts.compactMap { part in
                part.output.to.flatMap { PointText.number($0) }
            }
            guard
                ends.allSatisfy({ end in
                    let next = steps.map(\.from).filter { $0 >= end }.min()
                    return next.map { $0 <= end + 1 } ?? true
                })
            else { return nil }
            return Self.tiers(
                steps, Counted(subject: Self.subject(context), measure: measure))
        }
    }

    /// `文件数量不少于`: the sign belongs to the step.
    private static func subject(_ context: String) -> String {
        let text = Condition(context).text
        let sign = ["不少于", "不低于", "达到", "达"].first(where: text.hasSuffix)
        return String(text.dropLast(sign?.count ?? 0))
    }

    /// Steps from the highest on; doing better must not earn less.
    private static func tiers(
        _ steps: [(from: Decimal128, points: Decimal128, isShare: Bool)], _ counted: Counted
    ) -> PhraseMeaning? {
        let sorted = steps.sorted { $0.from > $1.from }.filter { $0.points > 0 }
        guard sorted.count >= 2,
            zip(sorted, sorted.dropFirst()).allSatisfy({
                $0.from > $1.from && ($0.isShare != $1.isShare || $0.points >= $1.points)
            })
        else { return nil }
        return .tiers(counted, sorted)
    }
}
