extension WorkingCalendar {
    /// Every working day this calendar knows, in a form of its own: two
    /// calendars that answer every question alike have the same text.
    ///
    /// `year 2022`, then each working day of that year as `2022-01-04`, years
    /// and days ascending, every line ended by a line feed.
    public var canonicalText: String {
        var lines: [String] = []
        for year in years {
            lines.append("year \(year)")
            lines += (calendars[year]?.workingDays ?? []).map(\.description)
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
