import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A form that is given back")
struct ReturnedTests {
    private let form: SubmissionForm

    init() throws { form = try Sample.form() }

    private func faulty() throws -> FilledDraft {
        var draft = FilledDraft(form)
        try draft.enter(.text("是"), "一本通已公开")
        try draft.enter(.text("十六个"), "标准目录领域数")
        try draft.enter(.text("2022年3月"), "动态调整机制建立日期")
        try draft.enter(.text("=1+1"), "闭环管理材料")
        try draft.enter(.number(try #require(Decimal128("0.4"))), "办理时限压缩比例", format: "0%")
        let row = try draft.row(of: "一本通已公开")
        draft.entrySheet[row, FormColumn.support.rawValue] = CellDraft(
            .text("一本通"), link: .external("https://www.example.gov.cn/ybt.html"))
        draft.entrySheet.put(.text("已更新"), row: row, column: FormColumn.remark.rawValue)
        return draft
    }

    private func returned(_ draft: FilledDraft) throws -> (Workbook, WorkbookDraft) {
        let back = try #require(form.returned(try draft.read()))
        return (try WorkbookReader.read(WorkbookWriter.write(back)), back)
    }

    @Test("keeps everything that was typed, the mistakes as they are")
    func kept() throws {
        let draft = try faulty()
        let sheet = try #require(try returned(draft).0.sheet(named: "填报"))
        func value(_ fact: String, _ column: FormColumn = .entry) throws -> CellValue {
            sheet.value(try draft.row(of: fact), column.rawValue)
        }
        #expect(try value("一本通已公开") == .text("是"))
        #expect(try value("标准目录领域数") == .text("十六个"))
        #expect(try value("动态调整机制建立日期") == .text("2022年3月"))
        #expect(try value("闭环管理材料") == .text("=1+1"))
        #expect(try value("一本通已公开", .support) == .text("一本通"))
        #expect(try value("一本通已公开", .remark) == .text("已更新"))
        #expect(sheet.value(3, 10) == .text("2022-06-28 16:20"))
        let link = try #require(
            CellReference(
                row: try draft.row(of: "一本通已公开"), column: FormColumn.support.rawValue))
        #expect(sheet.links[link] == .external("https://www.example.gov.cn/ybt.html"))
    }

    @Test("marks bad cells red and says in a comment what is wanted")
    func marked() throws {
        let draft = try faulty()
        let (book, back) = try returned(draft)
        let sheet = try #require(book.sheet(named: "填报"))
        let row = try draft.row(of: "标准目录领域数")
        let cell = try #require(CellReference(row: row, column: FormColumn.entry.rawValue))
        #expect(
            sheet.comments[cell]
                == "不是数字\n现填：十六个\n应填：0 至 1 万亿的数字（单位：个）\n改法：只填数字，不写单位和说明")
        let fills = back.sheets.first { $0.name == "填报" }?.cells.filter {
            $0.value.style.fill == FormStyle.wrong.fill
        }.keys.map(\.row).sorted()
        #expect(fills == [row, try draft.row(of: "动态调整机制建立日期")])
    }

    @Test("lists the problems, each with a link to its cell")
    func listed() throws {
        let draft = try faulty()
        let (book, _) = try returned(draft)
        #expect(book.sheets.first?.name == "问题清单")
        let list = try #require(book.sheets.first)
        let row = try draft.row(of: "标准目录领域数")
        #expect(
            list.row(4).map(\.value.shown) == [
                "1", "须改正", "填报", "J\(row)", "不是数字", "十六个", "0 至 1 万亿的数字（单位：个）", "只填数字，不写单位和说明",
            ])
        #expect(list.links[try #require(CellReference("D4"))] == .inside("'填报'!J\(row)"))
        #expect(list.rows.count == 3 + 2)
    }

    @Test("is the same form: mended, it is read like any other")
    func mended() throws {
        let draft = try faulty()
        var (_, back) = try returned(draft)
        for index in back.sheets.indices where back.sheets[index].name == "填报" {
            back.sheets[index].put(.number(16), row: try draft.row(of: "标准目录领域数"), column: 10)
            back.sheets[index].put(
                .text("2022-03-20"), row: try draft.row(of: "动态调整机制建立日期"), column: 10)
        }
        let result = try form.read(WorkbookWriter.write(back), file: "qinghe.xlsx")
        #expect(result.lines == [])
        #expect(result.value(of: "标准目录领域数") == .number(16))
        // A percentage came back as one.
        #expect(result.value(of: "办理时限压缩比例") == .number(40))
        #expect(result.counts.answered == 5)
    }

    @Test("has no list when nothing is wrong")
    func clean() throws {
        let result = try FilledDraft(form).read()
        #expect(!result.isFaulty)
        #expect(form.returned(result)?.sheets.map(\.name) == ["填报说明", "填报", "_meta"])
        #expect(form.returnedName(of: result) == "qinghe-退回.xlsx")
    }
}
