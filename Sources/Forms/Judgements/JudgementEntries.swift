import Exact
public import Model
import Workbook

/// What stands in the cells assessors fill in, as it was typed: what a sheet written anew keeps.
public struct JudgementEntries: Sendable, Hashable {
    struct Key: Hashable, Sendable {
        let unit: String
        let criterion: String
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
        for judgement in judgements {
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
            rows[Key(unit: judgement.unit, criterion: judgement.criterion)] = row
        }
    }

    /// Takes what `other` says over; where both say something, `other` counts.
    public mutating func add(_ other: JudgementEntries) {
        rows.merge(other.rows) { mine, theirs in theirs.isEmpty ? mine : theirs }
    }

    /// How many rows have something filled in.
    public var count: Int { rows.values.count { !$0.isEmpty } }
}
