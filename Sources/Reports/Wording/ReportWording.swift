import Model

/// The terms and sentences reports are made of; those of single pages stand in the extensions.
enum ReportWording {
    static let skip = Wording(zh: "跳到正文", en: "Skip to the content")
    static let contents = Wording(zh: "目录", en: "Contents")
    static let asOf = Wording(zh: "监测时间点", en: "Monitored at")
    static let period = Wording(zh: "考核期间", en: "Period")
    static let captured = Wording(zh: "采集时间", en: "Captured")
    static let pack = Wording(zh: "指标体系", en: "Indicator pack")
    static let packDigest = Wording(zh: "体系校验", en: "Pack digest")
    static let engine = Wording(zh: "评分引擎", en: "Engine")

    static let vetoed = Wording(zh: "否决", en: "vetoed")
    static let warned = Wording(zh: "预警", en: "near a veto")
    static let provisional = Wording(zh: "暂定", en: "provisional")
    static let total = Wording(zh: "总分", en: "Total")
    static let grade = Wording(zh: "等次", en: "Grade")
    static let rank = Wording(zh: "名次", en: "Rank")
    static let unit = Wording(zh: "单位", en: "Unit")
    static let contribution = Wording(zh: "折算绩效", en: "Appraisal")
    static let code = Wording(zh: "编号", en: "Code")
    static let criterion = Wording(zh: "评分项", en: "Criterion")
    static let indicator = Wording(zh: "指标", en: "Indicator")
    static let weight = Wording(zh: "权重", en: "Weight")
    static let fullPoints = Wording(zh: "满分", en: "Full")
    static let points = Wording(zh: "得分", en: "Points")
    static let scoreRate = Wording(zh: "得分率", en: "Score rate")
    static let reason = Wording(zh: "理由", en: "Reason")
    static let outcome = Wording(zh: "结论", en: "Outcome")
    static let problem = Wording(zh: "问题", en: "Problem")
    static let fix = Wording(zh: "改法", en: "How to mend it")
    static let due = Wording(zh: "完成时限", en: "Due")
    static let responsible = Wording(zh: "责任岗位", en: "Responsible")
    static let clause = Wording(zh: "依据条款", en: "Clause")
    static let page = Wording(zh: "页面与存档", en: "Page and archived copy")
    static let method = Wording(zh: "评分口径与版本", en: "Method and versions")
    static let vetoList = Wording(zh: "单项否决", en: "Vetoes")
    static let notices = Wording(zh: "提示", en: "Notices")

    /// How a criterion stands.
    static func standing(_ standing: Standing) -> Wording {
        switch standing {
        case .full: Wording(zh: "满分", en: "full")
        case .lost: Wording(zh: "失分", en: "lost")
        case .notApplicable: Outcome.notApplicable.wording
        case .undetermined: Outcome.undetermined.wording
        case .awaitingReview: Outcome.awaitingReview.wording
        }
    }

    /// The four counts of a unit.
    enum Count {
        static let full = Wording(zh: "得分", en: "Full")
        static let lost = Wording(zh: "失分", en: "Lost")
        static let notApplicable = Wording(zh: "不适用", en: "N/A")
        static let open = Wording(zh: "待核", en: "Open")
    }

    static let contradiction = Wording(zh: "填报与采集不一致", en: "claim and observation differ")

    /// What a web server answered.
    static func status(_ status: Int?) -> Wording {
        guard let status else { return Wording(zh: "没有应答", en: "no answer") }
        return Wording(verbatim: "HTTP \(status)")
    }

    /// The heading of a part: “一、得分与排名”.
    static func numbered(_ number: Int, _ wording: Wording) -> Wording {
        let numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        let numeral = numerals.indices.contains(number) ? numerals[number] : "\(number)"
        return Wording(zh: "\(numeral)、\(wording.zh)", en: "\(number). \(wording.en)")
    }

    static func days(_ period: Period) -> Wording {
        Wording(zh: "\(period.from) 至 \(period.to)", en: "\(period.from) to \(period.to)")
    }

    static func foot(engine: String) -> Wording {
        Wording(
            zh: "本页由衡（heng \(engine)）依据考核记录生成，各项数字与同名 XML 记录一致；同样的输入得到同样的字节。",
            en:
                "Made by heng \(engine) from the record of the round; every number is that of the XML "
                + "record of the same name. Same input, same bytes.")
    }

    static func certainty(_ certainty: Fact.Certainty) -> Wording {
        switch certainty {
        case .measured: Wording(zh: "机器确定", en: "measured")
        case .suspected: Wording(zh: "机器疑似", en: "suspected")
        case .declared: Wording(zh: "单位自报", en: "declared")
        case .judged: Wording(zh: "人工认定", en: "judged")
        }
    }

    static func origin(_ origin: Fact.Origin) -> Wording {
        switch origin {
        case .observed: Wording(zh: "采集所见", en: "observed")
        case .claimed: Wording(zh: "单位填报", en: "claimed")
        }
    }
}
