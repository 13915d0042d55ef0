import Exact
import Model

/// The points a standard names, to see whether a rule says all of them.
struct StatedPoints {
    private let points: [Decimal128]

    init(_ phrase: String) {
        let amount = /(?<points>[0-9]+(?:\.[0-9]+)?)分(?!钟|之|类|册|期|批|局|行|公司|管|别)/
        points = PhraseText(phrase).rest.matches(of: amount).compactMap {
            PointText.number($0.output.points)
        }
    }

    /// The first that `rule` says neither as it stands, nor as what is left of all points; `nil`
    /// where it says them all.
    func lost(in rule: Setting, of subject: RuleRecogniser.Subject) -> Decimal128? {
        // A rule that asks a person shows the words; parts of one size are counted, not named.
        let kind = rule.entries?.first?.key ?? ""
        if ["manual", "discretion"].contains(kind) { return nil }
        var said = Self.numbers(in: rule)
        if kind == "checklist", rule["checklist"]?["points"] == nil { return nil }
        said.formUnion(said.map(\.magnitude))
        let full = subject.stated
        return points.first { number in
            // `得分=解读率×6分` of a criterion of five is another rule.
            guard number > 0, number < full || kind == "proportion" && number != full else {
                return false
            }
            let own = (number * subject.factor).reduced
            let left = ((full - number) * subject.factor).reduced
            // One charge for several is said for each: `每少2条扣1分`.
            let isDivided = (2...100).contains { step in
                let each = (number * subject.factor).over(Decimal128(step))
                return said.contains(each.reduced)
                    && ["个", "项", "处", "次", "条", "件", "篇", "期", "天", "日", "人", "份"]
                        .contains { subject.phrase.contains("\(step)\($0)") }
            }
            return !said.contains(own) && !said.contains(left) && !isDivided
        }
    }

    private static func numbers(in setting: Setting) -> Set<Decimal128> {
        if let text = setting.scalar {
            return Set(
                text.matches(of: /[0-9]+(?:\.[0-9]+)?/).compactMap { PointText.number($0.output) })
        }
        var found: Set<Decimal128> = []
        for entry in setting.entries ?? [] { found.formUnion(numbers(in: entry.value)) }
        for item in setting.list ?? [] { found.formUnion(numbers(in: item)) }
        return found
    }
}
