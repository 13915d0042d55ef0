import Foundation
import Model
import Reports
import Testing

/// Every kind of input with every fault it can have.
@Suite("Hostile input", .timeLimit(.minutes(10)))
struct HostileMatrixTests {
    /// What 甲镇 gets while all is well.
    private static let sound = Result { try HostileRound().run() }

    @Test("is absent from the round the cells start from")
    func baseline() throws {
        let outcome = try Self.sound.get()
        #expect(outcome.scored != nil)
        #expect(outcome.notices.map { $0.line(in: .en) } == [])
    }

    @Test(
        "is told with its place and in both languages, and the other unit is scored all the same",
        arguments: HostileInput.all)
    func told(input: HostileInput) throws {
        let round = try HostileRound()
        try input.spoil(round)
        let outcome = round.run()
        let lines = Language.allCases.map { language in
            outcome.notices.map { $0.line(in: language) }
        }
        for line in lines.joined() {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 })
            #expect(line.count < 2_000)
        }
        for (zh, en) in zip(lines[0], lines[1]) { #expect(zh != en) }
        #expect(outcome.notices.count <= 600)
        let expected = ExpectedNotice.of(input)
        if let expected {
            #expect(
                lines[0].contains { $0.contains(expected.place) && $0.contains(expected.says) },
                "\(lines[0].prefix(3))")
        } else {
            #expect(lines[0] == [])
        }
        if let expected, expected.refusesRound {
            #expect(outcome.scored == nil)
            return
        }
        let scored = try #require(outcome.scored)
        #expect(scored.units.count == 2)
        if input.kind != .pack { #expect(outcome.sound == (try Self.sound.get().sound)) }
        try expectHarmlessReports(scored)
    }

    /// Nothing that was put in runs in a report.
    private func expectHarmlessReports(_ scored: ScoredRound) throws {
        try ReportWriter.write(scored, formats: [.html, .xml], language: .zhHans) { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("<script>alert"))
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0.value >= 32 || "\n\t\r".unicodeScalars.contains($0)
                })
        }
    }

    @Test("a submission that cannot be read is not said to be missing")
    func unreadableSubmission() throws {
        let round = try HostileRound()
        try round.write("<submission", to: HostileRound.Kind.xml.file)
        let scored = try #require(round.run().scored)
        let unit = try #require(scored.units.first { $0.unit.id == "yi" })
        let reasons = unit.findings.map { $0.verdict.reason }
        #expect(reasons.contains { $0.zh.contains("报送文件无法读取") })
        #expect(reasons.contains { $0.en.contains("the submission cannot be read") })
        #expect(!reasons.contains { $0.zh.contains("未按期报送") })
    }

    @Test("a file of judgements that the round names must be there")
    func missingJudgements() throws {
        let round = try HostileRound()
        try FileManager.default.removeItem(at: round.url(HostileRound.Kind.judgements.file))
        #expect(round.run().notices == [])
        try round.write(
            HostileRound.roundText + "judgements: decided.yaml\n",
            to: HostileRound.Kind.round.file)
        let lines = round.run().notices.map { $0.line(in: .zhHans) }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("decided.yaml") == true)
    }

    @Test("the place of a problem is named without detours")
    func plainPaths() throws {
        let round = try HostileRound()
        try round.write("pack: 1\n", to: HostileRound.Kind.pack.file)
        let places = round.run().notices.compactMap(\.place?.file)
        #expect(!places.isEmpty)
        #expect(places.allSatisfy { !$0.contains("..") })
    }
}
