import Exact
import Model

/// The sentences about packs, and those that rounds share with them.
enum PackWording {
    static let noMainFile = Wording(zh: "没有 pack.yaml", en: "there is no pack.yaml")

    /// Years an assessment can speak of; others are slips of the pen.
    static let years = 1980...2200

    // Shapes of values.
    static let aCode = Wording(
        zh: "由字母、数字和单个点组成的编号，如 2.3.1", en: "a code of letters, digits and single dots such as 2.3.1"
    )
    static let aFolderName = Wording(
        zh: "由小写字母、数字和单个连字符组成的代号，如 shexi-2022",
        en: "an id of lower-case letters, digits and single hyphens such as shexi-2022")
    static let aVersion = Wording(zh: "形如 1.0.0 的版本号", en: "a version such as 1.0.0")
    static let aLabel = Wording(
        zh: "一行不超过 64 字、首尾无空白的名称",
        en: "a name on one line, at most 64 characters, no blanks around it")
    static let aDateOfOurTime = Wording(
        zh: "\(years.lowerBound) 至 \(years.upperBound) 年间的日期",
        en: "a date in the years \(years.lowerBound) to \(years.upperBound)")
    static let aboveZero = Wording(zh: "大于 0 的数", en: "a number above 0")
    static let removeKey = Wording(zh: "删除该键", en: "remove the key")

    static func wrongValue(_ key: String) -> Wording {
        Wording(zh: "“\(key)”的值不能用", en: "the value of “\(key)” cannot be used")
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static func firstStands(at place: Place) -> Wording {
        Wording(
            zh: "先出现于 \(place)，改名或删去一处", en: "it stands at \(place) first; rename or remove one")
    }

    static func atMost(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 个", en: "at most \(count)")
    }

    static let tooManyTables = Wording(zh: "决策表文件过多", en: "too many decision table files")

    static func moreNotices(_ count: Int) -> Wording {
        Wording(zh: "另有 \(count) 条未列出", en: "\(count) more are not shown")
    }

    // Head.
    static let wrongFolder = Wording(
        zh: "指标体系代号与文件夹名不同", en: "the pack's id is not the name of its folder")
    static let renameEither = Wording(zh: "改代号或文件夹名，使两者一致", en: "rename one of them to match")
    static let periodReversed = Wording(
        zh: "时段的结束早于开始", en: "the period ends before it begins")
    static let swapDates = Wording(zh: "对调两个日期", en: "swap the two dates")
    static let blankColumn = Wording(zh: "栏目名不能用", en: "this cannot be the name of a column")
    static let duplicateColumn = Wording(zh: "栏目重复", en: "the column stands twice")
    static let noIndicators = Wording(zh: "没有指标", en: "there are no indicators")
    static let atLeastOneIndicator = Wording(
        zh: "至少一个一级指标", en: "at least one first-level indicator")

    static func notBefore(_ date: CivilDate) -> Wording {
        Wording(zh: "不早于 \(date)", en: "\(date) or later")
    }

    static func exactText(_ text: String) -> Wording {
        Wording(zh: "“\(text)”", en: "“\(text)”")
    }
}
