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
        /// The best share of a group that can have it, as a fraction; `nil` for everybody.
        public let top: Decimal128?

        /// A grade from a total upwards.
        public init(name: String, from: Points, top: Decimal128? = nil) {
            self.name = name
            self.from = from
            self.top = top
        }

        /// Whether the place `rank` of `size` is within its share. Units that tie share the
        /// better place, so all of them are in or none.
        public func admits(rank: Int, of size: Int) -> Bool {
            guard let top else { return true }
            return Decimal128(rank) <= top * Decimal128(size)
        }
    }

    /// What becomes of points that several assessors award one criterion.
    public struct Panel: Sendable, Hashable {
        /// How they come to one number.
        public enum Combination: String, Sendable, Hashable, CaseIterable {
            case mean, median
            /// The mean without the highest and the lowest, from three on.
            case trimmedMean = "trimmed-mean"
        }

        /// How they come to one number.
        public let combination: Combination
        /// The share of the full points that they may lie apart without a word, as
        /// a fraction.
        public let apart: Decimal128

        /// A panel of assessors.
        public init(_ combination: Combination, apart: Decimal128) {
            self.combination = combination
            self.apart = apart
        }
    }

    /// The pass line of a pack that names none: 60 %.
    public static let usualPassLine = Decimal128(6, exponent: -1) ?? 1

    /// The points of the whole tree.
    public let total: Points
    /// The least share of the total a first- or second-level indicator may
    /// carry, as a fraction (0.04).
    public let weightFloor: Decimal128
    /// Why the floor is lower than 4 %; reports print it.
    public let weightFloorReason: String?
    /// The share openness has in the performance appraisal, as a fraction.
    public let appraisalShare: Decimal128
    /// The share of a criterion's points that passes (及格分), as a fraction.
    public let passLine: Decimal128
    /// What happens to the weight of what does not apply.
    public let notApplicable: NotApplicableRule
    /// What silence is worth.
    public let unanswered: UnansweredRule
    /// What a vetoed unit's total is put down as; `nil` where a veto leaves it as it is.
    public let vetoedTotal: Points?
    /// How several assessors come to one number; `nil` where one decides alone.
    public let panel: Panel?
    /// How numbers are printed.
    public let rounding: RoundingPolicy
    /// Grades, best first; the last one starts at zero.
    public let grades: [Grade]

    /// A policy.
    public init(
        total: Points, weightFloor: Decimal128, weightFloorReason: String? = nil,
        appraisalShare: Decimal128, passLine: Decimal128 = Self.usualPassLine,
        notApplicable: NotApplicableRule = .siblings, unanswered: UnansweredRule = .zero,
        vetoedTotal: Points? = nil, panel: Panel? = nil, rounding: RoundingPolicy, grades: [Grade]
    ) {
        self.total = total
        self.weightFloor = weightFloor
        self.weightFloorReason = weightFloorReason
        self.appraisalShare = appraisalShare
        self.passLine = passLine
        self.notApplicable = notApplicable
        self.unanswered = unanswered
        self.vetoedTotal = vetoedTotal
        self.panel = panel
        self.rounding = rounding
        self.grades = grades
    }

    /// The grade of a total; the total is rounded first, so that what is
    /// printed and what is decided never differ.
    ///
    /// Grades for a share of the group only need `place` as well: a place and
    /// how many units have one.
    public func grade(of total: Points, place: (rank: Int, size: Int)? = nil) -> Grade? {
        let rounded = rounding.round(total)
        return grades.first { grade in
            guard rounded >= grade.from else { return false }
            guard let place else { return grade.top == nil }
            return grade.admits(rank: place.rank, of: place.size)
        }
    }

    /// Whether a grade depends on how others did.
    public var gradesByShare: Bool { grades.contains { $0.top != nil } }
}
