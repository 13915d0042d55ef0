import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A rectification ledger")
struct RectificationTests {
    private let ledger: RectificationLedger
    private let rectification: Rectification

    init() throws {
        let pack = try Sample.pack()
        ledger = RectificationLedger(pack: pack, round: try Sample.round())
        // One problem with a number, one with elements, one only a crawl can see.
        let items = try ["1.1.1", "3.1.2", "1.2.1"].map { id in
            let criterion = try #require(pack.criteria.first { $0.id == id })
            let verdict = Verdict(
                .scored, .zero, because: Wording(zh: "差一些", en: "something is missing"))
            return Rectification.Item(
                finding: Finding(
                    criterion: criterion, verdict: verdict, automatic: verdict, facts: []),
                gain: "1.25", places: ["https://www.example.gov.cn/qinghe/"])
        }
        rectification = Rectification(
            unit: Sample.unit, deadline: try #require(CivilDate("2022-07-15")), items: items)
    }

    /// The ledger with entries, by rows below the heads.
    private func filled(
        _ rows: [Int: [RectificationColumn: CellValue]],
        submitted: CellValue? = .text("2022-07-14 16:20")
    ) -> WorkbookDraft {
        var draft = ledger.draft(for: rectification)
        if let submitted {
            draft.sheets[0].put(submitted, row: RectificationLedger.submittedRow, column: 2)
        }
        for (row, entries) in rows {
            for (column, value) in entries {
                draft.sheets[0].put(
                    value, row: RectificationLedger.headRow + row, column: column.rawValue)
            }
        }
        return draft
    }

    private func read(_ draft: WorkbookDraft) throws -> FilledLedger {
        try ledger.read(WorkbookWriter.write(draft), file: "qinghe.xlsx")
    }

    private let done: [RectificationColumn: CellValue] = [
        .state: .text("已整改"), .done: .text("2022-07-12"),
        .proof: .text("https://www.example.gov.cn/a"),
    ]

    @Test("has fixed columns, a number and the day for each problem, and the same bytes each time")
    func columns() throws {
        let bytes = try WorkbookWriter.write(ledger.draft(for: rectification))
        #expect(try bytes == WorkbookWriter.write(ledger.draft(for: rectification)))
        let book = try WorkbookReader.read(bytes)
        let sheet = try #require(book.sheet(named: "整改台账"))
        let heads = sheet.row(RectificationLedger.headRow).map(\.value)
        #expect(heads == RectificationColumn.allCases.map { .text($0.head) })
        let rows = RectificationRow.all(of: rectification, ledger)
        #expect(rows.count == 1 + 4 + 1)
        for (index, row) in rows.enumerated() {
            let number = RectificationLedger.headRow + 1 + index
            #expect(sheet.value(number, 1) == .text("qinghe-\(row.item.finding.criterion.id)"))
            #expect(
                sheet.value(number, RectificationColumn.deadline.rawValue)
                    == .date(rectification.deadline))
        }
        #expect(ledger.fileName(for: Sample.unit) == "qinghe-青禾镇-整改台账.xlsx")
        #expect(book.sheet(named: "_meta")?.visibility != .visible)
    }

    @Test("gives claims for what was put right, and what is disputed with its reason")
    func claims() throws {
        let rows = RectificationRow.all(of: rectification, ledger)
        let service = try #require(rows.firstIndex { $0.question?.element == "意见收集反馈" })
        let filled = try read(
            filled([
                1: done.merging([.answer: .number(16)]) { $1 },
                service + 1: done.merging([.answer: .text("是")]) { $1 },
                rows.count: [.state: .text("有异议"), .remark: .text("链接在采集时正常")],
            ]))
        #expect(filled.notices.map { $0.line(in: .en) } == [])
        #expect(filled.unit == Sample.unit)
        #expect(filled.submitted == DateTime("2022-07-14T16:20:00+08:00"))
        #expect(filled.entries.map(\.state) == [.done, .done, .disputed])
        #expect(filled.entries.first?.done == CivilDate("2022-07-12"))
        #expect(filled.entries.last?.remark == "链接在采集时正常")
        #expect(filled.claims.map(\.fact) == ["标准目录领域数", "专区服务"])
        #expect(filled.claims.first?.value == .number(16))
        #expect(
            filled.claims.last?.value == .elements(ElementSet(present: ["意见收集反馈"], missing: [])))
    }

    @Test("takes no answer of what is not done, and says so")
    func notDone() throws {
        let filled = try read(
            filled([1: [.state: .text("整改中"), .answer: .number(15)]]))
        #expect(filled.claims.isEmpty)
        #expect(filled.notices.map(\.severity) == [.warning])
    }

    @Test(
        "names every entry that cannot be used by its cell",
        arguments: [
            (
                [.state: .text("已整改"), .proof: .text("附件1")],
                "L5: error: what is done needs the day"
            ),
            (
                [.state: .text("已整改"), .done: .text("2022-07-12")],
                "M5: error: what is done needs an address, a document or a new answer"
            ),
            ([.state: .text("有异议")], "N5: error: a dispute needs its reason"),
            ([.state: .text("差不多")], "K5: error: the state cannot be used"),
            ([.proof: .text("附件1")], "K5: error: the state cannot be used"),
            ([.state: .text("已整改"), .answer: .text("十六")], "J5: error: "),
            (
                [.number: .text("qinghe-9.9.9"), .state: .text("整改中")],
                "A5: error: the ledger was not handed out with this row"
            ),
            (
                [.number: .text("baishi-1.1.1"), .state: .text("整改中")],
                "A5: error: the ledger was not handed out with this row"
            ),
            (
                [.asked: .text("别的问题"), .state: .text("整改中")],
                "I5: error: the ledger was not handed out with this row"
            ),
        ] as [([RectificationColumn: CellValue], String)])
    func mistakes(entries: [RectificationColumn: CellValue], says: String) throws {
        let filled = try read(filled([1: entries]))
        #expect(filled.entries.isEmpty)
        #expect(filled.claims.isEmpty)
        let lines = filled.notices.map { $0.line(in: .en) }
        #expect(lines.contains { $0.contains("整改台账!\(says)") }, "\(lines)")
    }

    @Test("does not count without the time it was handed in", arguments: [nil, "昨天"])
    func untimed(time: String?) throws {
        let filled = try read(filled([1: done], submitted: time.map { .text($0) }))
        #expect(filled.submitted == nil)
        #expect(filled.notices.map(\.what) == [RectificationWording.noTime])
    }

    @Test("is read by numbers and heads after rows and columns were moved")
    func rearranged() throws {
        let draft = filled([1: done.merging([.answer: .number(16)]) { $1 }])
        var moved = draft
        moved.sheets[0] = SheetDraft(name: "Sheet1")
        let last = RectificationColumn.allCases.count
        moved.sheets[0].put(.text("报送时间"), row: 1, column: 1)
        moved.sheets[0].put(.text("2022-07-14"), row: 1, column: 2)
        for column in 1...last {
            for (from, to) in [
                (RectificationLedger.headRow, 2), (RectificationLedger.headRow + 1, 9),
            ] {
                if let cell = draft.sheets[0][from, column] {
                    moved.sheets[0].put(cell.value, row: to, column: last + 1 - column)
                }
            }
        }
        let filled = try read(moved)
        #expect(filled.notices.map { $0.line(in: .en) } == [])
        #expect(filled.claims.map(\.value) == [.number(16)])
    }

    @Test("counts neither of two rows that are the same")
    func twice() throws {
        let number = RectificationColumn.number.rawValue
        let asked = RectificationColumn.asked.rawValue
        var draft = filled([1: done, 2: done])
        for column in [number, asked] {
            let value = draft.sheets[0][RectificationLedger.headRow + 1, column]?.value ?? .empty
            draft.sheets[0].put(value, row: RectificationLedger.headRow + 2, column: column)
        }
        let filled = try read(draft)
        #expect(filled.entries.isEmpty)
        #expect(
            filled.notices.map(\.what) == [RectificationWording.twice, RectificationWording.twice])
    }

    @Test(
        "sends a ledger of matters to its sheet of the form, and takes what is said of the problem")
    func matters() throws {
        let form = try LedgerSample.form()
        let (pack, round) = (form.identity.pack, form.identity.round)
        let ledger = RectificationLedger(pack: pack, round: round)
        let item = try #require(ledger.items.first { $0.fact.type == .ledger })
        let criterion = try #require(
            pack.pointCriteria.first { $0.id == item.criterion.id })
        let verdict = Verdict(
            .scored, .zero, because: Wording(zh: "逾期", en: "late"))
        let rectification = Rectification(
            unit: Sample.unit, deadline: try #require(CivilDate("2022-07-15")),
            items: [
                Rectification.Item(
                    finding: Finding(
                        criterion: criterion, verdict: verdict, automatic: verdict, facts: []),
                    gain: "2", places: [])
            ])
        let rows = RectificationRow.all(of: rectification, ledger)
        let index = try #require(rows.firstIndex { $0.asked.hasPrefix("（台账") })
        let sheet = try #require(form.ledgerNames[item.code])
        #expect(
            rows[index].asked
                == "（台账“\(item.fact.name)”：在本轮填报表的“\(sheet)”工作表中改正，填报表与本台账一并报送）")
        #expect(rows[index].question == nil)
        // The form has that sheet, and the row takes state, day and proof as every other.
        let handedOut = try WorkbookReader.read(
            WorkbookWriter.write(form.draft(for: Sample.unit)))
        #expect(handedOut.sheet(named: sheet) != nil)
        var draft = ledger.draft(for: rectification)
        draft.sheets[0].put(
            .text("2022-07-14 16:20"), row: RectificationLedger.submittedRow, column: 2)
        for (column, value) in done {
            draft.sheets[0].put(
                value, row: RectificationLedger.headRow + 1 + index, column: column.rawValue)
        }
        let filled = try ledger.read(WorkbookWriter.write(draft), file: "qinghe.xlsx")
        #expect(filled.notices.map { $0.line(in: .en) } == [])
        #expect(filled.entries.map(\.state) == [.done])
        #expect(filled.claims.isEmpty)
    }

    private func refused(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try ledger.read(bytes, file: "x.xlsx")
            return []
        } catch {
            return error.notices.map { $0.line(in: .en) }
        }
    }

    @Test("is refused when it is another form, of another round or unit, or no form at all")
    func strangers() throws {
        let form = try WorkbookWriter.write(Sample.form().draft(for: Sample.unit))
        #expect(refused(form).contains { $0.contains("this is another kind of form") })

        let pack = try Sample.pack()
        let other = RectificationLedger(pack: pack, round: try Sample.round("shili-2023"))
        let lines = refused(try WorkbookWriter.write(other.draft(for: rectification)))
        #expect(lines.contains { $0.contains("“shili-2023”; wanted “shili-2022”") }, "\(lines)")

        let stranger = Rectification(
            unit: Sample.makeUnit("elsewhere", "别处"), deadline: rectification.deadline,
            items: rectification.items)
        #expect(refused(try WorkbookWriter.write(ledger.draft(for: stranger))).count == 1)

        var plain = ledger.draft(for: rectification)
        plain.sheets.removeLast()
        #expect(
            refused(try WorkbookWriter.write(plain)).contains {
                $0.contains("this is not a rectification ledger of ours")
            })
        #expect(refused([1, 2, 3]).count == 1)
    }
}
