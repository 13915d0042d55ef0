import Exact

/// Finds calendar days in text, in the ways government pages write them:
/// `2018-08-13`, `2018年8月13日`, `2021/2/1`, `2018.08.13`, `(2019-8-7 8:56:14)`,
/// with full-width digits and with spaces between the parts.
///
/// Document numbers such as `〔2022〕3号` hold no day and give none.
enum DateScanner {
    /// A day and where it stands, in Unicode scalars of the text.
    struct Match: Equatable {
        let date: CivilDate
        let range: Range<Int>
    }

    /// Days before and after these years are numbers of another kind.
    private static let years = 1949...2100

    /// The first day in `text`.
    static func first(in text: some StringProtocol) -> CivilDate? {
        let scalars = Array(text.unicodeScalars)
        return next(in: scalars, from: 0)?.date
    }

    /// Every day in `text`, from left to right.
    static func all(in text: some StringProtocol) -> [Match] {
        let scalars = Array(text.unicodeScalars)
        var matches: [Match] = []
        var start = 0
        while let match = next(in: scalars, from: start) {
            matches.append(match)
            start = match.range.upperBound
        }
        return matches
    }

    private static func next(in scalars: [Unicode.Scalar], from start: Int) -> Match? {
        var index = start
        while index < scalars.count {
            guard TextNormalization.digit(scalars[index]) != nil else {
                index += 1
                continue
            }
            if let match = match(in: scalars, at: index) { return match }
            // Skips the whole run, so that a day never begins inside a number.
            while index < scalars.count, TextNormalization.digit(scalars[index]) != nil {
                index += 1
            }
        }
        return nil
    }

    /// The day whose year begins at `start`, the first digit of a run.
    private static func match(in scalars: [Unicode.Scalar], at start: Int) -> Match? {
        var cursor = Cursor(scalars: scalars, index: start)
        guard let year = cursor.number(digits: 4...4), years.contains(year) else { return nil }
        guard let first = cursor.separator() else { return nil }
        guard let month = cursor.number(digits: 1...2) else { return nil }
        guard let second = cursor.separator(), second.follows(first) else { return nil }
        guard let day = cursor.number(digits: 1...2) else { return nil }
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        if first == .year { cursor.skipDayMark() }
        return Match(date: date, range: start..<cursor.index)
    }

    /// What stands between the parts of a day.
    private enum Separator: Equatable {
        case hyphen, slash, dot, year, month

        func follows(_ first: Separator) -> Bool {
            first == .year ? self == .month : self == first
        }
    }

    /// Reads the parts of one day.
    private struct Cursor {
        let scalars: [Unicode.Scalar]
        var index: Int

        /// A number of so many digits and no more.
        mutating func number(digits: ClosedRange<Int>) -> Int? {
            var value = 0
            var count = 0
            while index < scalars.count, let digit = TextNormalization.digit(scalars[index]) {
                count += 1
                guard count <= digits.upperBound else { return nil }
                value = value * 10 + Int(digit)
                index += 1
            }
            return digits.contains(count) ? value : nil
        }

        mutating func separator() -> Separator? {
            skipSpaces()
            guard index < scalars.count else { return nil }
            let separator: Separator
            switch TextNormalization.halfWidth(scalars[index]) {
            case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}":
                separator = .hyphen
            case "/": separator = .slash
            case ".": separator = .dot
            case "年": separator = .year
            case "月": separator = .month
            default: return nil
            }
            index += 1
            skipSpaces()
            return separator
        }

        mutating func skipDayMark() {
            let mark = index
            skipSpaces()
            if index < scalars.count, scalars[index] == "日" || scalars[index] == "号" {
                index += 1
            } else {
                index = mark
            }
        }

        /// At most three, so that a number is not joined with one far away.
        private mutating func skipSpaces() {
            var count = 0
            while index < scalars.count, count < 3,
                TextNormalization.isSpace(scalars[index])
                    || TextNormalization.isInvisible(scalars[index])
            {
                index += 1
                count += 1
            }
        }
    }
}
