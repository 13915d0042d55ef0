import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("The evaluation report")
struct EvaluationTests {
    private func bytes(
        _ round: ScoredRound, _ options: EvaluationOptions = EvaluationOptions(),
        _ language: Language = .zhHans
    ) -> [UInt8] {
        EvaluationReport.file(of: round, options: options, in: language).bytes
    }

    private func text(
        _ round: ScoredRound, _ options: EvaluationOptions = EvaluationOptions(),
        _ language: Language = .zhHans
    ) -> String {
        PageScan(bytes(round, options, language)).text
    }

    @Test("has every chapter in order, ranking first, annexes last, each with its anchor")
    func chapters() throws {
        let page = try HTMLDocument(bytes(SampleRound.make()))
        let headings = try page.values("//h2[@id]")
        #expect(headings.count == EvaluationChapter.allCases.count)
        #expect(headings.first == "一、得分与排名")
        #expect(headings[1] == "二、摘要")
        #expect(headings.last == "附件 6　评分口径与版本说明")
        #expect(
            try page.values("//nav//a/@href")
                == EvaluationChapter.allCases.map { "#\($0.anchor)" })
        #expect(try page.values("//h2/@id") == EvaluationChapter.allCases.map(\.anchor))
    }

    @Test("is well formed in both languages, for every kind of round", arguments: Language.allCases)
    func wellFormed(language: Language) throws {
        for round in [
            try SampleRound.make(), try SampleRound.empty(), try BonusRound.make(),
            try HostileRound.make(),
        ] {
            for edition in EvaluationEdition.allCases {
                let page = PageScan(bytes(round, EvaluationOptions(edition: edition), language))
                #expect(page.faults == [])
            }
        }
    }

    @Test("hostile text neither runs nor links anywhere but to the web")
    func hostile() throws {
        let page = PageScan(bytes(try HostileRound.make()))
        #expect(!page.tags.contains { ["script", "img", "iframe", "object"].contains($0.name) })
        #expect(!page.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
        for address in page.values(of: "href") {
            #expect(
                ["http://", "https://", "HTTPS://", "#", "units/"].contains {
                    address.hasPrefix($0)
                }, "\(address)")
        }
    }

    @Test("loads nothing and runs nothing")
    func policy() throws {
        let text = String(decoding: bytes(try SampleRound.make()), as: UTF8.self)
        #expect(text.contains("default-src 'none'"))
        #expect(!text.contains("url("))
    }

    @Test("an English report has no Chinese but the county's own, marked as such")
    func english() throws {
        let page = try HTMLDocument(bytes(SampleRound.make(), EvaluationOptions(), .en))
        for node in try page.select("//h2 | //nav//li | //dt") {
            let text = node.text()
            let own = ["县", "乡镇", "社", "规范", "政务", "推", "扩大"].contains { text.contains($0) }
            #expect(own || !CleanText.isChinese(text), "\(text)")
        }
        #expect(try page.values("/html/@lang") == ["en"])
    }

    @Test("prints the digits of the record: totals, rates, losses")
    func digits() throws {
        let text = text(try SampleRound.make())
        #expect(text.contains("[83.92, 93.92]"))
        #expect(text.contains("[88.63, 93.48]"))
        #expect(text.contains("95.24%"))
    }

    @Test("says who lost what: common problems before those of single units")
    func problems() throws {
        let figures = EvaluationFigures(
            of: RoundFigures(of: try SampleRound.make()), edition: .internal)
        #expect(figures.losing.allSatisfy { !$0.losing.isEmpty })
        for result in figures.common {
            #expect(result.losing.count >= 2)
            #expect(result.losing.count * 3 >= result.rate.units)
        }
        #expect(figures.common.count + figures.single.count == figures.losing.count)
        let missing = figures.losing.first { $0.criterion.id == "1.1.2" }?.missing
        #expect(missing?.isEmpty == false)
    }

    @Test("every unit with a total is in one band, or named as open over several")
    func bands() throws {
        let round = try SampleRound.make()
        let figures = EvaluationFigures(of: RoundFigures(of: round), edition: .internal)
        let placed = figures.bands.flatMap(\.units) + figures.unbanded
        #expect(placed.sorted() == round.units.indices.filter { round.units[$0].total != nil })
    }

    @Test("the median is the middle total, or halfway between the two middle ones")
    func median() throws {
        let figures = EvaluationFigures(
            of: RoundFigures(of: try SampleRound.make()), edition: .internal)
        let totals = figures.figures.table.rows.compactMap(\.total)
        let lows = totals.map(\.lowest).sorted()
        #expect(figures.median?.lowest == lows[3])
        #expect(
            EvaluationFigures(of: RoundFigures(of: try SampleRound.empty()), edition: .internal)
                .median == nil)
    }

    @Test("mending what the report names leads to the next grade, and one less does not")
    func nextGrade() throws {
        let round = try SampleRound.make()
        let figures = EvaluationFigures(of: RoundFigures(of: round), edition: .internal)
        let steps = round.units.indices.compactMap(figures.nextGrade)
        #expect(!steps.isEmpty)
        for step in steps {
            let total = try #require(round.units[step.unit].total).lowest
            let rounding = round.pack.policy.rounding
            #expect(rounding.round(total + step.gain) >= step.grade.from)
            let less = Points.total(step.shortfalls.dropLast().compactMap(\.amount))
            #expect(rounding.round(total + less) < step.grade.from)
        }
    }

    @Test("the public edition names no post, no assessor, nothing open and no suspicion")
    func publicEdition() throws {
        let round = try SampleRound.make()
        let (inside, outside) = (text(round), text(round, EvaluationOptions(edition: .public)))
        for word in ["党政办副主任", "评审一组", "待定事项", "填报了指标体系没有声明的事实"] {
            #expect(inside.contains(word), "\(word)")
            #expect(!outside.contains(word), "\(word)")
        }
        for unit in round.units {
            for finding in unit.findings where Standing(finding).isOpen {
                #expect(inside.contains(finding.verdict.reason.zh))
                #expect(!outside.contains(finding.verdict.reason.zh))
            }
        }
        #expect(outside.contains("公开版"))
    }

    @Test("a suspicion that no person confirmed is no evidence in public")
    func suspicions() throws {
        let finding = try #require(
            try SampleRound.make().units.flatMap(\.findings).first { !$0.facts.isEmpty })
        let suspected = Fact(
            unit: "qinghe", name: "疑似错别字数", origin: .observed, certainty: .suspected,
            reading: .known(.number(3)), evidence: [])
        let mixed = Finding(
            criterion: finding.criterion, verdict: finding.verdict, automatic: finding.automatic,
            facts: finding.facts + [suspected])
        #expect(EvaluationFigures.shown(mixed, .internal).facts.contains(suspected))
        #expect(EvaluationFigures.shown(mixed, .public).facts == finding.facts)
    }

    @Test("a county's own paragraphs follow their chapter, its head stands over the title")
    func own() throws {
        let options = EvaluationOptions(
            paragraphs: [
                .summary: PlainMarkdown(
                    "本轮**首次**引入[第三方](https://example.cn/a?b=1&c=2)。\n\n- 甲\n- 乙\n\n<script>alert(1)</script>"
                )
            ], head: PlainMarkdown("示例县人民政府办公室"),
            logo: EvaluationOptions.Logo(kind: .png, bytes: [0x89, 0x50, 0x4E, 0x47]))
        let bytes = bytes(try SampleRound.make(), options)
        let page = try HTMLDocument(bytes)
        let own = try page.select("//section[h2/@id='chapter-summary']/div[@class='own']")
        #expect(own.count == 1)
        #expect(try page.values("//div[@class='own']//strong") == ["首次"])
        #expect(try page.values("//div[@class='own']//a/@href") == ["https://example.cn/a?b=1&c=2"])
        #expect(try page.values("//div[@class='own']//li") == ["甲", "乙"])
        #expect(try page.select("//script").isEmpty)
        #expect(own.first?.text().contains("<script>alert(1)</script>") == true)
        #expect(try page.values("//header//p[1]").first == "示例县人民政府办公室")
        #expect(try page.values("//img/@src") == ["data:image/png;base64,iVBORw=="])
    }

    @Test(
        "compares with the last round where it was scored by the same table, and says so where not")
    func previous() throws {
        let round = try SampleRound.make()
        #expect(text(round).contains("未提供上轮结果"))
        let same = text(round, EvaluationOptions(previous: EarlierRound(round)))
        #expect(same.contains("总分上升的单位 0 个，下降的 0 个，持平的 5 个"))
        let other = text(
            round, EvaluationOptions(previous: EarlierRound(try HandedRound.withOtherPack(round))))
        #expect(other.contains("分值不可直接比较"))
    }

    @Test("same round, same bytes")
    func stable() throws {
        let round = try SampleRound.make()
        #expect(bytes(round) == bytes(round))
    }
}

/// The sample round as another pack would have it.
private enum HandedRound {
    static func withOtherPack(_ round: ScoredRound) throws -> ScoredRound {
        let pack = round.pack
        return ScoredRound(
            round: round.round,
            pack: Pack(
                id: pack.id, version: "0.9.0", title: pack.title, source: pack.source,
                period: pack.period, weightOrigin: pack.weightOrigin, policy: pack.policy,
                columns: pack.columns, facts: pack.facts, indicators: pack.indicators,
                vetoes: pack.vetoes, digest: pack.digest),
            engine: round.engine, archives: round.archives, units: round.units)
    }
}
