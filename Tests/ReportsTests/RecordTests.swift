import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("The record of a round")
struct RecordTests {
    private let round: ScoredRound
    private let schema: XMLSchema

    init() throws {
        round = try SampleRound.make()
        schema = try XMLSchema(EmbeddedSchema.report)
    }

    private func record(_ index: Int? = nil, of round: ScoredRound) -> [UInt8] {
        let figures = RoundFigures(of: round)
        let renderer = RecordRenderer()
        guard let index else { return renderer.round(figures, in: .zhHans) }
        return renderer.unit(at: index, of: figures, in: .zhHans)
    }

    @Test("is valid by its schema, for the round and for every unit")
    func valid() {
        #expect(schema.validate(record(of: round)) == [])
        for index in round.units.indices {
            #expect(schema.validate(record(index, of: round)) == [])
        }
    }

    @Test("is valid for a round without units, archives or notices")
    func emptyRound() throws {
        #expect(schema.validate(record(of: try SampleRound.empty())) == [])
    }

    @Test("stays valid and well formed with hostile text in every string")
    func hostile() throws {
        let hostile = try HostileRound.make()
        #expect(schema.validate(record(of: hostile)) == [])
        let text = String(decoding: record(of: hostile), as: UTF8.self)
        #expect(!text.contains("<script"))
        #expect(!text.unicodeScalars.contains("\u{0}"))
    }

    @Test("is the same bytes each time, with line feeds only and no byte-order mark")
    func stable() {
        let bytes = record(of: round)
        #expect(bytes == record(of: round))
        #expect(!bytes.contains(0x0D))
        #expect(bytes.starts(with: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)))
    }

    @Test("keeps conditions of applicability as the pack writes them")
    func conditions() {
        let text = String(decoding: record(of: round), as: UTF8.self)
        #expect(text.contains("<applies fact=\"重大行政决策数\" atLeast=\"1\"/>"))
        #expect(text.contains("<appliesWhen>意见征集数 &gt; 0</appliesWhen>"))
    }

    @Test("says every score raw and rounded, and what the round was scored with")
    func content() throws {
        let root = try XMLDocument(record(of: round)).root
        #expect(root.attribute("provisional") == "true")
        #expect(root.child("pack")?.attribute("weights") == "assigned")
        #expect(root.child("pack")?.child("policy")?.child("weightFloorReason")?.text == "原表如此")
        let liuxi = try unit("liuxi", in: root)
        let total = try #require(liuxi.child("result")?.child("total"))
        #expect(total.child("lowest")?.attribute("rounded") == "83.92")
        #expect(
            total.child("lowest")?.attribute("raw") == "83.91666666666666666666666666666667")
        #expect(total.child("highest")?.attribute("rounded") == "93.92")
        #expect(liuxi.child("result")?.child("rank")?.attribute("of") == "7")
    }

    @Test("keeps the automatic verdict beside a judgement, and a claim beside an observation")
    func judgementAndContradiction() throws {
        let root = try XMLDocument(record(of: round)).root
        let judged = try finding("2.2.1", of: unit("yunling", in: root))
        #expect(judged.child("verdict")?.attribute("outcome") == "scored")
        #expect(judged.child("automatic")?.attribute("outcome") == "awaitingReview")
        #expect(judged.child("judgement")?.attribute("assessor") == "评审一组")
        let contradicted = try finding("1.1.1", of: unit("hewan", in: root))
        let contradiction = try #require(contradicted.child("contradiction"))
        #expect(contradiction.child("claimed")?.child("number")?.text == "16")
        #expect(contradiction.child("observed")?.child("number")?.text == "12")
        #expect(contradicted.child("automatic") == nil)
    }

    @Test("holds a fact that several findings read once")
    func factsOnce() throws {
        let root = try XMLDocument(record(of: round)).root
        let yunling = try unit("yunling", in: root)
        let veto = try #require(yunling.child("vetoes")?.child("finding"))
        let leaks = try finding("2.2.2", of: yunling)
        let first = try #require(veto.child("reads")?.child("read")?.attribute("fact"))
        #expect(leaks.child("reads")?.child("read")?.attribute("fact") == first)
        #expect(yunling.child("facts")?.children("fact").count == 2)
    }

    @Test("gives a unit's record that unit alone, with its place among all")
    func unitScope() throws {
        let root = try XMLDocument(record(2, of: round)).root
        #expect(root.attribute("scope") == "unit")
        #expect(root.child("summary") == nil)
        #expect(root.child("units")?.children("unit").count == 1)
    }

    private func unit(_ id: String, in root: XMLElement) throws -> XMLElement {
        let units = try #require(root.child("units")).children("unit")
        return try #require(units.first { $0.attribute("id") == id })
    }

    private func finding(_ id: String, of unit: XMLElement) throws -> XMLElement {
        func all(_ element: XMLElement) -> [XMLElement] {
            element.children("finding") + element.children("node").flatMap(all)
        }
        let found = all(try #require(unit.child("nodes")))
        return try #require(found.first { $0.attribute("criterion") == id })
    }
}
