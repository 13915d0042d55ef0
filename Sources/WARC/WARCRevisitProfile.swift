/// Why a `revisit` record holds no payload of its own (ISO 28500 §6.7).
public enum WARCRevisitProfile: Sendable, Hashable {
    /// The payload that came was the same as an earlier one.
    case identicalPayload
    /// The server said that nothing changed (304); no payload came.
    case notModified

    /// Reads the value of `WARC-Profile`, as WARC/1.0 and WARC/1.1 write it;
    /// `nil` for a profile of somebody's own.
    public init?(uri: String) {
        guard let name = uri.lowercased().split(separator: "/").last else { return nil }
        switch name {
        case "identical-payload-digest", "uri-agnostic-identical-payload-digest":
            self = .identicalPayload
        case "server-not-modified": self = .notModified
        default: return nil
        }
    }

    /// The value of `WARC-Profile` in WARC/1.1.
    public var uri: String {
        let name =
            switch self {
            case .identicalPayload: "identical-payload-digest"
            case .notModified: "server-not-modified"
            }
        return "http://netpreserve.org/warc/1.1/revisit/\(name)"
    }
}
