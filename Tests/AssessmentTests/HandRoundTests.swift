import Foundation
import Model
import Testing

/// Each pack against the table a person worked out for a small round on it.
@Suite("A small round on each pack scores what its hand-worked table says")
struct HandRoundTests {
    static let packs = [
        "jiujiang-2016", "national-2019-bonus-25", "national-2019-days-10",
        "national-2019-entry-44", "ninghai-2018", "qianshan-2019", "tankou-2018",
        "township-openness",
    ]

    static let comparisons = Dictionary(
        uniqueKeysWithValues: packs.map { pack in
            let folder = Repository.handRounds.appendingPathComponent(pack)
            return (
                pack,
                Result {
                    HandComparison(
                        table: try HandTable(file: folder.appendingPathComponent("table.md")),
                        scored: try HandRound(pack: pack).scored)
                }
            )
        })

    /// One cell of one pack's table.
    struct Case: Sendable, CustomTestStringConvertible {
        let pack: String
        let cell: HandTable.Cell

        var testDescription: String { "\(pack) \(cell.testDescription)" }
    }

    static var cases: [Case] {
        packs.flatMap { pack in
            let folder = Repository.handRounds.appendingPathComponent(pack)
            let table = try? HandTable(file: folder.appendingPathComponent("table.md"))
            return (table?.cells ?? []).map { Case(pack: pack, cell: $0) }
        }
    }

    private func comparison(_ pack: String) throws -> HandComparison {
        try #require(Self.comparisons[pack]).get()
    }

    @Test("no folder is left out")
    func folders() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Repository.handRounds.path)
        #expect(names.filter { !$0.hasPrefix(".") }.sorted() == Self.packs)
    }

    @Test("the table covers every unit and every criterion", arguments: packs)
    func coverage(pack: String) throws {
        try comparison(pack).expectCoverage()
    }

    @Test("what a cell says", arguments: cases)
    func cell(_ one: Case) throws {
        try comparison(one.pack).expect(one.cell)
    }
}
