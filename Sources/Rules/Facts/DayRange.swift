import Exact

/// Days from one to another, either of which may be left open.
struct DayRange: Sendable, Hashable {
    let since: CivilDate?
    let until: CivilDate?

    func contains(_ day: CivilDate) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
