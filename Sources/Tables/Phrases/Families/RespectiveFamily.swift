import Exact

/// `被国家级、省级、市级媒体采用的，每篇分别加3分、2分、1分`: points in the order of what they are for.
struct RespectiveFamily: PhraseFamily {
    private let listed =
        /(?<what>[^,;。\n□、0-9扣]{1,16}(?:、[^,;。\n□、0-9扣]{1,24}){1,5}?)(?:的|时)?,?(?:每(?<measure>批次|人次|个|项|次|条|件|篇|期|份|家|场|人|种|处)[^,;。\n□0-9]{0,4}?)?(?:分别|依次|各自)(?<verb>得|加|计|记|给|扣除?|减)(?<points>[0-9]+(?:\.[0-9]+)?分?(?:[、,\/][0-9]+(?:\.[0-9]+)?分?){1,5})/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        var more: [PhraseFinding] = []
        let first = text.take(listed) { match, _, position in
            let points = match.output.points.split { "、,/".contains($0) }.compactMap {
                PointText.number($0.last == "分" ? $0.dropLast() : $0)
            }
            let names = Self.names(match.output.what.split(separator: "、").map(String.init))
            guard names.count == points.count, points.allSatisfy({ $0 > 0 }),
                Set(names).count == names.count
            else { return nil }
            let isLoss = "扣减".contains(match.output.verb.first ?? " ")
            let meanings = zip(names, points).map { name, points -> PhraseMeaning in
                let condition = Condition(name)
                guard let measure = match.output.measure else {
                    return isLoss
                        ? .deductOnce(condition, points: points)
                        : .award(condition, points: points)
                }
                let counted = Counted(subject: condition.text, measure: String(measure))
                return isLoss
                    ? .deductEach(counted, points: points) : .earnEach(counted, points: points)
            }
            more += meanings.dropFirst().map { PhraseFinding(position: position, meaning: $0) }
            return meanings[0]
        }
        return first + more
    }

    /// The first ones lack what follows the last: `国家级、省级、市级媒体采用` are all of media.
    private static func names(_ parts: [String]) -> [String] {
        guard let last = parts.last, let mark = parts.first?.last, "级类型种".contains(mark),
            let end = last.dropLast().firstIndex(of: mark)
        else { return parts }
        let tail = String(last[last.index(after: end)...])
        let rest = tail.contains(where: \.isLetter) ? tail : ""
        return parts.dropLast().map { $0 + rest } + [last]
    }
}
