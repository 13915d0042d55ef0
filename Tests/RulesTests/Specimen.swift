import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

/// One rule of a kind, with what the conformance suite must know of it.
struct Specimen: Sendable, CustomTestStringConvertible {
    /// What more of a fact means for the unit.
    enum Sense: Sendable { case moreIsBetter, lessIsBetter, neither }

    /// One fact the rule reads.
    struct Read: Sendable {
        let fact: String
        let sense: Sense
    }

    let kind: String
    let rule: String
    var role = RuleRole.points
    let reads: [Read]
    /// The least points the pack allows.
    var floor: Decimal128 = 0
    let full: Decimal128 = 4

    var testDescription: String { rule }

    static let all = kinds + moreKinds + modified

    private static let kinds: [Specimen] = [
        Specimen(
            kind: "pass", rule: "{pass: {fact: 渠道可达}}",
            reads: [Read(fact: "渠道可达", sense: .moreIsBetter)]),
        Specimen(
            kind: "pass", rule: "{pass: {fact: 更新间隔, at-most: 5}}",
            reads: [Read(fact: "更新间隔", sense: .lessIsBetter)]),
        Specimen(
            kind: "pass", rule: "{pass: {fact: 标准目录领域数, at-least: 5}}",
            reads: [Read(fact: "标准目录领域数", sense: .moreIsBetter)]),
        Specimen(
            kind: "deduct",
            rule: "{deduct: [{per: 失效链接数, points: 0.3}, {per: 空白栏目数, points: 1, up-to: 2}, "
                + "{missing: 公开环节, points: 0.25}]}",
            reads: [
                Read(fact: "失效链接数", sense: .lessIsBetter),
                Read(fact: "空白栏目数", sense: .lessIsBetter),
                Read(fact: "公开环节", sense: .moreIsBetter),
            ]),
        Specimen(
            kind: "checklist", rule: "{checklist: {of: 专区服务}}",
            reads: [Read(fact: "专区服务", sense: .moreIsBetter)]),
        Specimen(
            kind: "proportion", rule: "{proportion: {of: 标准目录领域数, full-at: 7}}",
            reads: [Read(fact: "标准目录领域数", sense: .moreIsBetter)]),
        Specimen(
            kind: "proportion", rule: "{proportion: {of: 已设专区村数, over: 村居总数}}",
            reads: [
                Read(fact: "已设专区村数", sense: .moreIsBetter),
                Read(fact: "村居总数", sense: .neither),
            ]),
        Specimen(
            kind: "deadline", rule: "{deadline: {done: 机制建立日期, per-day: 0.7, due: 2022-03-05}}",
            reads: [Read(fact: "机制建立日期", sense: .lessIsBetter)]),
        Specimen(
            kind: "time-limit",
            rule: "{time-limit: {of: 申请台账, within: 5 working days, extension: 2 working days}}",
            reads: [Read(fact: "申请台账", sense: .lessIsBetter)]),
        Specimen(
            kind: "time-limit",
            rule: "{time-limit: {of: 申请台账, within: 48 hours, per-late: 0.7, up-to: 2}}",
            reads: [Read(fact: "申请台账", sense: .lessIsBetter)]),
        Specimen(
            kind: "tiers",
            rule: "{tiers: {by: 失效链接数, steps: [{at-most: 1, points: 4}, {at-most: 4, points: 1}]}}",
            reads: [Read(fact: "失效链接数", sense: .lessIsBetter)]),
        Specimen(
            kind: "tiers",
            rule:
                "{tiers: {by: 公开环节, steps: [{at-least: 4, points: 4}, {at-least: 2, points: 1}]}}",
            reads: [Read(fact: "公开环节", sense: .moreIsBetter)]),
        Specimen(
            kind: "formula",
            rule: "{formula: {when: 失效链接数 <= 2 and 渠道可达, points: 满分 - 失效链接数 * 0.5}}",
            reads: [
                Read(fact: "渠道可达", sense: .moreIsBetter),
                Read(fact: "失效链接数", sense: .lessIsBetter),
            ]),
        Specimen(
            kind: "formula", rule: "{formula: {points: 已设专区村数 * 0.7}}",
            reads: [Read(fact: "已设专区村数", sense: .moreIsBetter)]),
        Specimen(
            kind: "formula", rule: "{formula: {when: count(公开环节.缺少) = 0, else: 满分 / 2}}",
            reads: [Read(fact: "公开环节", sense: .moreIsBetter)]),
        Specimen(
            kind: "formula", rule: "{formula: {when: 机制建立日期 <= @\"2022-03-14\"}}",
            reads: [Read(fact: "机制建立日期", sense: .lessIsBetter)]),
        Specimen(
            kind: "decision", rule: "{decision: {model: 更新.dmn}}",
            reads: [
                Read(fact: "更新间隔", sense: .lessIsBetter),
                Read(fact: "渠道可达", sense: .moreIsBetter),
            ]),
        Specimen(
            kind: "decision", rule: "{decision: {model: 更新.dmn, inputs: {更新间隔: 失效链接数 * 2}}}",
            reads: [
                Read(fact: "失效链接数", sense: .lessIsBetter),
                Read(fact: "渠道可达", sense: .moreIsBetter),
            ]),
        Specimen(
            kind: "manual", rule: "{manual: {reads: [机制材料, 村居总数], ask: 核}}",
            reads: [
                Read(fact: "机制材料", sense: .neither), Read(fact: "村居总数", sense: .neither),
            ]),
        Specimen(
            kind: "veto", rule: "{veto: {fact: 身份证号泄露处数, above: 2}}", role: .veto,
            reads: [Read(fact: "身份证号泄露处数", sense: .lessIsBetter)]),
        Specimen(
            kind: "formula", rule: "{formula: {when: 身份证号泄露处数 > 2 and 失效链接数 > 5}}",
            role: .veto,
            reads: [
                Read(fact: "失效链接数", sense: .lessIsBetter),
                Read(fact: "身份证号泄露处数", sense: .lessIsBetter),
            ]),
    ]

    func descriptor(_ fact: String) throws -> FactDescriptor {
        try #require(Sample.declared.first { $0.name == fact })
    }

    /// The rule compiled, ready to judge many units.
    func compiled() throws -> Compiled {
        let criterion = try Sample.criterion(rule, points: full)
        let rule = RuleCatalog.standard.compile(
            criterion, role: role, vocabulary: Sample.vocabulary
        ).rule
        return Compiled(
            time: try Sample.time(), criterion: criterion, role: role, rule: try #require(rule),
            declared: Sample.vocabulary.facts)
    }

    /// A compiled specimen.
    struct Compiled {
        let time: TimeBasis
        let criterion: Criterion
        let role: RuleRole
        let rule: any Rule
        let declared: [String: FactDescriptor]

        /// Judges `facts` in the given circumstances.
        func judge(_ facts: [Fact], _ circumstances: Circumstances) -> Verdict {
            let criterion = Criterion(
                id: criterion.id, check: criterion.check, points: criterion.points,
                clause: criterion.clause, acceptsDeclared: circumstances.acceptsDeclared,
                rule: criterion.rule, fix: criterion.fix, place: criterion.place)
            let view = FactView(
                of: UnitFacts(facts, answering: circumstances.answering), for: criterion,
                rule: rule, role: role, declared: declared,
                unanswered: circumstances.unanswered, time: time, charged: circumstances.charged)
            return rule.judge(view)
        }
    }
}

/// What besides facts a verdict may depend on.
struct Circumstances: Sendable {
    var acceptsDeclared: Bool
    var answering: Answering
    var unanswered: Policy.UnansweredRule
    var charged: [String: String]

    static func random(_ random: inout SplitMix64) -> Circumstances {
        Circumstances(
            acceptsDeclared: .random(using: &random),
            answering: [Answering.inTime, .never, .open].randomElement(using: &random) ?? .open,
            unanswered: .random(using: &random) ? .zero : .review,
            charged: .random(using: &random) ? ["fault 1": "1.1", "fault 3": "1.2"] : [:])
    }

    /// Where everything known counts.
    static let plain = Circumstances(
        acceptsDeclared: true, answering: .inTime, unanswered: .zero, charged: [:])
}

/// Random facts of a declared type.
enum RandomFact {
    static func value(
        _ descriptor: FactDescriptor, _ random: inout SplitMix64
    ) throws -> FactValue {
        switch descriptor.type {
        case .boolean: return .boolean(.random(using: &random))
        case .number: return .number(Decimal128(Int.random(in: 0...9, using: &random)))
        case .date:
            let day = Int.random(in: 1...28, using: &random)
            return .date(try #require(CivilDate(year: 2022, month: 3, day: day)))
        case .text:
            let texts = ["附件1", " ", "优", "良", "差"]
            return .text(texts.randomElement(using: &random) ?? " ")
        case .elements:
            let names = descriptor.elements.map(\.name)
            let present = names.filter { _ in .random(using: &random) }
            return .elements(ElementSet(wanted: names, present: Set(present)))
        case .ledger:
            let count = Int.random(in: 0...4, using: &random)
            return .ledger(try (0..<count).map { _ in try entry(&random) })
        }
    }

    /// An entry of the spring of 2022, with or without times of day.
    private static func entry(_ random: inout SplitMix64) throws -> LedgerEntry {
        let begin = try #require(CivilDate("2022-03-25"))
        let start = try #require(begin.adding(days: .random(in: 0...40, using: &random)))
        let end = try #require(start.adding(days: .random(in: 0...12, using: &random)))
        let hasTimes = Bool.random(using: &random)
        func moment(_ date: CivilDate) throws -> LedgerMoment {
            hasTimes
                ? .time(try #require(DateTime(date: date, time: .midnight, offset: 28_800)))
                : .day(date)
        }
        return try #require(
            LedgerEntry(
                title: "甲", from: moment(start),
                to: .random(using: &random) ? moment(end) : nil,
                isExtended: .random(using: &random)))
    }

    /// As many faults as `value` counts, or none listed at all.
    static func faults(of value: FactValue, _ random: inout SplitMix64) -> [Fault] {
        guard case .number(let number) = value, let count = number.asInt,
            .random(using: &random)
        else { return [] }
        return (0..<count).map { fault($0) }
    }

    static func fault(_ index: Int) -> Fault {
        Fault(
            key: "fault \(index)", what: Wording(verbatim: "fault"), evidence: Sample.evidence())
    }

    /// Any mixture of claim and observation of `descriptor`, none included.
    static func facts(
        of descriptor: FactDescriptor, _ random: inout SplitMix64
    ) throws -> [Fact] {
        var facts: [Fact] = []
        switch Int.random(in: 0...4, using: &random) {
        case 0, 1:
            let value = try value(descriptor, &random)
            facts.append(
                Sample.observed(
                    descriptor.name, value, faults: faults(of: value, &random)))
        case 2:
            facts.append(
                Sample.observed(
                    descriptor.name, try value(descriptor, &random), certainty: .suspected))
        case 3:
            let seen = descriptor.type == .number ? Int.random(in: 0...4, using: &random) : 0
            facts.append(
                Sample.unseen(descriptor.name, faults: (0..<seen).map { fault($0) }))
        default: break
        }
        if .random(using: &random) {
            facts.append(Sample.claimed(descriptor.name, try value(descriptor, &random)))
        }
        return facts
    }

    /// `value` made worse by one; `nil` when it cannot be.
    static func worse(_ value: FactValue, _ sense: Specimen.Sense) -> FactValue? {
        switch (value, sense) {
        case (_, .neither): nil
        case (.boolean(let answer), .moreIsBetter): answer ? .boolean(false) : nil
        case (.boolean(let answer), .lessIsBetter): answer ? nil : .boolean(true)
        case (.number(let number), .moreIsBetter): .number(number - 1)
        case (.number(let number), .lessIsBetter): .number(number + 1)
        case (.date(let date), _): date.adding(days: 1).map { .date($0) }
        case (.elements(let set), _):
            set.present.isEmpty
                ? nil
                : .elements(
                    ElementSet(
                        wanted: set.present + set.missing, present: Set(set.present.dropLast())))
        case (.ledger(let entries), _): later(entries).map { .ledger($0) }
        case (.text, _): nil
        }
    }

    /// The first matter that was done, done a day later.
    private static func later(_ entries: [LedgerEntry]) -> [LedgerEntry]? {
        guard let index = entries.firstIndex(where: { $0.to != nil }) else { return nil }
        let entry = entries[index]
        let to: LedgerMoment? =
            switch entry.to {
            case .day(let date): date.adding(days: 1).map { .day($0) }
            case .time(let time):
                DateTime(unixSeconds: time.unixSeconds + 86_400, offset: time.offset)
                    .map { .time($0) }
            case nil: nil
            }
        let worse = LedgerEntry(
            title: entry.title, from: entry.from, to: to, isExtended: entry.isExtended)
        guard let to, let worse, worse.to == to else { return nil }
        var changed = entries
        changed[index] = worse
        return changed
    }
}
