import Assessment
import Exact
import Forms
import Foundation
import Model
import Testing
import Workbook

/// From the empty list to the published result, all in workbooks.
@Suite("A round that begins with a list of its units")
final class BeginningTests {
    private let folder: URL
    private let packFolder = Repository.packs.appendingPathComponent("shexi-2022").path

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("pack"),
            withDestinationURL: URL(fileURLWithPath: packFolder))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// The empty list, filled in with the units of the sample round.
    private func list() throws -> [UInt8] {
        let assessor = SampleRound.assessor
        let empty = try WorkbookReader.read(
            assessor.unitListExample(packFolder: packFolder).bytes)
        let sheet = try #require(empty.sheet(named: "单位清单"))
        let prepared = try assessor.prepare(roundFolder: Repository.sample.path)
        var draft = SheetDraft(name: sheet.name)
        for cell in sheet.cells {
            draft.put(cell.value, row: cell.reference.row, column: cell.reference.column)
        }
        var row = 4
        for unit in prepared.round.units {
            draft.put(.text(unit.name), row: row, column: 1)
            draft.put(.text(unit.group), row: row, column: 3)
            #expect(sheet.value(row, 4) == .text("首页"))
            draft.put(.text(unit.home), row: row, column: 5)
            for (index, column) in prepared.pack.columns.enumerated() {
                #expect(sheet.value(row + 1 + index, 4) == .text(column))
                draft.put(
                    .text(unit.columns[column] ?? ""), row: row + 1 + index, column: 5)
            }
            row += 1 + prepared.pack.columns.count
        }
        return try WorkbookWriter.write(
            WorkbookDraft(created: prepared.round.asOf, sheets: [draft]))
    }

    private func begin(_ list: [UInt8], _ wishes: RoundDetails) throws -> NewRound {
        let round = try SampleRound.assessor.newRound(
            units: list, file: "单位清单.xlsx", packFolder: packFolder, packPath: "pack",
            folder: folder.path, folderName: folder.lastPathComponent, wishes: wishes,
            language: .zhHans)
        for new in [round.file, round.judgements] {
            try Data(new.bytes).write(to: file(new.name))
        }
        return round
    }

    @Test("comes to the ranking and every score of the same round written by hand")
    func sameAsByHand() throws {
        let assessor = SampleRound.assessor
        let began = try begin(
            list(), RoundDetails(id: "shili-2022", title: "示例县考核", organiser: "示例县"))
        #expect(began.units == 8)
        #expect(began.assumed.count == 3)

        // The county's own line, and what came in.
        let sample = try String(
            contentsOf: Repository.sample.appendingPathComponent("round.yaml"), encoding: .utf8)
        let start = try #require(sample.firstRange(of: "vetoes:")).lowerBound
        let end = try #require(sample.firstRange(of: "units:")).lowerBound
        let text = try String(contentsOf: file("round.yaml"), encoding: .utf8) + sample[start..<end]
        try FileManager.default.copyItem(
            at: Repository.sample.appendingPathComponent("submissions"), to: file("submissions"))

        // The decisions move from YAML into the sheet, which is read instead.
        try Data(text.replacing("评审记录.xlsx", with: "judgements.yaml").utf8)
            .write(to: file("round.yaml"))
        try FileManager.default.copyItem(
            at: Repository.sample.appendingPathComponent("judgements.yaml"),
            to: file("judgements.yaml"))
        let sheet = try assessor.judgementSheet(
            of: try assessor.prepare(roundFolder: folder.path), captures: SampleRound.captures)
        try Data(sheet.bytes).write(to: file(sheet.name))
        try FileManager.default.removeItem(at: file("judgements.yaml"))
        try Data(text.utf8).write(to: file("round.yaml"))

        let prepared = try assessor.prepare(roundFolder: folder.path)
        let gathered = try assessor.gather(prepared, captures: SampleRound.captures)
        let scored = assessor.score(prepared, gathered)
        let wanted = try SampleRound.scored.get()
        #expect(gathered.judgements.count == 20)
        #expect(scored.units.map(\.unit.id) == wanted.units.map(\.unit.id))
        #expect(scored.units.map(\.total) == wanted.units.map(\.total))
        #expect(scored.units.map(\.rank) == wanted.units.map(\.rank))
        #expect(scored.units.map(\.grades) == wanted.units.map(\.grades))
        for (unit, other) in zip(scored.units, wanted.units) {
            #expect(unit.findings.map(\.verdict) == other.findings.map(\.verdict))
        }
    }

    @Test("assumes what nobody says from the pack's period, never from a clock")
    func defaults() throws {
        let list = try list()
        _ = try begin(list, RoundDetails())
        let round = try SampleRound.assessor.prepare(roundFolder: folder.path).round
        let pack = try SampleRound.scored.get().pack
        #expect(round.period == pack.period)
        #expect(round.submissionDeadline == DateTime("2022-06-30T18:00:00+08:00"))
        #expect(round.asOf == DateTime("2022-07-01T09:00:00+08:00"))
        #expect(round.title == pack.title)
        let later = try begin(
            list, RoundDetails(deadline: DateTime("2022-07-15T12:00:00+08:00")))
        #expect(!later.assumed.contains { $0.en.contains("submission deadline") })
        let moved = try SampleRound.assessor.prepare(roundFolder: folder.path).round
        #expect(moved.asOf == DateTime("2022-07-16T09:00:00+08:00"))
    }

    @Test("a new judgement sheet has a row for each unit and everything a person decides")
    func firstSheet() throws {
        let round = try begin(list(), RoundDetails())
        let sheet = try #require(
            try WorkbookReader.read(round.judgements.bytes).sheet(named: "评审记录"))
        let codes = sheet.rows.compactMap { row in
            row.first { $0.reference.column == 3 && $0.reference.row > 4 }?.value
        }
        let manual = ["2.2.1", "2.4.3", "3.1.3"].map { CellValue.text($0) }
        #expect(codes == Array(repeating: manual, count: 8).flatMap(\.self))
    }

    @Test("wrong wishes are refused, and what is typed into the sheet is read strictly")
    func wrong() throws {
        let list = try list()
        #expect(throws: RejectedInput.self) { try begin(list, RoundDetails(id: "示例")) }
        #expect(throws: RejectedInput.self) {
            try begin(list, RoundDetails(from: CivilDate("2023-01-01")))
        }
        #expect(throws: RejectedInput.self) {
            try begin(list, RoundDetails(asOf: DateTime("2001-01-01T00:00:00+08:00")))
        }
        let round = try begin(list, RoundDetails())
        try Data(round.file.bytes).write(to: file("评审记录.xlsx"))
        let assessor = SampleRound.assessor
        let prepared = try assessor.prepare(roundFolder: folder.path)
        let gathered = try assessor.gather(prepared, captures: SampleRound.captures)
        #expect(
            gathered.notices.contains {
                $0.severity == .error && $0.place?.file.hasSuffix("评审记录.xlsx") == true
            })
        // A sheet that cannot be read is not written over: what was typed would be lost.
        #expect(throws: RejectedInput.self) {
            try assessor.judgementSheet(of: prepared, captures: nil)
        }
    }
}
