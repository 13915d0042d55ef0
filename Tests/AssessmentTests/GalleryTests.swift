import Assessment
import Evidence
import Foundation
import Model
import Reports
import Testing

/// Replay: the committed captures give the published reports, byte for byte.
@Suite("The gallery is the sample round's reports")
struct GalleryTests {
    static func reports() throws -> [ReportFile] {
        ReportWriter.files(
            for: try SampleRound.scored.get(), formats: Set(ReportFormat.allCases),
            language: .zhHans)
    }

    @Test("every report equals the gallery's")
    func bytes() throws {
        for file in try Self.reports() {
            let published = try Data(
                contentsOf: Repository.gallery.appendingPathComponent(file.path))
            #expect(published == Data(file.bytes), "\(file.path) differs; see “make gallery”")
        }
    }

    @Test("the facts equal the gallery's")
    func facts() throws {
        let published = try Data(
            contentsOf: Repository.gallery.appendingPathComponent("facts.jsonl"))
        #expect(published == Data(FactFile.write(try SampleRound.gathered.get().facts)))
    }

    @Test("the gallery holds nothing else")
    func nothingElse() throws {
        let wanted = Set(try Self.reports().map(\.path) + ["facts.jsonl"])
        let root = Repository.gallery.path + "/"
        let enumerator = FileManager.default.enumerator(atPath: root)
        let found = Set(
            (enumerator?.compactMap { $0 as? String } ?? []).filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            })
        #expect(found == wanted)
    }

    @Test("a second run gives the same bytes")
    func twice() throws {
        let assessor = SampleRound.assessor
        let prepared = try assessor.prepare(roundFolder: Repository.sample.path)
        let gathered = try assessor.gather(prepared, captures: SampleRound.captures)
        let scored = assessor.score(prepared, gathered)
        let again = ReportWriter.files(
            for: scored, formats: Set(ReportFormat.allCases), language: .zhHans)
        #expect(try Self.reports() == again)
    }
}
