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

    @Test("is the same each time")
    func deterministic() throws {
        let pack = try #require(try SamplePack().read().pack)
        #expect(
            PackOutline.text(pack, language: .zhHans) == PackOutline.text(pack, language: .zhHans))
    }
}
