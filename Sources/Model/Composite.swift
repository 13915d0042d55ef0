public import Exact

/// A score over several units: own level, townships and departments of one county, say, in fixed
/// proportion, ranked among its like.
public struct Composite: Sendable, Hashable {
    /// A kind of unit and its share.
    public struct Part: Sendable, Hashable {
        /// What the round calls it, such as 本级.
        public let name: String
        /// Its share; only proportions count.
        public let share: Decimal128

        /// A part with its share.
        public init(name: String, share: Decimal128) {
            self.name = name
            self.share = share
        }
    }

    /// What is ranked.
    public struct Subject: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// The ids of its units, by part, in the parts' order.
        public let units: [[String]]

        /// A subject with its units.
        public init(name: String, units: [[String]]) {
            self.name = name
            self.units = units
        }
    }

    /// The parts in the order of the round file.
    public let parts: [Part]
    /// The subjects in the order of the round file.
    public let subjects: [Subject]

    /// Parts and subjects as read and checked.
    public init(parts: [Part], subjects: [Subject]) {
        self.parts = parts
        self.subjects = subjects
    }
}
