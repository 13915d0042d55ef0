import Exact
import Model

/// Values as people read them, in pages and on the terminal alike.
struct PrintedValue: Sendable {
    let language: Language
    let rounding: RoundingPolicy
    /// The offset all times are shown at, in seconds east of UTC: that of the monitoring time.
    let offset: Int

    init(_ scored: ScoredRound, in language: Language) {
        self.init(scored.pack, scored.round, in: language)
    }

    init(_ scored: RoundOutline, in language: Language) {
        self.init(scored.pack, scored.round, in: language)
    }

    private init(_ pack: Pack, _ round: Round, in language: Language) {
        self.language = language
        rounding = pack.policy.rounding
        offset = round.asOf.offset
    }

    /// `92.50`.
    func points(_ points: Points) -> String {
        rounding.format(points)
    }

    /// `+1.50`, `-0.25`, `0.00`.
    func signed(_ points: Points) -> String {
        let text = rounding.format(points)
        return rounding.round(points) > .zero ? "+\(text)" : text
    }

    /// `92.50`, `[84.00, 92.00]` while open, `—` when there is no score.
    func range(_ range: PointRange?) -> String {
        guard let range else { return "—" }
        let low = points(range.lowest)
        if range.isCertain { return low }
        let high = points(range.highest)
        return low == high ? low : "[\(low), \(high)]"
    }

    /// `83.33%`, `[80.00%, 90.00%]`, `—`.
    func percent(_ range: PointRange?) -> String {
        guard let range else { return "—" }
        let (low, high) = (points(range.lowest), points(range.highest))
        return low == high ? "\(low)%" : "[\(low)%, \(high)%]"
    }

    /// `+2.10`, `−0.50`, `±0.00`; `nil` unless both are certain.
    func change(from old: PointRange?, to new: PointRange?) -> String? {
        guard let old, let new, old.isCertain, new.isCertain else { return nil }
        let difference = new.lowest - old.lowest
        let amount = points(difference < .zero ? .zero - difference : difference)
        if difference == .zero { return "±\(amount)" }
        return "\(difference < .zero ? "−" : "+")\(amount)"
    }

    /// A weight or full points as the pack writes them: `12`, `0.5`.
    func exact(_ points: Points) -> String {
        points.amount.reduced.plain
    }

    /// A fraction as a percentage: 0.04 is `4%`.
    func share(_ fraction: Decimal128) -> String {
        "\((fraction * 100).reduced.plain)%"
    }

    /// `3`, `3–6` while open, `—`.
    func rank(_ rank: ScoredUnit.RankRange?) -> String {
        guard let rank else { return "—" }
        return rank.best == rank.worst ? "\(rank.best)" : "\(rank.best)–\(rank.worst)"
    }

    /// `良好`, `良好～优秀` while open, `—`.
    func grades(_ grades: ScoredUnit.Grades?) -> String {
        guard let grades else { return "—" }
        let (low, high) = (grades.lowest.name, grades.highest.name)
        return low == high ? low : "\(low)～\(high)"
    }

    /// `2022-07-01 09:02:11` at ``offset``; parts of a second are left to the record.
    func time(_ time: DateTime) -> String {
        TimeText.local(time.offset == offset ? time : time.at(offset: offset) ?? time)
    }

    /// A day as written; a time as above.
    func moment(_ moment: LedgerMoment) -> String {
        switch moment {
        case .day(let date): date.description
        case .time(let time): self.time(time)
        }
    }

    /// `UTC+08:00`.
    var zone: String {
        let minutes = abs(offset) / 60
        let (hours, rest) = (minutes / 60, minutes % 60)
        return
            "UTC\(offset < 0 ? "−" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A fact's value with its unit: `12 个`.
    func value(_ value: FactValue, unit: String?) -> String {
        guard case .number(let number) = value else { return value.wording.text(in: language) }
        let text = number.reduced.plain
        return unit.map { "\(text) \($0)" } ?? text
    }

    /// What a fact says: its value, or why it is not known.
    func reading(of fact: Fact, unit: String?) -> String {
        switch fact.reading {
        case .known(let value): self.value(value, unit: unit)
        case .unknown(let why): why.text(in: language)
        }
    }
}
