import Model

/// The sentences said about unit lists.
enum UnitWording {
    static let noList = Wording(zh: "找不到单位清单", en: "there is no sheet with a list of units")
    static let manyLists = Wording(
        zh: "有几张工作表都像单位清单", en: "several sheets could be the list of units")
    static let heads = Wording(
        zh: "表头有“单位名称、分组、栏目、网址”的工作表（每行一个栏目的网址，“首页”也占一行），"
            + "或表头有“单位名称、分组、首页网址”和各栏目名称的工作表（每行一个单位）",
        en: "a sheet with the heads 单位名称, 分组, 栏目, 网址 (a row for each column of a unit, 首页 for its "
            + "home), or 单位名称, 分组, 首页网址 and the names of the columns (a row for each unit)")
    static let takeExample = Wording(
        zh: "用 heng init --example-units 生成空白清单，把内容填入",
        en: "write an empty list with heng init --example-units and fill it in")
    static let nameSheet = Wording(
        zh: "只保留一张，或把它命名为“单位清单”", en: "keep one of them, or name it “单位清单”")
    static let headTwice = Wording(zh: "表头重复", en: "the head stands twice")
    static let unknownHead = Wording(
        zh: "指标体系没有这个栏目", en: "the pack has no column of this name")
    static let removeHead = Wording(zh: "删去这一列", en: "remove the column")
    static let otherPack = Wording(
        zh: "这份单位清单是按另一套指标体系制作的", en: "the list was made for another pack")
    static let noUnits = Wording(zh: "清单里没有单位", en: "the list names no unit")
    static let fillRows = Wording(
        zh: "从表头下一行开始填写", en: "fill in the rows below the heads")
    static let noUnit = Wording(zh: "这一行没有写明单位", en: "the row names no unit")
    static let noColumn = Wording(zh: "有网址而没有栏目", en: "there is an address without its column")
    static let unknownColumn = Wording(zh: "指标体系没有这个栏目", en: "the pack has no such column")
    static let unitTwice = Wording(zh: "单位重复", en: "the unit stands twice")
    static let otherName = Wording(
        zh: "同一编号的单位名称不一致", en: "the unit with this id has another name above")
    static let otherID = Wording(
        zh: "同一单位的编号不一致", en: "the unit has another id above")
    static let otherGroup = Wording(
        zh: "同一单位的分组不一致", en: "the unit is in another group above")
    static let noGroup = Wording(zh: "没有填写分组", en: "the unit is in no group")
    static let addGroup = Wording(
        zh: "填写分组，如“乡镇”；同组单位在一起排名", en: "name its group, such as 乡镇; groups are ranked apart")
    static let badID = Wording(zh: "单位编号不能用", en: "the unit's id cannot be used")
    static let anID = Wording(
        zh: "由字母、数字和单个连字符组成、不超过 64 个字符的编号，如 qinghe",
        en: "an id of letters, digits and single hyphens, at most 64, such as qinghe")
    static let leaveIDBlank = Wording(
        zh: "改正，或留空由系统编号", en: "mend it, or leave it blank to have one made")
    static let noHome = Wording(zh: "没有首页网址", en: "the unit has no home page")
    static let aHome = Wording(
        zh: "单位网页所在目录的完整网址，如 http://www.example.gov.cn/xz/qinghe/",
        en: "the full address its pages lie under, such as http://www.example.gov.cn/xz/qinghe/")
    static let homeIsQuery = Wording(
        zh: "首页网址带有“?”，不能确定单位网页的范围",
        en: "the home page has a “?”, so what lies under it cannot be told")
    static let twoHomes = Wording(zh: "单位有两个不同的首页网址", en: "the unit has two home pages")
    static let sharedHome = Wording(zh: "两个单位的首页相同", en: "two units have one home page")
    static let nestedHome = Wording(
        zh: "该首页在另一单位的首页之下，其网页会计入两个单位",
        en: "the home lies under another unit's: its pages count for both")
    static let noAddress = Wording(zh: "网址不能用", en: "the address cannot be used")
    static let relativeAddress = Wording(
        zh: "不是完整的网址", en: "the address is not complete")
    static let otherScheme = Wording(
        zh: "只采集 http 和 https 网址", en: "only http and https addresses are crawled")
    static let userInAddress = Wording(
        zh: "网址中不能有用户名", en: "an address must not hold a user name")
    static let spaceInAddress = Wording(
        zh: "网址中有空格或换行", en: "there is white space in the address")
    static let oneAddress = Wording(zh: "一格只填一个网址", en: "put one address into a cell")
    static let copyFromBrowser = Wording(
        zh: "从浏览器地址栏复制完整的网址", en: "copy the whole address from the browser")
    static let anAddress = Wording(
        zh: "以 http:// 或 https:// 开头的完整网址",
        en: "a whole address that begins with http:// or https://")
    static let addRows = Wording(
        zh: "补写这些栏目的网址", en: "give the addresses of these columns")
    static let aDay = Wording(zh: "形如 2022-06-30 的日期", en: "a date such as 2022-06-30")

    static func write(_ text: String) -> Wording {
        Wording(
            zh: "写成“\(FormText.quoted(text))”", en: "write “\(FormText.quoted(text))”")
    }

    static func firstStands(_ place: Place) -> Wording {
        let cell = place.cell ?? ""
        return Wording(zh: "另一处在 \(cell)", en: "the other is in \(cell)")
    }

    static func idOfOther(_ name: String) -> Wording {
        Wording(
            zh: "该编号已用于“\(FormText.quoted(name))”",
            en: "the id is that of “\(FormText.quoted(name))”")
    }

    static func noAddressFor(_ column: String) -> Wording {
        Wording(zh: "没有填写“\(column)”的网址", en: "the address of “\(column)” is missing")
    }

    static func columnTwice(_ unit: String, _ column: String) -> Wording {
        let unit = FormText.quoted(unit)
        return Wording(
            zh: "“\(unit)”的栏目“\(column)”有两个网址",
            en: "“\(unit)” has two addresses of “\(column)”")
    }

    static func missingColumns(_ unit: String, _ columns: [String]) -> Wording {
        let (unit, names) = (FormText.quoted(unit), columns.joined(separator: "、"))
        return Wording(
            zh: "“\(unit)”缺少 \(columns.count) 个栏目：\(names)",
            en: "“\(unit)” lacks \(columns.count) columns: \(names)")
    }

    static func homeCouldBe(_ address: String) -> Wording {
        Wording(
            zh: "增加一行“首页”；各栏目都在 \(FormText.quoted(address)) 之下",
            en: "add a row 首页; all columns lie under \(FormText.quoted(address))")
    }

    static func foreign(_ column: String) -> Wording {
        Wording(
            zh: "栏目“\(column)”不在本单位首页之下，不会被采集",
            en: "the column “\(column)” does not lie under the unit's home and would not be crawled"
        )
    }

    static func below(_ home: String) -> Wording {
        let home = FormText.quoted(home)
        return Wording(zh: "\(home) 之下的网址", en: "an address below \(home)")
    }

    static func widenHome(_ place: Place) -> Wording {
        let cell = place.cell ?? ""
        return Wording(
            zh: "改正网址，或把首页（\(cell)）改为包含它的上级",
            en: "mend the address, or widen the home page (\(cell)) to hold it")
    }

    static func sameAddress(_ one: String, _ other: String) -> Wording {
        Wording(
            zh: "栏目“\(one)”与“\(other)”网址相同",
            en: "the columns “\(one)” and “\(other)” have one address")
    }

    static func columns(_ names: [String]) -> Wording { oneOf(["首页"] + names) }

    static func oneOf(_ names: [String]) -> Wording {
        Wording(
            zh: names.map { "“\($0)”" }.joined(separator: "、") + "之一",
            en: "one of " + names.map { "“\($0)”" }.joined(separator: ", "))
    }

    static func wrongDetail(_ label: String) -> Wording {
        Wording(zh: "“\(label)”不能用", en: "the value of “\(label)” cannot be used")
    }

    static func moreNotices(_ count: Int) -> Wording {
        Wording(zh: "另有 \(count) 个问题未列出", en: "\(count) more problems are not listed")
    }
}
