/// The days of one year, counted in advance so that a question is one or two look-ups.
struct WorkingYear: Sendable, Hashable {
    /// 1 January, in days since 1970-01-01.
    let start: Int
    /// What differs from Monday to Friday, by date.
    let changes: [DayChange]
    /// The working days, ascending.
    let workingDays: [CivilDate]
    /// How many working days of the year lie before each day; one entry more for the year's end.
    private let before: [Int]

    /// A year as its calendar changes it; changes of other years have no effect.
    init(january first: CivilDate, changes: [DayChange]) {
        start = first.daysSinceEpoch
        self.changes = changes.sorted { $0.date < $1.date }
        let length = CivilDate.isLeap(year: first.year) ? 366 : 365
        var works = (0..<length).map { offset in
            let weekday = (first.weekday.rawValue - 1 + offset) % 7
            return weekday < 5
        }
        for change in changes where works.indices.contains(change.date.daysSinceEpoch - start) {
            works[change.date.daysSinceEpoch - start] = change.kind == .work
        }
        workingDays = works.indices.compactMap { works[$0] ? first.adding(days: $0) : nil }
        before = works.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 ? 1 : 0)) }
    }

    /// One past 31 December, in days since 1970-01-01.
    var end: Int { start + before.count - 1 }

    /// Working days on or after 1 January and before `day` (days since 1970-01-01).
    func workingDays(before day: Int) -> Int { before[min(max(day, start), end) - start] }
}
