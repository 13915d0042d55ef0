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

    @Test("national-2019 holds the sums that are sourced, and nothing below them")
    func unset() throws {
        let pack = try #require(Self.reading("national-2019").pack)
        #expect(pack.isDraft)
        #expect(pack.indicators.map(\.weight) == [Points(75), Points(25)])
        #expect(pack.pointCriteria.allSatisfy { $0.points == .zero })
        #expect(pack.criteria.count == 25)
        #expect(pack.openCells.count { $0.path == "weight" } == 3)
        #expect(pack.openCells.count { $0.path == "points" } == 33)
        #expect(pack.openCells.count { $0.path.hasPrefix("rule/") } == 18)
        #expect(pack.policy.notApplicable == .total)
        let bonus = try #require(pack.bonus)
        #expect(bonus.entry == Bonus.Entry(line: Points(80), isAbove: true))
        #expect(bonus.cap == Points(30))
    }

    @Test("national-2019 says of every item whether it is sourced")
    func status() throws {
        let pack = try #require(Self.reading("national-2019").pack)
        #expect(pack.vetoes.count == 8)
        #expect(pack.vetoes.filter { $0.status != .sourced }.map(\.id) == ["VW6"])
        #expect(pack.pointCriteria.allSatisfy { $0.status != nil })
    }

    /// The variants of the national index, as they are used.
    static let variants = [
        ["by-hand"], ["by-hand", "days-10"], ["by-hand", "days-7"], ["by-hand", "days-14"],
        ["by-hand", "bonus-25"], ["entry-44"],
    ]

    @Test("each variant of national-2019 is a pack that can score", arguments: variants)
    func variant(names: [String]) throws {
        let folder = Self.packs.appendingPathComponent("national-2019")
        let reading = PackReader { _, _ in [] }.read(
            folder: folder.path,
            tailoring: names.map { folder.appendingPathComponent("tailoring/\($0).yaml").path })
        #expect(reading.notices.filter { $0.severity > .info }.map { $0.line(in: .en) } == [])
        #expect(try #require(reading.pack).isDraft == false)
    }

    @Test("no tailoring of national-2019 is left out here")
    func allVariants() throws {
        let folder = Self.packs.appendingPathComponent("national-2019/tailoring")
        let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(found) == Set(Self.variants.joined().map { "\($0).yaml" }))
    }
}
