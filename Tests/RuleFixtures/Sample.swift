public import Exact
public import Model
public import Rules

/// Invented declarations, facts and criteria of an invented unit.
public enum Sample {
    /// The unit most tests speak of.
    public static let unit = "qinghe"
    /// Where invented declarations stand.
    public static let place = Place(file: "pack.yaml", line: 1, column: 1)
    /// The wanted elements of ``elements``.
    public static let wanted = ["决策公开", "执行公开", "管理公开", "服务公开", "结果公开"]

    /// An observation declared in a pack.
    public static let observation = Observation(
        extractor: "sample", settings: Setting(.map([]), at: place))

    /// A declared fact.
    public static func declare(
        _ name: String, _ type: FactType, unit: String? = nil, crawled: Bool = true,
        claimed: Bool = false, elements: [String] = []
    ) -> FactDescriptor {
        FactDescriptor(
            name: name, type: type, unit: unit, observation: crawled ? observation : nil,
            isClaimed: claimed, elements: elements.map { WantedElement(name: $0) }, place: place)
    }

    /// What most tests declare: one fact of each type and origin.
    public static let declared: [FactDescriptor] = [
        declare("公开环节", .elements, elements: wanted),
        declare("专区服务", .elements, crawled: false, claimed: true, elements: wanted),
        declare("一本通已公开", .boolean, claimed: true),
        declare("渠道可达", .boolean),
        declare("标准目录领域数", .number, unit: "个", claimed: true),
        declare("更新间隔", .number, unit: "天"),
        declare("失效链接数", .number, unit: "个"),
        declare("空白栏目数", .number, unit: "个"),
        declare("身份证号泄露处数", .number, unit: "处"),
        declare("已设专区村数", .number, unit: "个", crawled: false, claimed: true),
        declare("村居总数", .number, unit: "个", crawled: false, claimed: true),
        declare("重大行政决策数", .number, unit: "件", crawled: false, claimed: true),
        declare("机制建立日期", .date, crawled: false, claimed: true),
        declare("机制材料", .text, crawled: false, claimed: true),
        declare("申请台账", .ledger, crawled: false, claimed: true),
        declare("信息等级", .text),
        declare("目录已梳理", .boolean),
        declare("情况说明已发布", .boolean, claimed: true),
        declare("被退回", .boolean, crawled: false, claimed: true),
        declare("表彰次数", .number, unit: "次", crawled: false, claimed: true),
        declare("通报批评次数", .number, unit: "次"),
    ]

    /// What rules of a pack with these facts can speak of.
    public static let vocabulary = Vocabulary(facts: declared, models: [model])

    /// The monitoring time most tests are judged at, with the published calendars.
    public static func time(_ asOf: String = "2022-04-20T18:00:00+08:00") throws -> TimeBasis {
        guard let asOf = DateTime(asOf) else { throw NoSuchTime(text: asOf) }
        return TimeBasis(asOf: asOf, calendar: .published)
    }

    private struct NoSuchTime: Error {
        let text: String
    }

    /// A criterion with a rule written in flow YAML.
    public static func criterion(
        _ rule: String, id: String = "1.1.1", points: Decimal128 = 4, due: CivilDate? = nil,
        acceptsDeclared: Bool = false, applies: Criterion.Applicability? = nil
    ) throws -> Criterion {
        Criterion(
            id: id, check: "检查 \(id)", points: Points(points), clause: "附件2 第1条", due: due,
            acceptsDeclared: acceptsDeclared, applies: applies, rule: try FlowSetting.read(rule),
            fix: "整改 \(id)", place: place)
    }

    /// Where an invented fact was seen.
    public static func evidence(_ locator: String = "/html/body") -> Evidence {
        Evidence(
            source: .submission(file: "submissions/\(unit).json"),
            sha256: String(repeating: "0", count: 64), locator: locator, snippet: "…")
    }

    /// What the crawl saw.
    public static func observed(
        _ name: String, _ value: FactValue, certainty: Fact.Certainty = .measured,
        faults: [Fault] = [], of unit: String = unit
    ) -> Fact {
        Fact(
            unit: unit, name: name, origin: .observed, certainty: certainty,
            reading: .known(value), faults: faults, evidence: [evidence()])
    }

    /// What the crawl could not see, apart from the faults it did.
    public static func unseen(
        _ name: String, faults: [Fault] = [], of unit: String = unit
    ) -> Fact {
        Fact(
            unit: unit, name: name, origin: .observed, certainty: .measured,
            reading: .unknown(Wording(zh: "访问超时", en: "timed out")), faults: faults,
            evidence: [])
    }

    /// What the unit says.
    public static func claimed(
        _ name: String, _ value: FactValue, certainty: Fact.Certainty = .declared,
        of unit: String = unit
    ) -> Fact {
        Fact(
            unit: unit, name: name, origin: .claimed, certainty: certainty,
            reading: .known(value), evidence: [evidence(name)])
    }

    /// A set of the wanted elements without `missing`.
    public static func elements(missing: Set<String> = []) -> FactValue {
        .elements(ElementSet(wanted: wanted, present: Set(wanted).subtracting(missing)))
    }

    /// Single faults by key, each counting one.
    public static func faults(_ keys: String...) -> [Fault] {
        keys.map { key in
            Fault(key: key, what: Wording(verbatim: key), evidence: evidence(key))
        }
    }
}
