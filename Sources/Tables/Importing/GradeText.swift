import Exact

/// The grades that remarks name: `90分以上为优秀`.
enum GradeText {
    /// 90, 80 and 60 per cent of the whole.
    static func standard(_ total: Decimal128) -> [(name: String, from: Decimal128)] {
        func share(_ percent: Int) -> Decimal128 { (total * Decimal128(percent)).over(100) }
        return [("优秀", share(90)), ("良好", share(80)), ("合格", share(60)), ("不合格", 0)]
    }

    /// The grades in `notes`, best first; none where they do not fit each other.
    static func grades(
        _ notes: [String], total: Decimal128
    ) -> [(name: String, from: Decimal128)] {
        let line =
            /(?<from>[0-9]{1,3}(?:\.[0-9]+)?)分?(?:\(含\))?(?:[\-~至—][0-9.]+分?|(?:及)?以上)[^,;。0-9]{0,6}?(?:为|评为|定为)?(?:\")?(?<name>优秀|良好|合格|达标|先进|优|良|中)/
        for note in notes.map(TableText.key) {
            var grades: [(name: String, from: Decimal128)] = []
            for match in String(note.prefix(400)).matches(of: line) {
                guard let from = PointText.number(match.output.from) else { continue }
                grades.append((String(match.output.name), from))
            }
            guard grades.count >= 2, Set(grades.map(\.name)).count == grades.count,
                grades.allSatisfy({ $0.from <= total && $0.from > 0 }),
                zip(grades, grades.dropFirst()).allSatisfy({ $0.from > $1.from })
            else { continue }
            return grades + [("不合格", 0)]
        }
        return []
    }
}
