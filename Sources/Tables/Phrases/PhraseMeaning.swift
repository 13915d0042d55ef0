import Exact

/// What part of a scoring standard means.
enum PhraseMeaning {
    /// A share that is named as such, or as one number of another.
    struct Share {
        let subject: String
        /// What it is a share of; `nil` where it has a name of its own.
        let of: String?

        /// A name for the share as one number.
        var name: String { of.map { "\(subject)占\($0)比例" } ?? subject }
    }

    /// Points off for each of something: `无文号的每件扣2分`.
    case deductEach(Counted, points: Decimal128)
    /// Points off once where something is so: `未开设栏目的扣1分`.
    case deductOnce(Condition, points: Decimal128)
    /// Nothing at all where something is so: `未公开的不得分`.
    case zero(Condition)
    /// Points where something is so: `建立制度得2分`.
    case award(Condition, points: Decimal128)
    /// Points for each of something: `每条得1分`.
    case earnEach(Counted, points: Decimal128)
    /// At most so many points, of what was said last, or of everything.
    case cap(Decimal128, isOfAll: Bool)
    /// Parts with points of their own: `决策草案【2分】`.
    case elements([(label: String, points: Decimal128)])
    /// A grade a person gives: `优10/良8/一般6/差0`.
    case levels([(label: String, points: Decimal128)])
    /// So many points from so many on: `2次100%`.
    case tiers(Counted, [(from: Decimal128, points: Decimal128, isShare: Bool)])
    /// Within these bounds a person decides what to take off.
    case discretionOff(Decimal128, Decimal128)
    /// Within these bounds a person decides what to give; all of them where none are stated.
    case discretion(Decimal128, Decimal128?)
    /// In proportion to a share.
    case proportion(of: String, over: String)
    /// At least so many; points where it is reached, where the phrase says so.
    case target(Counted, atLeast: Decimal128, every: String?, points: Decimal128?)
    /// A share that must not be above, or below, so many per cent; `nil` points are all.
    case ratio(Share, isAtMost: Bool, Decimal128, points: Decimal128?)
    /// To be done by a day.
    case due(year: Int?, month: Int, day: Int?)
    /// At most the pass line, or so many points, where something is so.
    case ceiling(Condition?, points: Decimal128?, isBefore: Bool)
    /// Half of the points where something is so.
    case halve(Condition?)
    /// This item, or the indicator above it, gets nothing where something is so.
    case void(Condition, isBranch: Bool)
    /// Below zero where something is so, or for each of something.
    case reverse(Condition, Counted?, points: Decimal128)
    /// More off where something is so besides.
    case aggravate(Condition, points: Decimal128)
    /// A published explanation is worth this share.
    case note(share: Decimal128)
    /// The unit fails as a whole.
    case veto(Condition)
    /// Something to look at that no rule says.
    case remark(PhraseRemark)
    /// Words that change nothing.
    case nothing

    /// Which of the patterns of scoring it is.
    var pattern: String? {
        switch self {
        case .deductEach(let counted, _):
            ["月", "季度", "季", "个月"].contains(counted.measure)
                ? "P9" : ["天", "日", "个工作日"].contains(counted.measure) ? "P10" : "P1"
        case .deductOnce: "P3"
        case .zero, .award: "P2"
        case .earnEach: "P15"
        case .cap: "P22"
        case .elements: "P4"
        case .levels, .tiers: "P6"
        case .discretionOff, .discretion: "P5"
        case .proportion: "P7"
        case .target: "P8"
        case .ratio: "P19"
        case .due: "P10"
        case .ceiling, .halve: "P13"
        case .void: "P12"
        case .reverse: "P14"
        case .aggravate: "P24"
        case .note: "P17"
        case .veto: "P11"
        case .remark(let remark): remark.pattern
        case .nothing: nil
        }
    }
}
