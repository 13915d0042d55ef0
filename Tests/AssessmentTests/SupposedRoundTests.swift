import Assessment
import Exact
import Foundation
import Model
import Testing

@Suite("A round whose ledger would be otherwise")
struct SupposedRoundTests {
    private static let pack = """
        pack: ledger-pack
        version: 1.0.0
        title: 台账示例
        source: {document: 示例}
        period: {from: 2022-01-01, to: 2022-06-30}
        weights: assigned
        policy:
          total: 10
          weight-floor: 4%
          appraisal-share: 4%
          not-applicable: siblings
          unanswered: zero
          rounding: {places: 2, mode: half-up}
          grades: {合格: 6, 不合格: 0}
        columns: [网站]
        facts:
          - {name: 申请台账, type: ledger, submission: true}
          - {name: 已公开, type: boolean, submission: true}
        indicators:
          - id: "1"
            name: 依申请公开
            weight: 10
            criteria:
              - id: "1.1"
                check: 按期答复
                points: 10
                clause: 示例
                accept: declared
                rule: {time-limit: {of: 申请台账, within: 20 days}}
                fix: 按期答复
        """

    private static let round = """
        round: ledger-round
        title: 台账示例
        organiser: 示例县政务公开办公室
        pack: ../ledger-pack
        as-of: 2022-07-01T09:00:00+08:00
        period: {from: 2022-01-01, to: 2022-06-30}
        submission-deadline: 2022-06-30T18:00:00+08:00
        submissions: submissions
        crawl: {site: 'https://www.example.com/'}
        units:
          - {id: shiqiao, name: 石桥镇, group: 乡镇, home: sq/, columns: {网站: sq/}}
          - {id: liuxi, name: 柳溪镇, group: 乡镇, home: lx/, columns: {网站: lx/}}
        """

    private static let submission = """
        {"heng": "submission", "version": "1", "round": "ledger-round", "unit": "shiqiao",
         "submitted": "2022-06-29T09:00:00+08:00", "claims": {"申请台账": [
           {"title": "征地批文", "from": "2022-03-01", "to": "2022-05-20"},
           {"title": "低保名单", "from": "2022-03-05", "to": "2022-03-09"}]}}
        """

    private func suppose(_ changes: [String]) throws -> Assessor.Supposed {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-ledger-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in [
            ("ledger-pack/pack.yaml", Self.pack), ("round/round.yaml", Self.round),
            ("round/submissions/shiqiao.json", Self.submission),
        ] {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let assessor = Assessor()
        let prepared = try assessor.prepare(
            roundFolder: folder.appendingPathComponent("round").path)
        let gathered = try assessor.gather(prepared, captures: nil)
        return try assessor.suppose(
            Supposition(
                facts: try changes.map { change in
                    let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
                    let names = try #require(parts.first).split(separator: ":").map(String.init)
                    return Supposition.FactChange(
                        unit: names[0], fact: names[1], value: parts.count > 1 ? parts[1] : "")
                }), prepared, gathered)
    }

    private func points(_ scored: ScoredRound, _ unit: String = "shiqiao") -> PointRange? {
        scored.units.first { $0.unit.id == unit }?.findings.first?.verdict.points
    }

    @Test(
        "is scored with the entry that was added, dropped or changed",
        arguments: [
            (["石桥镇:申请台账-=1"], "10.0000"),
            (["石桥镇:申请台账#征地批文.止=2022-03-20"], "10.0000"),
            (["石桥镇:申请台账+=环评批复;2022-04-01;2022-06-30"], "3.3333"),
            (["石桥镇:申请台账=无", "石桥镇:申请台账+=环评批复;2022-04-01;2022-04-08"], "10.0000"),
        ])
    func changed(changes: [String], wanted: String) throws {
        let supposed = try suppose(changes)
        #expect(points(supposed.before)?.lowest == Points(5))
        let after = try #require(points(supposed.after)?.lowest)
        #expect(after.amount.formatted(places: 4) == wanted)
        #expect(supposed.changes.count == changes.count)
    }

    @Test("a unit that handed in nothing gets a ledger of what is added")
    func everyUnit() throws {
        let supposed = try suppose(["*:申请台账+=环评批复;2022-04-01;2022-04-08"])
        #expect(points(supposed.before, "liuxi") == .zero)
        #expect(points(supposed.after, "liuxi") == PointRange(Points(10)))
        #expect(supposed.changes.map(\.zh).contains { $0.hasPrefix("柳溪镇：申请台账 增加 “环评批复”") })
    }

    @Test("what is no ledger has no entries")
    func noLedger() throws {
        let error = #expect(throws: RejectedInput.self) {
            try suppose(["石桥镇:已公开+=环评批复;2022-04-01"])
        }
        #expect(error?.notices.first?.line(in: .zhHans).contains("不是台账") == true)
        let unknown = #expect(throws: RejectedInput.self) {
            try suppose(["石桥镇:申请台帐-=1"])
        }
        #expect(unknown?.notices.first?.line(in: .zhHans).contains("是否想写“申请台账”") == true)
    }
}
