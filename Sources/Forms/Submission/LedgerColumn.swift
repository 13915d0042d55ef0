/// The columns of a sheet that holds a ledger (台账), known by their heads.
enum LedgerColumn: Int, CaseIterable {
    case number = 1
    case title
    case from
    case to
    case extended
    case remark

    /// What stands over it.
    var head: String {
        switch self {
        case .number: "序号"
        case .title: "事由"
        case .from: "起始时间"
        case .to: "办结时间"
        case .extended: "是否延期"
        case .remark: "备注"
        }
    }

    /// How it is known.
    var key: String { FormText.key(head) }

    /// In digits of the usual font.
    var width: Double {
        switch self {
        case .number: 8
        case .title: 60
        case .from, .to: 20
        case .extended: 12
        case .remark: 30
        }
    }

    /// Whether a row that has something here is an entry.
    var isContent: Bool {
        switch self {
        case .title, .from, .to, .extended: true
        case .number, .remark: false
        }
    }
}
