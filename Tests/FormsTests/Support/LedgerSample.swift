import Exact
import Model
import Testing
import Workbook

@testable import Forms

/// A pack of our own with one ledger and one count.
enum LedgerSample {
    static let ledger = "依申请公开台账"

    static func form() throws -> SubmissionForm {
        let place = Place(file: "pack.yaml", line: 1)
        func scalar(_ text: String) -> Setting { Setting(.scalar(text), at: place) }
        func map(_ entries: [(String, Setting)]) -> Setting {
            Setting(
                .map(entries.map { Setting.Entry(key: $0.0, place: place, value: $0.1) }), at: place
            )
        }
        let rule = map([
            (
                "manual",
                map([
                    ("reads", Setting(.list([scalar(ledger), scalar("申请数")]), at: place)),
                    ("ask", scalar("是否按期答复")),
                ])
            )
        ])
        let criterion = Criterion(
            id: "1.1", check: "按期答复公开申请", points: Points(10), clause: "第1条", rule: rule,
            fix: "按期答复", place: place)
        let pack = Pack(
            id: "sample", version: "1.0.0", title: "样例",
            source: Pack.Source(document: "样例〔2022〕1号"),
            period: try Sample.round().period, weightOrigin: .assigned,
            policy: Policy(
                total: Points(10), weightFloor: 0, appraisalShare: 0,
                rounding: RoundingPolicy(places: 2, mode: .halfUp), grades: []),
            columns: [],
            facts: [
                FactDescriptor(name: ledger, type: .ledger, isClaimed: true, place: place),
                FactDescriptor(
                    name: "申请数", type: .number, unit: "件", isClaimed: true, place: place),
            ],
            indicators: [
                Indicator(
                    id: "1", name: "依申请公开", weight: Points(10), criteria: [criterion], place: place)
            ], digest: String(repeating: "0", count: 64))
        return SubmissionForm(pack: pack, round: try Sample.round())
    }
}

extension FilledDraft {
    /// Fills in one row of the ledger, counted from 0.
    mutating func enterMatter(_ row: Int, _ cells: [LedgerColumn: String]) {
        for index in draft.sheets.indices where draft.sheets[index].name == LedgerSample.ledger {
            for (column, text) in cells {
                draft.sheets[index].put(
                    .text(text), row: LedgerPainter.headRow + 1 + row, column: column.rawValue)
            }
        }
    }
}
