/// Reads calendar text line by line and collects everything that is wrong with it.
struct CalendarTextReader {
    /// The year whose days are being read, from its `year` line to the next.
    private struct Section {
        let year: Int
        let line: Int
        var changes: [DayChange] = []
        /// False once a line of it was refused: then an empty year is no problem of its own.
        var isSound = true
    }

    private var problems: [CalendarProblem] = []
    private var calendars: [Int: WorkingYear] = [:]
    private var yearLines: [Int: Int] = [:]
    private var dateLines: [CivilDate: Int] = [:]
    private var section: Section?
    private var sawYearLine = false

    mutating func read(_ text: String) throws(CalendarTextError) -> [Int: WorkingYear] {
        let bytes = text.utf8.count
        guard bytes <= WorkingCalendar.maximumTextBytes else {
            throw CalendarTextError([CalendarProblem(line: 0, reason: .textTooLong(bytes: bytes))])
        }
        let byteOrderMark = "\u{FEFF}".unicodeScalars
        let scalars = text.unicodeScalars
        let body = scalars.starts(with: byteOrderMark) ? scalars.dropFirst() : scalars[...]
        for (index, line) in body.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            read(line: line.last == "\r" ? line.dropLast() : line, number: index + 1)
            if problems.count > WorkingCalendar.maximumProblems { break }
        }
        close()
        if !sawYearLine, problems.isEmpty { refuse(1, .noYear) }
        guard problems.isEmpty else { throw CalendarTextError(listed) }
        return calendars
    }

    /// The problems by line; a remark at the end when reading was stopped.
    private var listed: [CalendarProblem] {
        let sorted = problems.enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }.map(\.element)
        guard sorted.count > WorkingCalendar.maximumProblems else { return sorted }
        let rest = sorted[WorkingCalendar.maximumProblems]
        return sorted.prefix(WorkingCalendar.maximumProblems)
            + [CalendarProblem(line: rest.line, reason: .more)]
    }

    private mutating func refuse(_ line: Int, _ reason: CalendarProblem.Reason) {
        problems.append(CalendarProblem(line: line, reason: reason))
        section?.isSound = false
    }

    private mutating func read(line: Substring.UnicodeScalarView, number: Int) {
        let bytes = Substring(line).utf8.count
        guard bytes <= WorkingCalendar.maximumLineBytes else {
            return refuse(number, .lineTooLong(bytes: bytes))
        }
        guard line.allSatisfy(Self.isVisible) else { return refuse(number, .controlCharacter) }
        let words = line.split { $0 == " " || $0 == "\t" }.map { String($0) }
        guard let first = words.first, !first.hasPrefix("#") else { return }
        if first == "year" {
            open(words.dropFirst().joined(separator: " "), number)
        } else {
            readDay(words, number)
        }
    }

    /// Text that can be quoted on a terminal and in a report without surprise.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        // Most of a calendar is ASCII; only the rest is worth looking up.
        if scalar.isASCII { return scalar == "\t" || (" "..."~").contains(scalar) }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            false
        default: true
        }
    }

    private mutating func open(_ text: String, _ line: Int) {
        close()
        sawYearLine = true
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let year = Int(text), year > 0
        else {
            // What follows belongs to a year that is not known: its days are read no further.
            return refuse(line, .badYear(found: text))
        }
        section = Section(year: year, line: line)
        if let firstLine = yearLines[year] {
            refuse(line, .repeatedYear(year, firstLine: firstLine))
        } else {
            yearLines[year] = line
        }
    }

    private mutating func close() {
        defer { section = nil }
        guard let done = section, done.isSound else { return }
        guard done.changes.contains(where: { $0.kind == .off }) else {
            return refuse(done.line, .emptyYear(done.year))
        }
        guard let january = CivilDate(year: done.year, month: 1, day: 1) else { return }
        calendars[done.year] = WorkingYear(january: january, changes: done.changes)
    }

    private mutating func readDay(_ words: [String], _ line: Int) {
        guard let date = CivilDate(words[0]) else {
            return refuse(line, .noSuchDate(found: words[0]))
        }
        guard sawYearLine else { return refuse(line, .dayBeforeYear) }
        guard let year = section?.year else { return }
        guard date.year == year else { return refuse(line, .wrongYear(date, wanted: year)) }
        if let firstLine = dateLines[date] {
            return refuse(line, .repeatedDate(date, firstLine: firstLine))
        }
        dateLines[date] = line
        guard words.count > 1, let kind = DayChange.Kind(rawValue: words[1]) else {
            return refuse(line, .unknownKind(found: words.count > 1 ? words[1] : ""))
        }
        let isWeekend = date.weekday == .saturday || date.weekday == .sunday
        guard kind == .off || isWeekend else { return refuse(line, .alreadyWorking(date)) }
        guard kind == .work || !isWeekend else { return }
        let occasion = words.dropFirst(2).joined(separator: " ")
        section?.changes.append(DayChange(date: date, kind: kind, occasion: occasion))
    }
}
