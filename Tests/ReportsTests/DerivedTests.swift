import Exact
import Model
import Testing

@testable import Reports

@Suite("What reports derive")
struct DerivedTests {
    private let round: ScoredRound

    init() throws {
        round = try SampleRound.make()
    }

    private func unit(_ id: String) throws -> UnitFigures {
        let scored = try #require(round.units.first { $0.unit.id == id })
        return UnitFigures(of: scored, policy: round.pack.policy)
    }

    @Test("what applies is worth the whole total, whatever does not apply")
    func worthAddsUp() throws {
        for scored in round.units {
            let figures = UnitFigures(of: scored, policy: round.pack.policy)
            let sum = Points.total(scored.findings.compactMap { figures.worth(of: $0) })
            #expect(sum.amount.rounded(places: 20) == 100)
        }
    }

    @Test("points lost, points open and the total's lowest make up the full total")
    func lossesAddUp() throws {
        for scored in round.units {
            let figures = UnitFigures(of: scored, policy: round.pack.policy)
            let lost = Points.total(scored.findings.compactMap { figures.gain(from: $0) })
            let open = Points.total(scored.findings.compactMap { figures.open(at: $0) })
            let lowest = try #require(scored.total?.lowest)
            #expect((lost + open + lowest).amount.rounded(places: 20) == 100)
        }
    }

    @Test("what does not apply is worth nothing and gains nothing")
    func notApplicable() throws {
        let baishi = try unit("baishi")
        let finding = try #require(baishi.unit.findings.first { $0.criterion.id == "4.1.1" })
        #expect(baishi.worth(of: finding) == nil)
        #expect(baishi.gain(from: finding) == nil)
        #expect(baishi.counts.notApplicable == 2)
    }

    @Test("scaled over the whole tree, every criterion that applies grows alike")
    func scaledTotal() throws {
        let policy = round.pack.policy
        let whole = Policy(
            total: policy.total, weightFloor: policy.weightFloor,
            appraisalShare: policy.appraisalShare, notApplicable: .total,
            rounding: policy.rounding, grades: policy.grades)
        let nodes = try unit("baishi").unit.indicators
        let worth = CriterionWorth(of: nodes, policy: whole).points
        // 12 of 100 points do not apply: what was worth 10 is worth 10 × 100 ÷ 88.
        #expect(worth["2.1.1"] == Points(10).share(100, of: 88))
        #expect(worth["4.1.1"] == nil)
    }

    @Test("the four counts are all criteria")
    func counts() throws {
        for scored in round.units {
            let counts = StandingCounts(scored.findings)
            let sum = counts.full + counts.lost + counts.notApplicable + counts.open
            #expect(sum == round.pack.criteria.count)
        }
    }

    @Test("losses come dearest first")
    func order() throws {
        let donggang = try unit("donggang")
        #expect(donggang.losses.map(\.criterion.id) == ["3.1.3", "1.1.1"])
    }

    @Test("the score rate counts units the indicator applies to")
    func rates() {
        let figures = RoundFigures(of: round)
        let rate = figures.rate(of: "4", isCriterion: false)
        #expect(rate.units == 6)
        #expect(rate.percent == PointRange(Points(100)))
        #expect(rate.weakest.isEmpty)
        #expect(figures.rate(of: "2.2.2", isCriterion: true).losing == 1)
    }

    @Test(
        "tells rounding from conversion",
        arguments: [
            (["1.004", "1.004"], "2.008", PartsFit.rounding),
            (["1.50", "0.50"], "2", .exact),
            (["3", "2"], "10", .converted),
            ([], "5", .exact),
        ])
    func fit(parts: [String], whole: String, expected: PartsFit) throws {
        let rounding = RoundingPolicy(places: 2, mode: .halfUp)
        let range = { (text: String) throws -> PointRange in
            PointRange(Points(try #require(Decimal128(text))))
        }
        let fit = PartsFit(
            whole: try range(whole), parts: try parts.map(range), rounding: rounding)
        #expect(fit == expected)
    }

    @Test(
        "shows hostile text harmless",
        arguments: [
            ("plain 文字", "plain 文字"), ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
            ("a\r\nb", "a  b"), ("\u{202E}cod", "\u{FFFD}cod"), ("", ""),
        ])
    func clean(text: String, shown: String) {
        #expect(CleanText.shown(text) == shown)
    }

    @Test(
        "finds hostile characters wherever they stand",
        arguments: [
            "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}", "\u{061C}", "\u{200E}", "\u{2029}",
            "\u{202A}", "\u{2069}", "\u{FEFF}", "\u{FFFF}",
        ] as [Unicode.Scalar])
    func everyPlace(hostile: Unicode.Scalar) {
        for before in 0..<20 {
            for after in 0..<20 {
                let (start, end) = (
                    String(repeating: "a", count: before), String(repeating: "名“", count: after)
                )
                let shown = CleanText.shown(start + String(hostile) + end)
                #expect([start + " " + end, start + "\u{FFFD}" + end].contains(shown))
            }
        }
    }

    @Test("cuts long text")
    func cut() {
        #expect(CleanText.shown("一二三四", limit: 3) == "一二三…")
        #expect(CleanText.shown("一二三", limit: 3) == "一二三")
    }

    @Test(
        "links only what is plainly http",
        arguments: [
            ("http://a.example/", true), ("HTTPS://a.example/x?y#z", true),
            ("javascript:alert(1)", false), ("http://a.example/\u{202E}x", false),
            ("http://a b", false), (" http://a.example/", false), ("//a.example", false),
            ("file:///etc/passwd", false), ("", false),
        ])
    func link(url: String, isLinked: Bool) {
        #expect((CleanText.link(url) != nil) == isLinked)
    }

    @Test(
        "escapes in a link what may not stand in an address, and nothing else",
        arguments: [
            ("http://a.example/政策?x=1&y=%E4#1", "http://a.example/政策?x=1&y=%E4#1"),
            (
                "http://a.example/\"><b>{{x}}|^`\\",
                "http://a.example/%22%3E%3Cb%3E%7B%7Bx%7D%7D%7C%5E%60%5C"
            ),
            ("http://a.example/100%#a#b", "http://a.example/100%25#a%23b"),
        ])
    func escapedLink(url: String, link: String) {
        #expect(CleanText.link(url) == link)
    }
}
