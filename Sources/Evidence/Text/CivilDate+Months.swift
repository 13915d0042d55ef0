import Exact

extension CivilDate {
    /// The same day so many months later (or earlier); the last day of the
    /// month where it has no such day.
    func adding(months: Int) -> CivilDate? {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        guard CivilDate.yearRange.contains(year) else { return nil }
        return CivilDate(
            year: year, month: month, day: min(day, CivilDate.length(ofMonth: month, inYear: year)))
    }
}
