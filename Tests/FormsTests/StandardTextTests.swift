import Exact
import Model
import Testing

@testable import Forms

@Suite("The scoring standard in a form's comment")
struct StandardTextTests {
    private func setting(_ entries: [(String, Setting)]) -> Setting {
        Setting(
            .map(entries.map { Setting.Entry(key: $0.0, place: place, value: $0.1) }), at: place)
    }

    private let place = Place(file: "pack.yaml", line: 1, column: 1)

    private func text(_ text: String) -> Setting { Setting(.scalar(text), at: place) }

    private func standard(_ rule: Setting) -> String? {
        let criterion = Criterion(
            id: "1.1", check: "检查", points: Points(10), clause: "第一条", rule: rule, fix: "整改",
            place: place)
        let fact = FactDescriptor(name: "表彰次数", type: .number, isClaimed: true, place: place)
        return StandardText.text(
            rule,
            of: FormItem(
                code: "1.1", criterion: criterion, path: ["指标"], fact: fact, element: nil,
                others: []))
    }

    @Test("says what a rule gives, then what stands beside it, wherever that is in the file")
    func modified() {
        let earn = setting([("per", text("表彰次数")), ("points", text("3")), ("up-to", text("6"))])
        let ceiling = setting([("when", text("not(目录已梳理)")), ("at", text("pass-line"))])
        let rule = setting([
            ("ceiling", ceiling), ("earn", earn), ("below-zero", text("2")),
        ])
        #expect(
            standard(rule)
                == "“表彰次数”每 1 得 3 分（最多 6 分）；最多 10 分。符合“not(目录已梳理)”的，不高于及格分。可倒扣至 -2 分。")
    }

    @Test("says what a failed pass leaves, and what each element is worth")
    func parts() {
        let pass = setting([("fact", text("已发布")), ("else", text("8"))])
        #expect(standard(setting([("pass", pass)])) == "“已发布”为“是”得 10 分，否则得 8 分。")
        let worth = setting([("草案", text("6")), ("依据", text("6"))])
        let checklist = setting([
            ("of", text("要素")), ("points", worth), ("misfit", text("scale")),
        ])
        #expect(
            standard(setting([("checklist", checklist)]))
                == "“要素”按要素得分：草案 6 分、依据 6 分，按 10 分折算。")
    }
}
