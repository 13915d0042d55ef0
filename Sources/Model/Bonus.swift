/// Points beyond the total (加分), and points that criticism costs.
public struct Bonus: Sendable, Hashable {
    /// What a unit must have reached before any bonus counts.
    public struct Entry: Sendable, Hashable {
        /// The line.
        public let line: Points
        /// Whether the line itself is not enough.
        public let isAbove: Bool
        /// The indicators whose points are held against the line; empty for the total.
        public let of: [String]

        /// A line over a total, or over some indicators' points.
        public init(line: Points, isAbove: Bool, of: [String] = []) {
            self.line = line
            self.isAbove = isAbove
            self.of = of
        }

        /// Whether `points`, rounded as printed, are enough.
        public func admits(_ points: Points) -> Bool {
            isAbove ? points > line : points >= line
        }
    }

    /// What earns them; the points of each are its own cap.
    public let criteria: [Criterion]
    /// The most they come to together; `nil` for no cap but their own.
    public let cap: Points?
    /// What must have been reached; `nil` for nothing.
    public let entry: Entry?

    /// Bonus points of a pack.
    public init(criteria: [Criterion], cap: Points? = nil, entry: Entry? = nil) {
        self.criteria = criteria
        self.cap = cap
        self.entry = entry
    }
}
