import Exact

/// `优10/良8/一般6/差0`: a person gives one of several grades.
struct LevelsFamily: PhraseFamily {
    private let grades =
        /(?:(?:非常满意|比较满意|基本满意|不满意|满意|优秀|优良|优|很好|较好|良好|良|好|一般|中等|中|合格|基本合格|及格|不合格|不及格|较差|很差|差|完全符合|基本符合|不符合|强|较强|较弱|弱)(?:等次|等级|的|者)?[(:,]?(?:得|计|为|记|给)?(?:[0-9]+(?:\.[0-9]+)?|不得)(?:分)?\)?(?:[\/、,;。\s]|为|$)*){2,}/
    private let grade =
        /(?<label>非常满意|比较满意|基本满意|不满意|满意|优秀|优良|优|很好|较好|良好|良|好|一般|中等|中|合格|基本合格|及格|不合格|不及格|较差|很差|差|完全符合|基本符合|不符合|强|较强|较弱|弱)(?:等次|等级|的|者)?[(:,]?(?:得|计|为|记|给)?(?:(?<points>[0-9]+(?:\.[0-9]+)?)|不得)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(grades) { match, _, _ in
            let found = String(match.output).matches(of: grade).compactMap { part in
                let points = part.output.points.map { PointText.number($0) } ?? Decimal128(0)
                return points.map { (label: String(part.output.label), points: $0) }
            }
            guard found.count >= 2, Set(found.map(\.label)).count == found.count,
                zip(found, found.dropFirst()).allSatisfy({ $0.points > $1.points })
                    || zip(found, found.dropFirst()).allSatisfy({ $0.points < $1.points })
            else { return nil }
            return .levels(found)
        }
    }
}
