import Assessment
import Foundation
import Model
import Testing

/// The engine against the table a person worked out before it existed.
@Suite("The sample round scores what the hand-worked table says")
struct HandTableTests {
    static let table = Result {
        try HandTable(file: Repository.sample.appendingPathComponent("README.md"))
    }

    static func cells(_ isWanted: (HandTable.Row?) -> Bool) -> [HandTable.Cell] {
        (try? table.get())?.cells.filter { isWanted($0.kind) } ?? []
    }

    let comparison: HandComparison

    init() throws {
        comparison = HandComparison(
            table: try Self.table.get(), scored: try SampleRound.scored.get())
    }

    @Test("the table covers every unit and every criterion")
    func coverage() {
        comparison.expectCoverage()
    }

    @Test("a criterion's outcome and points", arguments: cells { $0 == .criterion })
    func criterion(cell: HandTable.Cell) throws {
        try comparison.expect(cell)
    }

    @Test("subtotals, totals, grades, ranks and vetoes", arguments: cells { $0 != .criterion })
    func result(cell: HandTable.Cell) throws {
        try comparison.expect(cell)
    }
}
