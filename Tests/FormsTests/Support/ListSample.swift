import Exact
import Model
import Testing
import Workbook

@testable import Forms

/// A small pack with columns, and unit lists for it.
enum ListSample {
    static let heads = ["单位名称", "单位编号", "分组", "栏目", "网址"]
    static let columns = ["政策文件", "政策解读", "办事指南"]
    static let site = "http://www.example.gov.cn/"

    static func pack() throws -> Pack {
        let place = Place(file: "pack.yaml", line: 1)
        let manual = Setting(
            .map([
                Setting.Entry(
                    key: "manual", place: place,
                    value: Setting(
                        .map([
                            Setting.Entry(
                                key: "ask", place: place,
                                value: Setting(.scalar("是否建立机制"), at: place))
                        ]), at: place))
            ]), at: place)
        func criterion(_ id: String, _ points: Decimal128) -> Criterion {
            Criterion(
                id: id, check: "已建立工作机制", points: Points(points), clause: "第1条", rule: manual,
                fix: "建立机制", place: place)
        }
        return Pack(
            id: "small", version: "1.0.0", title: "小样例",
            source: Pack.Source(document: "样例〔2022〕1号"), period: try period(),
            weightOrigin: .assigned,
            policy: Policy(
                total: Points(10), weightFloor: 0, appraisalShare: 0,
                rounding: RoundingPolicy(places: 2, mode: .halfUp), grades: []),
            columns: columns, facts: [],
            indicators: [
                Indicator(
                    id: "1", name: "机制", weight: Points(10),
                    criteria: [criterion("1.1", 4), criterion("1.2", 6)], place: place)
            ], vetoes: [criterion("V1", 0)], digest: String(repeating: "0", count: 64))
    }

    static func period() throws -> Period {
        let from = try #require(CivilDate("2022-01-01"))
        let to = try #require(CivilDate("2022-12-31"))
        return try #require(Period(from: from, to: to))
    }

    static func round(id: String = "shili-2022") throws -> Round {
        let units = [("qinghe", "青禾镇"), ("baishi", "白石乡")].map { id, name in
            Unit(
                id: id, name: name, group: "乡镇", home: "\(site)\(id)/", columns: [:],
                place: Place(file: "round.yaml"))
        }
        return Round(
            id: id, title: "示例县考核", organiser: "示例县",
            asOf: try #require(DateTime("2023-01-01T09:00:00+08:00")), period: try period(),
            submissionDeadline: nil, units: units, digest: "d1")
    }

    /// The rows of a unit with all its columns.
    static func unit(
        _ name: String, _ id: String = "", group: String = "乡镇", folder: String
    ) -> [[String]] {
        [[name, id, group, "首页", "\(site)\(folder)/"]]
            + columns.enumerated().map { index, column in
                ["", "", "", column, "\(site)\(folder)/lm\(index + 1)/"]
            }
    }

    /// A workbook of one sheet.
    static func book(
        _ rows: [[String]], heads: [String] = heads, sheet name: String = "单位清单",
        others: [SheetDraft] = []
    ) throws -> [UInt8] {
        var sheet = SheetDraft(name: name)
        for (row, texts) in ([heads] + rows).enumerated() {
            for (column, text) in texts.enumerated() where !text.isEmpty {
                sheet.put(.text(text), row: row + 1, column: column + 1)
            }
        }
        return try book([sheet] + others)
    }

    static func book(_ sheets: [SheetDraft]) throws -> [UInt8] {
        try WorkbookWriter.write(
            WorkbookDraft(
                created: try #require(DateTime("2022-07-01T09:00:00+08:00")), sheets: sheets))
    }

    static func read(_ bytes: [UInt8]) throws -> UnitList {
        try UnitListReader.read(bytes, file: "单位清单.xlsx", pack: pack())
    }
}
