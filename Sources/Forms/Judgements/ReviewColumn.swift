/// The columns of the sheet with re-checks and appeals.
enum ReviewColumn: Int, DecisionColumn {
    static let sheet = JudgementTexts.reviewSheet
    static let kind: Self? = .review

    case unit = 1
    case unitName
    case code
    case check
    case standing
    case full
    case review
    case points
    case decision
    case assessor
    case time
    case reason

    var head: String {
        switch self {
        case .unit: "单位编号"
        case .unitName: "单位名称"
        case .code: "编码"
        case .check: "评分项"
        case .standing: "现得分与理由（供参考）"
        case .full: "满分"
        case .review: "复核或申诉"
        case .points: "复核得分"
        case .decision: "其他认定"
        case .assessor: "复核人（组）"
        case .time: "复核时间"
        case .reason: "复核理由"
        }
    }

    var isNeeded: Bool {
        switch self {
        case .unit, .code, .review, .points, .assessor, .time, .reason: true
        default: false
        }
    }

    var isEntry: Bool { rawValue >= Self.review.rawValue }

    var width: Double {
        switch self {
        case .unit: 11
        case .unitName: 14
        case .code: 8
        case .check: 28
        case .standing: 44
        case .full: 6
        case .review: 9
        case .points: 9.5
        case .decision: 11
        case .assessor: 13
        case .time: 16
        case .reason: 34
        }
    }
}
