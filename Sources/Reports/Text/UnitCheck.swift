public import Model

/// The self-check of one unit for a terminal: today's score, what keeps it from being final, and
/// what mending which shortfall gains.
public enum UnitCheck {
    /// The check of `unit`, each line ended by a line feed; `nil` when `round` has no such unit.
    ///
    /// - Parameters:
    ///   - submission: the file that was read for the unit; `nil` when there was none.
    ///   - unanswered: what only the unit can answer, and has not.
    ///   - repairs: the order in which mending pays best; without it, that of the gains.
    ///   - width: the columns a line may take; addresses are never broken.
    ///   - colour: whether to add ANSI colours; nothing is said by colour alone.
    public static func text(
        of unit: String, in round: ScoredRound, submission: Submission?, unanswered: [Unanswered],
        repairs: [Repair] = [], language: Language, width: Int = 80, colour: Bool = false
    ) -> String? {
        guard let scored = round.units.first(where: { $0.unit.id == unit }) else { return nil }
        var writer = UnitCheckWriter(
            round, scored, in: language, width: width, hasColour: colour)
        writer.write(submission: submission, unanswered: unanswered, repairs: repairs)
        return writer.lines.joined(separator: "\n") + "\n"
    }
}
