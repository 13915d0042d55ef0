/// The columns of the sheet that is filled in, in the order they are written. They are read by their
/// heads, so their order may change.
enum FormColumn: Int, CaseIterable {
    case code = 1
    case firstLevel
    case secondLevel
    case criterion
    case points
    case due
    case responsible
    case question
    case kind
    case entry
    case support
    case remark

    /// What stands over it.
    var head: String {
        switch self {
        case .code: "编码"
        case .firstLevel: "一级指标"
        case .secondLevel: "二级指标"
        case .criterion: "评分项"
        case .points: "分值"
        case .due: "完成时限"
        case .responsible: "责任"
        case .question: "填报事项"
        case .kind: "填写要求"
        case .entry: "填报内容"
        case .support: "佐证材料（链接或附件名）"
        case .remark: "备注"
        }
    }

    /// How it is known: the head up to any bracket.
    var key: String { FormText.key(head) }

    /// In digits of the usual font.
    var width: Double {
        switch self {
        case .code: 10
        case .firstLevel: 16
        case .secondLevel: 20
        case .criterion: 30
        case .points: 6
        case .due: 11.5
        case .responsible: 18
        case .question: 24
        case .kind: 13
        case .entry: 20
        case .support: 26
        case .remark: 14
        }
    }
}
