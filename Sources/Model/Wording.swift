/// One sentence or term in both languages.
///
/// Sentences are made where the thing they speak of is known, and the language
/// is chosen where they are printed, so that one result serves both.
public struct Wording: Sendable, Hashable {
    /// Simplified Chinese.
    public let zh: String
    /// English.
    public let en: String

    /// The same meaning in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// A name, number or quotation that reads the same in both languages.
    public init(verbatim text: String) {
        self.init(zh: text, en: text)
    }

    /// The text in `language`.
    public func text(in language: Language) -> String {
        switch language {
        case .zhHans: zh
        case .en: en
        }
    }

    /// Joins sentences: without a gap in Chinese, with a space in English.
    public static func sentences(_ parts: [Wording]) -> Wording {
        Wording(
            zh: parts.map(\.zh).joined(),
            en: parts.map(\.en).joined(separator: " "))
    }

    /// Joins clauses with `；` and `; `.
    public static func clauses(_ parts: [Wording]) -> Wording {
        Wording(
            zh: parts.map(\.zh).joined(separator: "；"),
            en: parts.map(\.en).joined(separator: "; "))
    }
}
