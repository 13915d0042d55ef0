public import Exact

/// Reads the keys of one map and remembers everything that is wrong with it.
///
/// A reader never stops at the first problem: what cannot be read gives `nil`
/// and a notice, and ``finish()`` adds a notice for each unknown key, with the
/// nearest known one.
public struct SettingReader: Sendable {
    /// The map being read.
    public let setting: Setting
    /// What was wrong so far, in the order it was met.
    public private(set) var notices: [Notice] = []
    private var known: [String] = []

    /// Reads `setting`; anything but a map is a problem of its own.
    public init(_ setting: Setting) {
        self.setting = setting
        if setting.entries == nil {
            notices.append(
                Notice(
                    .error, at: setting.place, ModelWording.notAMap, found: setting.summary,
                    wanted: ModelWording.aMap))
        }
    }

    /// Adds a problem found by the caller.
    public mutating func report(_ notice: Notice) {
        notices.append(notice)
    }

    /// Adds problems found by a reader of a part.
    public mutating func report(_ more: [Notice]) {
        notices += more
    }

    /// The value of `key`, marking the key as known; a missing required key is
    /// a problem.
    public mutating func value(_ key: String, required: Bool = false) -> Setting? {
        known.append(key)
        let value = setting[key]
        if required, value == nil, setting.entries != nil {
            notices.append(
                Notice(
                    .error, at: setting.place, ModelWording.missingKey(key),
                    fix: ModelWording.addKey(key)))
        }
        return value
    }

    /// The text of `key`; blank text counts as missing.
    public mutating func text(_ key: String, required: Bool = false) -> String? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.scalar, !text.allSatisfy(\.isWhitespace) else {
            return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.someText)
        }
        return text
    }

    /// The number of `key`, exact; its magnitude is bounded by 10^18, far above
    /// anything counted and far below what could overflow later arithmetic.
    public mutating func number(_ key: String, required: Bool = false) -> Decimal128? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.scalar, let number = Decimal128(text),
            number.magnitude <= 1_000_000_000_000_000_000
        else {
            return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.aNumber)
        }
        return number
    }

    /// The points of `key`, zero or more.
    public mutating func points(_ key: String, required: Bool = false) -> Points? {
        guard let number = number(key, required: required) else { return nil }
        guard number >= 0, number <= 1_000_000 else {
            return setting[key].flatMap {
                reject($0, ModelWording.wrongValue(key), wanted: ModelWording.somePoints)
            }
        }
        return Points(number)
    }

    /// The whole number of `key` within `range`.
    public mutating func integer(
        _ key: String, in range: ClosedRange<Int>, required: Bool = false
    ) -> Int? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.scalar, let number = Int(text), range.contains(number) else {
            return reject(
                value, ModelWording.wrongValue(key),
                wanted: ModelWording.wholeNumber(range.lowerBound, range.upperBound))
        }
        return number
    }

    /// The share of `key` as a fraction: `4%` and `0.04` both give 0.04.
    public mutating func share(_ key: String, required: Bool = false) -> Decimal128? {
        guard let value = value(key, required: required) else { return nil }
        let text = value.scalar ?? ""
        let number: Decimal128? =
            if text.hasSuffix("%") || text.hasSuffix("％") {
                Decimal128(String(text.dropLast())).flatMap { try? $0.divided(by: 100) }
            } else {
                Decimal128(text)
            }
        guard let number, number >= 0, number <= 1 else {
            return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.aShare)
        }
        return number
    }

    /// The date of `key`, written `2022-03-31`.
    public mutating func date(_ key: String, required: Bool = false) -> CivilDate? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.scalar, let date = CivilDate(text) else {
            return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.aDate)
        }
        return date
    }

    /// The instant of `key`, written `2022-07-01T09:00:00+08:00`.
    public mutating func time(_ key: String, required: Bool = false) -> DateTime? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.scalar, let time = DateTime(text) else {
            return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.aTime)
        }
        return time
    }

    /// The truth value of `key`.
    public mutating func boolean(_ key: String, required: Bool = false) -> Bool? {
        guard let value = value(key, required: required) else { return nil }
        switch value.scalar {
        case "true": return true
        case "false": return false
        default: return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.aBoolean)
        }
    }

    /// One of `cases` by its raw value.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type, required: Bool = false
    ) -> Choice? where Choice.RawValue == String {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.scalar, let choice = Choice(rawValue: text) else {
            return reject(
                value, ModelWording.wrongValue(key),
                wanted: ModelWording.oneOf(type.allCases.map(\.rawValue)))
        }
        return choice
    }

    /// The items of `key`; a single scalar stands for a list of one.
    public mutating func list(_ key: String, required: Bool = false) -> [Setting]? {
        guard let value = value(key, required: required) else { return nil }
        if let items = value.list { return items }
        if value.scalar != nil { return [value] }
        return reject(value, ModelWording.wrongValue(key), wanted: ModelWording.aList)
    }

    /// The texts of `key`; a single scalar stands for a list of one.
    public mutating func texts(_ key: String, required: Bool = false) -> [String]? {
        guard let items = list(key, required: required) else { return nil }
        var texts: [String] = []
        for item in items {
            if let text = item.scalar {
                texts.append(text)
            } else {
                notices.append(
                    Notice(
                        .error, at: item.place, ModelWording.wrongValue(key), found: item.summary,
                        wanted: ModelWording.someText))
            }
        }
        return texts
    }

    /// Every notice, with one for each key nobody asked for.
    public mutating func finish() -> [Notice] {
        let strangers = (setting.entries ?? []).filter { !known.contains($0.key) }
        let wanted = ModelWording.oneOf(known)
        for (index, entry) in strangers.enumerated() {
            // A file with more strangers is not the file meant: no name is near.
            let nearest =
                index < Self.mostSuggestions ? NearestName.of(entry.key, among: known) : nil
            notices.append(
                Notice(
                    .error, at: entry.place, ModelWording.unknownKey,
                    found: Setting(.scalar(entry.key), at: entry.place).summary,
                    wanted: wanted, fix: nearest.map(ModelWording.didYouMean)))
        }
        return notices
    }

    /// Unknown keys for which the nearest known one is looked up.
    private static let mostSuggestions = 500

    private mutating func reject<Value>(
        _ value: Setting, _ what: Wording, wanted: Wording
    ) -> Value? {
        notices.append(
            Notice(.error, at: value.place, what, found: value.summary, wanted: wanted))
        return nil
    }
}

extension Setting {
    /// The value as a notice quotes it: a scalar as written, a shape otherwise.
    public var summary: String {
        switch content {
        case .null: "null"
        case .scalar(let text): text.count > 80 ? "\(text.prefix(80))…" : text
        case .list(let items): "[… \(items.count)]"
        case .map(let entries): "{\(entries.prefix(6).map(\.key).joined(separator: ", "))}"
        }
    }
}
