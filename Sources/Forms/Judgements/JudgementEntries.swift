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
        /// What kind of review it is; empty for judgements.
        var kind = CellValue.empty
        var points = CellValue.empty
        var decision = CellValue.empty
        var assessor = CellValue.empty
        var time = CellValue.empty
        var reason = CellValue.empty

        var isEmpty: Bool { self == Row() }
    }

    /// What stands on the sheet of judgements.
    var rows: [Key: Row] = [:]
    /// What stands on the sheet of reviews, one after the other for each thing reviewed.
    var reviews: [Key: Row] = [:]

    /// No entries.
    public init() {}

    /// The entries that `judgements` would be typed as; times are shown at `offset`, in seconds east
    /// of UTC.
    public init(_ judgements: [Judgement], offset: Int) {
        for judgement in judgements.sorted(by: { $0.time < $1.time }) {
            var row = Row()
            switch judgement.decision {
            case .points(let points): row.points = .number(points.amount.reduced)
            case .notApplicable: row.decision = .text(JudgementTexts.notApplicable)
            case .veto(let confirmed):
                row.decision = .text(
                    confirmed ? JudgementTexts.confirmed : JudgementTexts.refuted)
            }
            row.kind = judgement.review.map { .text($0.wording.zh) } ?? .empty
            row.assessor = .text(judgement.assessor)
            let time = judgement.time.at(offset: offset) ?? judgement.time
            row.time = .dateTime(time.date, time.time)
            row.reason = .text(judgement.reason)
            let list = judgement.review == nil ? \Self.rows : \Self.reviews
            add(row, unit: judgement.unit, criterion: judgement.criterion, to: list)
        }
    }

    /// Adds what the next assessor, or the next review, filled in.
    mutating func add(
        _ row: Row, unit: String, criterion: String,
        to list: WritableKeyPath<Self, [Key: Row]> = \.rows
    ) {
        let turn = turns(unit: unit, criterion: criterion, in: list)
        self[keyPath: list][Key(unit: unit, criterion: criterion, turn: turn)] = row
    }

    /// How many assessors, or reviews, have filled in something.
    func turns(
        unit: String, criterion: String, in list: KeyPath<Self, [Key: Row]> = \.rows
    ) -> Int {
        let filled = self[keyPath: list]
        var turn = 0
        while filled[Key(unit: unit, criterion: criterion, turn: turn)]?.isEmpty == false {
            turn += 1
        }
        return turn
    }

    /// Takes what `other` says over; where both say something, `other` counts. Reviews are a
    /// history: those of both stay, each once.
    public mutating func add(_ other: JudgementEntries) {
        rows.merge(other.rows) { mine, theirs in theirs.isEmpty ? mine : theirs }
        let inOrder = other.reviews.sorted {
            ($0.key.unit, $0.key.criterion, $0.key.turn)
                < ($1.key.unit, $1.key.criterion, $1.key.turn)
        }
        for (key, row) in inOrder {
            let isKnown = reviews.contains {
                $0.key.unit == key.unit && $0.key.criterion == key.criterion && $0.value == row
            }
            if !isKnown { add(row, unit: key.unit, criterion: key.criterion, to: \.reviews) }
        }
    }

    /// How many rows have something filled in.
    public var count: Int {
        (Array(rows.values) + Array(reviews.values)).count { !$0.isEmpty }
    }
}
