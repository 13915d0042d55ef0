public import Exact
public import Markup
public import WARC

/// What a crawl does, told as it is written into the archive and in the same
/// order, which does not depend on how fast the servers are.
public enum CrawlEvent: Sendable, Hashable {
    /// One request and what came of it.
    case exchange(Exchange)
    /// How an address was settled, whether it was asked for or not.
    case decision(Decision)
    /// What a scope came to.
    case scope(ScopeSummary, date: DateTime)

    /// One request and what came of it.
    public struct Exchange: Sendable, Hashable {
        /// The address asked for.
        public let address: WebAddress
        /// When it was asked.
        public let date: DateTime
        /// `GET` or `HEAD`.
        public let method: String
        /// The status of the answer; `nil` when none came.
        public let status: Int?
        /// Bytes received, head and body.
        public let bytes: Int
        /// How it ended.
        public let outcome: CaptureOutcome
        /// The address connected to; `nil` when there was no connection.
        public let ipAddress: String?
        /// Whether it gave nothing but a cookie, and was made again with it.
        public let isGate: Bool
        /// How an answer that was not stored again is known to be an earlier one.
        public let revisit: WARCRevisitProfile?
    }

    /// How an address was settled.
    public struct Decision: Sendable, Hashable {
        /// The address.
        public let address: WebAddress
        /// When.
        public let date: DateTime
        /// What it was asked for.
        public let role: CaptureRole
        /// The scopes it belongs to.
        public let scopes: [String]
        /// Where it was found; `nil` for a seed.
        public let via: WebAddress?
        /// Links followed from a seed; `nil` where it was not reached by links.
        public let depth: Int?
        /// How it ended.
        public let outcome: CaptureOutcome
        /// How many times it was asked for.
        public let attempts: Int
        /// Where it redirects to.
        public let redirect: String?
        /// The address asked for in its place.
        public let fallback: String?
        /// The address that gives the same page.
        public let same: String?
        /// The bound that kept it from being asked for.
        public let limit: CaptureLimit?
        /// One English sentence, empty when nothing went wrong.
        public let message: String
    }
}
