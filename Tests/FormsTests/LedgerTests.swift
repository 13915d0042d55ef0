import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A ledger in a form")
struct LedgerTests {
    private let form: SubmissionForm

    init() throws { form = try LedgerSample.form() }

    private func filled(
        _ has: String?, _ matters: [[LedgerColumn: String]]
    ) throws -> FilledDraft {
        var draft = FilledDraft(form)
        if let has { try draft.enter(.text(has), LedgerSample.ledger) }
        // Empty rows in between say nothing.
        for (index, matter) in matters.enumerated() { draft.enterMatter(index * 2, matter) }
        return draft
    }

    private let good: [LedgerColumn: String] = [
        .title: "申请公开征地批文", .from: "2022-03-01", .to: "2022-03-20 16:30", .extended: "是",
    ]

    @Test("has a sheet of its own, with a row for each matter", arguments: ["有", nil])
    func entries(has: String?) throws {
        let open: [LedgerColumn: String] = [.title: "申请公开补偿方案", .from: "2022年6月1日"]
        let result = try filled(has, [good, open]).read()
        #expect(result.lines == [])
        let begun = try #require(CivilDate("2022-03-01"))
        let done = try #require(DateTime("2022-03-20T16:30:00+08:00"))
        let second = try #require(CivilDate("2022-06-01"))
        let wanted = [
            LedgerEntry(title: "申请公开征地批文", from: .day(begun), to: .time(done), isExtended: true),
            LedgerEntry(title: "申请公开补偿方案", from: .day(second), to: nil),
        ].compactMap(\.self)
        #expect(wanted.count == 2)
        #expect(result.value(of: LedgerSample.ledger) == .ledger(wanted))
    }

    @Test("may say that there was nothing, which is an answer; silence is none")
    func nothing() throws {
        #expect(try filled("无", []).read().value(of: LedgerSample.ledger) == .ledger([]))
        let silent = try filled(nil, []).read()
        #expect(silent.value(of: LedgerSample.ledger) == nil)
        #expect(silent.lines == [])
    }

    @Test(
        "may not say one thing and hold another",
        arguments: [
            ("无", true, "yet the ledger “依申请公开台账” has 1; found “无”; wanted “有”"),
            ("有", false, "yet the ledger “依申请公开台账” is empty"),
        ])
    func contradiction(has: String, isFilled: Bool, says: String) throws {
        let result = try filled(has, isFilled ? [good] : []).read()
        #expect(result.value(of: LedgerSample.ledger) == nil)
        #expect(result.lines.count == 1)
        #expect(result.lines.first?.contains("填报!J6: error: ") == true)
        #expect(result.lines.first?.contains(says) == true, "\(result.lines)")
    }

    @Test("is given up as a whole for one bad row, with every mistake by its cell")
    func mistakes() throws {
        let bad: [LedgerColumn: String] = [.from: "三月", .to: "2022-13-01", .extended: "可能"]
        let backwards: [LedgerColumn: String] = [
            .title: "申请", .from: "2022-03-20", .to: "2022-03-01",
        ]
        let result = try filled("有", [good, bad, backwards]).read()
        #expect(result.value(of: LedgerSample.ledger) == nil)
        let found = result.notices.map { "\($0.place?.cell ?? "") \($0.what.en)" }
        #expect(
            found == [
                "B8 what it was is not filled in", "C8 not a date", "D8 not a date",
                "E8 neither yes nor no", "D10 it was done before it began",
            ])
    }

    @Test("is found by its code when its sheet was renamed, and keeps its rows when given back")
    func returned() throws {
        var draft = try filled("有", [good, [.title: "申请", .from: "某日", .remark: "见附件"]])
        for index in draft.draft.sheets.indices
        where draft.draft.sheets[index].name == LedgerSample.ledger {
            draft.draft.sheets[index].name = "台账副本"
        }
        let result = try draft.read()
        let book = try WorkbookReader.read(
            WorkbookWriter.write(try #require(form.returned(result))))
        let sheet = try #require(book.sheet(named: LedgerSample.ledger))
        #expect(
            sheet.row(6).dropFirst().map(\.value.shown) == [
                "申请公开征地批文", "2022-03-01", "2022-03-20 16:30", "是",
            ])
        #expect(sheet.row(7).dropFirst().map(\.value.shown) == ["申请", "某日", "见附件"])
        #expect(sheet.comments[try #require(CellReference("C7"))]?.hasPrefix("不是日期\n现填：某日") == true)
        let list = try #require(book.sheet(named: "问题清单"))
        #expect(list.links[try #require(CellReference("D4"))] == .inside("'依申请公开台账'!C7"))
    }

    @Test("has a bound")
    func bound() throws {
        let result = try filled("有", Array(repeating: good, count: 501)).read()
        #expect(result.value(of: LedgerSample.ledger) == nil)
        #expect(
            result.lines.first?.contains("the ledger has too many entries; found “501”") == true)
    }
}
