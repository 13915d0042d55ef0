import Assessment
import Exact
import Foundation
import Model
import Testing

@Suite("What another pack makes of the sample round")
struct PackEffectTests {
    private static let sample = Repository.sample.path
    private static let pack = Repository.packs.appendingPathComponent("shexi-2022").path

    private func effect(_ changes: String) throws -> PackEffect {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(
            "pack: shexi-2022\nversion: 1.0.0\ntitle: 示例\nchanges:\n\(changes)\n".utf8
        ).write(to: file)
        return try Assessor().effect(
            onRound: Self.sample, from: .init(folder: Self.pack),
            to: .init(folder: Self.pack, tailoring: [file.path]))
    }

    @Test("is nothing where the pack is the same")
    func same() throws {
        let effect = try effect("  - {set: title, to: 另一个名称, reason: 甲}")
        #expect(effect.before.units.map(\.total) == effect.after.units.map(\.total))
        #expect(effect.before.units.map(\.rank) == effect.after.units.map(\.rank))
        let lines = effect.text(in: .zhHans).split(separator: "\n")
        #expect(lines.count == effect.after.units.count + 1)
    }

    @Test("moves what it changes, and nothing else")
    func tiers() throws {
        // The sample's pages tell how old each unit's news is; 14 days earn 4 points.
        let effect = try effect(
            "  - {set: 2.1.1/rule/tiers/steps/1/points, was: 4, to: 3.5, reason: 甲}")
        let full = effect.before.units.filter { unit in
            unit.findings.first { $0.criterion.id == "2.1.1" }?.verdict.points
                == PointRange(Points(4))
        }
        #expect(!full.isEmpty)
        for unit in effect.before.units {
            let other = try #require(effect.after.units.first { $0.unit.id == unit.unit.id })
            let isFull = full.contains { $0.unit.id == unit.unit.id }
            let lost = Points(try #require(Decimal128(isFull ? "0.5" : "0")))
            // Where everything applies, points of the criterion are points of the total.
            guard unit.findings.allSatisfy({ $0.verdict.outcome != .notApplicable }) else {
                continue
            }
            #expect(other.total?.lowest == unit.total.map { $0.lowest - lost })
        }
        let text = effect.text(in: .zhHans)
        #expect(text.contains("得分有变化的评分项：\n  2.1.1 "))
    }

    @Test("leaves open what nobody asked at the time")
    func unknown() throws {
        let effect = try effect(
            """
              - {add: facts, item: {name: 群众满意度, type: number, unit: 分, submission: true}, reason: 甲}
              - set: 2.1.1/rule
                to: {pass: {fact: 群众满意度, at-least: 80}}
                reason: 甲
              - {set: 2.1.1/accept, to: declared, reason: 甲}
            """)
        let findings = effect.after.units.compactMap { unit in
            unit.findings.first { $0.criterion.id == "2.1.1" }
        }
        #expect(findings.count == effect.after.units.count)
        #expect(findings.allSatisfy { $0.verdict.outcome == .undetermined })
        #expect(effect.text(in: .zhHans).hasSuffix("上轮没有依据，算不出：2.1.1（按最低到最高计）"))
    }
}
