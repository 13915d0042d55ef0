import Assessment
import Exact
import Foundation
import Model
import Testing

/// The engine against the table a person worked out before it existed.
@Suite("The sample round scores what the hand-worked table says")
struct HandTableTests {
    static let table = Result {
        try HandTable(readme: Repository.sample.appendingPathComponent("README.md"))
    }

    static func cells(where isWanted: (String) -> Bool) -> [HandTable.Cell] {
        (try? table.get())?.cells(where: isWanted) ?? []
    }

    let table: HandTable
    let scored: ScoredRound

    init() throws {
        table = try Self.table.get()
        scored = try SampleRound.scored.get()
    }

    func unit(_ cell: HandTable.Cell) throws -> ScoredUnit {
        try #require(scored.units.first { $0.unit.id == cell.unit })
    }

    @Test("the table covers every unit and every criterion")
    func coverage() {
        #expect(Set(table.units) == Set(scored.round.units.map(\.id)))
        #expect(table.criteria == scored.pack.criteria.map(\.id))
    }

    @Test("a criterion's outcome and points", arguments: cells { $0.first?.isNumber == true })
    func criterion(cell: HandTable.Cell) throws {
        let finding = try #require(unit(cell).findings.first { $0.criterion.id == cell.row })
        #expect(finding.verdict.outcome == cell.outcome, "\(finding.verdict.reason.zh)")
        if let points = try cell.points {
            #expect(finding.verdict.points == points, "\(finding.verdict.reason.zh)")
        }
    }

    @Test("a first-level indicator's points", arguments: cells { $0.hasPrefix("subtotal") })
    func subtotal(cell: HandTable.Cell) throws {
        let id = cell.row.replacingOccurrences(of: "subtotal ", with: "")
        let node = try #require(unit(cell).indicators.first { $0.indicator.id == id })
        #expect(try node.points == cell.points)
    }

    /// A normalised total is given rounded by hand; all others are exact.
    @Test("the total", arguments: cells { $0 == "total" })
    func total(cell: HandTable.Cell) throws {
        let total = try #require(unit(cell).total)
        let hand = try #require(try cell.points)
        let rounding = scored.pack.policy.rounding
        #expect(
            total == hand
                || PointRange(rounding.round(total.lowest), rounding.round(total.highest)) == hand)
    }

    @Test("the grade", arguments: cells { $0 == "grade" })
    func grade(cell: HandTable.Cell) throws {
        let grades = try #require(unit(cell).grades)
        let names = [grades.lowest.name, grades.highest.name]
        #expect((names[0] == names[1] ? names[0] : names.joined(separator: "..")) == cell.text)
    }

    @Test("the rank", arguments: cells { $0 == "rank" })
    func rank(cell: HandTable.Cell) throws {
        let rank = try #require(unit(cell).rank)
        #expect(
            (rank.best == rank.worst ? "\(rank.best)" : "\(rank.best)..\(rank.worst)") == cell.text)
    }

    @Test("the veto", arguments: cells { $0 == "veto" })
    func veto(cell: HandTable.Cell) throws {
        let vetoes = try unit(cell).vetoes.filter(\.verdict.isVeto).map(\.criterion.id)
        #expect((vetoes.isEmpty ? "无" : vetoes.joined(separator: " ")) == cell.text)
    }
}
