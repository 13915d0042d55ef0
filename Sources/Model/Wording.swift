/// One sentence or term in both languages.
///
/// Sentences are made where the thing they speak of is known, and the language
/// is chosen where they are printed, so that one result serves both. A sentence
/// ``made(_:)`` is put together only when somebody reads it: most findings of a
/// large round are counted and compared, and never printed.
public struct Wording: Sendable, Hashable {
    private enum Content: Sendable {
        case said(zh: String, en: String)
        case made(@Sendable () -> Wording)
    }

    private let content: Content

    /// Simplified Chinese.
    public var zh: String { texts.zh }
    /// English.
    public var en: String { texts.en }

    /// Both languages at once, which costs half where both are wanted.
    public var texts: (zh: String, en: String) {
        switch content {
        case .said(let zh, let en): (zh, en)
        case .made(let make): make().texts
        }
    }

    private init(_ content: Content) {
        self.content = content
    }

    /// The same meaning in both languages.
    public init(zh: String, en: String) {
        content = .said(zh: zh, en: en)
    }

    /// What `make` says, whenever it is asked; it must always say the same.
    public static func made(_ make: @escaping @Sendable () -> Wording) -> Wording {
        Wording(.made(make))
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

    /// Whether both languages read the same, however they were made.
    public static func == (one: Wording, other: Wording) -> Bool {
        one.texts == other.texts
    }

    /// Hashes both texts.
    public func hash(into hasher: inout Hasher) {
        let texts = texts
        hasher.combine(texts.zh)
        hasher.combine(texts.en)
    }

    /// Joins sentences: without a gap in Chinese, with a space in English.
    public static func sentences(_ parts: [Wording]) -> Wording {
        Wording(
            zh: parts.map(\.zh).joined(),
            en: parts.map(\.en).joined(separator: " "))
    }

    /// Joins clauses with `；` and `; `.
    public static func clauses(_ parts: [Wording]) -> Wording {
        let texts = parts.map(\.texts)
        return Wording(
            zh: texts.map(\.zh).joined(separator: "；"),
            en: texts.map(\.en).joined(separator: "; "))
    }
}
