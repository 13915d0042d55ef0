/// Rounds spoilt in a unit.
extension BadRound {
    static let units: [BadRound] = [
        BadRound(
            "there is a unit",
            [("units:\n", "units: []\nunit:\n")],
            en: """
                round.yaml:18:8: error: there are no units. To mend it: list the units under “units”
                round.yaml:19:1: error: unknown key; found “unit”; wanted one of “round”, “title”, “organiser”, “pack”, “tailoring”, “as-of”, “period”, “submission-deadline”, “submissions”, “judgements”, “captures”, “calendar”, “crawl”, “probe”, “profiles”, “units”, “vetoes”, “status”, “composite”. To mend it: did you mean “units”?
                """,
            zh: """
                round.yaml:18:8: 错误：没有单位。改法：在“units”中列出单位
                round.yaml:19:1: 错误：不认识的键；现为“unit”；应为“round”、“title”、“organiser”、“pack”、“tailoring”、“as-of”、“period”、“submission-deadline”、“submissions”、“judgements”、“captures”、“calendar”、“crawl”、“probe”、“profiles”、“units”、“vetoes”、“status”、“composite”之一。改法：是否想写“units”？
                """),
        BadRound(
            "a unit's id names files",
            [("id: jia", "id: ../jia")],
            en: """
                round.yaml:19:9: error: the value of “id” cannot be used; found “../jia”; wanted an id of letters, digits and single hyphens such as qinghe
                """,
            zh: """
                round.yaml:19:9: 错误：“id”的值不能用；现为“../jia”；应为由字母、数字和单个连字符组成的代号，如 qinghe
                """),
        BadRound(
            "ids stand once, whatever their case",
            [("id: yi", "id: JIA")],
            en: """
                round.yaml:24:9: error: the unit's id stands twice (upper and lower case are one); found “JIA”; wanted one that no other unit has. To mend it: it stands at round.yaml:19:9 first; rename or remove one
                """,
            zh: """
                round.yaml:24:9: 错误：单位代号重复（不分大小写）；现为“JIA”；应为不与其他单位重复。改法：先出现于 round.yaml:19:9，改名或删去一处
                """),
        BadRound(
            "names stand once",
            [("name: 乙乡", "name: 甲镇")],
            en: """
                round.yaml:25:11: error: the unit's name stands twice; found “甲镇”; wanted one that no other unit has. To mend it: it stands at round.yaml:20:11 first; rename or remove one
                """,
            zh: """
                round.yaml:25:11: 错误：单位名称重复；现为“甲镇”；应为不与其他单位重复。改法：先出现于 round.yaml:20:11，改名或删去一处
                """),
        BadRound(
            "a unit has a group",
            [("name: 乙乡\n    group: 乡镇", "name: 乙乡")],
            en: """
                round.yaml:24:5: error: “group” is missing. To mend it: add “group: …”
                """,
            zh: """
                round.yaml:24:5: 错误：缺少“group”。改法：补写“group: …”
                """),
        BadRound(
            "a home is a folder",
            [("home: xz/yi/", "home: xz/yi.html")],
            en: """
                round.yaml:27:11: error: the value of “home” cannot be used; found “xz/yi.html”; wanted an address relative to the site that ends in “/” such as xz/qinghe/. To mend it: end it with “/”
                """,
            zh: """
                round.yaml:27:11: 错误：“home”的值不能用；现为“xz/yi.html”；应为相对于“site”、以“/”结尾的地址，如 xz/qinghe/。改法：末尾加“/”
                """),
        BadRound(
            "without a site a home is a full address",
            [
                (
                    "crawl:\n  site: http://www.example.test/\n  rate: 2\n  timeout: 2s\n  max-body: 4MB\n",
                    ""
                ), ("home: xz/yi/", "home: http://yi.test/"),
            ],
            en: """
                round.yaml:17:11: error: the value of “home” cannot be used; found “xz/jia/”; wanted a full address that ends in “/”, as there is no site
                """,
            zh: """
                round.yaml:17:11: 错误：“home”的值不能用；现为“xz/jia/”；应为没有“site”时，以“/”结尾的完整地址
                """),
        BadRound(
            "no two units have one home",
            [("home: xz/yi/", "home: xz/../xz/jia/")],
            en: """
                round.yaml:27:11: error: two units have one home; found “http://www.example.test/xz/jia/”; wanted one that no other unit has. To mend it: it stands at round.yaml:22:11 first; rename or remove one
                """,
            zh: """
                round.yaml:27:11: 错误：两个单位的“home”相同；现为“http://www.example.test/xz/jia/”；应为不与其他单位重复。改法：先出现于 round.yaml:22:11，改名或删去一处
                """),
        BadRound(
            "a home inside another's is pointed out",
            [("home: xz/yi/", "home: xz/jia/yi/")],
            en: """
                round.yaml:27:11: warning: this home lies inside another unit's (round.yaml:22:11): its pages count for both; found “http://www.example.test/xz/jia/yi/”
                """,
            zh: """
                round.yaml:27:11: 警告：该“home”在另一单位（round.yaml:22:11）的“home”之内，其页面会计入两个单位；现为“http://www.example.test/xz/jia/yi/”
                """),
        BadRound(
            "every column of the pack is named",
            [("columns: {工作动态: gzdt/index.html, 政策文件: zcwj/}", "columns: {工作动态: gzdt/index.html}")],
            en: """
                round.yaml:28:14: error: the address of the column “政策文件” is missing. To mend it: add “政策文件: address”
                """,
            zh: """
                round.yaml:28:14: 错误：缺少栏目“政策文件”的地址。改法：补写“政策文件: 地址”
                """),
        BadRound(
            "a column is one of the pack's",
            [("{工作动态: gzdt/index.html, 政策文件", "{工作动太: gzdt/index.html, 政策文件")],
            en: """
                round.yaml:28:14: error: the address of the column “工作动态” is missing. To mend it: add “工作动态: address”
                round.yaml:28:15: error: the pack has no such column; found “工作动太”; wanted one of “工作动态”, “政策文件”. To mend it: did you mean “工作动态”?
                """,
            zh: """
                round.yaml:28:14: 错误：缺少栏目“工作动态”的地址。改法：补写“工作动态: 地址”
                round.yaml:28:15: 错误：指标体系没有这个栏目；现为“工作动太”；应为“工作动态”、“政策文件”之一。改法：是否想写“工作动态”？
                """),
        BadRound(
            "a column lies under the unit's home",
            [("gzdt/index.html", "../jia/gzdt/")],
            en: """
                round.yaml:28:21: error: the column does not lie under the unit's home and would not be crawled; found “http://www.example.test/xz/jia/gzdt/”; wanted an address below http://www.example.test/xz/yi/. To mend it: change the address, or widen the home to hold it
                """,
            zh: """
                round.yaml:28:21: 错误：栏目不在单位的“home”之下，不会被采集；现为“http://www.example.test/xz/jia/gzdt/”；应为http://www.example.test/xz/yi/ 之下的地址。改法：改栏目地址，或把“home”改为包含它的上级
                """),
        BadRound(
            "escaped dots do not lead out of the home",
            [("gzdt/index.html", "'%2e%2e/jia/gzdt/'")],
            en: """
                round.yaml:28:21: error: the column does not lie under the unit's home and would not be crawled; found “http://www.example.test/xz/jia/gzdt/”; wanted an address below http://www.example.test/xz/yi/. To mend it: change the address, or widen the home to hold it
                """,
            zh: """
                round.yaml:28:21: 错误：栏目不在单位的“home”之下，不会被采集；现为“http://www.example.test/xz/jia/gzdt/”；应为http://www.example.test/xz/yi/ 之下的地址。改法：改栏目地址，或把“home”改为包含它的上级
                """),
        BadRound(
            "a column on another host lies outside",
            [("gzdt/index.html", "http://evil.test/xz/yi/")],
            en: """
                round.yaml:28:21: error: the column does not lie under the unit's home and would not be crawled; found “http://evil.test/xz/yi/”; wanted an address below http://www.example.test/xz/yi/. To mend it: change the address, or widen the home to hold it
                """,
            zh: """
                round.yaml:28:21: 错误：栏目不在单位的“home”之下，不会被采集；现为“http://evil.test/xz/yi/”；应为http://www.example.test/xz/yi/ 之下的地址。改法：改栏目地址，或把“home”改为包含它的上级
                """),
        BadRound(
            "a column is a web address",
            [("gzdt/index.html", "javascript:alert(1)")],
            en: """
                round.yaml:28:21: error: the column's address cannot be used; found “javascript:alert(1)”; wanted an address relative to the home such as gzdt/
                """,
            zh: """
                round.yaml:28:21: 错误：栏目地址不能用；现为“javascript:alert(1)”；应为相对于“home”的地址，如 gzdt/
                """),
        BadRound(
            "two columns of one address are pointed out",
            [("gzdt/index.html", "zcwj/")],
            en: """
                round.yaml:28:34: warning: the columns “政策文件” and “工作动态” have one address; found “zcwj/”
                """,
            zh: """
                round.yaml:28:34: 警告：栏目“政策文件”与“工作动态”地址相同；现为“zcwj/”
                """),
        BadRound(
            "the same two columns of one address in several units are pointed out once",
            [("gzdt/index.html", "zcwj/"), ("gzdt/,", "zcwj/,")],
            en: """
                round.yaml:23:34: warning: the columns “政策文件” and “工作动态” have one address (of 1 more units as well); found “zcwj/”
                """,
            zh: """
                round.yaml:23:34: 警告：栏目“政策文件”与“工作动态”地址相同（另有 1 个单位也是）；现为“zcwj/”
                """),
    ]
}
