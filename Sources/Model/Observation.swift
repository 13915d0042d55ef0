/// How a fact is observed in the captures: an extractor and its settings.
public struct Observation: Sendable, Hashable {
    /// The extractor's name in the extractor catalogue.
    public let extractor: String
    /// The whole `crawl:` map, the extractor's own settings included.
    public let settings: Setting

    /// An extractor with its settings.
    public init(extractor: String, settings: Setting) {
        self.extractor = extractor
        self.settings = settings
    }
}
