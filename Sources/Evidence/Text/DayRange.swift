import Exact

/// Two days with a “to” between them: `2022年5月1日至5月31日`, `2022-05-01—2022-05-31`.
enum DayRange {
    private static let signs: Set<Unicode.Scalar> = [
        "至", "到", "-", "\u{2010}", "\u{2013}", "\u{2014}", "\u{2015}", "~", "～", "〜",
    ]
    /// How far apart the days and the sign may stand.
    private static let gap = 12

    /// The first range in a text.
    static func first(in text: String) -> ClosedRange<CivilDate>? {
        let scalars = Array(text.unicodeScalars)
        let days = DateScanner.all(in: text)
        for (index, day) in days.enumerated() {
            let start = day.range.upperBound
            let reach = min(scalars.count, start + gap)
            guard start < reach,
                let sign = (start..<reach).first(where: {
                    signs.contains(TextNormalization.halfWidth(scalars[$0]))
                }),
                !scalars[start..<sign].contains(where: { "。；;，,、".unicodeScalars.contains($0) })
            else { continue }
            if index + 1 < days.count, days[index + 1].range.lowerBound - sign <= gap {
                if days[index + 1].date >= day.date { return day.date...days[index + 1].date }
                continue
            }
            if let end = rest(scalars, from: sign + 1, of: day.date), end >= day.date {
                return day.date...end
            }
        }
        return nil
    }

    /// `5月31日` or `31日`, which take year and month from the day before.
    private static func rest(
        _ scalars: [Unicode.Scalar], from start: Int, of day: CivilDate
    ) -> CivilDate? {
        var numbers: [Int] = []
        var index = start
        let end = min(scalars.count, start + gap)
        while index < end {
            guard let digit = TextNormalization.digit(scalars[index]) else {
                if "。；;".unicodeScalars.contains(scalars[index]) { return nil }
                index += 1
                continue
            }
            var value = Int(digit)
            index += 1
            while index < scalars.count, value < 100,
                let digit = TextNormalization.digit(scalars[index])
            {
                value = value * 10 + Int(digit)
                index += 1
            }
            while index < scalars.count, TextNormalization.isSpace(scalars[index]) { index += 1 }
            guard index < scalars.count else { return nil }
            numbers.append(value)
            switch scalars[index] {
            case "月": index += 1
            case "日", "号":
                return switch numbers.count {
                case 1: CivilDate(year: day.year, month: day.month, day: numbers[0])
                case 2: CivilDate(year: day.year, month: numbers[0], day: numbers[1])
                default: nil
                }
            default: return nil
            }
        }
        return nil
    }
}
