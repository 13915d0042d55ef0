/// Calendars that a user supplies.
extension WorkingCalendar {
    /// The longest text that is read, 1 MiB; twenty years have 12 KiB.
    public static let maximumTextBytes = 1 << 20
    /// The longest line that is read.
    public static let maximumLineBytes = 200
    /// Reading stops when there are more problems than this.
    public static let maximumProblems = 100

    /// Reads calendars from text.
    ///
    /// ```
    /// # 2022, from the notice of the State Council
    /// year 2022
    /// 2022-01-29 work 春节
    /// 2022-01-31 off 春节
    /// ```
    ///
    /// One line per day that differs from Monday to Friday, in any order below the line of its year:
    /// date, `off` or `work`, and the festival (optional). `off` on a Saturday or Sunday changes
    /// nothing and is accepted, because notices give whole spans. `#` begins a line of comment.
    /// Fields are separated by spaces or tabs; lines end with LF or CR LF; a BOM is skipped.
    ///
    /// - Throws: ``CalendarTextError`` with all problems by line.
    public init(text: String) throws(CalendarTextError) {
        var reader = CalendarTextReader()
        self.init(calendars: try reader.read(text))
    }
}
