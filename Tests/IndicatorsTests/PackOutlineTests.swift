import Indicators
import Model
import Testing

@Suite("The outline of a pack")
struct PackOutlineTests {
    @Test("shows every node with its worth, rule, source and facts, in columns")
    func chinese() throws {
        let pack = try #require(try SamplePack().read().pack)
        #expect(
            PackOutline.text(pack, language: .zhHans) == """
                示例县政务公开评估（sample-2022 1.0.0）
                依据：示例〔2022〕1号
                时段：2022-01-01 至 2022-06-30
                权重：总分 20，由编制者拟定，原文件未给出；一、二级指标不低于 4%
                绩效考核分值权重：4%
                等次：合格 ≥ 12，不合格 ≥ 0
                摘要：sha256:\(pack.digest)

                编号       分值    占比  规则       来源  内容              事实
                1            20  100.0%                   主动公开
                  1.1        20  100.0%                   信息发布
                    1.1.1    12   60.0%  pass       采集  工作动态按时更新  更新间隔
                    1.1.2     8   40.0%  checklist  填报  公开指南要素齐全  指南要素

                一级指标 1 个，二级指标 1 个，评分项 2 个，单项否决 0 个，事实 2 个，栏目 2 个
                评分项的判定来源：采集 1 个，填报 1 个，评审 0 个
                """)
    }

    @Test("speaks English, and lists vetoes and conditions")
    func english() throws {
        let text = SamplePack.sound
            .replacing(
                "clause: 第一条", with: "clause: 第一条\n            applies: {fact: 更新间隔, at-least: 1}"
            )
            .replacing(
                "indicators:\n",
                with: "vetoes: [{id: V1, check: 久不更新, clause: 甲, "
                    + "rule: {veto: {fact: 更新间隔, above: 180}}, fix: 甲}]\nindicators:\n")
        let pack = try #require(try SamplePack(text).read().pack)
        let lines = PackOutline.text(pack, language: .en).split(separator: "\n")
        #expect(lines.first == "示例县政务公开评估 (sample-2022 1.0.0)")
        #expect(
            lines.contains(
                "    1.1.1      12   60.0%  pass       crawl       工作动态按时更新  更新间隔 (applies when 更新间隔 ≥ 1)"
            ))
        #expect(lines.contains("V1  久不更新  更新间隔"))
        #expect(lines.last == "Criteria decided: 1 by crawl, 1 by submission, 0 by judgement")
    }

    private static let gapShare = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
          <inputData id="gap" name="更新间隔"><variable name="更新间隔" typeRef="number"/></inputData>
          <decision id="d" name="得分">
            <variable name="得分" typeRef="number"/>
            <informationRequirement><requiredInput href="#gap"/></informationRequirement>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression typeRef="number"><text>更新间隔</text></inputExpression></input>
              <output typeRef="number"/>
              <rule><inputEntry><text>&lt;= 14</text></inputEntry><outputEntry><text>12</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """

    @Test("draws decision tables and writes out formulas")
    func formulas() throws {
        let sample = try SamplePack(
            SamplePack.sound
                .replacing(
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    with: "rule: {decision: {model: 间隔.dmn, decision: 得分, inputs: {更新间隔: 更新间隔}}}"
                )
                .replacing(
                    "rule: {checklist: {of: 指南要素}}",
                    with: "rule: {formula: {when: count(指南要素) >= 2, points: 满分, else: 满分 / 2}}"))
        try sample.write(Self.gapShare, to: "间隔.dmn")
        #expect(sample.lines() == [])
        let text = PackOutline.text(try #require(sample.read().pack), language: .zhHans)
        #expect(text.contains("1.1.2  条件：count(指南要素) >= 2"))
        #expect(text.contains("否则：满分 / 2"))
        #expect(text.contains("间隔.dmn"))
        #expect(text.contains("1 │ <= 14"))
    }

    @Test("says which decision model no rule refers to")
    func unused() throws {
        let sample = try SamplePack()
        try sample.write(Self.gapShare, to: "间隔.dmn")
        #expect(
            sample.lines(.zhHans) == [
                "间隔.dmn: 警告：没有规则引用该决策模型。改法：在 decision 规则中引用它，或移出文件夹"
            ])
    }

    @Test("is the same each time")
    func deterministic() throws {
        let pack = try #require(try SamplePack().read().pack)
        #expect(
            PackOutline.text(pack, language: .zhHans) == PackOutline.text(pack, language: .zhHans))
    }
}
