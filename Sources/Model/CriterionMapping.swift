public import Exact

/// Which criteria of a later pack carry on which of an earlier one, as a person decided.
public struct CriterionMapping: Sendable, Hashable {
    /// One criterion that goes on.
    public struct Entry: Sendable, Hashable {
        /// Its code in the earlier pack.
        public let old: String
        /// Its code in the later pack.
        public let new: String
        /// The part of the earlier criterion that goes on there, as a fraction.
        public let share: Decimal128
        /// Where the entry stands.
        public let place: Place

        /// A criterion that goes on.
        public init(old: String, new: String, share: Decimal128 = 1, place: Place) {
            self.old = old
            self.new = new
            self.share = share
            self.place = place
        }
    }

    /// Every criterion that goes on.
    public let entries: [Entry]

    /// A mapping.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }
}
