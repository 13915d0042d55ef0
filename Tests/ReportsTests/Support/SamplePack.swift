import Exact
import Model
import Testing

/// A small pack: five first-level indicators, ten criteria, one veto.
enum SamplePack {
    static let place = Place(file: "pack.yaml", line: 1, column: 1)

    static func pack() throws -> Pack {
        Pack(
            id: "shili", version: "1.2.0", title: "示例县政务公开标准化规范化评估指标体系",
            source: Pack.Source(document: "示府发〔2022〕3号", title: "示例县政务公开方案", annex: "附件2"),
            period: try period(), weightOrigin: .assigned, policy: policy,
            columns: ["工作动态", "标准目录"], facts: facts, indicators: indicators, vetoes: [veto],
            digest: String(repeating: "5a", count: 32))
    }

    static func period() throws -> Period {
        try #require(
            Period(from: CivilDate("2022-02-20") ?? .epoch, to: CivilDate("2022-06-30") ?? .epoch))
    }

    static let policy = Policy(
        total: Points(100), weightFloor: Decimal128("0.03") ?? 0, weightFloorReason: "原表如此",
        appraisalShare: Decimal128("0.04") ?? 0,
        rounding: RoundingPolicy(places: 2, mode: .halfUp),
        grades: [
            Policy.Grade(name: "优秀", from: Points(90)), Policy.Grade(name: "良好", from: Points(80)),
            Policy.Grade(name: "合格", from: Points(60)), Policy.Grade(name: "不合格", from: Points(0)),
        ])

    static let facts = [
        fact("标准目录领域数", .number, unit: "个"),
        FactDescriptor(
            name: "标准目录公开环节", type: .elements,
            observation: Observation(
                extractor: "required-elements",
                settings: map([("extractor", "required-elements"), ("column", "标准目录")])),
            isClaimed: false,
            elements: [
                WantedElement(name: "决策公开"), WantedElement(name: "执行公开", synonyms: ["实施公开"]),
                WantedElement(name: "服务公开"),
            ],
            place: place),
        fact("失效链接数", .number, unit: "个"), fact("工作动态更新间隔", .number, unit: "天"),
        fact("身份证号泄露处数", .number, unit: "处"), fact("源头认定机制材料", .text, unit: nil),
        fact("意见征集数", .number, unit: "条"), fact("采纳情况已公开", .boolean, unit: nil),
        fact("动态调整机制建立日期", .date, unit: nil),
    ]

    static let veto = criterion(
        "V1", "公开页面出现未脱敏的公民身份号码", 0, fix: "立即撤下含身份证号的页面", due: nil)

    static let indicators = [
        node(
            "1", "政务公开事项标准目录简化及落实", 24,
            [
                node(
                    "1.1", "调整并简化基层政务公开标准目录", 12,
                    criteria: [
                        criterion(
                            "1.1.1", "十六个领域的标准目录均已对照两份省级指导目录简化调整并上网", 4,
                            fix: "补齐尚未调整的领域目录，在标准目录栏目重新公布"),
                        criterion(
                            "1.1.2", "标准目录覆盖决策、执行、管理、服务、结果五个环节", 3,
                            fix: "在标准目录中补充缺少的公开环节及其事项"),
                    ]),
                node(
                    "1.2", "规范公开基层政务公开标准目录内容", 12,
                    criteria: [
                        criterion("1.2.1", "目录所列事项能够联动展示，点击即达", 4, fix: "修复标准目录中打不开的链接")
                    ]),
            ]),
        node(
            "2", "规范政务公开工作", 40,
            [
                node(
                    "2.1", "信息发布工作机制", 20,
                    criteria: [
                        criterion("2.1.1", "专人负责，信息发布常态化", 4, fix: "恢复工作动态栏目更新"),
                        criterion(
                            "2.1.2", "公开专栏日常检查、维护到位：无空白栏目、无失效链接", 4,
                            fix: "充实空白栏目，修复失效链接"),
                    ]),
                node(
                    "2.2", "保密审查工作机制", 20,
                    criteria: [
                        criterion("2.2.1", "已建立信息公开属性源头认定机制", 2, fix: "在公文拟制环节增加公开属性认定"),
                        criterion("2.2.2", "发布审查有效，公开页面不泄露个人信息", 8, fix: "立即撤下或脱敏含个人信息的页面"),
                    ]),
            ]),
        node(
            "3", "推进政务公开平台规范化", 10,
            [
                node(
                    "3.1", "政务公开专区", 10,
                    criteria: [
                        criterion("3.1.3", "利用广播、电视、公示栏等平台发布政府信息", 3, fix: "补充发布并留存记录")
                    ])
            ]),
        node(
            "4", "扩大基层决策开放参与", 12,
            [
                node(
                    "4.1", "重大行政决策公众参与机制", 12,
                    criteria: [
                        criterion(
                            "4.1.1", "重大行政决策事项面向公众征集意见", 3, fix: "在意见征集栏目公开征求意见",
                            applies: .atLeast(fact: "重大行政决策数", 1)),
                        criterion(
                            "4.1.4", "意见采纳情况已公开", 3, fix: "发布意见采纳情况及未采纳的理由",
                            applies: .condition(Setting(.scalar("意见征集数 > 0"), at: place))),
                    ])
            ]),
        node(
            "5", "推动基层政务公开标准化规范化向农村和社区延伸", 14,
            [
                node(
                    "5.1", "推进村（居）务公开标准化规范化", 14,
                    criteria: [
                        criterion("5.1.2", "村（居）务公开覆盖六个重点方面", 6, fix: "补充公开缺少的村（居）务内容")
                    ])
            ]),
    ]

    static func map(_ entries: [(String, String)]) -> Setting {
        Setting(
            .map(
                entries.map {
                    Setting.Entry(
                        key: $0.0, place: place, value: Setting(.scalar($0.1), at: place))
                }),
            at: place)
    }

    private static func fact(_ name: String, _ type: FactType, unit: String?) -> FactDescriptor {
        FactDescriptor(name: name, type: type, unit: unit, isClaimed: true, place: place)
    }

    private static func node(
        _ id: String, _ name: String, _ weight: Decimal128, _ children: [Indicator] = [],
        criteria: [Criterion] = []
    ) -> Indicator {
        Indicator(
            id: id, name: name, weight: Points(weight), children: children, criteria: criteria,
            place: place)
    }

    private static func criterion(
        _ id: String, _ check: String, _ points: Decimal128, fix: String,
        applies: Criterion.Applicability? = nil, due: CivilDate? = CivilDate("2022-05-31")
    ) -> Criterion {
        Criterion(
            id: id, check: check, points: Points(points), clause: "附件2 第\(id)条", due: due,
            responsible: "党政办副主任", applies: applies,
            rule: Setting(
                .map([
                    Setting.Entry(
                        key: "deduct", place: place,
                        value: Setting(
                            .list([map([("per", "失效链接数"), ("points", "0.5")])]), at: place))
                ]), at: place),
            fix: fix, place: place)
    }
}
