import Exact
import Model

/// `scope: {since: DATE, until: DATE}` or `scope: period`: only what began on
/// these days is assessed (适用时间范围).
///
/// Of a ledger the entries that began then count; a criterion whose date lies
/// elsewhere does not apply.
struct DateScope: Sendable {
    static let key = "scope"

    private let isPeriod: Bool
    private let days: DayRange

    init?(
        _ setting: Setting, reading facts: [FactDescriptor], reporting notices: inout [Notice]
    ) {
        var isSound = true
        if setting.scalar == "period" {
            isPeriod = true
            days = DayRange(since: nil, until: nil)
        } else {
            var reader = SettingReader(setting)
            let since = reader.date("since")
            let until = reader.date("until")
            if setting["since"] == nil, setting["until"] == nil {
                reader.report(
                    Notice(
                        .error, at: setting.place, RulesWording.wrongValue(Self.key),
                        found: setting.summary, wanted: RulesWording.aScope))
            }
            if let since, let until, until < since {
                reader.report(reader.wrong("until", wanted: RulesWording.notBefore(since)))
            }
            isSound = reader.close(into: &notices)
            isPeriod = false
            days = DayRange(since: since, until: until)
        }
        if !facts.contains(where: { $0.type == .ledger || $0.type == .date }) {
            notices.append(
                Notice(
                    .error, at: setting.place, RulesWording.nothingDated, found: Self.key,
                    wanted: RulesWording.factTypes([.ledger, .date]), fix: RulesWording.scopeFact))
            isSound = false
        }
        guard isSound else { return nil }
    }

    /// The days that count in a round.
    func days(in time: TimeBasis) -> DayRange {
        guard isPeriod else { return days }
        return DayRange(since: time.period?.from, until: time.period?.to)
    }
}
