/// Rounds spoilt in their head.
extension BadRound {
    static let head: [BadRound] = [
        BadRound(
            "a mistyped key is named with the nearest known one",
            [("organiser:", "organizer:")],
            en: """
                round.yaml:1:1: error: “organiser” is missing. To mend it: add “organiser: …”
                round.yaml:3:1: error: unknown key; found “organizer”; wanted one of “round”, “title”, “organiser”, “pack”, “tailoring”, “as-of”, “period”, “submission-deadline”, “submissions”, “judgements”, “captures”, “calendar”, “crawl”, “probe”, “profiles”, “units”, “vetoes”, “status”, “composite”. To mend it: did you mean “organiser”?
                """,
            zh: """
                round.yaml:1:1: 错误：缺少“organiser”。改法：补写“organiser: …”
                round.yaml:3:1: 错误：不认识的键；现为“organizer”；应为“round”、“title”、“organiser”、“pack”、“tailoring”、“as-of”、“period”、“submission-deadline”、“submissions”、“judgements”、“captures”、“calendar”、“crawl”、“probe”、“profiles”、“units”、“vetoes”、“status”、“composite”之一。改法：是否想写“organiser”？
                """),
        BadRound(
            "the round's id names files",
            [("round: sample-round", "round: 示例")],
            en: """
                round.yaml:1:8: error: the value of “round” cannot be used; found “示例”; wanted an id of lower-case letters, digits and single hyphens such as shexi-2022
                """,
            zh: """
                round.yaml:1:8: 错误：“round”的值不能用；现为“示例”；应为由小写字母、数字和单个连字符组成的代号，如 shexi-2022
                """),
        BadRound(
            "a time has its offset",
            [("as-of: 2022-07-01T09:00:00+08:00", "as-of: 2022-07-01 09:00")],
            en: """
                round.yaml:5:8: error: the value of “as-of” cannot be used; found “2022-07-01 09:00”; wanted a time such as 2022-07-01T09:00:00+08:00
                """,
            zh: """
                round.yaml:5:8: 错误：“as-of”的值不能用；现为“2022-07-01 09:00”；应为形如 2022-07-01T09:00:00+08:00 的时间
                """),
        BadRound(
            "the monitoring time does not lie before the period",
            [("as-of: 2022-07-01T09", "as-of: 2021-07-01T09")],
            en: """
                round.yaml:5:8: error: the monitoring time lies before the period; found “2021-07-01T09:00:00+08:00”; wanted 2022-01-01 or later
                round.yaml:7:22: warning: submissions close after the monitoring time, so none can be overdue yet; found “2022-06-30T18:00:00+08:00”; wanted 2021-07-01T09:00:00+08:00 or earlier
                """,
            zh: """
                round.yaml:5:8: 错误：监测时间早于考核时段；现为“2021-07-01T09:00:00+08:00”；应为不早于 2022-01-01
                round.yaml:7:22: 警告：报送截止晚于监测时间，届时未报送的不能算逾期；现为“2022-06-30T18:00:00+08:00”；应为不晚于 2021-07-01T09:00:00+08:00
                """),
        BadRound(
            "a period not yet over is pointed out",
            [
                ("as-of: 2022-07-01T09:00:00+08:00", "as-of: 2022-06-30T09:00:00+08:00"),
                ("submission-deadline: 2022-06-30T18", "submission-deadline: 2022-06-29T18"),
                ("to: 2022-06-30", "to: 2022-07-05"),
            ],
            en: """
                round.yaml:5:8: warning: the period is not over at the monitoring time; found “2022-06-30T09:00:00+08:00”; wanted 2022-07-05 or later
                round.yaml:6:9: warning: the period goes beyond the pack's; found “2022-01-01 – 2022-07-05”; wanted 2022-01-01 to 2022-06-30
                """,
            zh: """
                round.yaml:5:8: 警告：监测时考核时段尚未结束；现为“2022-06-30T09:00:00+08:00”；应为不早于 2022-07-05
                round.yaml:6:9: 警告：考核时段超出指标体系的时段；现为“2022-01-01 – 2022-07-05”；应为2022-01-01 至 2022-06-30
                """),
        BadRound(
            "a deadline after the monitoring time is pointed out",
            [("submission-deadline: 2022-06-30T18", "submission-deadline: 2022-07-30T18")],
            en: """
                round.yaml:7:22: warning: submissions close after the monitoring time, so none can be overdue yet; found “2022-07-30T18:00:00+08:00”; wanted 2022-07-01T09:00:00+08:00 or earlier
                """,
            zh: """
                round.yaml:7:22: 警告：报送截止晚于监测时间，届时未报送的不能算逾期；现为“2022-07-30T18:00:00+08:00”；应为不晚于 2022-07-01T09:00:00+08:00
                """),
        BadRound(
            "a missing deadline is pointed out where units can answer",
            [("submission-deadline: 2022-06-30T18:00:00+08:00\n", "")],
            en: """
                round.yaml:1:1: warning: no deadline for submissions, so silence cannot be judged. To mend it: add “submission-deadline: …”
                """,
            zh: """
                round.yaml:1:1: 警告：没有报送截止时间，未填报的事实无法判定。改法：补写“submission-deadline: …”
                """),
    ]
}
