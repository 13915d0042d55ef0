import Exact
import Foundation
import Indicators
import Model
import Rules
import Testing

@Suite("The pack shexi-2022")
struct ShexiPackTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Indicators/shexi-2022").path

    private let reading = PackReader { _, _ in [] }.read(folder: Self.folder)

    @Test("is read without an error or a warning")
    func isSound() {
        #expect(reading.notices.filter { $0.severity > .info }.map { $0.line(in: .en) } == [])
        #expect(reading.pack != nil)
        #expect(reading.book != nil)
    }

    @Test("has the source's 5 first-level, 11 second-level indicators and 28 items")
    func size() throws {
        let pack = try #require(reading.pack)
        #expect(pack.indicators.count == 5)
        #expect(pack.indicators.flatMap(\.children).count == 11)
        #expect(pack.criteria.count == 28)
        #expect(Set(pack.criteria.map(\.clause)).count == 28)
    }

    @Test("gives every indicator of levels one and two at least 4 % of the total")
    func floor() throws {
        let pack = try #require(reading.pack)
        let nodes = pack.indicators + pack.indicators.flatMap(\.children)
        let least = pack.policy.total * (try #require(Decimal128("0.04")))
        #expect(nodes.allSatisfy { $0.weight >= least })
    }

    @Test("is decided by the crawl in at least half of its criteria")
    func sources() throws {
        let counts = PackOutline.counts(try #require(reading.pack))
        #expect(counts == [.crawl: 19, .submission: 6, .judgement: 3])
    }

    @Test("has a compiled rule for every criterion")
    func rules() throws {
        let pack = try #require(reading.pack)
        let book = try #require(reading.book)
        #expect(pack.criteria.allSatisfy { book.rule(of: $0) != nil })
    }
}
