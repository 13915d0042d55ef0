import Exact
import Model
import Rules

/// What a person is told to look at about a proposed rule.
enum PhraseWording {
    static let tooLong = Wording(
        zh: "评分标准太长，由人评定", en: "the standard is too long; a person decides")
    static let sharedStandard = Wording(
        zh: "几个评分项共用一格评分标准，核对各自怎样扣分",
        en: "several criteria share one standard; see how each is charged")
    static let tooMuch = Wording(
        zh: "表中的评分标准太多，这一项没有读，由人评定",
        en: "the table holds too many standards; this one was not read, a person decides")
    static let yesOrNo = Wording(
        zh: "只写了“是否”，按有、无得分处理", en: "only 是否 is written; taken as all or nothing")
    static let namedAfterItem = Wording(
        zh: "条件没有写明对象，按评分项的名称理解",
        en: "what must be there is not named; the criterion's name was taken")
    static let givesAndTakes = Wording(
        zh: "又有得分又有扣分，由人评定", en: "it both gives and takes points; a person decides")
    static let discretionBesides = Wording(
        zh: "裁量扣分之外还有别的扣分，由人评定", en: "there is more than the range of discretion; a person decides")
    static let shareOf = Wording(
        zh: "比例的分子、分母没有写明，按百分比填报",
        en: "part and whole of the share are not named; it is given in per cent")
    static let shareOfPoints = Wording(
        zh: "按百分比扣分，以本项分值为基数", en: "charged in per cent, of the criterion's points")
    static let alsoCounted = Wording(
        zh: "后面几种也按次数计分", en: "what follows is taken to count as well")
    static let lostOneByOne = Wording(
        zh: "各项得分之和即分值，按缺哪项扣哪项处理", en: "the parts come to all; each is lost where it is not met")
    static let partsNotCapped = Wording(
        zh: "小项分值相加等于分值；小项扣分没有另设上限", en: "the parts come to all; none of them has a cap of its own")
    static let onlyOneHolds = Wording(
        zh: "几种情形只取其一，由评审人选定", en: "one of several cases holds; a person picks it")
    static let onlyLimits = Wording(
        zh: "只写了封顶、折半一类的限制，没有写怎样得分", en: "only limits are written, not how points are earned")
    static let noStandard = Wording(
        zh: "没有评分标准，由人评定", en: "no standard is written; a person decides")

    static func remark(_ remark: PhraseRemark) -> Wording {
        switch remark {
        case .sampling:
            Wording(zh: "按抽查结果填报：抽查范围由考核方案定", en: "counted on a sample; the plan says which")
        case .scope:
            Wording(zh: "限定了时间范围，填报和评定时只算这段时间", en: "only what falls into certain years counts")
        case .applicability:
            Wording(
                zh: "写有不涉及的情形，需要时给评分项加 applies",
                en: "it names units it does not apply to; add `applies` where needed")
        case .onlyOnce:
            Wording(zh: "写有不重复扣分", en: "nothing is charged twice")
        case .rank:
            Wording(zh: "写有名次要求", en: "it goes by ranks")
        case .sources:
            Wording(zh: "写有多个来源合成", en: "several sources are weighted")
        case .several:
            Wording(
                zh: "几种情形各扣一次，按项数填报", en: "each of what is named is charged; their number is given")
        }
    }

    static let steps = Wording(
        zh: "按数量分档扣分，各档不相加，由人评定",
        en: "charges go by steps that do not add up; a person decides")
    static let bands = Wording(
        zh: "几档区间合成一个，由评审人按原文定档", en: "several bands became one range; a person keeps to the words")
    static let reverseBesides = Wording(
        zh: "倒扣之外还有别的扣分，由人评定", en: "some of it goes below zero and some does not; a person decides")
    static let noWhole = Wording(
        zh: "各处读懂了，合不成一条规则，由人评定",
        en: "its parts were understood, but they make no single rule; a person decides")
    static let exception = Wording(
        zh: "写有“但”字的例外，由人评定", en: "it makes an exception; a person decides")
    static let severalRows = Wording(
        zh: "几行共用一个分值，扣分合在一起",
        en: "several rows share their points; their charges were put together")
    static let severalRowsGive = Wording(
        zh: "几行共用一个分值，各行得多少分没有写明，由人评定",
        en: "several rows share their points and none says its own; a person decides")
    static let partOfPart = Wording(
        zh: "“此项”“不得分”指其中一个小项，由人评定",
        en: "“此项” or “不得分” speaks of one of several parts; a person decides")

    static func gradesScaled(_ best: Decimal128, _ full: Decimal128) -> Wording {
        Wording(
            zh: "档位最高 \(best.inSentence) 分，分值是 \(full.inSentence) 分，按比例折算",
            en:
                "the best grade has \(best.inSentence), the criterion \(full.inSentence); taken in proportion"
        )
    }

    static func bonusOpen(_ bound: Decimal128) -> Wording {
        Wording(
            zh: "没有写最多加（减）几分，按 \(bound.inSentence) 分封顶",
            en: "how much at most is not said; capped at \(bound.inSentence)")
    }

    static func lost(_ points: Decimal128) -> Wording {
        Wording(
            zh: "标准里的 \(points.inSentence) 分没有写进规则，由人评定",
            en:
                "the standard's \(points.inSentence) points found no place in a rule; a person decides"
        )
    }

    static func notUnderstood(_ words: String) -> Wording {
        Wording(
            zh: "有一处没有读懂，由人评定：“\(words)”",
            en: "this was not understood, a person decides: “\(words)”")
    }

    static func notYet(_ patterns: [String]) -> Wording {
        let names = patterns.joined(separator: "、")
        return Wording(
            zh: "读懂了（\(names)），这一版评分引擎还写不出，由人评定",
            en: "understood (\(names)), but this engine cannot write it yet; a person decides")
    }

    static func bestIsNotFull(_ best: Decimal128, _ full: Decimal128) -> Wording {
        Wording(
            zh: "标准里最多得 \(best.inSentence) 分，分值是 \(full.inSentence) 分",
            en:
                "the standard gives at most \(best.inSentence), the criterion has \(full.inSentence)"
        )
    }

    static func moreThanFull(_ loss: Decimal128, _ full: Decimal128) -> Wording {
        Wording(
            zh: "要扣 \(loss.inSentence) 分，多于分值 \(full.inSentence) 分",
            en: "it takes \(loss.inSentence) off, more than the \(full.inSentence) there are")
    }

    static func elementMisfit(
        _ sum: Decimal128, _ full: Decimal128, _ choice: MisfitChoice
    ) -> Wording {
        let (zh, en) =
            switch choice {
            case .report, .parts:
                (
                    "，由人评定；或明确选择 --sums scale、--sums cap",
                    "; a person decides, or choose --sums scale or --sums cap"
                )
            case .scale: ("，按 --sums scale 折算", "; scaled by --sums scale")
            case .cap: ("，按 --sums cap 封顶", "; capped by --sums cap")
            }
        return Wording(
            zh: "要素分相加 \(sum.inSentence) 分，分值是 \(full.inSentence) 分\(zh)",
            en: "the elements come to \(sum.inSentence), the criterion has \(full.inSentence)\(en)")
    }

    static func step(_ step: Int) -> Wording {
        Wording(
            zh: "每 \(step) 个扣一次，按比例折到每个", en: "one charge for \(step); taken in proportion for each"
        )
    }

    static func dueOutside(_ text: String) -> Wording {
        Wording(
            zh: "完成时限“\(text)”没有写成日期：读不懂，或不在考核时段内",
            en: "the due date “\(text)” was not taken: not a date, or outside the period")
    }

    static let patternNames: [String: Wording] = [
        "P1": Wording(zh: "逐项扣分", en: "points off for each"),
        "P2": Wording(zh: "有得无不得", en: "all or nothing"),
        "P3": Wording(zh: "一次扣分", en: "points off once"),
        "P4": Wording(zh: "要素分项", en: "elements with points"),
        "P5": Wording(zh: "区间裁量", en: "discretion"),
        "P6": Wording(zh: "分档等级", en: "grades and tiers"),
        "P7": Wording(zh: "按比例", en: "in proportion"),
        "P8": Wording(zh: "数量达标", en: "a number to reach"),
        "P9": Wording(zh: "逐期", en: "by period"),
        "P10": Wording(zh: "时限逾期", en: "time limits"),
        "P11": Wording(zh: "一票否决", en: "veto"),
        "P12": Wording(zh: "本项清零", en: "item void"),
        "P13": Wording(zh: "封顶折半", en: "ceiling, halving"),
        "P14": Wording(zh: "倒扣", en: "below zero"),
        "P15": Wording(zh: "加分", en: "points for each"),
        "P16": Wording(zh: "不适用", en: "not applicable"),
        "P17": Wording(zh: "情况说明", en: "published note"),
        "P18": Wording(zh: "抽查", en: "sampling"),
        "P19": Wording(zh: "比率阈值", en: "a share's threshold"),
        "P20": Wording(zh: "不重复扣", en: "charged once"),
        "P21": Wording(zh: "多来源合成", en: "several sources"),
        "P22": Wording(zh: "小项上限", en: "cap"),
        "P23": Wording(zh: "名次", en: "rank"),
        "P24": Wording(zh: "加重", en: "aggravation"),
        "P25": Wording(zh: "通报表彰", en: "criticism, commendation"),
        "P26": Wording(zh: "时间范围", en: "years that count"),
    ]
}
