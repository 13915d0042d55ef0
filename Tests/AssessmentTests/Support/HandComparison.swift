import Exact
import Foundation
import Model
import Testing

/// A hand-worked table beside what the engine made of the same facts.
struct HandComparison {
    let table: HandTable
    let scored: ScoredRound

    /// Expects that the table speaks of every unit and every criterion.
    func expectCoverage() {
        #expect(Set(table.units) == Set(scored.round.units.map(\.id)))
        #expect(table.criteria == scored.pack.criteria.map(\.id))
        #expect(table.unknownRows == [])
    }

    /// Expects what one cell says.
    func expect(_ cell: HandTable.Cell) throws {
        let unit = try #require(scored.units.first { $0.unit.id == cell.unit })
        switch cell.kind {
        case .criterion: try expectCriterion(cell, of: unit)
        case .subtotal(let id):
            let node = try #require(unit.indicators.first { $0.indicator.id == id })
            #expect(try node.points == cell.points)
        case .total: try expectTotal(cell, of: unit)
        case .grade:
            let grades = try #require(unit.grades)
            #expect(Self.ends(grades.lowest.name, grades.highest.name) == cell.text)
        case .rank:
            let rank = try #require(unit.rank)
            #expect(Self.ends("\(rank.best)", "\(rank.worst)") == cell.text)
        case .veto:
            let vetoes = unit.vetoes.filter(\.verdict.isVeto).map(\.criterion.id)
            #expect((vetoes.isEmpty ? "无" : vetoes.joined(separator: " ")) == cell.text)
        case nil: Issue.record("nothing is known about the row \(cell.row)")
        }
    }

    private func expectCriterion(_ cell: HandTable.Cell, of unit: ScoredUnit) throws {
        let finding = try #require(unit.findings.first { $0.criterion.id == cell.row })
        let verdict = finding.verdict
        #expect(verdict.outcome == cell.outcome, "\(verdict.reason.zh)")
        if let points = try cell.points {
            #expect(verdict.points == points, "\(verdict.reason.zh)")
        }
    }

    /// A normalised total is given rounded by hand; all others are exact.
    private func expectTotal(_ cell: HandTable.Cell, of unit: ScoredUnit) throws {
        let total = try #require(unit.total)
        let hand = try #require(try cell.points)
        let rounding = scored.pack.policy.rounding
        let rounded = PointRange(rounding.round(total.lowest), rounding.round(total.highest))
        #expect(total == hand || rounded == hand)
    }

    private static func ends(_ low: String, _ high: String) -> String {
        low == high ? low : "\(low)..\(high)"
    }
}
