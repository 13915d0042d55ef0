public import Model

/// What somebody would like to know the effect of.
public struct Supposition: Sendable, Hashable {
    /// Another value of a fact, as it was typed.
    public struct FactChange: Sendable, Hashable {
        /// The unit's id or name; `*` for every unit.
        public let unit: String
        /// The declared name.
        public let fact: String
        /// The value as text.
        public let value: String

        /// A fact with its value.
        public init(unit: String, fact: String, value: String) {
            self.unit = unit
            self.fact = fact
            self.value = value
        }
    }

    /// Another outcome of a criterion or veto, as it was typed.
    public struct OutcomeChange: Sendable, Hashable {
        /// The unit's id or name; `*` for every unit.
        public let unit: String
        /// The criterion or veto.
        public let criterion: String
        /// Points, `不适用`, `否决` or `不否决`.
        public let value: String

        /// A criterion with its outcome.
        public init(unit: String, criterion: String, value: String) {
            self.unit = unit
            self.criterion = criterion
            self.value = value
        }
    }

    /// Another weight of an indicator or criterion.
    public struct WeightChange: Sendable, Hashable {
        /// The code of the indicator or criterion.
        public let code: String
        /// The weight; those beside it are brought back to the weight above.
        public let weight: Points

        /// A node with its weight.
        public init(code: String, weight: Points) {
            self.code = code
            self.weight = weight
        }
    }

    /// Facts that would be otherwise.
    public var facts: [FactChange]
    /// Outcomes that would be otherwise.
    public var outcomes: [OutcomeChange]
    /// Weights that would be otherwise.
    public var weights: [WeightChange]

    /// Changes that are taken together.
    public init(
        facts: [FactChange] = [], outcomes: [OutcomeChange] = [], weights: [WeightChange] = []
    ) {
        self.facts = facts
        self.outcomes = outcomes
        self.weights = weights
    }
}
