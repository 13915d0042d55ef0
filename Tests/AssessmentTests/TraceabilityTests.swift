import Assessment
import Foundation
import Indicators
import Model
import Testing

/// Every clause of every source is covered, or said not to be and why.
@Suite("The traceability document")
struct TraceabilityTests {
    static let folders = (try? ClausesReader.packs(in: Repository.packs.path)) ?? []

    @Test("every pack says what became of its source's clauses")
    func everyPack() throws {
        let packs = try FileManager.default.contentsOfDirectory(atPath: Repository.packs.path)
            .filter { !$0.hasPrefix(".") }.sorted()
        #expect(Self.folders.map { URL(fileURLWithPath: $0).lastPathComponent } == packs)
    }

    @Test("no clause is open and no criterion without a clause", arguments: folders)
    func complete(folder: String) throws {
        let pack = try #require(Assessor().check(packFolder: folder).pack)
        let reading = ClausesReader(pack: pack).read(folder: folder)
        #expect(reading.notices.map { $0.line(in: .en) } == [])
        #expect(reading.clauses?.isEmpty == false)
    }

    @Test("is what `heng pack trace --output Docs/traceability.md --force` writes")
    func isFresh() throws {
        let file = Repository.root.appendingPathComponent("Docs/traceability.md")
        let committed = try String(contentsOf: file, encoding: .utf8)
        let document = try Assessor().trace(packFolders: Self.folders)
        #expect(committed == document.markdown(in: .zhHans))
    }

    @Test("names what it was given, in English headings too")
    func english() throws {
        let text = try Assessor().trace(packFolders: Self.folders).markdown(in: .en)
        #expect(text.hasPrefix("# Traceability\n"))
        #expect(text.contains("| Clause | Content | Criteria | Why not assessed |\n"))
    }
}
