/// The columns of a unit list, known by their heads.
enum UnitColumn: Int, CaseIterable {
    case name = 1
    case id
    case group
    case column
    case address
    /// The home page, in a list that gives it in a column instead of a row.
    case home

    /// What stands over it.
    var head: String {
        switch self {
        case .name: "单位名称"
        case .id: "单位编号"
        case .group: "分组"
        case .column: "栏目"
        case .address: "网址"
        case .home: "首页网址"
        }
    }

    /// Other heads people write, compared without case and white space.
    private var synonyms: Set<String> {
        switch self {
        case .name: ["单位", "单位全称", "被考核单位", "考核单位", "乡镇", "乡镇名称", "部门", "unit", "name"]
        case .id: ["单位代号", "单位代码", "编号", "代号", "代码", "id", "unitid", "code"]
        case .group: ["组别", "类别", "单位类别", "考核分组", "group"]
        case .column: ["栏目名称", "网站栏目", "column"]
        case .address: ["栏目网址", "栏目地址", "地址", "链接", "网页地址", "url", "address", "link"]
        case .home: ["首页", "首页地址", "网站首页", "主页", "主页网址", "home", "homepage"]
        }
    }

    /// The column a head names.
    init?(head text: String) {
        let key = Self.key(text)
        guard
            let column = Self.allCases.first(where: { $0.head == key || $0.synonyms.contains(key) })
        else { return nil }
        self = column
    }

    /// Whether `text` means the home page where the name of a column is wanted.
    static func isHome(_ text: String) -> Bool { UnitColumn(head: text) == .home }

    /// A head as it is compared.
    static func key(_ text: String) -> String { FormText.key(text).lowercased() }
}
