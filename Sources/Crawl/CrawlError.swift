public import WARC

/// Why a crawl could not be run, or had to stop.
///
/// Nothing a site does is an error: that becomes a record in the archive.
public enum CrawlError: Error, Sendable, Hashable {
    /// The plan has two scopes of the same id.
    case duplicateScope(String)
    /// The scope has no seed to begin with.
    case noSeed(scope: String)
    /// The user agent has a line break or another control character.
    case badUserAgent(String)
    /// libcurl could not be set up.
    case noClient(reason: String)
    /// The archive cannot be written.
    case archive(WARCError)
}

extension CrawlError: CustomStringConvertible {
    /// One English sentence.
    public var description: String { sentence.en }
    /// One Chinese sentence.
    public var zh: String { sentence.zh }

    /// Whether the crawl can be gone on with once the cause is gone.
    public var isResumable: Bool {
        if case .archive(.cannotWrite) = self { true } else { false }
    }

    private var sentence: (zh: String, en: String) {
        switch self {
        case .duplicateScope(let id): Sentences.duplicateScope(id)
        case .noSeed(let scope): Sentences.noSeed(scope)
        case .badUserAgent(let text): Sentences.badUserAgent(text)
        case .noClient(let reason): Sentences.noClient(reason)
        case .archive(let error): (error.zh, error.description)
        }
    }
}
