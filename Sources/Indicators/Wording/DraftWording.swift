import Model

/// The comments in a round file that is written.
enum DraftWording {
    static let head = Wording(
        zh: "一轮考核：用一套指标体系考核下列单位。由单位清单生成，可以修改；改后运行 heng run 时会重新检查。",
        en:
            "A round: one pack applied to these units. Made from a unit list; change it as you like, "
            + "it is checked whenever it is read.")
    static let check = Wording(
        zh: "时间写作 2022-07-01T09:00:00+08:00，日期写作 2022-06-30。",
        en: "Times are written 2022-07-01T09:00:00+08:00, days 2022-06-30.")
    static let asOf = Wording(
        zh: "监测时间：更新时效、逾期天数都按这个时间点计算。",
        en: "The monitoring time: freshness and lateness are measured against it.")
    static let period = Wording(
        zh: "考核时段：在此期间发布的内容计入考核。", en: "The period: what was published in it counts.")
    static let deadline = Wording(
        zh: "报送截止：此后报送的填报表不计分。", en: "Submissions that come in later do not count.")
    static let files = Wording(
        zh: "填报表放在 submissions 文件夹；人工评审记在评审记录表；采集存档放在 captures。",
        en: "Submissions go into the folder, people's decisions into the judgement sheet, archives "
            + "into captures.")
    static let crawl = Wording(
        zh: "采集：遵守 robots.txt，只访问各单位首页之下的网页。",
        en: "The crawl obeys robots.txt and stays below each unit's home.")
    static let rate = Wording(
        zh: "对每个网站每秒最多的请求数，请勿随意调高。", en: "Requests a second and host; be gentle.")
    static let bounds = Wording(
        zh: "每个单位最多采集的页数、离栏目的链接层数、单个文件的大小。",
        en: "The most pages of a unit, links away from a column, bytes of a file.")
    static let vetoes = Wording(
        zh: "本轮可以另设单项否决（vetoes），写法见 README。",
        en: "A round may add vetoes of its own; the README says how.")
    static let units = Wording(
        zh: "单位：首页（home）相对于 site，栏目网址相对于首页。",
        en: "The units: homes are relative to the site, columns to the home.")
}
