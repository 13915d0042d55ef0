import Exact
import Model

/// What somebody would change about a ledger, as it is typed: `台账+=ENTRY` adds an entry,
/// `台账-=WHICH` drops one, `台账#WHICH.FIELD=VALUE` changes one. An entry is named by its number or
/// its title.
enum LedgerChange {
    /// A part of an entry.
    enum Field: CaseIterable {
        case title, from, to, extended

        /// What it may be called.
        var names: [String] {
            switch self {
            case .title: ["事由", "title"]
            case .from: ["起始时间", "起", "from"]
            case .to: ["办结时间", "止", "to"]
            case .extended: ["是否延期", "延期", "extended"]
            }
        }

        static func named(_ name: String) -> Field? {
            allCases.first { $0.names.contains(name.lowercased()) }
        }
    }

    case empty
    case add(String)
    case drop(String)
    case alter(String, Field, String)

    /// Splits what was typed before and behind the sign of equality into a fact's name and a change
    /// of its ledger; `nil` where it is none.
    static func read(_ name: String, _ value: String) -> (fact: String, change: LedgerChange)? {
        if name.hasSuffix("+") { return (String(name.dropLast()), .add(value)) }
        if name.hasSuffix("-") { return (String(name.dropLast()), .drop(value)) }
        guard let mark = name.firstIndex(of: "#"), let dot = name.lastIndex(of: "."), mark < dot,
            let field = Field.named(String(name[name.index(after: dot)...]))
        else { return nil }
        let which = String(name[name.index(after: mark)..<dot])
        return (String(name[..<mark]), .alter(which, field, value))
    }

    /// `事由;起始时间;办结时间;延期`; the last two may be left out.
    static func entry(_ text: String) -> LedgerEntry? {
        let parts = text.split(omittingEmptySubsequences: false) { ";；".contains($0) }
            .map { trimmed(String($0)) }
        guard (2...4).contains(parts.count), let title = title(parts[0]),
            let from = LedgerMoment(parts[1]), let to = end(parts.count > 2 ? parts[2] : ""),
            let isExtended = truth(parts.count > 3 ? parts[3] : "")
        else { return nil }
        return LedgerEntry(title: title, from: from, to: to.moment, isExtended: isExtended)
    }

    /// The entry with another value of `field`; `nil` where it is no value, or ends before it begins.
    static func entry(_ entry: LedgerEntry, with field: Field, as text: String) -> LedgerEntry? {
        let text = trimmed(text)
        switch field {
        case .title:
            return title(text).flatMap {
                LedgerEntry(
                    title: $0, from: entry.from, to: entry.to, isExtended: entry.isExtended)
            }
        case .from:
            return LedgerMoment(text).flatMap {
                LedgerEntry(
                    title: entry.title, from: $0, to: entry.to, isExtended: entry.isExtended)
            }
        case .to:
            return end(text).flatMap {
                LedgerEntry(
                    title: entry.title, from: entry.from, to: $0.moment,
                    isExtended: entry.isExtended)
            }
        case .extended:
            return text.isEmpty
                ? nil
                : truth(text).flatMap {
                    LedgerEntry(
                        title: entry.title, from: entry.from, to: entry.to, isExtended: $0)
                }
        }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func title(_ text: String) -> String? {
        (1...LedgerEntry.longestTitle).contains(text.count) ? text : nil
    }

    /// When it was done; nothing where it is open.
    private static func end(_ text: String) -> (moment: LedgerMoment?, Void)? {
        if ["", "未办结", "open"].contains(text.lowercased()) { return (nil, ()) }
        return LedgerMoment(text).map { ($0, ()) }
    }

    private static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "", "否", "no", "false": false
        case "是", "延期", "yes", "true", "extended": true
        default: nil
        }
    }
}
