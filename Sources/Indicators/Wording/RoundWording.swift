import Exact
import Model

/// The sentences about rounds.
enum RoundWording {
    // Times.
    static let calendarNotUTF8 = Wording(
        zh: "工作日历不是 UTF-8 编码的文本；请另存为 UTF-8",
        en: "the working-day calendar is not UTF-8 text; save it as UTF-8")
    static let asOfBeforePeriod = Wording(
        zh: "监测时间早于考核时段", en: "the monitoring time lies before the period")
    static let asOfWithinPeriod = Wording(
        zh: "监测时考核时段尚未结束", en: "the period is not over at the monitoring time")
    static let deadlineAfterAsOf = Wording(
        zh: "报送截止晚于监测时间，届时未报送的不能算逾期",
        en: "submissions close after the monitoring time, so none can be overdue yet")
    static let periodOutsidePack = Wording(
        zh: "考核时段超出指标体系的时段", en: "the period goes beyond the pack's")
    static let noDeadline = Wording(
        zh: "没有报送截止时间，未填报的事实无法判定", en: "no deadline for submissions, so silence cannot be judged")
    static let addDeadline = Wording(
        zh: "补写“submission-deadline: …”", en: "add “submission-deadline: …”")

    static func notAfter(_ time: DateTime) -> Wording {
        Wording(zh: "不晚于 \(time)", en: "\(time) or earlier")
    }

    // Paths.
    static let aRelativePath = Wording(
        zh: "相对于本文件夹、用“/”分隔的路径，如 ../../Indicators/shexi-2022",
        en: "a path relative to this folder, written with “/”, such as ../../Indicators/shexi-2022")
    static let writeRelative = Wording(zh: "改写成相对路径", en: "write it as a relative path")
    static let noPack = Wording(
        zh: "没有这个指标体系文件夹", en: "there is no such folder with a pack")
    static let aPathInside = Wording(
        zh: "本文件夹内的相对路径", en: "a relative path inside this folder")
    static let moveInside = Wording(
        zh: "把文件移到本文件夹内，或在命令行指定", en: "move it into this folder, or name it on the command line")
    static let linkLeadsOut = Wording(
        zh: "该路径经链接指向文件夹之外", en: "a link on this path leads out of the folder")
    static let aFolderOfItsOwn = Wording(
        zh: "只存放采集结果的子文件夹（重新采集会整个替换它）",
        en: "a subfolder for captures alone (a new crawl replaces it as a whole)")
    static let nameCaptures = Wording(
        zh: "写成“captures: captures”", en: "write “captures: captures”")

    static let aControl = Wording(
        zh: "一个 http(s) 地址，用来确认探测方自身在线",
        en: "an http(s) address that shows whether the prober itself is online")

    // Crawl.
    static let aSite = Wording(
        zh: "以“/”结尾、不含用户名和“?”的 http(s) 地址",
        en: "an http(s) address that ends in “/”, without user name or “?”")
    static let aHost = Wording(
        zh: "一个 IP 地址、地址段或主机名，如 127.0.0.1、10.12.0.0/16",
        en: "an IP address, a block or a host name such as 127.0.0.1 or 10.12.0.0/16")
    static let aRate = Wording(
        zh: "大于 0、不超过 100000 的数（每秒请求数）", en: "a number above 0 and up to 100000 (requests a second)"
    )
    static let aDuration = Wording(
        zh: "100ms 至 10m 的时长，如 2s、500ms", en: "a duration from 100ms to 10m such as 2s or 500ms")
    static let aSize = Wording(
        zh: "1kB 至 256MB 的大小，如 4MB", en: "a size from 1kB to 256MB such as 4MB")
    static let aLongDuration = Wording(
        zh: "1s 至 168h 的时长，如 90m、6h", en: "a duration from 1s to 168h such as 90m or 6h")
    static let aLargeSize = Wording(
        zh: "1kB 至 1000GB 的大小，如 500MB、2GB", en: "a size from 1kB to 1000GB such as 500MB or 2GB")
    static let someASCII = Wording(
        zh: "不超过 200 个可见 ASCII 字符", en: "at most 200 visible ASCII characters")

    // Units.
    static let noUnits = Wording(zh: "没有单位", en: "there are no units")
    static let addUnits = Wording(zh: "在“units”中列出单位", en: "list the units under “units”")
    static let aUnitID = Wording(
        zh: "由字母、数字和单个连字符组成的代号，如 qinghe",
        en: "an id of letters, digits and single hyphens such as qinghe")
    static let duplicateUnit = Wording(
        zh: "单位代号重复（不分大小写）", en: "the unit's id stands twice (upper and lower case are one)")
    static let duplicateName = Wording(zh: "单位名称重复", en: "the unit's name stands twice")
    static let unique = Wording(zh: "不与其他单位重复", en: "one that no other unit has")
    static let endInSlash = Wording(zh: "末尾加“/”", en: "end it with “/”")
    static let sharedHome = Wording(zh: "两个单位的“home”相同", en: "two units have one home")
    static let columnMap = Wording(
        zh: "“栏目: 地址”形式，不超过 200 个", en: "`column: address` entries, at most 200")
    static let unknownColumn = Wording(zh: "指标体系没有这个栏目", en: "the pack has no such column")
    static let badAddress = Wording(zh: "栏目地址不能用", en: "the column's address cannot be used")
    static let anAddress = Wording(
        zh: "相对于“home”的地址，如 gzdt/", en: "an address relative to the home such as gzdt/")
    static let outsideHome = Wording(
        zh: "栏目不在单位的“home”之下，不会被采集",
        en: "the column does not lie under the unit's home and would not be crawled")
    static let widenHome = Wording(
        zh: "改栏目地址，或把“home”改为包含它的上级", en: "change the address, or widen the home to hold it")

    static let aHome = Wording(
        zh: "相对于“site”、以“/”结尾的地址，如 xz/qinghe/",
        en: "an address relative to the site that ends in “/” such as xz/qinghe/")
    static let aFullHome = Wording(
        zh: "没有“site”时，以“/”结尾的完整地址", en: "a full address that ends in “/”, as there is no site")

    static func nestedHome(in outer: Place) -> Wording {
        Wording(
            zh: "该“home”在另一单位（\(outer)）的“home”之内，其页面会计入两个单位",
            en: "this home lies inside another unit's (\(outer)): its pages count for both")
    }

    static func missingColumn(_ name: String) -> Wording {
        Wording(zh: "缺少栏目“\(name)”的地址", en: "the address of the column “\(name)” is missing")
    }

    static func addColumn(_ name: String) -> Wording {
        Wording(zh: "补写“\(name): 地址”", en: "add “\(name): address”")
    }

    static func sameAddress(_ one: String, _ other: String, further: Int) -> Wording {
        Wording(
            zh: "栏目“\(one)”与“\(other)”地址相同"
                + (further > 0 ? "（另有 \(further) 个单位也是）" : ""),
            en: "the columns “\(one)” and “\(other)” have one address"
                + (further > 0 ? " (of \(further) more units as well)" : ""))
    }

    static func below(_ home: String) -> Wording {
        Wording(zh: "\(home) 之下的地址", en: "an address below \(home)")
    }

    static func oneOf(_ names: [String]) -> Wording {
        Wording(
            zh: names.map { "“\($0)”" }.joined(separator: "、") + "之一",
            en: "one of " + names.map { "“\($0)”" }.joined(separator: ", "))
    }

    // Status and composites.
    static let aStatus = Wording(zh: "初评、复核或终评", en: "first, recheck or final")
    static let sharesByPart = Wording(
        zh: "各部分及其份额，如 {本级: 6, 乡镇: 3, 部门: 1}", en: "parts with their shares, such as {本级: 6, 乡镇: 3}"
    )
    static let aShareAboveZero = Wording(
        zh: "大于 0、不超过 1000000 的数", en: "a number above 0 and up to 1000000")
    static let someSubjects = Wording(zh: "至少一个对象", en: "at least one subject")
    static let unitTwice = Wording(
        zh: "同一单位在综合得分中只能出现一次", en: "a unit may stand only once in a composite")
    static let noMembers = Wording(zh: "没有写明任何单位", en: "no unit is named")
    static let noSuchUnit = Wording(zh: "本轮次没有这个单位", en: "the round has no such unit")

    static func wrongShare(_ part: String) -> Wording {
        Wording(zh: "“\(part)”的份额不能用", en: "the share of “\(part)” cannot be used")
    }

    static func onlyAt(_ place: Place) -> Wording {
        Wording(zh: "只写在 \(place) 处", en: "only that at \(place)")
    }

    static func unitsOf(_ parts: [String]) -> Wording {
        Wording(
            zh: "\(parts.joined(separator: "、"))中至少一项列出单位代号",
            en: "unit ids under one of \(parts.joined(separator: ", "))")
    }
}
