import Exact
import Indicators
import Model
import Testing

@Suite("Checking a pack")
struct PackCheckTests {
    @Test("a sound pack is read without a word")
    func sound() throws {
        let reading = try SamplePack().read()
        #expect(reading.isAccepted)
        #expect(reading.book != nil)
        #expect(reading.notices.filter { $0.severity > .info } == [])
    }

    @Test("the head says", arguments: BadPack.head)
    func head(_ bad: BadPack) throws { try check(bad) }

    @Test("the policy says", arguments: BadPack.policy)
    func policy(_ bad: BadPack) throws { try check(bad) }

    @Test("facts say", arguments: BadPack.facts)
    func facts(_ bad: BadPack) throws { try check(bad) }

    @Test("the tree says", arguments: BadPack.tree)
    func tree(_ bad: BadPack) throws { try check(bad) }

    @Test("criteria say", arguments: BadPack.criteria)
    func criteria(_ bad: BadPack) throws { try check(bad) }

    @Test("rules say", arguments: BadPack.rules)
    func rules(_ bad: BadPack) throws { try check(bad) }

    @Test("modifiers and what does not add up say", arguments: BadPack.modifiers)
    func modifiers(_ bad: BadPack) throws { try check(bad) }

    @Test("a choice of what becomes of parts that do not add up is told, not refused")
    func misfit() throws {
        let text = SamplePack.sound
            .replacing(
                "        weight: 20\n        criteria",
                with: "        weight: 20\n        misfit: scale\n        criteria"
            )
            .replacing("points: 8", with: "points: 7")
        let reading = try SamplePack(text).read()
        #expect(reading.isAccepted)
        #expect(reading.notices.contains { $0.found == "12 + 7 = 19" && $0.severity == .info })
        #expect(reading.pack?.indicators.first?.children.first?.misfit == .scale)
    }

    @Test(
        "a group's weights add up on both levels, keep the floor, and name indicators there are",
        arguments: [
            ("{县直部门: {weights: {1: 20}}}", nil), ("{县直部门: {weights: {1: 100%}}}", nil),
            ("{县直部门: {weights: {1: 15}}}", "15"), ("{县直部门: {weights: {9: 20}}}", "9"),
            ("{县直部门: {weights: {1: 0.5}}}", "0.5 (2.5%)"),
            ("{县直部门: {weights: {1.1: 20}}}", nil), ("{县直部门: {weights: {1.1: 15}}}", "15"),
            ("{县直部门: {weights: {1: 20, 1.1: 100%}}}", nil),
            ("{县直部门: {weights: {1.1: 0.5}}}", "0.5 (2.5%)"),
            ("{县直部门: {weights: {1.1.1: 12}}}", "1.1.1"), ("{县直部门: {}}", nil),
        ] as [(String, String?)])
    func groups(written: String, found: String?) throws {
        let reading = try SamplePack(SamplePack.sound + "groups: \(written)\n").read()
        guard let found else {
            #expect(reading.isAccepted || written.contains("{}"))
            return
        }
        #expect(!reading.isAccepted)
        #expect(reading.notices.contains { $0.severity == .error && $0.found == found })
    }

    /// Exactly these notices in both languages, and a pack exactly when none of
    /// them is an error.
    private func check(_ bad: BadPack) throws {
        let pack = try SamplePack(bad.text)
        #expect(bad.text != SamplePack.sound, "the case must spoil something")
        #expect(pack.lines(.en).joined(separator: "\n") == bad.en)
        #expect(pack.lines(.zhHans).joined(separator: "\n") == bad.zh)
        #expect(pack.read().isAccepted == !bad.en.contains(": error: "))
    }

    @Test("problems in different places are all told at once, in file order")
    func allAtOnce() throws {
        let text = SamplePack.sound
            .replacing("title: 示例县", with: "titel: 示例县")
            .replacing("points: 8", with: "points: 7")
            .replacing("            fix: 补齐要素\n", with: "")
        let places = try SamplePack(text).read().notices.filter { $0.severity == .error }
            .compactMap(\.place)
        #expect(places.map(\.line) == [1, 3, 22, 31])
        #expect(places == places.sorted())
    }

    @Test("a lower floor with its reason is taken and kept")
    func lowerFloor() throws {
        let text = SamplePack.sound.replacing(
            "weight-floor: 4%", with: "weight-floor: 2.5%\n  weight-floor-reason: 原表如此")
        let policy = try #require(try SamplePack(text).read().pack?.policy)
        #expect(policy.weightFloor == Decimal128("0.025"))
        #expect(policy.weightFloorReason == "原表如此")
    }

    @Test("what the file leaves out has its standard value")
    func standards() throws {
        let text = SamplePack.sound.replacing("  weight-floor: 4%\n", with: "")
        let policy = try #require(try SamplePack(text).read().pack?.policy)
        #expect(policy.weightFloor == Decimal128("0.04"))
        #expect(policy.appraisalShare == Decimal128("0.04"))
        #expect(policy.notApplicable == .siblings)
        #expect(policy.unanswered == .zero)
        #expect(policy.rounding == RoundingPolicy(places: 2, mode: .halfUp))
    }

    @Test("a criterion above 15 % of the total is pointed out, not refused")
    func leverage() throws {
        let hints = try SamplePack().read().notices
        #expect(hints.map(\.severity) == [.info, .info])
        #expect(hints.map(\.found) == ["12 (60%)", "8 (40%)"])
    }

    @Test("a criterion that only an unaccepted claim can answer is pointed out")
    func alwaysReviewed() throws {
        let text = SamplePack.sound.replacing("            accept: declared\n", with: "")
        let hints = try SamplePack(text).read().notices.filter { $0.place?.line == 31 }
        #expect(hints.contains { $0.what.en.contains("rests on claims alone") })
        #expect(hints.allSatisfy { $0.severity == .info })
    }

    @Test("the observation of each fact is checked against the pack's columns")
    func observation() throws {
        let what = Wording(zh: "没有这个栏目", en: "no such column")
        let reading = try SamplePack().read { fact, columns in
            columns == ["工作动态", "政策文件"]
                ? [Notice(.error, at: fact.place, what, found: fact.observation?.extractor)] : []
        }
        // Only the fact with a `crawl:` entry is asked about.
        let errors = reading.notices.filter { $0.severity == .error }
        #expect(errors.map(\.found) == ["column-freshness"])
        #expect(!reading.isAccepted)
    }
}
