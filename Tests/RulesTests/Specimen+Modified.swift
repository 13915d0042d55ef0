import Exact

@testable import Rules

extension Specimen {
    /// Kinds that count, compare, or leave a person a margin.
    static let moreKinds: [Specimen] = [
        Specimen(
            kind: "pass", rule: "{pass: {fact: 渠道可达, else: 1.5}}",
            reads: [Read(fact: "渠道可达", sense: .moreIsBetter)]),
        Specimen(
            kind: "pass", rule: "{pass: {fact: 渠道可达, else: -2}, below-zero: 2}",
            reads: [Read(fact: "渠道可达", sense: .moreIsBetter)], floor: -2),
        Specimen(
            kind: "deduct",
            rule: "{deduct: [{unless: 渠道可达, points: 1}, {if: 被退回, points: 0.5}]}",
            reads: [
                Read(fact: "渠道可达", sense: .moreIsBetter),
                Read(fact: "被退回", sense: .lessIsBetter),
            ]),
        Specimen(
            kind: "deduct", rule: "{deduct: {per: 失效链接数, points: 2}, below-zero: 3}",
            reads: [Read(fact: "失效链接数", sense: .lessIsBetter)], floor: -3),
        Specimen(
            kind: "checklist",
            rule: "{checklist: {of: 公开环节, points: {决策公开: 2, 执行公开: 2, 管理公开: 1, 服务公开: 2, "
                + "结果公开: 1}, misfit: scale}}",
            reads: [Read(fact: "公开环节", sense: .moreIsBetter)]),
        Specimen(
            kind: "checklist",
            rule: "{checklist: {of: 专区服务, points: {决策公开: 2, 执行公开: 2, 管理公开: 1, 服务公开: 2, "
                + "结果公开: 1}, misfit: cap}}",
            reads: [Read(fact: "专区服务", sense: .moreIsBetter)]),
        Specimen(
            kind: "tiers",
            rule: "{tiers: {by: 已设专区村数, steps: [{at-least: 6, points: 100%}, "
                + "{at-least: 3, points: 50%}]}}",
            reads: [Read(fact: "已设专区村数", sense: .moreIsBetter)]),
        Specimen(
            kind: "earn",
            rule: "{earn: [{per: 表彰次数, points: 1.5, up-to: 3}, {if: 一本通已公开, points: 1}, "
                + "{per: 通报批评次数, points: -1}]}",
            reads: [
                Read(fact: "表彰次数", sense: .moreIsBetter),
                Read(fact: "一本通已公开", sense: .moreIsBetter),
                Read(fact: "通报批评次数", sense: .lessIsBetter),
            ]),
        Specimen(
            kind: "earn",
            rule: "{earn: [{per: 表彰次数, points: 1}, {per: 通报批评次数, points: -2}], below-zero: 6}",
            reads: [
                Read(fact: "表彰次数", sense: .moreIsBetter),
                Read(fact: "通报批评次数", sense: .lessIsBetter),
            ], floor: -6),
        Specimen(
            kind: "ratio",
            rule: "{ratio: {of: 失效链接数, over: 标准目录领域数, at-most: 50%, deduct: 1.5}}",
            reads: [
                Read(fact: "失效链接数", sense: .lessIsBetter),
                Read(fact: "标准目录领域数", sense: .neither),
            ]),
        Specimen(
            kind: "ratio",
            rule: "{ratio: {of: 已设专区村数, over: 村居总数, at-least: 70%, none: full}}",
            reads: [
                Read(fact: "已设专区村数", sense: .moreIsBetter),
                Read(fact: "村居总数", sense: .neither),
            ]),
        Specimen(
            kind: "periods",
            rule:
                "{periods: {of: 申请台账, every: month, at-least: 2, per-short: 0.5, per-empty: 1.5}, "
                + "scope: {since: 2022-01-01, until: 2022-04-20}}",
            reads: [Read(fact: "申请台账", sense: .neither)]),
        Specimen(
            kind: "levels", rule: "{levels: {by: 信息等级, points: {优: 4, 良: 3, 差: 0}}}",
            reads: [Read(fact: "信息等级", sense: .neither)]),
        Specimen(
            kind: "levels", rule: "{levels: {ask: 属哪一等, points: {优: 100%, 良: 75%, 差: 0}}}",
            reads: []),
        Specimen(
            kind: "discretion",
            rule: "{discretion: {ask: 扣多少, deduct: {from: 1, to: 3}, when: not(渠道可达), "
                + "reads: [机制材料]}}",
            reads: [
                Read(fact: "渠道可达", sense: .moreIsBetter), Read(fact: "机制材料", sense: .neither),
            ]),
        Specimen(
            kind: "discretion",
            rule: "{discretion: {ask: 评多少, award: {from: 0.5, to: 3.5}, reads: [机制材料]}}",
            reads: [Read(fact: "机制材料", sense: .neither)]),
        Specimen(
            kind: "sampling",
            rule: "{sampling: {good: 已设专区村数, drawn: 村居总数, of: 标准目录领域数, confidence: 90%}}",
            reads: [
                Read(fact: "已设专区村数", sense: .moreIsBetter),
                Read(fact: "村居总数", sense: .neither),
                Read(fact: "标准目录领域数", sense: .neither),
            ]),
        Specimen(
            kind: "combine",
            rule: "{combine: [{share: 70, rule: {deduct: {per: 失效链接数, points: 1}}}, "
                + "{share: 20, rule: {pass: {fact: 一本通已公开}}}, "
                + "{share: 10, rule: {time-limit: {of: 申请台账, within: 5 working days}}}]}",
            reads: [
                Read(fact: "失效链接数", sense: .lessIsBetter),
                Read(fact: "一本通已公开", sense: .moreIsBetter),
                Read(fact: "申请台账", sense: .lessIsBetter),
            ]),
    ]

    private static let links = Read(fact: "失效链接数", sense: .lessIsBetter)
    private static let sorted = Read(fact: "目录已梳理", sense: .moreIsBetter)

    /// Every modifier alone, and many together.
    static let modified: [Specimen] = [
        Specimen(
            kind: "time-limit",
            rule: "{time-limit: {of: 申请台账, within: 5 working days}, "
                + "scope: {since: 2022-04-01}, draw: {take: 2, seed: 2022-1}}",
            reads: [Read(fact: "申请台账", sense: .lessIsBetter)]),
        Specimen(
            kind: "deadline",
            rule: "{deadline: {done: 机制建立日期, per-day: 0.7, due: 2022-03-05}, "
                + "scope: {until: 2022-03-14}}",
            reads: [Read(fact: "机制建立日期", sense: .neither)]),
        Specimen(
            kind: "deduct", rule: "{deduct: {per: 失效链接数, points: 0.5}, once: 链接}",
            reads: [links]),
        Specimen(
            kind: "deduct",
            rule: "{deduct: {per: 失效链接数, points: 0.5}, aggravate: [{when: 被退回, deduct: 1}, "
                + "{when: not(目录已梳理), times: 2}]}",
            reads: [links, Read(fact: "被退回", sense: .lessIsBetter), sorted]),
        Specimen(
            kind: "deduct", rule: "{deduct: {per: 失效链接数, points: 0.5}, loss-cap: 1.5}",
            reads: [links]),
        Specimen(
            kind: "deduct", rule: "{cap: 3, deduct: {per: 失效链接数, points: 0.5}}",
            reads: [links]),
        Specimen(
            kind: "pass", rule: "{pass: {fact: 渠道可达}, note: {when: 情况说明已发布, worth: 80%}}",
            reads: [
                Read(fact: "渠道可达", sense: .moreIsBetter),
                Read(fact: "情况说明已发布", sense: .moreIsBetter),
            ]),
        Specimen(
            kind: "deduct",
            rule: "{deduct: {per: 失效链接数, points: 0.5}, "
                + "ceiling: {when: not(目录已梳理), at: pass-line}}",
            reads: [links, sorted]),
        Specimen(
            kind: "deduct",
            rule: "{deduct: {per: 失效链接数, points: 0.5}, "
                + "ceiling: {when: not(目录已梳理), at: 2.5, count: before}}",
            reads: [links, sorted]),
        Specimen(
            kind: "deduct",
            rule: "{deduct: {per: 失效链接数, points: 0.5}, halve: {when: not(目录已梳理)}}",
            reads: [links, sorted]),
        Specimen(
            kind: "deduct",
            rule: "{deduct: {per: 失效链接数, points: 0.5}, void: {when: 空白栏目数 >= 5}}",
            reads: [links, Read(fact: "空白栏目数", sense: .lessIsBetter)]),
        Specimen(
            kind: "deduct",
            rule: "{below-zero: 5, halve: {when: not(目录已梳理)}, loss-cap: 8, "
                + "deduct: {per: 失效链接数, points: 0.5}, aggravate: {when: 被退回, deduct: 3}, "
                + "void: {when: 空白栏目数 >= 5, branch: 1.1}, "
                + "ceiling: {when: not(目录已梳理), at: 60%}, "
                + "note: {when: 情况说明已发布, worth: 2}}",
            reads: [
                links, Read(fact: "被退回", sense: .lessIsBetter),
                Read(fact: "情况说明已发布", sense: .moreIsBetter), sorted,
                Read(fact: "空白栏目数", sense: .lessIsBetter),
            ], floor: -5),
        Specimen(
            kind: "combine",
            rule: "{combine: [{share: 3, rule: {pass: {fact: 渠道可达}, "
                + "halve: {when: not(目录已梳理)}}}, "
                + "{share: 1, rule: {manual: {ask: 核}}}], ceiling: {at: 3}}",
            reads: [Read(fact: "渠道可达", sense: .moreIsBetter), sorted]),
    ]
}
