import FEEL
import Model

/// What an expression can read besides facts. A fact of the same name hides it.
enum Given: String, CaseIterable {
    /// The day of the monitoring time, in China.
    case monitoringDay = "监测日期"
    /// The day the criterion's task was due.
    case due = "完成时限"
    /// The criterion's full points.
    case full = "满分"
    /// The group the unit is ranked in.
    case group = "组别"

    var type: ValueType {
        switch self {
        case .monitoringDay, .due: .date
        case .full: .number
        case .group: .string
        }
    }

    /// Its value for the criterion and round of a view.
    func value(in view: FactView) -> Value {
        switch self {
        case .monitoringDay: .date(LedgerMoment.time(view.time.asOf).day)
        case .due: view.due.map { .date($0) } ?? .null
        case .full: .number(view.full.amount)
        case .group: .string(view.group)
        }
    }
}
