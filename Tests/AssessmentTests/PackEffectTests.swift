import Assessment
import Exact
import Foundation
import Model
import Reports
import Testing

@Suite("What another pack makes of the sample round")
struct PackEffectTests {
    private static let sample = Repository.sample.path
    private static let pack = Repository.packs.appendingPathComponent("shexi-2022").path

    private func effect(_ changes: String, onRecord: Bool = false) throws -> PackEffect {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(
            "pack: shexi-2022\nversion: 1.0.0\ntitle: 示例\nchanges:\n\(changes)\n".utf8
        ).write(to: file)
        let (old, new) = (
            Assessor.PackSource(folder: Self.pack),
            Assessor.PackSource(folder: Self.pack, tailoring: [file.path])
        )
        guard onRecord else {
            return try Assessor().effect(onRound: Self.sample, from: old, to: new)
        }
        return try Assessor().effect(onRecord: Self.record(), from: old, to: new)
    }

    private static func record() throws -> ScoredRound {
        let file = Repository.gallery.appendingPathComponent("round.xml")
        return try RecordReader.read([UInt8](try Data(contentsOf: file)), file: "round.xml").round
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

    @Test(
        "is the same from the record alone, where the later pack looks for the same",
        arguments: [
            "  - {set: title, to: 另一个名称, reason: 甲}",
            "  - {set: 2.1.1/rule/tiers/steps/1/points, was: 4, to: 3.5, reason: 甲}",
            "  - {drop: 2.3.2, reason: 甲}\n  - {set: 2.3.1/points, to: 7, reason: 甲}",
            "  - {set: 2.1.1/accept, to: declared, reason: 甲}",
        ])
    func byRecord(changes: String) throws {
        let (byFolder, byRecord) = (try effect(changes), try effect(changes, onRecord: true))
        #expect(byRecord.notices.isEmpty)
        #expect(byRecord.text(in: .zhHans) == byFolder.text(in: .zhHans))
        #expect(byRecord.text(in: .en) == byFolder.text(in: .en))
    }

    @Test("from a record what is looked for in another way stays open")
    func otherwiseObserved() throws {
        let pack = try Assessor().pack(of: .init(folder: Self.pack))
        let fact = try #require(
            pack.facts.first { $0.name == "工作动态更新间隔" && $0.observation != nil })
        let effect = try effect(
            "  - {set: facts/\(fact.name)/crawl/column, to: 政策文件, reason: 甲}", onRecord: true)
        let open = effect.after.units.flatMap(\.findings).filter {
            $0.verdict.outcome == .undetermined && $0.criterion.id == "2.1.1"
        }
        #expect(open.count == effect.after.units.count)
        #expect(effect.text(in: .zhHans).contains("上轮没有依据，算不出：2.1.1"))
    }

    @Test("a record of another pack is told by its totals")
    func otherPack() throws {
        let other = Repository.packs.appendingPathComponent("township-openness").path
        let effect = try Assessor().effect(
            onRecord: try Self.record(), from: .init(folder: other), to: .init(folder: other))
        #expect(effect.notices.map(\.severity) == [.warning])
    }

    @Test("the round's own tailoring is found, by folder and by record")
    func ownTailoring() throws {
        let copy = try RoundCopy(port: 8822)
        let tailoring = copy.round.appendingPathComponent("shili.yaml")
        try Data(
            """
            pack: shexi-2022
            version: 1.0.0
            title: 示例
            changes:
              - {set: 2.1.1/rule/tiers/steps/1/points, to: 3.5, reason: 甲}

            """.utf8
        ).write(to: tailoring)
        let file = copy.round.appendingPathComponent("round.yaml")
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
            of: "\nas-of:", with: "\ntailoring: shili.yaml\nas-of:")
        try text.write(to: file, atomically: true, encoding: .utf8)

        let assessor = Assessor()
        #expect(
            try assessor.tailoring(ofRound: copy.round.path, onPack: Self.pack).map {
                URL(fileURLWithPath: $0).lastPathComponent
            } == ["shili.yaml"])
        let prepared = try assessor.prepare(roundFolder: copy.round.path)
        let scored = try assessor.score(
            prepared, assessor.gather(prepared, captures: SampleRound.captures))
        let found = try assessor.tailoring(
            ofRecord: scored, onPack: Self.pack, near: [copy.round.path])
        #expect(found == [copy.round.path + "/shili.yaml"])
        let effect = try assessor.effect(
            onRecord: scored, from: .init(folder: Self.pack, tailoring: found),
            to: .init(folder: Self.pack))
        #expect(effect.notices.isEmpty)
        #expect(effect.before.units.map(\.total) == scored.units.map(\.total))

        try Data("changed".utf8).write(to: tailoring)
        let error = #expect(throws: RejectedInput.self) {
            try assessor.tailoring(ofRecord: scored, onPack: Self.pack, near: [copy.round.path])
        }
        let line = try #require(error?.notices.first).line(in: .zhHans)
        #expect(line.contains("shili.yaml") && line.contains("--old-tailoring"))
    }
}
