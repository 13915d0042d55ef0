import Exact
import Indicators
import Model
import Testing

@Suite("A pack whose numbers are not all known")
struct DraftPackTests {
    private static let draft = SamplePack.sound
        .replacing("points: 8", with: "points: unset\n            status: unverified")
        .replacing(
            "rule: {checklist: {of: 指南要素}}",
            with: "rule: {deduct: [{missing: 指南要素, points: unset, up-to: unset}]}")

    @Test("is a draft that lists every cell to be filled in, and nothing is wrong with it")
    func cells() throws {
        let reading = try SamplePack(Self.draft).read()
        let pack = try #require(reading.pack)
        #expect(pack.isDraft)
        #expect(reading.notices.filter { $0.severity > .info } == [])
        #expect(
            pack.openCells.map { "\($0.code ?? "")/\($0.path)" } == [
                "1.1.2/points", "1.1.2/rule/deduct/1/points", "1.1.2/rule/deduct/1/up-to",
            ])
        #expect(pack.openCells.allSatisfy { $0.place.line > 0 })
        #expect(pack.criteria[1].status == .unverified)
        let lines = reading.notices.map { $0.line(in: .zhHans) }
        #expect(lines.contains { $0.hasSuffix("待录入：1.1.2/rule/deduct/1/up-to（公开指南要素齐全）") })
    }

    @Test("weights, the cap of the bonus and its entry line may be unset as well")
    func others() throws {
        let text =
            SamplePack.sound
            .replacing("name: 信息发布\n        weight: 20", with: "name: 信息发布\n        weight: unset")
                + """
                bonus:
                  cap: unset
                  entry: {above: unset}
                  criteria:
                    - {id: B1, check: 创新, points: unset, clause: 甲, rule: {manual: {ask: 几分}}, fix: 乙}

                """
        let pack = try #require(try SamplePack(text).read().pack)
        #expect(
            pack.openCells.map { "\($0.code ?? "")/\($0.path)" } == [
                "1.1/weight", "/bonus/cap", "/bonus/entry/above", "B1/points",
            ])
    }

    @Test(
        "is checked as far as it is known",
        arguments: [
            ("missing: 指南要素", "missing: 指南要件", "found “指南要件”"),
            ("up-to: unset", "upto: unset", "found “upto”"),
        ])
    func checked(sound: String, spoilt: String, found: String) throws {
        let pack = try SamplePack(Self.draft.replacing(sound, with: spoilt))
        #expect(pack.read().pack == nil)
        #expect(pack.lines().contains { $0.contains(found) }, "\(pack.lines())")
    }

    @Test("scores nothing: the round is refused with the list")
    func refused() throws {
        let round = try SampleRound(pack: Self.draft)
        #expect(round.read().prepared == nil)
        let lines = round.lines()
        #expect(lines.count == 4)
        #expect(lines.contains { $0.contains("the pack is a draft: 3 numbers are unset") })
        #expect(lines.contains { $0.contains("1.1.2/points") })
    }

    @Test("is complete once a tailoring fills it in")
    func filled() throws {
        let pack = try SamplePack(Self.draft)
        try pack.write(
            """
            pack: sample-2022
            version: 1.0.0
            title: 录入
            changes:
              - {set: 1.1.2/points, was: unset, to: 8, reason: 原文}
              - {set: 1.1.2/rule/deduct/1/points, was: unset, to: 4, reason: 原文}
              - {set: 1.1.2/rule/deduct/1/up-to, was: unset, to: 8, reason: 原文}

            """, to: "t.yaml")
        let reading = PackReader { _, _ in [] }
            .read(folder: pack.folder, tailoring: [pack.folder + "/t.yaml"])
        #expect(try #require(reading.pack).isDraft == false)
    }

    @Test("its outline says what is unset")
    func outline() throws {
        let pack = try #require(try SamplePack(Self.draft).read().pack)
        let text = PackOutline.text(pack, language: .zhHans)
        #expect(text.contains("1.1.2  待录入       —  deduct"))
        #expect(text.contains("公开指南要素齐全〔待核〕"))
        #expect(text.contains("草案：还有 3 个数待录入，不能用于评分"))
    }
}
