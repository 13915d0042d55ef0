import Evidence
import Exact
import Foundation
import Indicators
import Model
import Reports
import Testing
import Workbook

@testable import Assessment

@Suite("From a notice to the re-check")
struct RectificationRoundTests {
    @Test("a filled ledger becomes claims that score more when the unit is checked again")
    func roundTrip() throws {
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Samples/shili-2022").standardizedFileURL.path
        let assessor = Assessor()
        let prepared = try assessor.prepare(roundFolder: sample)
        let captures = sample + "/captures"
        let scored = assessor.score(prepared, try assessor.gather(prepared, captures: captures))
        let deadline = try #require(CivilDate("2022-07-15"))
        let rectification = try #require(
            RoundFigures(of: scored).rectifications(by: deadline).first { $0.unit.id == "liuxi" })
        let file = try assessor.ledger(for: rectification, of: prepared)
        #expect(file.name == "liuxi-柳溪镇-整改台账.xlsx")

        let bytes = try filled(file.bytes, "标准目录领域数", .number(16))
        let recheck = try assessor.recheck(ledger: bytes, file: file.name, of: prepared)
        #expect(recheck.notices.map { $0.line(in: .en) } == [])
        #expect(recheck.counts == (1, 0))
        #expect(recheck.changed == 1)

        // The claims of before stand beside the new one, and a submission can be read again.
        let submission = try #require(recheck.submission)
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("recheck-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(submission.bytes).write(to: folder.appendingPathComponent(submission.name))
        let read = SubmissionFolder.read(
            folder.path, named: "recheck", round: prepared.round, pack: prepared.pack)
        #expect(read.notices.isEmpty)
        let claims = try #require(read.submissions.first { $0.unit == "liuxi" }).claims
        let before = SubmissionFolder.read(
            prepared.plan.submissions, named: "submissions", round: prepared.round,
            pack: prepared.pack, only: "liuxi"
        ).submissions.flatMap(\.claims)
        #expect(Set(claims.map(\.fact)) == Set(before.map(\.fact)))
        for claim in claims {
            let old = before.first { $0.fact == claim.fact }?.value
            #expect(claim.value == (claim.fact == "标准目录领域数" ? .number(16) : old))
        }
    }

    @Test("a form that came with the ledger takes the place of the one before")
    func form() throws {
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Samples/shili-2022").standardizedFileURL
        let assessor = Assessor()
        let prepared = try assessor.prepare(roundFolder: sample.path)
        let scored = assessor.score(
            prepared,
            try assessor.gather(
                prepared, captures: sample.appendingPathComponent("captures").path))
        let deadline = try #require(CivilDate("2022-07-15"))
        let rectification = try #require(
            RoundFigures(of: scored).rectifications(by: deadline).first { $0.unit.id == "liuxi" })
        let ledger = try assessor.ledger(for: rectification, of: prepared)
        let bytes = try filled(ledger.bytes, "标准目录领域数", .number(16))
        let before = try String(
            contentsOf: sample.appendingPathComponent("submissions/liuxi.xml"), encoding: .utf8)
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("form-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(
            before.replacing("<claim fact=\"办理时限压缩比例\">25", with: "<claim fact=\"办理时限压缩比例\">35")
                .replacing("2022-06-29T09:40", with: "2022-07-13T09:40").utf8
        ).write(to: file)
        let recheck = try assessor.recheck(
            ledger: bytes, file: ledger.name, form: file.path, of: prepared)
        #expect(recheck.notices.map { $0.line(in: .en) } == [])
        let text = String(
            decoding: try #require(recheck.submission).bytes, as: UTF8.self)
        #expect(text.contains("<claim fact=\"办理时限压缩比例\">35</claim>"))
        #expect(text.contains("<claim fact=\"标准目录领域数\">16</claim>"))
    }

    /// The ledger with one answer, put right on 12 July.
    private func filled(
        _ bytes: [UInt8], _ question: String, _ answer: CellValue
    ) throws -> [UInt8] {
        let book = try WorkbookReader.read(bytes)
        var sheets: [SheetDraft] = []
        for sheet in book.sheets {
            var draft = SheetDraft(name: sheet.name)
            var row = 0
            for cell in sheet.cells {
                draft.put(cell.value, row: cell.reference.row, column: cell.reference.column)
                if cell.value == .text(question) { row = cell.reference.row }
                if cell.value == .text("报送时间") {
                    draft.put(.text("2022-07-14 09:00"), row: cell.reference.row, column: 2)
                }
            }
            if row > 0 {
                for (column, value) in [
                    (10, answer), (11, .text("已整改")), (12, .text("2022-07-12")),
                ] as [(Int, CellValue)] {
                    draft.put(value, row: row, column: column)
                }
            }
            sheets.append(draft)
        }
        return try WorkbookWriter.write(
            WorkbookDraft(
                created: try #require(DateTime("2022-07-14T09:00:00+08:00")), title: "", author: "",
                sheets: sheets))
    }
}
