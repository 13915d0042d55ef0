import Foundation
import Indicators
import Model
import Testing

@Suite("Checking a round")
struct RoundCheckTests {
    @Test("the head says", arguments: BadRound.head)
    func head(_ bad: BadRound) throws { try check(bad) }

    @Test("paths say", arguments: BadRound.paths)
    func paths(_ bad: BadRound) throws { try check(bad) }

    @Test("the crawl says", arguments: BadRound.crawl)
    func crawl(_ bad: BadRound) throws { try check(bad) }

    @Test("units say", arguments: BadRound.units)
    func units(_ bad: BadRound) throws { try check(bad) }

    @Test("vetoes say", arguments: BadRound.vetoes)
    func vetoes(_ bad: BadRound) throws { try check(bad) }

    /// Exactly these notices in both languages, and a round exactly when none
    /// of them is an error.
    private func check(_ bad: BadRound) throws {
        let round = try SampleRound(bad.text)
        #expect(bad.text != SampleRound.sound, "the case must spoil something")
        #expect(round.lines(.en).joined(separator: "\n") == bad.en)
        #expect(round.lines(.zhHans).joined(separator: "\n") == bad.zh)
        #expect((round.read().prepared == nil) == bad.en.contains(": error: "))
    }

    @Test("a link out of the folder is no way out either", arguments: ["submissions", "captures"])
    func links(_ name: String) throws {
        let round = try SampleRound()
        try round.link(name, to: "/tmp")
        #expect(round.read().prepared == nil)
        #expect(round.lines().first?.contains("a link on this path leads out") == true)
    }

    @Test("a link inside the folder is fine")
    func linkInside() throws {
        let round = try SampleRound()
        try FileManager.default.createDirectory(
            atPath: round.folder + "/2022", withIntermediateDirectories: false)
        try round.link("submissions", to: "2022")
        #expect(round.read().prepared != nil)
    }

    @Test("problems of the pack are told with those of the round")
    func packToo() throws {
        let round = try SampleRound(
            SampleRound.sound.replacing("rate: 2", with: "rate: 0"),
            pack: SamplePack.sound.replacing("points: 8", with: "points: 7"))
        let errors = round.read().notices.filter { $0.severity == .error }
        #expect(Set(errors.compactMap(\.place?.line)) == [13, 22])
        #expect(round.read().pack == nil)
    }

    @Test(
        "whatever the file is, reading it ends with a notice",
        arguments: [
            Data(), Data("units".utf8), Data([0xFF, 0xFE, 0x00]),
            Data(String(repeating: "{a: ", count: 5_000).utf8),
            Data(("units:\n" + String(repeating: "- {}\n", count: 10_000)).utf8),
            Data(String(repeating: "a", count: 5 << 20).utf8),
        ])
    func hostile(_ data: Data) throws {
        let round = try SampleRound()
        try round.write(data)
        let reading = round.read()
        #expect(reading.prepared == nil)
        #expect(reading.notices.contains { $0.severity == .error })
        #expect(reading.notices.count <= 501)
    }

    @Test("a folder without a round file says which file is missing")
    func missing() throws {
        let round = try SampleRound()
        try FileManager.default.removeItem(atPath: round.folder + "/round.yaml")
        #expect(
            round.lines() == [
                "round.yaml: error: there is no such file. To mend it: check the path"
            ])
    }
}
