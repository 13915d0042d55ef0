import Exact
import Foundation
import Indicators
import Model
import Settings
import Testing
import Workbook

@testable import Tables

/// A pack that is exported and imported again is the same pack, and what a person changes in the
/// sheet is what changes.
@Suite("Exported packs")
struct RoundTripTests {
    static let names = [
        "jiujiang-2016", "national-2019", "ninghai-2018", "qianshan-2019", "shexi-2022",
        "tankou-2018", "township-openness",
    ]

    private func exported(_ name: String) throws -> (PackFiles, WorkbookDraft) {
        let folder = "\(Sample.packs)/\(name)"
        let files = try PackFiles(PackReader.files(in: folder), shown: folder)
        return (files, try PackWorkbook(files).draft(created: Sample.moment))
    }

    private func back(
        _ draft: WorkbookDraft, as id: String
    ) throws -> PackImport {
        let file = try TableFile(workbook: WorkbookWriter.write(draft), file: "\(id).xlsx")
        return try #require(try TableImporter.carried(file, options: ImportOptions(id: id)))
    }

    @Test("come back as the same pack, every file to the byte", arguments: names)
    func same(_ name: String) throws {
        let (files, draft) = try exported(name)
        let made = try back(draft, as: name)
        #expect(made.notices.map { $0.line(in: .en) } == [])
        #expect(made.isUnchanged)
        #expect(made.files.map(\.name) == files.files.map(\.name))
        #expect(made.files.map(\.bytes) == files.files.map(\.bytes))
        let folder = "\(Sample.packs)/\(name)"
        let one = try #require(Sample.reader.read(folder: folder).pack)
        #expect(one == Sample.reader.read(made.files, folder: folder).pack)
    }

    @Test("of a tailored pack, what is in effect comes back")
    func tailored() throws {
        let folder = "\(Sample.packs)/national-2019"
        let tailoring = ["by-hand", "bonus-25"].map { "\(folder)/tailoring/\($0).yaml" }
        let files = try PackFiles(
            PackReader.files(in: folder, tailoring: tailoring), shown: folder)
        let made = try back(
            PackWorkbook(files).draft(created: Sample.moment), as: "national-2019")
        #expect(made.isUnchanged)
        let one = try #require(Sample.reader.read(folder: folder, tailoring: tailoring).pack)
        let other = try #require(Sample.reader.read(made.files, folder: folder).pack)
        func measure(_ pack: Pack) -> [String] {
            (pack.pointCriteria + pack.vetoes).map {
                "\($0.id) \($0.check) \($0.points) \(SettingText.inline($0.rule)) \($0.status as Any)"
            }
        }
        #expect(measure(one) == measure(other))
        #expect(one.policy == other.policy)
        #expect(one.bonus?.cap == other.bonus?.cap)
        #expect(one.facts.map(\.name) == other.facts.map(\.name))
        let text = String(decoding: files.files[0].bytes, as: UTF8.self)
        #expect(text.contains("# 裁剪 2-bonus-25.yaml：加分最多25分，被否决的记59分"))
    }

    @Test("a number that is unset is shown as such, and one that is filled in is the pack's")
    func unset() throws {
        let (_, draft) = try exported("national-2019")
        var sheet = draft.sheets[0]
        let place = try cell("分值", "1.3.2", in: sheet)
        #expect(sheet.cells[place]?.value == .text("待录入"))
        sheet.cells[place]?.value = .number(4)
        var edited = draft
        edited.sheets[0] = sheet
        let made = try back(edited, as: "national-2019")
        let pack = try #require(Sample.reader.read(made.files, folder: "national-2019").pack)
        #expect(pack.criteria.first { $0.id == "1.3.2" }?.points == Points(4))
        #expect(!pack.openCells.contains { $0.code == "1.3.2" && $0.path == "points" })
    }

    @Test("every folder of Indicators is tested here")
    func complete() throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: Sample.packs)
            .filter { !$0.hasPrefix(".") }
        #expect(found.sorted() == Self.names)
    }

    @Test("a sheet copied without what it carries still shows the tree", arguments: names)
    func visibleAlone(_ name: String) throws {
        var (_, draft) = try exported(name)
        draft.sheets.removeAll { $0.name == "_pack" }
        let file = try TableFile(workbook: WorkbookWriter.write(draft), file: "\(name).xlsx")
        let made = try TableImporter.read(
            file, options: ImportOptions(id: name), features: .plain)
        let one = try #require(Sample.reader.read(folder: "\(Sample.packs)/\(name)").pack)
        let reading = Sample.reader.read(made.files, folder: name)
        let other = try #require(
            reading.pack, "\(reading.notices.map { $0.line(in: .en) })")
        func tree(_ pack: Pack) -> [String] {
            pack.indicators.flatMap { [$0] + $0.children }.map {
                "\($0.id) \($0.name) \($0.weight.amount.reduced.plain)"
            }
        }
        #expect(tree(one) == tree(other))
        #expect(one.criteria.map(\.points) == other.criteria.map(\.points))
        #expect(one.criteria.map(\.due) == other.criteria.map(\.due))
    }

    @Test(
        "imported tables come back as they were imported",
        arguments: SampleTableTests.expectations)
    func imported(_ sample: SampleTableTests.Expectation) throws {
        let made = try TableImporter.read(
            Sample.file(sample.file), options: Sample.options(), features: .plain)
        let files = try PackFiles(made.files, shown: "shili")
        let again = try back(PackWorkbook(files).draft(created: Sample.moment), as: "shili")
        #expect(again.isUnchanged && again.notices.isEmpty)
        #expect(again.files.map(\.bytes) == made.files.map(\.bytes))
    }

    @Test("give the same bytes each time")
    func determinate() throws {
        let one = try WorkbookWriter.write(exported("shexi-2022").1)
        #expect(one == (try WorkbookWriter.write(exported("shexi-2022").1)))
    }

    // MARK: - Edits

    /// The cell below `head` in the row of `code`.
    private func cell(_ head: String, _ code: String, in sheet: SheetDraft) throws -> CellReference
    {
        let heads = sheet.cells.filter { $0.key.row == 3 }
        let column = try #require(heads.first { $0.value.value == .text(head) }?.key.column)
        let codes = try #require(heads.first { $0.value.value == .text("编码") }?.key.column)
        let row = try #require(
            sheet.cells.first { $0.key.column == codes && $0.value.value == .text(code) }?.key.row)
        return try #require(CellReference(row: row, column: column))
    }

    private func edited(
        _ head: String, _ code: String, to value: CellValue
    ) throws -> PackImport {
        var (_, draft) = try exported("shexi-2022")
        let place = try cell(head, code, in: draft.sheets[0])
        draft.sheets[0].cells[place]?.value = value
        return try back(draft, as: "shexi-2022")
    }

    @Test("a weight changed in the sheet is the pack's, and is told with its cell")
    func points() throws {
        let made = try edited("分值", "1.1.1", to: .number(5))
        #expect(!made.isUnchanged)
        let notice = try #require(made.notices.first)
        #expect(notice.place?.sheet == "指标体系")
        #expect(notice.found == "5")
        let text = String(decoding: made.files[0].bytes, as: UTF8.self)
        #expect(text.contains("points: 5"))
        // The criteria no longer add up, and the check says so.
        let reading = Sample.reader.read(made.files, folder: "shexi-2022")
        #expect(reading.pack == nil)
    }

    @Test("a text changed in the sheet changes nothing else")
    func text() throws {
        let made = try edited("整改要求", "1.1.1", to: .text("补齐目录"))
        let (one, other) = (
            Sample.reader.read(folder: "\(Sample.packs)/shexi-2022").pack,
            Sample.reader.read(made.files, folder: "shexi-2022").pack
        )
        let before = try #require(one?.criteria)
        let after = try #require(other?.criteria)
        #expect(after.first { $0.id == "1.1.1" }?.fix == "补齐目录")
        #expect(zip(before, after).count { $0.fix != $1.fix } == 1)
        #expect(before.map(\.check) == after.map(\.check))
        #expect(before.map(\.points) == after.map(\.points))
        #expect(one?.facts.map(\.name) == other?.facts.map(\.name))
        #expect(one?.policy == other?.policy)
    }

    @Test("a standard typed over a rule becomes the rule")
    func rule() throws {
        let made = try edited("评分规则", "1.1.1", to: .text("每缺一项扣0.5分，扣完为止"))
        let pack = try #require(Sample.reader.read(made.files, folder: "shexi-2022").pack)
        let rule = try #require(pack.criteria.first { $0.id == "1.1.1" }?.rule)
        #expect(rule["deduct"] != nil)
        #expect(
            pack.facts.count
                == Sample.reader.read(
                    folder: "\(Sample.packs)/shexi-2022"
                ).pack.map { $0.facts.count + 1 })
    }

    @Test("edits of sheets that are only shown are told, and change nothing")
    func onlyShown() throws {
        var (_, draft) = try exported("shexi-2022")
        let index = try #require(draft.sheets.firstIndex { $0.name == "数据项" })
        draft.sheets[index][4, 2]?.value = .text("日期")
        let made = try back(draft, as: "shexi-2022")
        #expect(made.isUnchanged)
        #expect(made.notices.map(\.severity) == [.warning])
    }

    @Test("a pack under another name keeps everything but its id")
    func renamed() throws {
        let (_, draft) = try exported("shexi-2022")
        let made = try back(draft, as: "shili-2023")
        let pack = try #require(Sample.reader.read(made.files, folder: "shili-2023").pack)
        #expect(pack.id == "shili-2023")
        #expect(pack.criteria.count == 28)
    }

    @Test("carried files that were tampered with are not believed")
    func tampered() throws {
        var (_, draft) = try exported("shexi-2022")
        let index = try #require(draft.sheets.firstIndex { $0.name == "_pack" })
        let target = try #require(
            draft.sheets[index].cells.first {
                if case .text(let text) = $0.value.value {
                    text.contains("points: 4")
                } else {
                    false
                }
            }?.key)
        draft.sheets[index].cells[target]?.value = .text("            points: 40")
        let file = try TableFile(workbook: WorkbookWriter.write(draft), file: "x.xlsx")
        let options = try Sample.options("shexi-2022")
        #expect(try TableImporter.carried(file, options: options) == nil)
        let made = try TableImporter.read(file, options: options, features: .plain)
        #expect(made.notices.first?.what == ExportWording.damaged)
        #expect(made.rows.count { $0.sureness != nil } == 28)
    }
}
