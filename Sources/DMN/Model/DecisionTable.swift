/// A decision table (DMN 1.5, chapter 8).
public struct DecisionTable: Sendable, Hashable {
    /// What is asked.
    public struct Input: Sendable, Hashable {
        /// The expression.
        public let expression: FormulaText
        /// The type of the expression, as written; nil for any.
        public let typeRef: String?
        /// The heading, when it is not the expression.
        public let label: String?
        /// Tests every value must meet.
        public let allowedValues: FormulaText?
    }

    /// What is answered.
    public struct Output: Sendable, Hashable {
        /// The name of the entry; nil in a table with one output.
        public let name: String?
        /// The heading, when it is not the name.
        public let label: String?
        /// The type of its entries, as written; nil for any.
        public let typeRef: String?
        /// The possible outputs, in order of priority.
        public let values: FormulaText?
        /// The output when no rule matches.
        public let fallback: FormulaText?
    }

    /// One rule.
    public struct Rule: Sendable, Hashable {
        /// A test for each input.
        public let tests: [FormulaText]
        /// An expression for each output.
        public let outputs: [FormulaText]
        /// A remark for each annotation column.
        public let annotations: [String]
        /// 1-based line in the file.
        public let line: Int
    }

    /// What becomes of several matches.
    public let hitPolicy: HitPolicy
    /// How collected outputs become one.
    public let aggregation: Aggregation?
    /// The columns of conditions.
    public let inputs: [Input]
    /// The columns of results.
    public let outputs: [Output]
    /// The headings of the remarks.
    public let annotations: [String]
    /// The rules in order.
    public let rules: [Rule]
    /// The heading of the results.
    public let outputLabel: String?
}
