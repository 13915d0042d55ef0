public import Model

/// How two records of a round differ in their scores.
public struct ScoreComparison: Sendable, Hashable {
    /// One score that differs, or stands in one record only.
    public struct Difference: Sendable, Hashable {
        /// The unit's id.
        public let unit: String
        /// The criterion's id, or `total`, `grade`, `rank`.
        public let item: String
        /// The score in the first record; `nil` when it is not there.
        public let first: String?
        /// The score in the second record; `nil` when it is not there.
        public let second: String?
    }

    /// How many scores were compared.
    public let count: Int
    /// Every difference, by unit and item.
    public let differences: [Difference]

    /// Whether all scores are the same.
    public var isSame: Bool { differences.isEmpty }

    /// The result in words, a line a difference.
    public func text(in language: Language) -> String {
        let summary =
            isSame
            ? CompareWording.same(count) : CompareWording.different(differences.count, of: count)
        return
            ([summary.text(in: language)]
            + differences.map {
                "  \($0.unit) \($0.item): \($0.first ?? "·") → \($0.second ?? "·")"
            }).joined(separator: "\n")
    }
}

extension ScoreSheet {
    /// Compares this record with `other`, score by score.
    ///
    /// - Throws: when they belong to different rounds or packs: their scores
    ///   mean different things, so they are not set side by side in silence.
    public func compared(with other: ScoreSheet) throws(RejectedInput) -> ScoreComparison {
        var notices: [Notice] = []
        if round != other.round {
            notices.append(
                Notice(
                    .error, CompareWording.otherRound, found: other.round,
                    wanted: Wording(verbatim: "“\(round)”")))
        }
        requireSameMeasure(as: other, canMap: false, among: &notices)
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return differences(to: other)
    }

    /// The differences, whatever the records were scored with.
    func differences(to other: ScoreSheet) -> ScoreComparison {
        let keys = Set(scores.keys).union(other.scores.keys).sorted()
        return ScoreComparison(
            count: keys.count,
            differences: keys.compactMap { key in
                let (one, two) = (scores[key], other.scores[key])
                guard one != two else { return nil }
                return ScoreComparison.Difference(
                    unit: key.unit, item: key.item, first: one, second: two)
            })
    }
}
