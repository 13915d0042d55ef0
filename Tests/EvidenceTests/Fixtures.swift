import Exact
import Model
import Testing

/// A round and a pack of invented units for the tests of this module.
enum Fixtures {
    static let place = Place(file: "pack.yaml", line: 1, column: 1)

    static let asOf = "2022-07-01T09:00:00+08:00"

    static func round(
        units: [String] = ["qinghe", "baishi"], columns: [String: String] = [:],
        profiles: [String: ColumnProfile] = [:]
    ) throws -> Round {
        let home = "http://www.shili.example/xz/"
        let deadline: DateTime = try #require(DateTime("2022-06-30T18:00:00+08:00"))
        return Round(
            id: "shili-2022", title: "示例", organiser: "示例县", asOf: try #require(DateTime(asOf)),
            period: try period(),
            submissionDeadline: deadline,
            units: units.map { id in
                Unit(
                    id: id, name: id, group: "乡镇", home: "\(home)\(id)/",
                    columns: columns.mapValues { "\(home)\(id)/\($0)" },
                    profiles: profiles, place: place)
            }, digest: "0")
    }

    static func period() throws -> Period {
        let from = try #require(CivilDate("2022-02-20"))
        let to = try #require(CivilDate("2022-06-30"))
        return try #require(Period(from: from, to: to))
    }

    static func pack(
        facts: [FactDescriptor], columns: [String] = [], lexicons: [Lexicon] = []
    ) throws -> Pack {
        let criterion = Criterion(
            id: "1.1.1", check: "有材料", points: Points(4), clause: "第1条",
            rule: Setting(.null, at: place), fix: "补齐", place: place)
        let veto = Criterion(
            id: "V1", check: "泄露", points: .zero, clause: "第2条", rule: Setting(.null, at: place),
            fix: "撤下", place: place)
        return Pack(
            id: "test", version: "1.0.0", title: "测试", source: .init(document: "测试"),
            period: try period(), weightOrigin: .assigned,
            policy: Policy(
                total: Points(100), weightFloor: 0, appraisalShare: 0,
                rounding: RoundingPolicy(places: 2, mode: .halfUp), grades: []),
            columns: columns, facts: facts,
            indicators: [
                Indicator(
                    id: "1", name: "一", weight: Points(100),
                    children: [
                        Indicator(
                            id: "1.1", name: "一一", weight: Points(100), criteria: [criterion],
                            place: place)
                    ], place: place)
            ], vetoes: [veto], lexicons: lexicons, digest: "0")
    }

    static func claimed(_ name: String, _ type: FactType, elements: [String] = []) -> FactDescriptor
    {
        FactDescriptor(
            name: name, type: type, isClaimed: true,
            elements: elements.map { WantedElement(name: $0, synonyms: [$0 + "情况"]) },
            place: place)
    }
}
