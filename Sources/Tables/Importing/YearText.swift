import Exact
import Model

/// Years and days in the words around a table.
enum YearText {
    /// The year the title names, else the file, else the remarks: from its first to its last day.
    static func period(_ table: IndicatorTable, file: String) -> Period? {
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        let texts = [table.title ?? "", name] + table.notes
        if let period = texts.lazy.compactMap(span).first { return period }
        for text in texts {
            guard let year = year(in: text), let from = CivilDate(year: year, month: 1, day: 1),
                let to = CivilDate(year: year, month: 12, day: 31)
            else { continue }
            return Period(from: from, to: to)
        }
        return nil
    }

    /// The days a text names as those assessed: `考核时段：2026-01-01至2026-12-31`.
    private static func span(_ text: String) -> Period? {
        let days =
            /(?<from>20[0-9]{2}-[0-9]{2}-[0-9]{2})(?:至|到|~|—)(?<to>20[0-9]{2}-[0-9]{2}-[0-9]{2})/
        guard let match = TableText.key(text).firstMatch(of: days),
            let from = CivilDate(String(match.output.from)),
            let to = CivilDate(String(match.output.to))
        else { return nil }
        return Period(from: from, to: to)
    }

    /// The first year of our time in a text.
    static func year(in text: String) -> Int? {
        let folded = TableText.key(text)
        var digits = ""
        var found: Int?
        for character in folded + " " {
            if character.isASCIIDigit {
                digits.append(character)
                continue
            }
            if digits.count == 4, let year = Int(digits), (2000...2099).contains(year) {
                found = found ?? year
            }
            digits = ""
        }
        return found
    }

    /// The day by which something was to be done: `2022年6月30日`, `6月底前`, `2022-06-30`.
    static func day(_ text: String) -> (year: Int?, month: Int, day: Int?)? {
        let key = TableText.key(text)
        if let match = key.firstMatch(
            of:
                /(?:(?<year>20[0-9]{2})年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>3[01]|[12][0-9]|0?[1-9])[日号])?/
        ),
            let month = Int(match.output.month)
        {
            return (
                match.output.year.flatMap { Int($0) }, month, match.output.day.flatMap { Int($0) }
            )
        }
        guard
            let match = key.firstMatch(
                of:
                    /(?<year>20[0-9]{2})[\-\/.](?<month>1[0-2]|0?[1-9])[\-\/.](?<day>3[01]|[12][0-9]|0?[1-9])/
            ),
            let month = Int(match.output.month)
        else { return nil }
        return (Int(match.output.year), month, Int(match.output.day))
    }
}
