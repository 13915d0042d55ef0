/// The columns of the rectification ledger, in the order they are written. They are read by their
/// heads.
enum RectificationColumn: Int, CaseIterable {
    case number = 1
    case check
    case problem
    case gain
    case place
    case fix
    case responsible
    case deadline
    case asked
    case answer
    case state
    case done
    case proof
    case remark

    /// What stands over it.
    var head: String {
        switch self {
        case .number: "问题编号"
        case .check: "评分项"
        case .problem: "存在问题"
        case .gain: "改正可得"
        case .place: "页面或材料"
        case .fix: "整改要求"
        case .responsible: "责任岗位"
        case .deadline: "整改期限"
        case .asked: "填报项"
        case .answer: "整改后填报内容"
        case .state: "整改情况"
        case .done: "完成日期"
        case .proof: "核对网址或材料"
        case .remark: "说明"
        }
    }

    /// How it is known: the head up to any bracket.
    var key: String { FormText.key(head) }

    /// Whether nothing can be read without it.
    var isNeeded: Bool { self == .number || self == .asked || isEntry }

    /// Whether the unit fills it in.
    var isEntry: Bool { rawValue >= Self.answer.rawValue }

    /// In digits of the usual font.
    var width: Double {
        switch self {
        case .number: 13
        case .check: 24
        case .problem: 34
        case .gain: 7
        case .place: 26
        case .fix: 22
        case .responsible: 12
        case .deadline: 11
        case .asked: 18
        case .answer: 16
        case .state: 10
        case .done: 12
        case .proof: 26
        case .remark: 22
        }
    }
}
