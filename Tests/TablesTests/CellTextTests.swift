import Exact
import Testing

@testable import Tables

@Suite("Texts of cells")
struct CellTextTests {
    @Test(
        "points are read as people write them",
        arguments: [
            ("10", PointText.amount(10)), ("10分", .amount(10)), ("2.0000", .amount(2)),
            ("１０分", .amount(10)), ("（10分）", .amount(10)), ("满分5分", .amount(5)),
            ("权重：8", .amount(8)), ("+3", .amount(3)), ("0.5-3.5分", .range(0, 4)),
            ("1分至5分", .range(1, 5)), ("40%", .percent(40)), (" 7 . 5 ", .amount(8)),
        ])
    func points(_ text: String, _ wanted: PointText) throws {
        switch (try #require(PointText(text)), wanted) {
        case (.range(let low, let high), .range): #expect(low < high)
        case (.amount(let one), .amount(let other)):
            #expect(one.rounded(places: 0, rounding: .halfUp) == other)
        case (let one, let other): #expect(one == other)
        }
    }

    @Test("anything else is no points", arguments: ["", "十分", "-5", "5-3", "见附件", "10/20", "1e9"])
    func noPoints(_ text: String) { #expect(PointText(text) == nil) }

    @Test(
        "names give up the points in them",
        arguments: [
            ("一、组织领导（10分）", "一、组织领导", "10"), ("（二）信息发布（15分）", "（二）信息发布", "15"),
            ("组织领导 10分", "组织领导", "10"), ("主动公开【40%】", "主动公开", "40%"),
            ("十分重要的工作", "十分重要的工作", ""), ("公开（含附件）", "公开（含附件）", ""),
        ])
    func names(_ text: String, _ name: String, _ points: String) {
        let named = NamedPoints(text)
        #expect(named.name == name)
        #expect(named.points == PointText(points))
    }

    @Test(
        "numbers before names are known by their kind",
        arguments: [
            ("一、组织领导", Numbering.chapter, "组织领导"), ("（一）机构", .section, "机构"),
            ("1.方案", .item, "方案"), ("12、方案", .item, "方案"), ("（3）方案", .subitem, "方案"),
            ("①方案", .point, "方案"), ("第一部分 否决", .part, "否决"),
        ])
    func numbering(_ text: String, _ kind: Numbering, _ rest: String) throws {
        let numbered = try #require(Numbering.of(text))
        #expect(numbered.kind == kind)
        #expect(numbered.rest == rest)
    }

    @Test("numbers that are no numbering", arguments: ["1.5分", "2022年", "一般", "（公开）", "12317电话"])
    func noNumbering(_ text: String) { #expect(Numbering.of(text) == nil) }

    @Test(
        "heads are known under their many names",
        arguments: [
            ("一级指标", ColumnRole.name(level: 1)), ("二级指标权重", .points(level: 2)),
            ("分  值", .points(level: nil)), ("权重（%）", .points(level: nil)),
            ("评分细则", .rule), ("考核评分标准", .rule), ("扣分原因", .reason), ("责任单位", .responsible),
            ("考评项目", .name(level: nil)), ("事项", .name(level: nil)), ("序号", .serial),
            ("自评得分", .awarded), ("采样方式", .method), ("完成时限", .due), ("备 注", .note),
        ])
    func heads(_ text: String, _ role: ColumnRole) { #expect(ColumnRole(head: text) == role) }
}
