import Exact
import Foundation
import Indicators
import Model
import Testing

@Suite("The packs that no county's document stands behind")
struct GeneralPackTests {
    private static let packs = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Indicators")

    private static func reading(_ name: String) -> PackReading {
        PackReader { _, _ in [] }.read(folder: packs.appendingPathComponent(name).path)
    }

    @Test(
        "are read without an error or a warning", arguments: ["national-2019", "township-openness"])
    func isSound(name: String) {
        let reading = Self.reading(name)
        #expect(reading.notices.filter { $0.severity > .info }.map { $0.line(in: .en) } == [])
        #expect(reading.pack != nil)
        #expect(reading.book != nil)
    }

    @Test("township-openness needs no assessor")
    func decidedByMachine() throws {
        let pack = try #require(Self.reading("township-openness").pack)
        let counts = PackOutline.counts(pack)
        #expect(counts == [.crawl: 37, .submission: 6])
        #expect(pack.weightOrigin == .assigned)
    }

    @Test("every criterion of the module in township-openness says to whom it applies")
    func module() throws {
        let pack = try #require(Self.reading("township-openness").pack)
        let module = pack.criteria.filter { $0.id.hasPrefix("5.") }
        #expect(module.count == 10)
        #expect(module.allSatisfy { $0.applies != nil })
    }

    @Test("national-2019 holds the sums that are sourced, and a person awards what is below them")
    func unset() throws {
        let pack = try #require(Self.reading("national-2019").pack)
        #expect(pack.criteria.map(\.points) == pack.indicators.map(\.weight))
        #expect(PackOutline.counts(pack) == [.judgement: 2])
        #expect(pack.policy.notApplicable == .total)
        let bonus = try #require(pack.bonus)
        let eighty = try #require(Decimal128("80"))
        #expect(bonus.entry == Bonus.Entry(line: Points(eighty), isAbove: true))
        #expect(bonus.cap == bonus.criteria.first?.points)
    }

    @Test("national-2019 says of every veto whether it is sourced")
    func status() throws {
        let pack = try #require(Self.reading("national-2019").pack)
        #expect(pack.vetoes.count == 8)
        #expect(
            pack.vetoes.allSatisfy { $0.check.contains("〔有出处〕") || $0.check.contains("待核") })
        #expect(pack.criteria.allSatisfy { $0.check.contains("待核") })
    }
}
