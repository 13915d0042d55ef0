/// An address that names a day, a month or a year by which a calendar is turned
/// over: in its parameters (`?year=2022&month=7`, `?date=2022-07-01`), or as the
/// end of a path (`/rili/2022/07/`).
///
/// The address of an article often holds its date too (`/art/2022/7/1/art_1.html`,
/// `/202207/t20220701_9.html`); it ends in a name and is no page of a calendar.
struct CalendarPage {
    let year: Int
    /// The address without its date, which all pages of the calendar share.
    let pattern: String

    private static let yearNames: Set<String> = [
        "year", "y", "yy", "yyyy", "nian", "nf", "nd", "niandu", "curyear", "iyear",
    ]
    private static let dateNames: Set<String> = [
        "date", "day", "d", "dd", "ri", "rq", "riqi", "month", "m", "mm", "mon", "yue", "yf", "ym",
        "yearmonth", "week", "time", "from", "to", "start", "end", "begin", "curmonth", "imonth",
    ]

    /// Reads the parts of an address; `nil` when it is no page of a calendar.
    init?(_ segments: [Substring], query: String?) {
        let path = Self.read(path: segments)
        let parameters = query.flatMap { Self.read(query: $0) }
        guard let year = parameters?.year ?? path?.year else { return nil }
        self.year = year
        pattern =
            (path?.pattern ?? "/" + segments.joined(separator: "/"))
            + "?" + (parameters?.pattern ?? query ?? "")
    }

    private static func read(query: String) -> (year: Int, pattern: String)? {
        var year: Int?
        var parts: [Substring] = []
        for pair in query.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = sides[0].lowercased()
            let value = sides.count == 2 ? sides[1] : ""
            if yearNames.contains(name), let number = fourDigits(value) {
                year = year ?? number
            } else if dateNames.contains(name), let number = yearOfDate(value) {
                year = year ?? number
            } else if !(dateNames.contains(name) && isNumber(value, upTo: 4)) {
                parts.append(pair)
                continue
            }
            parts.append(sides[0])
        }
        return year.map { ($0, parts.joined(separator: "&")) }
    }

    /// A path that ends in a year and a month, and perhaps a day, each a segment of
    /// its own or all in one.
    private static func read(path segments: [Substring]) -> (year: Int, pattern: String)? {
        if let last = segments.last, let year = yearOfDate(last), last.utf8.contains(0x2D) {
            return (year, "/" + segments.dropLast().joined(separator: "/") + "/-")
        }
        for length in [3, 2] where segments.count > length {
            let end = segments.suffix(length)
            guard let first = end.first, let year = fourDigits(first),
                end.dropFirst().allSatisfy({ isNumber($0, upTo: 2) })
            else { continue }
            return (
                year,
                "/" + segments.dropLast(length).joined(separator: "/")
                    + String(repeating: "/-", count: length)
            )
        }
        return nil
    }

    /// `2022-07`, `2022-7-1`, `2022/07/01`, `202207`, `20220701`, with a time behind
    /// it or not.
    private static func yearOfDate(_ text: Substring) -> Int? {
        let date = text.prefix { $0 != "T" && $0 != "+" && $0 != "%" && $0 != " " }
        let parts = date.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        if parts.count == 1 {
            guard [6, 8].contains(date.utf8.count), isNumber(date, upTo: 8),
                let month = Int(date.dropFirst(4).prefix(2)), (1...12).contains(month)
            else { return nil }
            return fourDigits(date.prefix(4))
        }
        guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy({ isNumber($0, upTo: 2) })
        else { return nil }
        return fourDigits(parts[0])
    }

    private static func fourDigits(_ text: Substring) -> Int? {
        text.utf8.count == 4 && isNumber(text, upTo: 4) ? Int(text) : nil
    }

    private static func isNumber(_ text: Substring, upTo digits: Int) -> Bool {
        (1...digits).contains(text.utf8.count) && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
}
