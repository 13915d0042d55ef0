public import Exact

/// How a pack turns points into a result.
public struct Policy: Sendable, Hashable {
    /// What happens to the weight of what does not apply.
    public enum NotApplicableRule: String, Sendable, Hashable, CaseIterable {
        /// Shared in proportion among the siblings under the same parent.
        case siblings
        /// Shared in proportion over the whole tree: the total is scaled once
        /// (the 75 × 4/3 of the national index).
        case total
    }

    /// What a unit gets for what it did not answer by the deadline.
    public enum UnansweredRule: String, Sendable, Hashable, CaseIterable {
        /// No points: withholding never pays.
        case zero
        /// A person decides.
        case review
    }

    /// A grade and the lowest total that earns it.
    public struct Grade: Sendable, Hashable {
        /// Its name, for example `优秀`.
        public let name: String
        /// The lowest rounded total that earns it.
        public let from: Points

        /// A grade from a total upwards.
        public init(name: String, from: Points) {
            self.name = name
            self.from = from
        }
    }

    /// The points of the whole tree.
    public let total: Points
    /// The least share of the total a first- or second-level indicator may
    /// carry, as a fraction (0.04).
    public let weightFloor: Decimal128
    /// Why the floor is lower than 4 %; reports print it.
    public let weightFloorReason: String?
    /// The share openness has in the performance appraisal, as a fraction.
    public let appraisalShare: Decimal128
    /// What happens to the weight of what does not apply.
    public let notApplicable: NotApplicableRule
    /// What silence is worth.
    public let unanswered: UnansweredRule
    /// How numbers are printed.
    public let rounding: RoundingPolicy
    /// Grades, best first; the last one starts at zero.
    public let grades: [Grade]

    /// A policy.
    public init(
        total: Points, weightFloor: Decimal128, weightFloorReason: String? = nil,
        appraisalShare: Decimal128, notApplicable: NotApplicableRule = .siblings,
        unanswered: UnansweredRule = .zero, rounding: RoundingPolicy, grades: [Grade]
    ) {
        self.total = total
        self.weightFloor = weightFloor
        self.weightFloorReason = weightFloorReason
        self.appraisalShare = appraisalShare
        self.notApplicable = notApplicable
        self.unanswered = unanswered
        self.rounding = rounding
        self.grades = grades
    }

    /// The grade of a total; the total is rounded first, so that what is
    /// printed and what is decided never differ.
    public func grade(of total: Points) -> Grade? {
        let rounded = rounding.round(total)
        return grades.first { rounded >= $0.from }
    }
}
