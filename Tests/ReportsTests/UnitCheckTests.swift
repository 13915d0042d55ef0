import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("A unit's self-check on the terminal")
struct UnitCheckTests {
    private let round: ScoredRound

    init() throws {
        round = try SampleRound.make()
    }

    private func text(
        _ unit: String, of round: ScoredRound? = nil, unanswered: [Unanswered] = [],
        submission: Submission? = nil, language: Language = .zhHans, width: Int = 80,
        colour: Bool = false
    ) throws -> String {
        try #require(
            UnitCheck.text(
                of: unit, in: round ?? self.round, submission: submission, unanswered: unanswered,
                language: language, width: width, colour: colour))
    }

    @Test("what mending gains is what the highest total lacks, unit by unit")
    func gains() throws {
        for unit in round.units {
            let figures = UnitFigures(of: unit, policy: round.pack.policy)
            let sum = Points.total(figures.shortfalls.map(\.gain))
            let total = try #require(unit.total)
            #expect((round.pack.policy.total - total.highest - sum).amount.rounded(places: 20) == 0)
        }
    }

    @Test("the most rewarding shortfall stands first, ties in pack order")
    func order() throws {
        for unit in round.units {
            let shortfalls = UnitFigures(of: unit, policy: round.pack.policy).shortfalls
            let order = unit.findings.map(\.criterion.id)
            for (one, next) in zip(shortfalls, shortfalls.dropFirst()) {
                let places = [one, next].map { order.firstIndex(of: $0.finding.criterion.id) ?? -1 }
                #expect(one.gain > next.gain || one.gain == next.gain && places[0] < places[1])
            }
        }
    }

    @Test("a shortfall says what is wrong, where, how to mend it and by when")
    func shortfall() throws {
        let text = try text("liuxi")
        let order = [
            "自查：", "总分 [83.92, 93.92] / 100", "失分与整改", "+3.75  2.1.2", "现状  ",
            "页面  http", "改法  ", "时限  2022-", "现在还看不出",
        ]
        var rest = text[...]
        for part in order {
            let found = try #require(rest.firstRange(of: part), "\(part) in \(text)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("repairs stand in the order worked out, each with what it adds and the total it leaves")
    func repairs() throws {
        let unit = try #require(round.units.first { $0.unit.id == "liuxi" })
        let ids = UnitFigures(of: unit, policy: round.pack.policy).losses.map(\.criterion.id)
        let total = try #require(unit.total)
        let repairs = ids.reversed().enumerated().map { index, id in
            Repair(id, gain: Points(Decimal128(index)), total: total, grades: unit.grades)
        }
        let text = try #require(
            UnitCheck.text(
                of: "liuxi", in: round, submission: nil, unanswered: [], repairs: repairs,
                language: .zhHans))
        var rest = text[...]
        for (index, id) in ids.reversed().enumerated() {
            for part in ["+\(index).00  \(id)", "改后  [83.92, 93.92]"] {
                let found = try #require(rest.firstRange(of: part), "\(part)")
                rest = rest[found.upperBound...]
            }
        }
    }

    @Test("everything is said in the language asked for")
    func english() throws {
        let text = try text("liuxi", language: .en)
        for word in ["Self-check of", "Total [", "mending all gains", "Now ", "Mend "] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test("what was not answered is listed with its criteria")
    func unanswered() throws {
        let fact = FactDescriptor(
            name: "村居总数", type: .number, unit: "个", isClaimed: true,
            place: Place(file: "pack.yaml"))
        let asked = [Unanswered(fact: fact, criteria: ["3.1.1", "5.2.1"])]
        #expect(try text("liuxi", unanswered: asked).contains("3.1.1, 5.2.1  村居总数（数字，单位：个）"))
        #expect(
            try text("liuxi", unanswered: asked, language: .en).contains("a number of 个"))
    }

    @Test("a problem of the submission names sheet and cell, apart from other notices")
    func problems() throws {
        let file = "submissions/liuxi.xlsx"
        let submission = Submission(
            unit: "liuxi", submitted: SampleRound.time("2022-06-29T10:00:00+08:00"), claims: [],
            file: file, digest: "")
        let notice = Notice(
            .error, at: Place(file: file, sheet: "填报表", row: 7, column: 7),
            Wording(zh: "不是数字", en: "not a number"), found: "十二")
        let scored = try round.replacing("liuxi", notices: [notice])
        let text = try text("liuxi", of: scored, submission: submission)
        let heading = try #require(text.firstRange(of: "填报文件中的问题（1）"))
        #expect(text[heading.upperBound...].contains("填报表!G7"))
    }

    @Test("lines keep within the width, addresses aside", arguments: [40, 60, 80, 110])
    func width(width: Int) throws {
        for language in Language.allCases {
            for line in try text("liuxi", language: language, width: width).split(separator: "\n") {
                let fits = DisplayWidth.of(String(line)) <= width
                #expect(fits || line.contains("http"), "\(line)")
            }
        }
    }

    @Test("colour is added only when asked for")
    func colour() throws {
        #expect(try !text("liuxi").contains("\u{1B}"))
        #expect(try text("liuxi", colour: true).contains("\u{1B}["))
    }

    @Test("no text of a stranger steers the terminal", arguments: Language.allCases)
    func hostile(language: Language) throws {
        let round = try HostileRound.make()
        for unit in round.units {
            let text = try text(unit.unit.id, of: round, language: language)
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.properties.generalCategory != .control
                })
            #expect(!text.contains("\u{202E}"))
        }
    }

    @Test("a unit the round does not have has no check")
    func nobody() {
        #expect(
            UnitCheck.text(
                of: "nobody", in: round, submission: nil, unanswered: [], language: .en) == nil)
    }
}

@Suite("Lines of a terminal")
struct LineBreakingTests {
    @Test(
        "lines end between words, beside Chinese characters, never before a closing mark",
        arguments: [
            ("政务公开，工作", 8, ["政务公", "开，工作"]),
            ("one two three", 7, ["one two", "three"]),
            ("见《指南》", 7, ["见《指", "南》"]),
            ("看http://127.0.0.1/a/b页", 6, ["看", "http://127.0.0.1/a/b", "页"]),
            ("", 10, [""]),
        ] as [(String, Int, [String])])
    func lines(text: String, width: Int, wanted: [String]) {
        #expect(LineBreaking.lines(text, width: width) == wanted)
    }

    @Test("nothing is lost but spaces at the ends of lines", arguments: 1...30)
    func whole(width: Int) {
        let text = "标准目录“领域数” 14 个，满分线 16 个（见 http://example.test/a）：得 3.5/4 分。"
        let squeezed = { (text: String) in text.filter { $0 != " " } }
        #expect(squeezed(LineBreaking.lines(text, width: width).joined()) == squeezed(text))
    }
}
