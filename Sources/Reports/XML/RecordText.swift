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
        return (isPlain ? time : time.at(offset: 0) ?? time).description
    }

    /// A day, or a time as above.
    static func moment(_ moment: LedgerMoment) -> String {
        switch moment {
        case .day(let date): date.description
        case .time(let instant): time(instant)
        }
    }
}
