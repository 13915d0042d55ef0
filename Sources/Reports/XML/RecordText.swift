import Exact
import Model

/// Values as the record writes them.
enum RecordText {
    /// Exact, without trailing zeros or exponent.
    static func exact(_ points: Points) -> String {
        exact(points.amount)
    }

    /// Exact, without trailing zeros or exponent.
    static func exact(_ number: Decimal128) -> String {
        number.reduced.plain
    }

    /// As recorded; an offset that `xs:dateTime` has no form for becomes UTC.
    static func time(_ time: DateTime) -> String {
        let isPlain = time.offset % 60 == 0 && abs(time.offset) <= 14 * 3600
        return TimeText.standard(isPlain ? time : time.at(offset: 0) ?? time)
    }

    /// A day, or a time as above.
    static func moment(_ moment: LedgerMoment) -> String {
        switch moment {
        case .day(let date): date.description
        case .time(let instant): time(instant)
        }
    }
}

extension Judgement.Decision {
    /// What records call it.
    var name: String {
        switch self {
        case .points: "points"
        case .notApplicable: "notApplicable"
        case .veto(confirmed: true): "vetoConfirmed"
        case .veto(confirmed: false): "vetoRefuted"
        }
    }
}

extension Pack {
    /// The columns of a unit in the pack's order, then whatever else the round names, by name.
    func orderedColumns(of unit: Unit) -> [String] {
        let known = columns.filter { unit.columns[$0] != nil }
        return known + unit.columns.keys.filter { !known.contains($0) }.sorted()
    }
}
