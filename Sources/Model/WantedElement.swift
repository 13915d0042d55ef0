/// One element a text should have, and the other names it goes by.
public struct WantedElement: Sendable, Hashable {
    /// The name reports use.
    public let name: String
    /// Other wordings that count as the same element.
    public let synonyms: [String]

    /// An element with its synonyms.
    public init(name: String, synonyms: [String] = []) {
        self.name = name
        self.synonyms = synonyms
    }
}
