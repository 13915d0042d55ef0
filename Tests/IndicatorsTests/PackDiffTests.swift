import Exact
import Indicators
import Model
import Testing

@Suite("How two packs differ")
struct PackDiffTests {
    private func pack(_ text: String) throws -> Pack {
        let reading = try SamplePack(text).read()
        return try #require(reading.pack, "\(reading.notices.map { $0.line(in: .en) })")
    }

    private func diff(_ change: (inout String) -> Void) throws -> PackDiff {
        var text = SamplePack.sound
        change(&text)
        return PackDiff(from: try pack(SamplePack.sound), to: try pack(text))
    }

    private func lines(_ diff: PackDiff, _ language: Language = .zhHans) -> [String] {
        diff.entries.map { "\($0.kind) \($0.sentence.text(in: language))" }
    }

    @Test("a pack does not differ from itself")
    func same() throws {
        let diff = try diff { _ in }
        #expect(diff.isEmpty)
        #expect(
            diff.text(in: .en) == "sample-2022 1.0.0 → sample-2022 1.0.0\nthe packs do not differ")
    }

    @Test("points, parameters, conditions and dates are told with both values")
    func changed() throws {
        let diff = try diff { text in
            text = text.replacing("points: 12", with: "points: 11")
                .replacing("points: 8", with: "points: 9")
                .replacing("at-most: 14", with: "at-most: 7")
                .replacing(
                    "due: 2022-03-31",
                    with: "due: 2022-04-30\n            applies: {fact: 更新间隔, at-least: 1}")
        }
        #expect(
            lines(diff) == [
                "changed 1.1.1 工作动态按时更新：分值 12 → 11；规则 pass/at-most 14 → 7；适用条件 （无） → 更新间隔 ≥ 1；完成时限 2022-03-31 → 2022-04-30",
                "changed 1.1.2 公开指南要素齐全：分值 8 → 9",
            ])
        #expect(
            lines(diff, .en)[0]
                == "changed 1.1.1 工作动态按时更新: points 12 → 11; rule pass/at-most 14 → 7; applies (none) → 更新间隔 ≥ 1; due 2022-03-31 → 2022-04-30"
        )
    }

    @Test("what asks the same under another code has moved")
    func moved() throws {
        let diff = try diff { text in
            text = text.replacing("\"1.1.1\"", with: "\"1.1.9\"").replacing(
                "at-most: 14", with: "at-most: 7")
        }
        #expect(lines(diff) == ["moved 1.1.1 → 1.1.9 工作动态按时更新：规则 pass/at-most 14 → 7"])
    }

    @Test("two demands that changed places are two moves, no change")
    func swapped() throws {
        let diff = try diff { text in
            text = text.replacing("\"1.1.1\"", with: "\"x\"").replacing(
                "\"1.1.2\"", with: "\"1.1.1\""
            )
            .replacing("\"x\"", with: "\"1.1.2\"")
        }
        #expect(
            lines(diff) == [
                "moved 1.1.1 → 1.1.2 工作动态按时更新", "moved 1.1.2 → 1.1.1 公开指南要素齐全",
            ])
    }

    @Test("wording alone is told apart")
    func worded() throws {
        let diff = try diff { text in text = text.replacing("fix: 补齐要素", with: "fix: 补齐全部要素") }
        #expect(lines(diff) == ["worded 1.1.2 公开指南要素齐全：整改要求 补齐要素 → 补齐全部要素"])
    }

    @Test("new and dropped demands, vetoes, weights, grades, columns and facts")
    func others() throws {
        let diff = try diff { text in
            text = text.replacing("name: 信息发布", with: "name: 发布")
                .replacing("合格: 12", with: "合格: 14")
                .replacing("columns: [工作动态, 政策文件]", with: "columns: [工作动态, 通知公告]")
                .replacing("elements: [受理机构, 申请方式]", with: "elements: [受理机构]")
                .replacing("check: 公开指南要素齐全", with: "check: 受理机构公开")
                .replacing("\"1.1.2\"", with: "\"1.1.3\"")
            text += """
                vetoes: [{id: V1, check: 久不更新, clause: 甲, rule: {veto: {fact: 更新间隔, above: 180}}, fix: 乙}]
                groups: {县直部门: {weights: {"1": 20}}}

                """
        }
        #expect(
            lines(diff) == [
                "added 1.1.3 受理机构公开，8 分（第二条）", "added V1 久不更新（单项否决；甲）",
                "dropped 1.1.2 公开指南要素齐全，8 分（第二条）",
                "general 等次线 等次：合格 ≥ 12，不合格 ≥ 0 → 等次：合格 ≥ 14，不合格 ≥ 0",
                "general 指标 1.1 发布：名称 信息发布 → 发布", "general 组别“县直部门”的权重 （无） → 1 20",
                "general 新增栏目 通知公告", "general 取消栏目 政策文件",
                "general 数据项 指南要素 elements 受理机构、申请方式 submission → elements 受理机构 submission",
            ])
    }

    @Test("a tailoring is seen as what it changes")
    func tailored() throws {
        let folder = try SamplePack()
        try folder.write(
            """
            pack: sample-2022
            version: 1.0.0
            title: 本县
            changes: [{set: 1.1.1/rule/pass/at-most, was: 14, to: 7, reason: 更严}]

            """, to: "t.yaml")
        let plain = try #require(folder.read().pack)
        let tailored = try #require(
            PackReader { _, _ in [] }
                .read(folder: folder.folder, tailoring: [folder.folder + "/t.yaml"]).pack)
        let diff = PackDiff(from: plain, to: tailored)
        #expect(lines(diff) == ["changed 1.1.1 工作动态按时更新：规则 pass/at-most 14 → 7"])
        #expect(
            diff.text(in: .zhHans).hasPrefix("sample-2022 1.0.0 → sample-2022 1.0.0 + 1-t.yaml\n"))
    }
}
