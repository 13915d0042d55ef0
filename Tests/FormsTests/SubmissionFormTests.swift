import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("The form a unit fills in")
struct SubmissionFormTests {
    private func sheet(_ pack: String) throws -> Sheet {
        let form = try Sample.form(pack)
        let workbook = try WorkbookReader.read(WorkbookWriter.write(form.draft(for: Sample.unit)))
        return try #require(workbook.sheet(named: "填报"))
    }

    @Test("asks for every claimable fact that a criterion reads, once", arguments: Sample.packs)
    func asksForAll(pack: String) throws {
        let form = try Sample.form(pack)
        let asked = form.items.map { [$0.fact.name, $0.element ?? ""] }
        #expect(Set(asked).count == asked.count)
        let claimable = Set(try Sample.pack(pack).facts.filter(\.isClaimed).map(\.name))
        #expect(Set(form.items.map(\.fact.name)) == claimable)
        #expect(Set(form.items.map(\.code)).count == form.items.count)
        #expect(form.items.allSatisfy { !$0.path.isEmpty && $0.code.hasPrefix($0.criterion.id) })
    }

    @Test("gives one criterion's questions numbered codes, a single one the criterion's own")
    func codes() throws {
        let items = try Sample.form().items
        #expect(items.filter { $0.fact.name == "动态调整机制建立日期" }.map(\.code) == ["1.1.4"])
        #expect(
            items.filter { $0.fact.name == "专区服务" }.map { "\($0.code) \($0.element ?? "")" }
                == ["3.1.2-1 申请接收", "3.1.2-2 信息查阅", "3.1.2-3 政策咨询解读", "3.1.2-4 意见收集反馈"])
        let shared = try #require(items.first { $0.fact.name == "村居总数" })
        #expect(shared.code == "3.1.1-2")
        #expect(shared.others == ["5.2.1"])
    }

    @Test("is the same to the byte each time", arguments: Sample.packs)
    func deterministic(pack: String) throws {
        let form = try Sample.form(pack)
        let draft = form.draft(for: Sample.unit)
        #expect(
            try WorkbookWriter.write(draft) == WorkbookWriter.write(form.draft(for: Sample.unit)))
    }

    @Test("says on each row what is asked, by when, of whom, and how it is scored")
    func rows() throws {
        let sheet = try sheet("shexi-2022")
        let heads = sheet.row(FormPainter.headRow).map(\.value.shown)
        #expect(
            heads == [
                "编码", "一级指标", "二级指标", "评分项", "分值", "完成时限", "责任", "填报事项", "填写要求",
                "填报内容", "佐证材料（链接或附件名）", "备注",
            ])
        let row = try #require(sheet.cells.first { $0.value == .text("1.1.4") }?.reference.row)
        let texts = sheet.row(row).map(\.value.shown)
        #expect(
            texts == [
                "1.1.4", "政务公开事项标准目录简化及落实", "调整并简化基层政务公开标准目录", "已建立标准目录动态调整机制",
                "2", "2022-03-31", "分管副镇长", "动态调整机制建立日期", "日期\n（年-月-日）",
            ])
        let comment = try #require(
            CellReference(row: row, column: FormColumn.criterion.rawValue).flatMap {
                sheet.comments[$0]
            })
        #expect(
            comment.hasPrefix("【评分标准】已建立标准目录动态调整机制\n分值：2 分（总分 100 分）\n计分：“动态调整机制建立日期”不晚于完成时限得 2 分"))
        #expect(comment.contains("依据：附件2"))
    }

    @Test("says in words how a formula scores")
    func formula() throws {
        let sheet = try sheet("qianshan-2019")
        let row = try #require(
            sheet.cells.first { $0.value.shown.hasPrefix("5.2.3") }?.reference.row)
        let comment = try #require(
            CellReference(row: row, column: FormColumn.criterion.rawValue).flatMap {
                sheet.comments[$0]
            })
        #expect(
            comment.contains(
                "计分：符合“本年主动公开信息数 >= 上年主动公开信息数”的得 1.5 分，"
                    + "否则按“满分 * 本年主动公开信息数 / 上年主动公开信息数”得分。"))
    }

    @Test("lets nothing but the entries be changed")
    func locked() throws {
        let draft = FilledDraft(try Sample.form()).entrySheet
        #expect(draft.protection != nil)
        let open = draft.cells.filter { !$0.value.style.isLocked }.keys
        let wanted: Set = [
            FormColumn.entry.rawValue, FormColumn.support.rawValue, FormColumn.remark.rawValue,
        ]
        #expect(Set(open.map(\.column)) == wanted)
        #expect(
            open.allSatisfy {
                $0.row > FormPainter.headRow || $0.row == FormPainter.submittedRow
            })
    }

    @Test("helps with each entry: what is accepted, a hint and what is said otherwise")
    func validations() throws {
        let draft = FilledDraft(try Sample.form())
        func rule(_ fact: String, _ element: String? = nil) throws -> DataValidation {
            let row = try draft.row(of: fact, element)
            return try #require(
                draft.entrySheet.validations.first { $0.range.first.row == row })
        }
        #expect(try rule("专区服务", "信息查阅").rule == .list(["是", "否"]))
        #expect(try rule("一本通已公开").rule == .list(["是", "否"]))
        #expect(try rule("办理时限压缩比例").rule == .decimal(0...100))
        #expect(try rule("重大行政决策数").rule == .decimal(0...EntryReader.largest))
        #expect(try rule("动态调整机制建立日期").rule == .date(EntryReader.days))
        #expect(try rule("源头认定机制材料").rule == .textLength(1...2000))
        for validation in draft.entrySheet.validations {
            #expect(validation.prompt?.text.isEmpty == false)
            #expect(validation.alert?.text.isEmpty == false)
            #expect(validation.severity == .stop)
        }
    }

    @Test("is named after its unit, without anything a file system dislikes")
    func names() throws {
        let form = try Sample.form()
        #expect(form.fileName(for: Sample.unit) == "qinghe-青禾镇-填报表.xlsx")
        #expect(
            form.fileName(for: Sample.makeUnit("a", "../甲/乙:丙\n丁")) == "a-.._甲_乙_丙_丁-填报表.xlsx")
    }
}
