public import Model

/// A row of the judgement sheet: what is to be decided about one unit, and what is known about it.
public struct JudgementRow: Sendable, Hashable {
    /// The unit.
    public let unit: Unit
    /// The criterion, or the entry of the veto list.
    public let criterion: Criterion
    /// Whether it is a veto, which is confirmed or refuted.
    public let isVeto: Bool
    /// What the rule alone came to; `nil` when nothing was scored yet.
    public let state: Wording?
    /// What the unit says about it, one line a fact.
    public let declared: [String]
    /// Which of several assessors the row is for, from zero.
    let turn: Int

    /// Something to be decided.
    public init(
        unit: Unit, criterion: Criterion, isVeto: Bool, state: Wording?, declared: [String]
    ) {
        self.unit = unit
        self.criterion = criterion
        self.isVeto = isVeto
        self.state = state
        self.declared = declared
        turn = 0
    }

    private init(_ row: JudgementRow, turn: Int) {
        unit = row.unit
        criterion = row.criterion
        isVeto = row.isVeto
        state = row.state
        declared = row.declared
        self.turn = turn
    }

    /// The same for the assessor number `turn`.
    func turned(_ turn: Int) -> JudgementRow { JudgementRow(self, turn: turn) }

    var key: JudgementEntries.Key {
        JudgementEntries.Key(unit: unit.id, criterion: criterion.id, turn: turn)
    }
}
