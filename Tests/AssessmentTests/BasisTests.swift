import Assessment
import Foundation
import Model
import Testing

/// The root of the sample round, computed a second time by a program that
/// shares no code with ours.
@Suite("The basis of the sample round")
struct BasisTests {
    @Test("has the root that a stranger computes from the files by the written rules")
    func independent() throws {
        let basis = try #require(try SampleRound.scored.get().basis)
        let sample = Repository.sample.path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Repository.root.appendingPathComponent("Tests/Reference/basis_root.py").path,
            "--engine", "heng \(Engine.version)", "--round", sample,
            "--pack", Repository.packs.appendingPathComponent("shexi-2022").path,
            "--calendar-texts",
            Repository.root.appendingPathComponent("Sources/Exact/WorkingDays/Years").path,
            "--submissions", sample + "/submissions", "--judgements", "judgements.yaml",
            "--captures", SampleRound.captures + "/shili-2022-00001.warc.gz",
        ]
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
