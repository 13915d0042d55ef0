public import Exact

/// Where a fact was found, so that anybody can look it up again.
public struct Evidence: Sendable, Hashable {
    /// What it was found in.
    public enum Source: Sendable, Hashable {
        /// An archived answer of a web server.
        case capture(Capture)
        /// A submission file of the unit.
        case submission(file: String)
        /// The round's log of availability probes.
        case log(file: String)
    }

    /// One archived exchange.
    public struct Capture: Sendable, Hashable {
        /// The address asked for.
        public let url: String
        /// When the answer was captured, as the archive records it.
        public let time: DateTime
        /// The HTTP status; `nil` when no answer came.
        public let status: Int?
        /// The WARC record, `<urn:uuid:…>` without the brackets.
        public let record: String

        /// An archived exchange.
        public init(url: String, time: DateTime, status: Int?, record: String) {
            self.url = url
            self.time = time
            self.status = status
            self.record = record
        }
    }

    /// What it was found in.
    public let source: Source
    /// SHA-256 of the bytes read (the decoded payload of a capture, the file
    /// of a submission or log), in lower-case hexadecimal.
    public let sha256: String
    /// Where inside: an element path, a header row, a claim's name.
    public let locator: String
    /// The words found, shortened, personal data masked.
    public let snippet: String

    /// A place inside a source.
    public init(source: Source, sha256: String, locator: String, snippet: String) {
        self.source = source
        self.sha256 = sha256
        self.locator = locator
        self.snippet = snippet
    }

    /// Hashes what tells places apart soonest: the bytes read, and where in them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(sha256)
        hasher.combine(locator)
    }
}
