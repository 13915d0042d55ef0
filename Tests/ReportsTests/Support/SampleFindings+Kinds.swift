import Exact
import Model

extension SampleFindings {
    static func full(_ criterion: Criterion, unit: String) -> Finding {
        finding(
            criterion,
            Verdict(
                .scored, PointRange(criterion.points),
                because: Wording(zh: "要求全部做到，得满分", en: "everything is there: full points")),
            facts: criterion.id == "1.1.1"
                ? [number("标准目录领域数", 16, unit: unit, at: "lhzl/bzml.html")] : [])
    }

    static func lost(
        _ criterion: Criterion, _ points: Decimal128, _ zh: String, _ en: String, _ facts: [Fact]
    ) -> Finding {
        finding(
            criterion,
            Verdict(
                .scored, PointRange(Points(points)), because: Wording(zh: zh, en: en),
                steps: [Wording(verbatim: "\(criterion.points.amount) → \(points)")]),
            facts: facts)
    }

    static func notApplicable(_ criterion: Criterion) -> Finding {
        finding(
            criterion,
            Verdict(
                .notApplicable, .zero,
                because: Wording(zh: "本期没有重大行政决策，不适用", en: "no major decision in the period")),
            facts: [])
    }

    static func awaiting(_ criterion: Criterion) -> Finding {
        finding(
            criterion,
            Verdict(
                .awaitingReview, PointRange(.zero, criterion.points),
                because: Wording(zh: "材料已报送，待人工核定", en: "material is in, a person must decide")),
            facts: [])
    }

    static func undetermined(_ criterion: Criterion, unit: String) -> Finding {
        let fact = Fact(
            unit: unit, name: "工作动态更新间隔", origin: .observed, certainty: .measured,
            reading: .unknown(Wording(zh: "页面 2 秒内没有应答", en: "no answer within 2 s")),
            evidence: [evidence(unit: unit, at: "gzdt/", status: nil, snippet: "")])
        return finding(
            criterion,
            Verdict(
                .undetermined, PointRange(.zero, criterion.points),
                because: Wording(zh: "页面 2 秒内没有应答，无法判定", en: "no answer within 2 s")),
            facts: [fact])
    }

    /// The rule alone left it open; the panel gave half.
    static func judged(_ criterion: Criterion) -> Finding {
        let automatic = awaiting(criterion).verdict
        return Finding(
            criterion: criterion,
            verdict: Verdict(
                .scored, PointRange(Points(1)),
                because: Wording(zh: "评审一组核定 1 分", en: "1 point by 评审一组")),
            automatic: automatic,
            judgement: Judgement(
                unit: "yunling", criterion: criterion.id, decision: .points(Points(1)),
                assessor: "评审一组", time: SampleRound.time("2022-07-03T10:00:00+08:00"),
                reason: "材料只覆盖半数公文", place: SamplePack.place),
            facts: [])
    }

    static func deadLinks(_ criterion: Criterion, unit: String) -> Finding {
        let faults = (1...3).map { index in
            Fault(
                key: "dead-link http://127.0.0.1:8822/xz/\(unit)/lhzl/\(index).html",
                what: Wording(zh: "链接返回 404：\(index).html", en: "404: \(index).html"),
                evidence: evidence(
                    unit: unit, at: "lhzl/\(index).html", status: 404, snippet: "领域目录 \(index)"))
        }
        let fact = Fact(
            unit: unit, name: "失效链接数", origin: .observed, certainty: .measured,
            reading: .known(.number(3)), faults: faults, evidence: faults.map(\.evidence))
        return finding(
            criterion,
            Verdict(
                .scored, PointRange(Points(Decimal128("2.5") ?? 0)),
                because: Wording(
                    zh: "失效链接 3 个，每个扣 0.5 分，得 2.5 分", en: "3 dead links at 0.5 each: 2.5 points"),
                steps: [
                    Wording(verbatim: "3 × 0.5 = 1.5"), Wording(verbatim: "4 − 1.5 = 2.5"),
                ],
                charged: faults.map(\.key)),
            facts: [fact])
    }

    static func vetoFinding(leaks: Int, unit: String) -> Finding {
        let verdict = Verdict(
            .scored, .zero,
            because: leaks == 0
                ? Wording(zh: "未发现未脱敏的身份证号", en: "no unmasked ID card number")
                : Wording(zh: "发现未脱敏的身份证号 \(leaks) 处", en: "\(leaks) unmasked ID card number"),
            isVeto: leaks > 0)
        return finding(
            SamplePack.veto, verdict, facts: leaks > 0 ? [leak(unit: unit)] : [])
    }

    static func leak(unit: String) -> Fact {
        number(
            "身份证号泄露处数", 1, unit: unit, at: "gzdt/butie.html",
            snippet: "张某某 35*************123 已发放")
    }

    static func number(
        _ name: String, _ value: Decimal128, unit: String, at path: String, snippet: String? = nil
    ) -> Fact {
        observed(
            name, .number(value), unit: unit, at: path, snippet: snippet ?? "\(name)：\(value)")
    }

    static func observed(
        _ name: String, _ value: FactValue, unit: String, at path: String, snippet: String = "摘录"
    ) -> Fact {
        Fact(
            unit: unit, name: name, origin: .observed, certainty: .measured, reading: .known(value),
            evidence: [evidence(unit: unit, at: path, status: 200, snippet: snippet)])
    }

    static func evidence(
        unit: String, at path: String, status: Int?, snippet: String
    ) -> Evidence {
        Evidence(
            source: .capture(
                Evidence.Capture(
                    url: "http://127.0.0.1:8822/xz/\(unit)/\(path)",
                    time: SampleRound.time("2022-07-01T01:02:11Z"), status: status,
                    record: "urn:uuid:6f1c2a80-0f5e-4b8e-9d5f-0c6b3f8e2a41")),
            sha256: String(repeating: "b3", count: 32),
            locator: "/html/body/main/table[1]/tr[4]/td[2]", snippet: snippet)
    }

    static func finding(
        _ criterion: Criterion, _ verdict: Verdict, facts: [Fact],
        contradictions: [Finding.Contradiction] = []
    ) -> Finding {
        Finding(
            criterion: criterion, verdict: verdict, automatic: verdict, facts: facts,
            contradictions: contradictions)
    }
}
