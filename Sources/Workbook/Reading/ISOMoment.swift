import Exact

/// Dates as the strict form of workbooks writes them: `2022-06-30`, `2022-06-30T08:30:00`, `08:30`.
enum ISOMoment {
    /// The moment, or nil when the text is none. A zone is left out: workbooks know none.
    static func value(_ text: String, as kind: NumberFormat.Kind) -> CellValue? {
        let local = text.hasSuffix("Z") ? text.dropLast() : text[...]
        if let time = CivilTime(String(local)) { return .time(time) }
        let parts = local.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let date = CivilDate(String(first)) else { return nil }
        guard parts.count == 2 else { return .date(date) }
        guard let time = CivilTime(String(parts[1])) else { return nil }
        return kind == .date && time == .midnight ? .date(date) : .dateTime(date, time)
    }
}
