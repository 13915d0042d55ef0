import Exact
public import Model

/// The arithmetic of a score in plain text, from the archived page up to the total.
public enum Explanation {
    /// How one criterion, or with `nil` every criterion, of a unit came to its points and what that
    /// does to the total; each line ended by a line feed. Vetoes are criteria too.
    ///
    /// `nil` when the round has no such unit, or its pack and vetoes no such criterion.
    public static func text(
        of criterion: String?, for unit: String, in round: ScoredRound, language: Language
    ) -> String? {
        guard let scored = round.units.first(where: { $0.unit.id == unit }) else { return nil }
        var writer = ExplanationWriter(round, scored, in: language)
        if let criterion {
            guard writer.explain(criterion) else { return nil }
        } else {
            writer.explainAll()
        }
        return writer.lines.joined(separator: "\n") + "\n"
    }
}
