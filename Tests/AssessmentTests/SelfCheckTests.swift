import Assessment
import Exact
import Foundation
import Model
import Testing

/// What a unit is told about itself is what the round will say.
@Suite("A unit checks itself")
struct SelfCheckTests {
    private let assessor = SampleRound.assessor

    private func check(
        _ unit: String, in folder: String = Repository.sample.path, captures: String? = nil,
        submission: String? = nil, asOf: DateTime? = nil
    ) throws -> UnitSelfCheck {
        try assessor.check(
            try assessor.prepare(roundFolder: folder, only: unit, asOf: asOf), captures: captures,
            submission: submission)
    }

    /// A copy of the sample round's own files, with `change` made to the round file.
    private func copy(_ change: (String) -> String = { $0 }) throws -> URL {
        let manager = FileManager.default
        let root = manager.temporaryDirectory.appendingPathComponent("heng-\(UUID().uuidString)")
        try manager.createDirectory(at: root, withIntermediateDirectories: true)
        for name in ["submissions", "judgements.yaml"] {
            try manager.copyItem(
                at: Repository.sample.appendingPathComponent(name),
                to: root.appendingPathComponent(name))
        }
        try manager.createSymbolicLink(
            at: root.appendingPathComponent("pack"),
            withDestinationURL: Repository.packs.appendingPathComponent("shexi-2022"))
        let text = try String(
            contentsOf: Repository.sample.appendingPathComponent("round.yaml"), encoding: .utf8)
        let round = change(text).replacing("../../Indicators/shexi-2022", with: "pack")
        try Data(round.utf8).write(to: root.appendingPathComponent("round.yaml"))
        return root
    }

    @Test("every unit of the sample round gets the points, grade and vetoes it gets in the round")
    func sameAsTheRound() throws {
        for unit in try SampleRound.scored.get().units {
            let own = try #require(
                try check(unit.unit.id, captures: SampleRound.captures).scored.units.first)
            #expect(own.indicators == unit.indicators, "\(unit.unit.id)")
            #expect(own.total == unit.total)
            #expect(own.grades == unit.grades)
            #expect(own.vetoes == unit.vetoes)
            #expect(own.rank == nil)
        }
    }

    @Test("units are known by name too")
    func byName() throws {
        let prepared = try assessor.prepare(roundFolder: Repository.sample.path, only: "石桥镇")
        #expect(prepared.round.units.map(\.id) == ["shiqiao"])
    }

    @Test("an unknown unit is refused with the nearest name")
    func unknownUnit() {
        let error = #expect(throws: RejectedInput.self) { try check("shiqiaa") }
        #expect(error?.notices.first?.fix?.en.contains("shiqiao") == true)
    }

    @Test("what is wrong with other units does not matter")
    func otherUnits() throws {
        let folder = try copy { text in
            text.replacing("name: 白石乡", with: "nam: 白石乡")
                .replacing("home: xz/donggang/", with: "home: xz/qinghe/")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: RejectedInput.self) { try assessor.prepare(roundFolder: folder.path) }
        for file in try FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent("submissions").path)
        where !file.hasPrefix("qinghe") {
            try Data("{".utf8).write(
                to: folder.appendingPathComponent("submissions/\(file)"))
        }
        let own = try check("qinghe", in: folder.path, captures: SampleRound.captures)
        let unit = try SampleRound.scored.get().units.first { $0.unit.id == "qinghe" }
        #expect(own.scored.units.first?.total == unit?.total)
        #expect(own.gathered.concerns.isEmpty)
    }

    @Test("offline, nothing a crawl would see counts for or against the unit")
    func offline() throws {
        let own = try check("liuxi")
        let unit = try #require(own.scored.units.first)
        #expect(unit.isProvisional)
        #expect(own.scored.archives.isEmpty)
        for finding in unit.findings where finding.facts.contains(where: { $0.origin == .observed })
        {
            #expect(finding.lost == .zero || finding.facts.contains { $0.origin == .claimed })
        }
    }

    @Test("a submission may lie anywhere and be named anything")
    func anyFile() throws {
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("我的填报.xml")
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent("submissions/liuxi.xml"), to: file)
        let without = try check("liuxi", in: folder.path)
        #expect(without.submission == nil)
        #expect(!without.unanswered.isEmpty)
        let with = try check("liuxi", in: folder.path, submission: file.path)
        #expect(with.submission?.unit == "liuxi")
        #expect(with.unanswered.isEmpty)
    }

    @Test("a form says by sheet and cell what keeps it from being read")
    func form() throws {
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let prepared = try assessor.prepare(roundFolder: folder.path)
        let forms = try assessor.templates(of: prepared, unit: "liuxi")
        let file = folder.appendingPathComponent("未填.xlsx")
        try Data(try #require(forms.first).bytes).write(to: file)
        let error = #expect(throws: RejectedInput.self) {
            try check("liuxi", in: folder.path, submission: file.path)
        }
        let place = try #require(error?.notices.first?.place)
        #expect(place.file == file.path)
        #expect(place.sheet == "填报")
        #expect(place.cell != nil)
        // It is another unit's for everybody else.
        #expect(throws: RejectedInput.self) {
            try check("baishi", in: folder.path, submission: file.path)
        }
    }

    @Test("another unit's submission is refused, and so is what is none")
    func refused() throws {
        let other = Repository.sample.appendingPathComponent("submissions/baishi.xml").path
        let error = #expect(throws: RejectedInput.self) { try check("liuxi", submission: other) }
        #expect(error?.notices.first?.found == "baishi")
        #expect(error?.notices.first?.wanted?.en == "“liuxi”")
        for file in [
            "/nowhere/at/all.xml", Repository.sample.appendingPathComponent("round.yaml").path,
        ] {
            #expect(throws: RejectedInput.self) { try check("liuxi", submission: file) }
        }
    }

    @Test("a refused file in the round's folder is no silence")
    func refusedInFolder() throws {
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("{".utf8).write(to: folder.appendingPathComponent("submissions/qinghe.json"))
        let error = #expect(throws: RejectedInput.self) { try check("qinghe", in: folder.path) }
        #expect(error?.notices.first?.place?.file == "submissions/qinghe.json")
    }

    @Test("before the deadline nothing is overdue yet")
    func earlier() throws {
        let asOf = try #require(DateTime("2022-06-20T09:00:00+08:00"))
        let own = try check("donggang", asOf: asOf)
        #expect(own.scored.round.asOf == asOf)
        let unit = try #require(own.scored.units.first)
        #expect(unit.findings.allSatisfy { $0.lost == .zero })
        #expect(own.unanswered.map(\.fact.name).contains("村居总数"))
    }
}
