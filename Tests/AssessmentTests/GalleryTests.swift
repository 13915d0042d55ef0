import Assessment
import Evidence
import Foundation
import Model
import Reports
import Testing
import ZipArchive

/// Replay: the committed captures give the published reports, byte for byte.
@Suite("The gallery is the sample round's reports")
struct GalleryTests {
    static func reports() throws -> [ReportFile] {
        try reports(of: SampleRound.scored.get(), SampleRound.gathered.get())
    }

    private static func reports(
        of scored: ScoredRound, _ gathered: GatheredEvidence
    ) throws -> [ReportFile] {
        var files: [ReportFile] = []
        let copies = SampleRound.assessor.copies(of: scored, gathered, in: .zhHans) { copy in
            files.append(ReportFile(path: copy.path, bytes: copy.bytes()))
        }
        #expect(copies.notices == [])
        return try files
            + ReportWriter.files(
                for: scored, formats: Set(ReportFormat.standard), language: .zhHans,
                copies: copies.links)
    }

    @Test("every report equals the gallery's")
    func bytes() throws {
        for file in try Self.reports() where !file.path.hasSuffix(".xlsx") {
            #expect(
                try Self.published(file.path) == file.bytes,
                "\(file.path) differs; see “make gallery”")
        }
    }

    @Test("the workbook equals the gallery's, part by part")
    func parts() throws {
        let file = try #require(try Self.reports().first { $0.path.hasSuffix(".xlsx") })
        // Another zlib may pack the same parts into other bytes.
        let made = try ZipArchive(file.bytes)
        let published = try ZipArchive(Self.published(file.path))
        let names = made.entries.map(\.name)
        #expect(names == published.entries.map(\.name))
        for name in names {
            let (one, other) = (try made.read(name), try published.read(name))
            #expect(one == other, "\(name) differs; see “make gallery”")
        }
    }

    private static func published(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Repository.gallery.appendingPathComponent(path)))
    }

    @Test("the facts equal the gallery's")
    func facts() throws {
        let published = try Data(
            contentsOf: Repository.gallery.appendingPathComponent("facts.jsonl"))
        #expect(published == Data(FactFile.write(try SampleRound.gathered.get().facts)))
    }

    @Test("the gallery holds nothing else")
    func nothingElse() throws {
        let wanted = Set(try Self.reports().map(\.path) + ["facts.jsonl", "SHA256SUMS"])
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
        #expect(try Self.reports() == Self.reports(of: scored, gathered))
    }
}
