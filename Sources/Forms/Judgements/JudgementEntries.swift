import Exact
public import Model
import Workbook

/// What stands in the cells assessors fill in, as it was typed: what a sheet written anew keeps.
public struct JudgementEntries: Sendable, Hashable {
    struct Key: Hashable, Sendable {
        let unit: String
        let criterion: String
        /// Which of several assessors, from zero.
        var turn = 0
    }

    /// The values of one row.
    struct Row: Hashable, Sendable {
        var points = CellValue.empty
        var decision = CellValue.empty
        var assessor = CellValue.empty
        var time = CellValue.empty
        var reason = CellValue.empty

        var isEmpty: Bool { self == Row() }
    }

    var rows: [Key: Row] = [:]

    /// No entries.
    public init() {}

    /// The entries that `judgements` would be typed as; times are shown at `offset`, in seconds east
    /// of UTC.
    public init(_ judgements: [Judgement], offset: Int) {
        // A sheet has no place for reviews; they stay in judgements.yaml.
        for judgement in judgements where judgement.review == nil {
            var row = Row()
            switch judgement.decision {
            case .points(let points): row.points = .number(points.amount.reduced)
            case .notApplicable: row.decision = .text(JudgementTexts.notApplicable)
            case .veto(let confirmed):
                row.decision = .text(
                    confirmed ? JudgementTexts.confirmed : JudgementTexts.refuted)
            }
            row.assessor = .text(judgement.assessor)
            let time = judgement.time.at(offset: offset) ?? judgement.time
            row.time = .dateTime(time.date, time.time)
            row.reason = .text(judgement.reason)
            add(row, unit: judgement.unit, criterion: judgement.criterion)
        }
    }

    /// Adds what the next assessor filled in.
    mutating func add(_ row: Row, unit: String, criterion: String) {
        let turn = turns(unit: unit, criterion: criterion)
        rows[Key(unit: unit, criterion: criterion, turn: turn)] = row
    }

    /// How many assessors have filled in something.
    func turns(unit: String, criterion: String) -> Int {
        var turn = 0
        while rows[Key(unit: unit, criterion: criterion, turn: turn)]?.isEmpty == false {
            turn += 1
        }
        return turn
    }

    /// Takes what `other` says over; where both say something, `other` counts.
    public mutating func add(_ other: JudgementEntries) {
        rows.merge(other.rows) { mine, theirs in theirs.isEmpty ? mine : theirs }
    }

    /// How many rows have something filled in.
    public var count: Int { rows.values.count { !$0.isEmpty } }
}
