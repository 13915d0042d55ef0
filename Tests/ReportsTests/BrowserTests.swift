import Foundation
import Model
import Testing

@testable import Reports

@Suite("The pages in a real browser", .serialized)
struct BrowserTests {
    private func sample() throws -> [(name: String, round: ScoredRound, language: Language)] {
        let round = try SampleRound.make()
        return [("zh", round, .zhHans), ("en", round, .en)]
    }

    @Test(
        "have no violation of WCAG 2.2 A or AA that axe finds, in both looks and on a phone",
        .enabled(if: Browser.python != nil, Browser.withoutChromium), .timeLimit(.minutes(10)))
    func accessible() throws {
        try Browser.check(["accessible.py"], with: Browser.python, rounds: sample())
    }

    @Test(
        "can be searched and filtered with the keyboard alone, and keep that in their address",
        .enabled(if: Browser.python != nil, Browser.withoutChromium), .timeLimit(.minutes(10)))
    func keyboard() throws {
        try Browser.check(["keyboard.py"], with: Browser.python, rounds: sample())
    }

    @Test(
        "stand open without script, print open with page numbers, repeated heads and addresses",
        .enabled(if: Browser.python != nil, Browser.withoutChromium), .timeLimit(.minutes(10)))
    func paper() throws {
        try Browser.check(["paper.py"], with: Browser.python, rounds: sample())
    }

    @Test(
        "show more than 200 hostile strings as text and run none of them",
        .enabled(if: Browser.python != nil, Browser.withoutChromium), .timeLimit(.minutes(10)))
    func hostile() throws {
        #expect(Set(HostileStrings.all).count >= 200)
        try Browser.check(
            ["hostile.py"], with: Browser.python,
            rounds: [("hostile", try HostileRound.evidence(HostileStrings.all), .zhHans)],
            strings: HostileStrings.all.map { CleanText.shown($0, limit: 300) })
    }

    @Test(
        "have no error the Nu HTML checker finds",
        .enabled(if: Browser.nu != nil, Browser.withoutNu), .timeLimit(.minutes(10)))
    func valid() throws {
        let hostile = try HostileRound.make()
        try Browser.check(
            ["valid.py"], with: Browser.nu,
            rounds: sample() + [
                ("hostile", hostile, .zhHans), ("empty", try SampleRound.empty(), .zhHans),
            ])
    }

    @Test("stay under 2 MB for 60 units and 100 criteria, and are bounded for 2,000")
    func size() throws {
        let page = PageRenderer().round(
            RoundFigures(of: try LargeRound.make(units: 60, criteria: 100)), in: .zhHans)
        #expect(page.count < 2_000_000, "\(page.count)")
        #expect(page.count > 500_000, "the round has problems to show")
    }

    /// `make bench-pages`.
    @Test(
        "how long large pages take",
        .enabled(if: ProcessInfo.processInfo.environment["HENG_BENCH_PAGES"] != nil))
    func speed() throws {
        let sizes = [(60, 100), (2_000, 100)]
        let rounds = try sizes.map { units, criteria in
            (
                name: "\(units)x\(criteria)",
                round: try LargeRound.make(units: units, criteria: criteria),
                language: Language.zhHans
            )
        }
        print(try Browser.check(["speed.py"], with: Browser.python, rounds: rounds))
    }
}
