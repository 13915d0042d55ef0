import Foundation
import Seeded
import Testing
import ZipArchive

@Suite("Reading and writing zip archives")
struct ZipArchiveTests {
    @Test("what is written is read back, entry by entry, and the bytes are the same each time")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 1)
        for round in 0..<20 {
            let parts = (0..<Int.random(in: 1...12, using: &random)).map { index in
                let size = [0, 1, 100, 9_000].randomElement(using: &random) ?? 0
                let bytes = (0..<size).map { _ in
                    UInt8.random(in: 0...UInt8(round * 12), using: &random)
                }
                return ("文件夹\(index % 3)/部件 \(index).xml", bytes)
            }
            var writer = ZipWriter()
            for (name, bytes) in parts { writer.add(name, bytes) }
            let packed = try writer.archive()
            #expect(try writer.archive() == packed)

            let archive = try ZipArchive(packed)
            let entries = archive.entries
            #expect(entries.map(\.name) == parts.map(\.0))
            #expect(entries.map(\.size) == parts.map(\.1.count))
            for (name, bytes) in parts {
                #expect(try archive.read(name) == bytes)
            }
        }
    }

    @Test("files are stored as they are, and an archive is written beside them")
    func storedFiles() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let content = [UInt8](repeating: 7, count: 300_000)
        let file = folder.appendingPathComponent("large.bin")
        try Data(content).write(to: file)
        var writer = ZipWriter()
        writer.addStored("archive/large.bin", file: file.path)
        writer.add("stored.txt", content, isStored: true)
        writer.add("deflated.txt", content)
        let target = folder.appendingPathComponent("out.zip")
        try writer.write(to: target.path)
        let packed = [UInt8](try Data(contentsOf: target))
        #expect(try writer.archive() == packed)
        let archive = try ZipArchive(packed)
        let sizes = archive.entries.map(\.packedSize)
        #expect(sizes.prefix(2) == [300_000, 300_000])
        #expect(sizes[2] < 10_000)
        for name in archive.entries.map(\.name) { #expect(try archive.read(name) == content) }

        // Nothing is left of an archive that could not be written.
        var broken = ZipWriter()
        broken.addStored("a", file: folder.appendingPathComponent("none").path)
        let other = folder.appendingPathComponent("other.zip").path
        #expect(throws: ZipArchiveError.self) { try broken.write(to: other) }
        #expect(!FileManager.default.fileExists(atPath: other))
    }

    @Test("folders are no entries, missing ones say so")
    func folders() throws {
        let archive = try ZipArchive(
            RawZip(entries: [.init("xl/"), .init("xl/a.xml", "<a/>")]).bytes)
        let names = archive.entries.map(\.name)
        #expect(names == ["xl/a.xml"])
        let hasFolder = archive.contains("xl/")
        #expect(!hasFolder)
        #expect(throws: ZipArchiveError.missing("xl/")) { try archive.read("xl/") }
        #expect(throws: ZipArchiveError.missing("XL/a.xml")) { try archive.read("XL/a.xml") }
    }

    @Test("an archive inside an archive is data and is not opened")
    func nested() throws {
        let inner = RawZip(entries: [.init("../escape", "x")]).bytes
        var writer = ZipWriter()
        writer.add("inner.zip", inner)
        let archive = try ZipArchive(writer.archive())
        #expect(try archive.read("inner.zip") == inner)
    }

    @Test("the writer refuses names the reader would refuse")
    func unsafeNames() {
        var writer = ZipWriter()
        #expect(throws: ZipArchiveError.self) { try writer.archive() }
        writer.add("a", [])
        writer.add("a", [1])
        #expect(throws: ZipArchiveError.duplicate("a")) { try writer.archive() }
        var other = ZipWriter()
        other.add("../a", [])
        #expect(throws: ZipArchiveError.unsafeName("../a")) { try other.archive() }
    }

    @Test(
        "Python's zipfile reads what is written", .enabled(if: Python.isAvailable, Python.absence))
    func python() throws {
        var writer = ZipWriter()
        writer.add("[Content_Types].xml", Array("<Types/>".utf8))
        writer.add("文件/空", [])
        writer.add("多", [UInt8](repeating: 65, count: 100_000))
        let listing = try Python.run(
            """
            import sys, io, zipfile
            z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            assert z.testzip() is None
            for i in z.infolist(): print(i.filename, i.file_size, *i.date_time)
            """, input: writer.archive())
        #expect(
            listing == """
                [Content_Types].xml 8 1980 1 1 0 0 0
                文件/空 0 1980 1 1 0 0 0
                多 100000 1980 1 1 0 0 0

                """)
    }
}
