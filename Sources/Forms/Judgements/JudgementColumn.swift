/// The columns of the judgement sheet, in the order they are written. They are read by their heads.
enum JudgementColumn: Int, DecisionColumn {
    static let sheet = JudgementTexts.sheet
    static let kind: Self? = nil

    case unit = 1
    case unitName
    case code
    case check
    case state
    case declared
    case full
    case points
    case decision
    case assessor
    case time
    case reason

    /// What stands over it.
    var head: String {
        switch self {
        case .unit: "单位编号"
        case .unitName: "单位名称"
        case .code: "编码"
        case .check: "评分项"
        case .state: "系统结论（供参考）"
        case .declared: "单位填报"
        case .full: "满分"
        case .points: "评定得分"
        case .decision: "其他认定"
        case .assessor: "评审人（组）"
        case .time: "评审时间"
        case .reason: "评审理由"
        }
    }

    /// Whether nothing can be read without it.
    var isNeeded: Bool {
        switch self {
        case .unit, .code, .points, .assessor, .time, .reason: true
        default: false
        }
    }

    /// Whether assessors fill it in.
    var isEntry: Bool { rawValue >= Self.points.rawValue }

    /// In digits of the usual font.
    var width: Double {
        switch self {
        case .unit: 11
        case .unitName: 14
        case .code: 8
        case .check: 28
        case .state: 38
        case .declared: 34
        case .full: 6
        case .points: 9.5
        case .decision: 11
        case .assessor: 13
        case .time: 16
        case .reason: 34
        }
    }
}
