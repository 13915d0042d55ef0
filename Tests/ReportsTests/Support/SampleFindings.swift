import Exact
import Model

/// What the townships of the sample did.
enum SampleFindings {
    struct Story: Sendable {
        let id: String
        let name: String
        var findings: [String: @Sendable (Criterion) -> Finding] = [:]
        var veto: Finding = SampleFindings.vetoFinding(leaks: 0, unit: "qinghe")
        var notices: [Notice] = []

        /// The finding of the story, or full points.
        func finding(of criterion: Criterion) -> Finding {
            findings[criterion.id]?(criterion) ?? full(criterion, unit: id)
        }
    }

    static let stories: [Story] = [
        Story(id: "qinghe", name: "青禾镇"), baishi, liuxi, hewan, nanping, yunling, donggang,
    ]

    private static let baishi = Story(
        id: "baishi", name: "白石乡",
        findings: [
            "2.1.1": { criterion in
                lost(
                    criterion, 1, "工作动态更新间隔 72 天，超过 30 天但不超过 90 天，得 1 分",
                    "72 days since the newest item, at most 90: 1 point",
                    [number("工作动态更新间隔", 72, unit: "baishi", at: "gzdt/")])
            },
            "4.1.1": notApplicable, "4.1.4": notApplicable,
        ],
        notices: [
            Notice(
                .info, Wording(zh: "有 1 个页面的编码声明与内容不符，已按 GB18030 读取", en: "one page is GB18030"))
        ])

    private static let liuxi = Story(
        id: "liuxi", name: "柳溪镇",
        findings: [
            "2.1.2": { criterion in deadLinks(criterion, unit: "liuxi") },
            "3.1.3": awaiting,
            "5.1.2": { criterion in
                lost(criterion, 5, "6 项中公开 5 项，缺养老服务", "5 of 6, missing 养老服务", [])
            },
        ])

    private static let hewan = Story(
        id: "hewan", name: "河湾乡",
        findings: [
            "1.1.1": { criterion in
                let observed = number("标准目录领域数", 12, unit: "hewan", at: "lhzl/bzml.html")
                let claimed = Fact(
                    unit: "hewan", name: "标准目录领域数", origin: .claimed, certainty: .declared,
                    reading: .known(.number(16)),
                    evidence: [
                        Evidence(
                            source: .submission(file: "submissions/hewan.json"),
                            sha256: String(repeating: "77", count: 32), locator: "/claims/标准目录领域数",
                            snippet: "16")
                    ])
                return finding(
                    criterion,
                    Verdict(
                        .scored, PointRange(Points(3)),
                        because: Wording(
                            zh: "填报 16 个，采集见 12 个，以采集为准：4 × 12 ÷ 16 = 3 分",
                            en: "claimed 16, observed 12, the observation counts: 4 × 12 ÷ 16 = 3"),
                        steps: [Wording(verbatim: "4 × 12 ÷ 16 = 3")]),
                    facts: [observed, claimed],
                    contradictions: [
                        Finding.Contradiction(
                            fact: "标准目录领域数", claimed: .number(16), observed: .number(12))
                    ])
            },
            "1.1.2": { criterion in
                lost(
                    criterion, Decimal128("2.0000000000000000000000000000000001") ?? 2,
                    "3 个环节中有 2 个，缺服务公开", "2 of 3 stages, missing 服务公开",
                    [
                        observed(
                            "标准目录公开环节",
                            .elements(ElementSet(present: ["决策公开", "执行公开"], missing: ["服务公开"])),
                            unit: "hewan", at: "lhzl/bzml.html")
                    ])
            },
        ])

    private static let nanping = Story(
        id: "nanping", name: "南坪乡",
        findings: [
            "2.1.1": { criterion in undetermined(criterion, unit: "nanping") },
            "5.1.2": { criterion in undetermined(criterion, unit: "nanping") },
        ])

    private static let yunling = Story(
        id: "yunling", name: "云岭乡",
        findings: [
            "2.2.2": { criterion in
                lost(
                    criterion, Decimal128("2.5") ?? 2, "身份证号 1 处扣 4 分，手机号 3 处扣 1.5 分",
                    "1 ID card number costs 4, 3 mobile numbers cost 1.5",
                    [leak(unit: "yunling")])
            },
            "2.2.1": judged,
        ], veto: vetoFinding(leaks: 1, unit: "yunling"))

    private static let donggang = Story(
        id: "donggang", name: "东岗镇",
        findings: [
            "3.1.3": { criterion in
                lost(criterion, 0, "未按期报送", "not submitted by the deadline", [])
            },
            "1.1.1": { criterion in
                lost(
                    criterion, Decimal128("1.3333333333333333333333333333333333") ?? 1,
                    "4 × 1 ÷ 3", "4 × 1 ÷ 3", [])
            },
        ])
}
