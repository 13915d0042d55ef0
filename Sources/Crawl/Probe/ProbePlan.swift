public import Markup

/// What to try whether it opens.
public struct ProbePlan: Sendable, Hashable {
    /// One address to try.
    public struct Target: Sendable, Hashable {
        /// Whose it is.
        public let id: String
        /// What to open.
        public let address: WebAddress

        /// A target.
        public init(id: String, address: WebAddress) {
            self.id = id
            self.address = address
        }
    }

    /// What to try, once each.
    public var targets: [Target]
    /// How long opening may take, redirects included; 15 s where the national index is followed.
    public var timeout: Duration
    /// Private hosts that may be asked, as in ``CrawlPlan/allowPrivate``.
    public var allowPrivate: [String]
    /// The `User-Agent`.
    public var userAgent: String

    /// A plan of those parts.
    public init(
        targets: [Target], timeout: Duration = .seconds(15), allowPrivate: [String] = [],
        userAgent: String = "Heng"
    ) {
        self.targets = targets
        self.timeout = timeout
        self.allowPrivate = allowPrivate
        self.userAgent = userAgent
    }
}
