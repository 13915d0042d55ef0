import Exact
import Model

/// Parts that packs and rounds share.
extension SettingReader {
    /// The code of an indicator or criterion.
    mutating func code(_ key: String) -> String? {
        identifier(key, Identifier.isCode, wanted: PackWording.aCode)
    }

    /// The required text of `key`, when `isValid` accepts it.
    mutating func identifier(
        _ key: String, _ isValid: (String) -> Bool, wanted: Wording
    ) -> String? {
        guard let text = text(key, required: true) else { return nil }
        guard isValid(text) else {
            reject(key, wanted: wanted)
            return nil
        }
        return text
    }

    /// The name of `key`, written on one line without blanks around it, so that
    /// it can be quoted, matched and set in a table.
    mutating func label(_ key: String) -> String? {
        identifier(key, Self.isLabel, wanted: PackWording.aLabel)
    }

    /// Whether `text` can name a fact, a column or a grade.
    static func isLabel(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            text.unicodeScalars.count <= Identifier.longest
        else { return false }
        return !first.properties.isWhitespace && !last.properties.isWhitespace
            && text.unicodeScalars.allSatisfy {
                switch $0.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: false
                default: true
                }
            }
    }

    /// The items of `key`; a list of more than `most` is refused as a whole.
    mutating func list(
        _ key: String, atMost most: Int, required: Bool = false
    ) -> [Setting]? {
        guard let items = list(key, required: required) else { return nil }
        guard items.count <= most else {
            reject(key, wanted: PackWording.atMost(most))
            return nil
        }
        return items
    }

    /// Whether `key` says that nobody has read its number in the source yet; only then is the key
    /// marked as known.
    mutating func isUnset(_ key: String) -> Bool {
        guard setting[key]?.isUnset == true else { return false }
        return value(key) != nil
    }

    /// The points of `key`, which may be written as a share (`40%`) of `whole`.
    mutating func weight(_ key: String, of whole: Points?) -> Points? {
        guard let text = setting[key]?.scalar, text.hasSuffix("%") || text.hasSuffix("％") else {
            return points(key, required: true)
        }
        guard let share = share(key, required: true) else { return nil }
        return whole.map { $0 * share }
    }

    /// The date of `key` with its place.
    mutating func dated(_ key: String, required: Bool = false) -> Dated? {
        guard let date = date(key, required: required), let place = setting[key]?.place else {
            return nil
        }
        guard PackWording.years.contains(date.year) else {
            reject(key, wanted: PackWording.aDateOfOurTime)
            return nil
        }
        return Dated(date: date, place: place)
    }

    /// The period of `key`, both ends included.
    mutating func period(_ key: String) -> Period? {
        guard let setting = value(key, required: true) else { return nil }
        var part = SettingReader(setting)
        let from = part.dated("from", required: true)
        let to = part.dated("to", required: true)
        var period: Period?
        if let from, let to {
            period = Period(from: from.date, to: to.date)
            if period == nil {
                part.report(
                    Notice(
                        .error, at: to.place, PackWording.periodReversed, found: "\(to.date)",
                        wanted: PackWording.notBefore(from.date), fix: PackWording.swapDates))
            }
        }
        report(part.finish())
        return period
    }

    /// Reports that the value of `key` does not fit.
    mutating func reject(_ key: String, wanted: Wording, fix: Wording? = nil) {
        report(
            Notice(
                .error, at: setting[key]?.place ?? setting.place, PackWording.wrongValue(key),
                found: setting[key]?.summary, wanted: wanted, fix: fix))
    }
}
