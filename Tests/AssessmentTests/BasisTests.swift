import Assessment
import Exact
import Foundation
import Markup
import Model
import Reports
import Testing

/// The root of the sample round, computed a second time by a program that
/// shares no code with ours.
@Suite("The basis of the sample round")
struct BasisTests {
    @Test("has the root that a stranger computes from the files by the written rules")
    func independent() throws {
        let basis = try #require(try SampleRound.scored.get().basis)
        try expect(
            basis, round: Repository.sample.path,
            pack: Repository.packs.appendingPathComponent("shexi-2022").path)
    }

    @Test("of a tailored round names the tailorings, and the record says what they changed")
    func tailored() throws {
        let copy = try RoundCopy(port: 8822)
        let file = copy.round.appendingPathComponent("round.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let pack = "pack: ../../Indicators/shexi-2022\n"
        try #require(text.contains(pack))
        try text.replacing(pack, with: pack + "tailoring: [shili.yaml, more.yaml]\n")
            .write(to: file, atomically: true, encoding: .utf8)
        let head = "pack: shexi-2022\nversion: 1.0.0\ntitle: 示例县<本>\nchanges:\n"
        for (name, change) in [
            (
                "shili.yaml",
                "{set: 2.1.1/rule/tiers/steps/1/at-most, was: 14, to: 10, reason: 更勤 & 更好}"
            ),
            (
                "more.yaml",
                "{set: policy/vetoed-total, to: 59, reason: 本县规定}\n  - {set: 2.1.1/status, to: unverified, reason: 待核}"
            ),
        ] {
            try "\(head)  - \(change)\n".write(
                to: copy.round.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let assessor = Assessor()
        let prepared = try assessor.prepare(roundFolder: copy.round.path)
        let scored = try assessor.score(
            prepared, assessor.gather(prepared, captures: SampleRound.captures))
        let basis = try #require(scored.basis)
        #expect(
            basis.leaves.map(\.name).filter { $0.hasPrefix("tailoring/") }
                == ["tailoring/1-shili.yaml", "tailoring/2-more.yaml"])
        try expect(
            basis, round: copy.round.path,
            pack: copy.folder.appendingPathComponent("Indicators/shexi-2022").path,
            tailoring: ["shili.yaml", "more.yaml"].map {
                copy.round.appendingPathComponent($0).path
            })
        let vetoed = scored.units.filter(\.isVetoed)
        #expect(!vetoed.isEmpty)
        #expect(vetoed.allSatisfy { $0.total == PointRange(Points(59)) })
        let reports = try ReportWriter.files(
            for: scored, formats: [.xml, .html], language: .zhHans)
        let record = try #require(reports.first).bytes
        let schema = try XMLSchema(
            [UInt8](
                Data(
                    contentsOf: Repository.root.appendingPathComponent("Reports/schema/report.xsd"))
            ))
        #expect(schema.validate(record) == [])
        let written = String(decoding: record, as: UTF8.self)
        #expect(written.contains("<reason>更勤 &amp; 更好</reason>"))
        let page = String(
            decoding: try #require(reports.first { $0.path == "index.html" }).bytes, as: UTF8.self)
        #expect(page.contains("改 2.1.1/rule/tiers/steps/1/at-most 14 → 10，理由：更勤 &amp; 更好"))
        #expect(!page.contains("<本>"))
        #expect(page.contains("尚未与原文核对：2.1.1。"))
    }

    /// Expects that a stranger comes to the same inputs and the same root.
    private func expect(
        _ basis: Basis, round: String, pack: String, tailoring: [String] = []
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "python3",
                Repository.root.appendingPathComponent("Tests/Reference/basis_root.py").path,
                "--engine", "heng \(Engine.version)", "--round", round, "--pack", pack,
                "--calendar-texts",
                Repository.root.appendingPathComponent("Sources/Exact/WorkingDays/Years").path,
                "--submissions", round + "/submissions", "--judgements", "judgements.yaml",
                "--captures", SampleRound.captures + "/shili-2022-00001.warc.gz",
            ] + (tailoring.isEmpty ? [] : ["--tailoring"] + tailoring)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(lines.dropLast() == basis.leaves.map { "\($0.digest) \($0.name)" }[...])
        #expect(lines.last == "root \(basis.root)")
    }

    @Test("covers every kind of input the round has")
    func kinds() throws {
        let basis = try #require(try SampleRound.scored.get().basis)
        let kinds = Set(basis.leaves.compactMap { $0.name.split(separator: "/").first })
        // The sample's pack is used as it is.
        let expected = Basis.Kind.allCases.filter { $0 != .tailoring }
        #expect(kinds == Set(expected.map { Substring($0.rawValue) }))
        #expect(basis.leaves.filter { $0.name.hasPrefix("submissions/") }.count == 7)
    }

    @Test("says nothing about the machine")
    func relative() throws {
        let basis = try #require(try SampleRound.scored.get().basis)
        #expect(basis.leaves.allSatisfy { !$0.name.hasPrefix("/") && !$0.name.contains("..") })
    }

    @Test("depends on the version of the engine")
    func engine() throws {
        let prepared = try SampleRound.prepared.get()
        let other = try Assessor(engine: "other").gather(prepared, captures: SampleRound.captures)
        let basis = try #require(try SampleRound.scored.get().basis)
        #expect(
            basis.differences(to: other.basis)
                == [BasisDifference(name: "engine/heng", kind: .changed)])
    }
}
