import Model

/// The sentences of a comparison of packs.
extension CompareWording {
    static let packsKind = Wording(zh: "指标体系对比", en: "Comparison of packs")
    static let summaryTitle = Wording(zh: "变化概览", en: "What changed")
    static let effectTitle = Wording(zh: "对得分的影响", en: "What it moved")
    static let generalTitle = Wording(zh: "整体", en: "The pack as a whole")
    static let demandsTitle = Wording(zh: "评分项的变化", en: "Demands")
    static let change = Wording(zh: "变化", en: "Change")
    static let count = Wording(zh: "项数", en: "How many")
    static let pointsBefore = Wording(zh: "原分值", en: "Points before")
    static let pointsAfter = Wording(zh: "新分值", en: "Points now")
    static let whatChanged = Wording(zh: "变了什么", en: "What is different")
    static let whyChanged = Wording(zh: "理由或依据", en: "Reason or clause")
    static let movedUnits = Wording(zh: "单位数", en: "Units moved")
    static let movedSum = Wording(zh: "合计增减", en: "Points moved")
    static let unset = Wording(zh: "待录入", en: "unset")
    static let veto = Wording(zh: "否决", en: "veto")
    static let earlierPack = Wording(zh: "原体系", en: "Earlier pack")
    static let laterPack = Wording(zh: "新体系", en: "Later pack")
    static let samePacks = Wording(
        zh: "两套指标体系没有差别。", en: "The packs do not differ.")
    static let noPeriod = Wording(
        zh: "指标体系的时段超出日历", en: "the pack's period lies outside the calendar")
    static let noRound = Wording(
        zh: "没有用考核轮次推算影响；加 --round 上一轮文件夹，可看到各单位得分的变化。",
        en: "No round was scored; --round FOLDER shows what the scores would have been.")

    static func kind(_ kind: PackComparison.Kind) -> Wording {
        switch kind {
        case .added: Wording(zh: "新增", en: "New")
        case .dropped: Wording(zh: "取消", en: "Dropped")
        case .moved: Wording(zh: "改编号", en: "Under another code")
        case .changed: Wording(zh: "调整", en: "Changed")
        case .worded: Wording(zh: "只改文字", en: "Worded otherwise")
        }
    }

    static func heading(_ kind: PackComparison.Kind, _ count: Int) -> Wording {
        let name = Self.kind(kind)
        return Wording(zh: "\(name.zh) \(count) 项", en: "\(name.en) (\(count))")
    }

    static func both(_ old: String, _ new: String) -> Wording {
        Wording(zh: "\(old) 与 \(new)", en: "\(old) against \(new)")
    }

    static func scoredTwice(_ round: Round, _ units: Int) -> Wording {
        Wording(
            zh: "用两套体系分别计算“\(round.title)”的 \(units) 个单位。",
            en: "“\(round.title)”, \(units) units, scored with both packs.")
    }

    static func packsFoot(engine: String) -> Wording {
        Wording(
            zh: "本页由衡（heng \(engine)）对比两套指标体系生成；同样的输入得到同样的字节。",
            en:
                "Made by Heng (heng \(engine)) of the two packs; the same input gives the same bytes."
        )
    }

    static func opened(_ codes: [String]) -> Wording {
        Wording(
            zh: "上轮没有依据、按最低到最高计的：\(codes.joined(separator: "、"))。",
            en: "Nothing is known from the round, counted from least to most: "
                + "\(codes.joined(separator: ", ")).")
    }
}
