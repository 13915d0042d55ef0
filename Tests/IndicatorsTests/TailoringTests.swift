import Exact
import Foundation
import Indicators
import Model
import Testing

@Suite("Tailoring a pack")
struct TailoringTests {
    /// The sample pack tailored by `changes`, one file each.
    private func reading(
        _ changes: String..., head: String = "pack: sample-2022\nversion: 1.0.0\ntitle: 示例\n"
    ) throws -> (reading: PackReading, lines: [String]) {
        let pack = try SamplePack()
        let files = try changes.enumerated().map { index, text in
            try pack.write("\(head)changes:\n\(text)\n", to: "t\(index + 1).yaml")
            return "\(pack.folder)/t\(index + 1).yaml"
        }
        let reading = PackReader { _, _ in [] }.read(folder: pack.folder, tailoring: files)
        let lines = reading.notices.filter { $0.severity > .info }.map {
            $0.line(in: .en).replacingOccurrences(of: pack.folder + "/", with: "")
        }
        return (reading, lines)
    }

    private func points(_ reading: PackReading, _ id: String) throws -> String {
        let pack = try #require(reading.pack)
        return try #require(pack.criteria.first { $0.id == id }).points.amount.plain
    }

    @Test("weights, points, parameters, grades and what applies are set by their path")
    func sets() throws {
        let (reading, lines) = try reading(
            """
              - {set: 1.1.1/points, was: 12, to: 11, reason: 甲}
              - {set: 1.1.2/points, was: 8.0, to: 9, reason: 甲}
              - {set: 1.1.1/rule/pass/at-most, was: 14, to: 10, reason: 乙}
              - {set: policy/grades/合格, was: 12, to: 13, reason: 丙}
              - {set: 1.1.2/applies, to: {fact: 更新间隔, at-least: 1}, reason: 丁}
              - {set: facts/指南要素/elements/申请方式, to: 申请渠道, reason: 戊}
            """)
        #expect(lines == [])
        let pack = try #require(reading.pack)
        #expect(try points(reading, "1.1.1") == "11")
        #expect(try points(reading, "1.1.2") == "9")
        #expect(pack.criteria[0].rule["pass"]?["at-most"]?.scalar == "10")
        #expect(pack.policy.grades[0].from == Points(13))
        #expect(pack.criteria[1].applies == .atLeast(fact: "更新间隔", 1))
        #expect(pack.facts[1].elements.map(\.name) == ["受理机构", "申请渠道"])
        let changes = try #require(pack.tailorings.first).changes
        #expect(changes.map(\.code) == ["1.1.1", "1.1.2", "1.1.1", nil, "1.1.2", nil])
        #expect(changes.map(\.before) == ["12", "8", "14", "12", nil, "申请方式"])
        #expect(changes.map(\.reason) == ["甲", "甲", "乙", "丙", "丁", "戊"])
    }

    @Test("criteria, elements and vetoes are added and dropped")
    func addsAndDrops() throws {
        let (reading, lines) = try reading(
            """
              - drop: 1.1.2
                reason: 本县不设
              - add: 1.1/criteria
                after: 1.1.1
                item:
                  id: 1.1.3
                  check: 公开指南有受理机构
                  points: 8
                  clause: 补充规定
                  accept: declared
                  rule: {checklist: {of: 指南要素}}
                  fix: 补齐
                reason: 本县只看要素
              - {add: facts/指南要素/elements, item: 联系电话, reason: 本县加一项}
              - add: vetoes
                item: {id: V1, check: 久不更新, clause: 补充, rule: {veto: {fact: 更新间隔, above: 90}}, fix: 更新}
                reason: 本县加一条
            """)
        #expect(lines == [])
        let pack = try #require(reading.pack)
        #expect(pack.criteria.map(\.id) == ["1.1.1", "1.1.3"])
        #expect(pack.facts[1].elements.map(\.name) == ["受理机构", "申请方式", "联系电话"])
        #expect(pack.vetoes.map(\.id) == ["V1"])
        let changes = try #require(pack.tailorings.first).changes
        #expect(changes.map(\.action) == [.drop, .add, .add, .add])
        #expect(changes.map(\.code) == ["1.1.2", "1.1.3", nil, "V1"])
        #expect(changes[0].before == "1.1.2 公开指南要素齐全 (8)")
        #expect(changes[1].after == "1.1.3 公开指南有受理机构 (8)")
    }

    @Test("of several, each sees what those before it made")
    func inARow() throws {
        let (reading, lines) = try reading(
            """
              - {set: 1.1.1/points, was: 12, to: 11, reason: 甲}
              - {set: 1.1.2/points, was: 8, to: 9, reason: 甲}
            """,
            """
              - {set: 1.1.1/points, was: 11, to: 10, reason: 乙}
              - {set: 1.1.2/points, was: 9, to: 10, reason: 乙}
            """)
        #expect(lines == [])
        #expect(try points(reading, "1.1.1") == "10")
        let pack = try #require(reading.pack)
        #expect(pack.tailorings.map(\.file.name) == ["1-t1.yaml", "2-t2.yaml"])
    }

    @Test(
        "a tailored pack has a digest of its own, over its files and the tailorings in their order")
    func digest() throws {
        let change = "  - {set: title, to: 本县版, reason: 甲}"
        let (one, _) = try reading(change)
        let (two, _) = try reading(
            change, "  - {set: policy/rounding, to: {places: 1, mode: half-up}, reason: 乙}")
        let plain = try #require(try SamplePack().read().pack)
        let tailored = try #require(one.pack)
        #expect(plain.digest != tailored.digest)
        #expect(tailored.digest != two.pack?.digest)
        #expect(plain.files == tailored.files)
        let manifest =
            tailored.files.map { "\($0.digest)  \($0.name)\n" }.joined()
            + tailored.tailorings.map { "\($0.file.digest)  tailoring/\($0.file.name)\n" }.joined()
        #expect(Basis.Leaf(name: "", of: manifest.utf8).digest == tailored.digest)
    }

    @Test(
        "what cannot be applied is told at its line, with the nearest name",
        arguments: [
            (
                "  - {set: 1.1.9/points, to: 3, reason: 甲}",
                "t1.yaml:5:11: error: the pack has nothing by this name to change; found “1.1.9/points”. To mend it: did you mean “1.1.1”?"
            ),
            (
                "  - {set: 1.1.1/rule/pas/at-most, to: 3, reason: 甲}",
                "t1.yaml:5:11: error: the pack has nothing by this name to change; found “1.1.1/rule/pas/at-most”. To mend it: did you mean “1.1.1/rule/pass”?"
            ),
            (
                "  - {drop: 1.1.1/responsible, reason: 甲}",
                "t1.yaml:5:12: error: the pack has nothing by this name to change; found “1.1.1/responsible”; wanted one of 1.1.1/id, 1.1.1/check, 1.1.1/points, 1.1.1/clause, 1.1.1/due, 1.1.1/rule, 1.1.1/fix"
            ),
            (
                "  - {set: 1.1.1/points, was: 10, to: 11, reason: 甲}",
                "t1.yaml:5:30: error: “1.1.1/points” is no longer what was to be changed; found “10”; wanted “12”. To mend it: see whether the change is still meant with the pack as it is, then correct this"
            ),
            (
                "  - {set: 1.1.1/accept, was: declared, to: declared, reason: 甲}",
                "t1.yaml:5:30: error: “1.1.1/accept” is no longer what was to be changed; found “declared”; wanted nothing, as nothing stands there. To mend it: see whether the change is still meant with the pack as it is, then correct this"
            ),
            (
                "  - {set: 1.1.1/points, to: 11}",
                "t1.yaml:5:5: error: “reason” is missing. To mend it: add “reason: …”"
            ),
            (
                "  - {set: 1.1.1/points, drop: 1.1.2, to: 11, reason: 甲}",
                "t1.yaml:5:5: error: a change does exactly one thing; found “{set, drop, to, reason}”; wanted one of “set”, “add” and “drop”"
            ),
            (
                "  - {drop: 1.1.2, to: 11, reason: 甲}",
                "t1.yaml:5:23: error: the value of “to” cannot be used; found “11”; wanted it goes with “set” only"
            ),
            (
                "  - {add: 1.1.1/points, item: 3, reason: 甲}",
                "t1.yaml:5:11: error: nothing can be added here; found “1.1.1/points”; wanted a list, such as 1.1/criteria, 1/children, vetoes or facts"
            ),
            (
                "  - {set: pack, to: other, reason: 甲}",
                "t1.yaml:5:11: error: the pack has nothing by this name to change; found “pack”; wanted one of 1, 1.1, 1.1.1, 1.1.2, title, source, period, weights, policy, columns, facts, indicators"
            ),
        ])
    func refused(change: String, line: String) throws {
        let (reading, lines) = try reading(change)
        #expect(reading.pack == nil)
        #expect(lines == [line])
    }

    @Test(
        "a tailored value that the pack check refuses is told at its place in the tailoring",
        arguments: [
            (
                "  - {set: 1.1.1/rule/pass/at-mist, to: 3, reason: 甲}",
                "t1.yaml:5:11: error:"
            ),
            ("  - {set: 1.1.1/rule/pass/fact, to: 更新, reason: 甲}", "t1.yaml:5:37: error:"),
            ("  - {set: 1.1.1/points, to: 13, reason: 甲}", "t1.yaml:5:29: error:"),
            ("  - {set: 1.1.1/points, to: 很多, reason: 甲}", "t1.yaml:5:29: error:"),
            ("  - {set: policy/weight-floor, to: 1%, reason: 甲}", "t1.yaml:5:36: error:"),
        ])
    func checked(change: String, place: String) throws {
        let (reading, lines) = try reading(change)
        #expect(reading.pack == nil)
        #expect(lines.contains { $0.hasPrefix(place) }, "\(lines)")
    }

    @Test("a tailoring of another pack, or of another version, is refused")
    func otherPack() throws {
        let change = "  - {set: title, to: 本县版, reason: 甲}"
        let (_, pack) = try reading(change, head: "pack: other\nversion: 1.0.0\ntitle: 示例\n")
        #expect(
            pack == [
                "t1.yaml:1:7: error: this tailoring was written for another pack; found “other”; wanted “sample-2022”"
            ])
        let (_, version) = try reading(
            change, head: "pack: sample-2022\nversion: 0.9.0\ntitle: 示例\n")
        #expect(
            version == [
                "t1.yaml:2:10: error: this tailoring was written for another version of the pack; found “0.9.0”; wanted “1.0.0”. To mend it: see whether the change is still meant with the pack as it is, then correct this"
            ])
    }

    @Test("a round names its tailorings, and a missing file is told")
    func round() throws {
        let text = SampleRound.sound.replacing(
            "pack: ../sample-2022\n",
            with: "pack: ../sample-2022\ntailoring: [../sample-2022/t1.yaml]\n")
        let round = try SampleRound(text)
        #expect(round.read().prepared == nil)
        #expect(round.lines().contains { $0.hasPrefix("../sample-2022/t1.yaml: error:") })
        try round.pack.write(
            "pack: sample-2022\nversion: 1.0.0\ntitle: 示例\nchanges: [{set: title, to: 本县版, reason: 甲}]\n",
            to: "t1.yaml")
        let prepared = try #require(round.read().prepared)
        #expect(prepared.pack.title == "本县版")
        #expect(prepared.plan.tailoring.count == 1)
        #expect(prepared.pack.tailorings.map(\.title) == ["示例"])
    }

    @Test(
        "a round's tailoring is a relative path",
        arguments: ["/etc/passwd", "~/t.yaml", "a\\b.yaml", "[]x: 1"])
    func paths(_ path: String) throws {
        let text = SampleRound.sound.replacing(
            "pack: ../sample-2022\n", with: "pack: ../sample-2022\ntailoring: ['\(path)']\n")
        #expect(try SampleRound(text).read().prepared == nil)
    }

    @Test("the outline says what was changed and why")
    func outline() throws {
        let (reading, _) = try reading(
            "  - {set: 1.1.1/rule/pass/at-most, was: 14, to: 10, reason: 本县更严}")
        let text = PackOutline.text(try #require(reading.pack), language: .zhHans)
        #expect(text.contains("裁剪 1-t1.yaml：示例"))
        #expect(text.contains("  改  1.1.1/rule/pass/at-most  14 → 10\n      理由：本县更严"))
    }
}
