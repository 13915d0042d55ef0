import Assessment
import Foundation
import Model
import Testing
import Workbook

@Suite("A round with an appeal, by file and by workbook")
struct ReviewRoundTests {
    private static let appeal = """
          - {unit: baishi, criterion: "2.2.1", points: 2, review: 申诉, assessor: 复核组, time: 2022-07-08T09:00:00+08:00, reason: 补交的认定记录属实}

        """

    @Test("comes out the same, and the workbook lists what lost points with what stands")
    func both() throws {
        let copy = try RoundCopy(port: 8822)
        let (assessor, captures) = (SampleRound.assessor, SampleRound.captures)
        let file = copy.round.appendingPathComponent("judgements.yaml")
        let judgements = try String(contentsOf: file, encoding: .utf8)
        try (judgements.trimmingCharacters(in: .newlines) + "\n" + Self.appeal)
            .write(to: file, atomically: true, encoding: .utf8)

        let prepared = try assessor.prepare(roundFolder: copy.round.path)
        let byFile = try assessor.score(prepared, assessor.gather(prepared, captures: captures))
        let sheet = try assessor.judgementSheet(of: prepared, captures: captures)
        let listed = try #require(
            try WorkbookReader.read(sheet.bytes).sheet(named: "复核申诉"))
        func text(_ row: Int, _ column: Int) -> String {
            guard let cell = CellReference(row: row, column: column).flatMap({ listed[$0] }),
                case .text(let text) = cell.value
            else { return "" }
            return text
        }
        let rows = listed.rows.compactMap { $0.first?.reference.row }
            .filter { text($0, 1) == "baishi" && text($0, 3) == "2.2.1" }
        #expect(rows.map { text($0, 7) } == ["申诉", ""])
        #expect(rows.first.map { text($0, 5).hasPrefix("1.5/2 分：") } == true)
        #expect(rows.last.map { text($0, 5).hasPrefix("2/2 分：申诉") } == true)

        try Data(sheet.bytes).write(to: copy.round.appendingPathComponent(sheet.name))
        let round = copy.round.appendingPathComponent("round.yaml")
        let text = try String(contentsOf: round, encoding: .utf8).replacingOccurrences(
            of: "judgements: judgements.yaml", with: "judgements: \(sheet.name)")
        try text.write(to: round, atomically: true, encoding: .utf8)
        let again = try assessor.prepare(roundFolder: copy.round.path)
        let byBook = try assessor.score(again, assessor.gather(again, captures: captures))
        #expect(byBook.units.map(\.total) == byFile.units.map(\.total))
        let finding = try #require(
            byBook.units.first { $0.unit.id == "baishi" }?.findings
                .first { $0.criterion.id == "2.2.1" })
        #expect(finding.reviews.map(\.kind) == [.appeal])
        #expect(finding.verdict.reason.zh.contains("原为 1.5/2 分"))
        #expect(finding.verdict.reason.zh.contains("补交的认定记录属实"))
    }
}
