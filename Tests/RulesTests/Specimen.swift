import Exact
import Model
import RuleFixtures
import Seeded
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
            kind: "veto", rule: "{veto: {fact: 身份证号泄露处数, at-least: 5, warn: 3}}", role: .veto,
            reads: [Read(fact: "身份证号泄露处数", sense: .lessIsBetter)]),
        Specimen(
            kind: "formula", rule: "{formula: {when: 身份证号泄露处数 > 5, warn: 身份证号泄露处数 > 2}}",
            role: .veto, reads: [Read(fact: "身份证号泄露处数", sense: .lessIsBetter)]),
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

    static func random(_ random: inout SeededGenerator) -> Circumstances {
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
