internal import Exact
internal import Markup

/// Tells addresses that a site can go on inventing for ever.
///
/// What it holds back is left out because of a limit, which makes a capture
/// incomplete and nothing a fault: a trap is in the eye of the crawl. It errs on
/// the side of asking, for the bound of pages ends everything; what it saves is
/// that a calendar uses that bound up before the columns are reached.
struct TrapGuard {
    /// Why an address is held back.
    enum Trap: UInt8 {
        /// A calendar's page, far from the day of the crawl.
        case farDate = 1
        /// One page more of a calendar that has shown enough.
        case calendar
        /// One parameter many times over, or more parameters than a form has.
        case growingQuery
        /// One arrangement of parameters more on a page that has seen enough.
        case parameters
        /// Segments that repeat themselves.
        case repeatingPath
    }

    /// Pages of one calendar.
    static let datesBound = 400
    /// Arrangements of parameters on one path.
    static let arrangementsBound = 24
    /// Parameters in one query.
    static let parametersBound = 32
    /// Times one parameter may occur in a query.
    static let occurrencesBound = 3
    /// Segments of a path.
    static let segmentsBound = 32
    /// Calendars and pages with parameters that are kept count of; a site that
    /// invents patterns as well must not fill the memory.
    private static let patternsBound = 5_000

    private let years: ClosedRange<Int>
    private var calendars: [String: Int] = [:]
    private var arrangements: [String: Set<String>] = [:]

    /// - Parameter today: the day from which far dates are far.
    init(today: CivilDate) {
        // Openness has been a duty since 2008; archives of announcements begin
        // with the first government sites.
        years = min(1_990, today.year)...today.year + 1
    }

    /// Why an address that was not seen before is held back; `nil` when it may be
    /// asked for.
    mutating func trap(_ address: WebAddress) -> Trap? {
        let segments = address.path.split(separator: "/")
        if Self.repeats(segments) { return .repeatingPath }
        if let trap = calendarTrap(address, segments) { return trap }
        guard let query = address.query, !query.isEmpty else { return nil }
        let names = query.split(separator: "&").map { $0.prefix { $0 != "=" } }
        if names.count > Self.parametersBound
            || Dictionary(grouping: names, by: \.self).values
                .contains(where: { $0.count > Self.occurrencesBound })
        {
            return .growingQuery
        }
        return isBeyond(names.joined(separator: "&"), on: address.origin + address.path)
            ? .parameters : nil
    }

    private mutating func isBeyond(_ arrangement: String, on page: String) -> Bool {
        guard var known = arrangements[page] else {
            if arrangements.count < Self.patternsBound { arrangements[page] = [arrangement] }
            return false
        }
        guard !known.contains(arrangement) else { return false }
        guard known.count < Self.arrangementsBound else { return true }
        arrangements[page] = nil
        known.insert(arrangement)
        arrangements[page] = known
        return false
    }

    private mutating func calendarTrap(_ address: WebAddress, _ segments: [Substring]) -> Trap? {
        guard let page = CalendarPage(segments, query: address.query) else { return nil }
        guard years.contains(page.year) else { return .farDate }
        let pattern = address.origin + page.pattern
        guard let count = calendars[pattern] else {
            if calendars.count < Self.patternsBound { calendars[pattern] = 1 }
            return nil
        }
        calendars[pattern] = count + 1
        return count >= Self.datesBound ? .calendar : nil
    }

    /// Whether the path goes in circles: one to four segments, at least three
    /// times in a row; a single one four times, and no number, of which dates and
    /// ids are made.
    static func repeats(_ segments: [Substring]) -> Bool {
        guard segments.count <= segmentsBound else { return true }
        guard segments.count >= 4 else { return false }
        for period in 1...4 {
            let times = period == 1 ? 4 : 3
            guard segments.count >= period * times else { break }
            var run = 0
            for place in period..<segments.count {
                let isSame =
                    segments[place] == segments[place - period]
                    && (period > 1 || !segments[place].utf8.allSatisfy { 0x30...0x39 ~= $0 })
                run = isSame ? run + 1 : 0
                if run >= period * (times - 1) { return true }
            }
        }
        return false
    }
}
