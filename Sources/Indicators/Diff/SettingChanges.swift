import Exact
import Model
import Settings

/// Where two values of a pack file differ, by the keys that lead there.
enum SettingChanges {
    /// One value that is different.
    struct Change {
        let path: String
        /// `nil` where nothing stood.
        let before: String?
        /// `nil` where nothing stands.
        let after: String?
    }

    private static let longest = 160

    /// Every difference, as deep as both have the same keys.
    static func between(_ old: Setting, _ new: Setting, at path: String) -> [Change] {
        if isSame(old, new) { return [] }
        func below(_ key: String) -> String { path.isEmpty ? key : "\(path)/\(key)" }
        switch (old.content, new.content) {
        case (.map(let one), .map(let other)):
            let keys = one.map(\.key) + other.map(\.key).filter { key in old[key] == nil }
            return keys.flatMap { key in
                switch (old[key], new[key]) {
                case (let left?, let right?): between(left, right, at: below(key))
                case (let left, let right):
                    [Change(path: below(key), before: left.map(text), after: right.map(text))]
                }
            }
        case (.list(let one), .list(let other))
        where one.count == other.count && one.contains { $0.entries != nil }:
            return zip(one, other).enumerated().flatMap {
                between($1.0, $1.1, at: below("\($0 + 1)"))
            }
        default: return [Change(path: path, before: text(old), after: text(new))]
        }
    }

    /// Whether both say the same, wherever they stand: `4` is `4.0`.
    static func isSame(_ one: Setting, _ other: Setting) -> Bool {
        switch (one.content, other.content) {
        case (.null, .null): return true
        case (.scalar(let one), .scalar(let other)):
            if let left = Decimal128(one), let right = Decimal128(other) { return left == right }
            return one == other
        case (.list(let one), .list(let other)):
            return one.count == other.count && zip(one, other).allSatisfy(isSame)
        case (.map(let one), .map(let other)):
            return one.count == other.count
                && one.allSatisfy { entry in
                    other.first { $0.key == entry.key }.map { isSame(entry.value, $0.value) }
                        ?? false
                }
        default: return false
        }
    }

    /// A value on one line, cut where it is long.
    static func text(_ setting: Setting) -> String {
        let text = setting.scalar ?? SettingText.inline(setting)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > longest ? "\(line.prefix(longest))…" : line
    }
}
