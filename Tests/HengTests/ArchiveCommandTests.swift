import Foundation
import Testing

@Suite("heng archive")
struct ArchiveCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("indexes the captures of a round, sorted, on standard output or into a file")
    func index() throws {
        let command = try Command("archive", "index", Command.sample)
        #expect(command.status == 0, "\(command.errors)")
        let lines = command.output.split(separator: "\n")
        #expect(lines.count > 100)
        #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(lines.allSatisfy { $0.contains("\"filename\": \"shili-2022-00001.warc.gz\"") })
        let file = scratch.path("index.cdxj")
        let written = try Command("archive", "index", Command.captures, "-o", file)
        #expect(written.status == 0)
        #expect(written.output == "")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == command.output)
        #expect(try Command("archive", "index", Command.captures, "-o", file).status == 1)
    }

    @Test("exports a round's captures as WACZ, the same bytes each time, and not over a file")
    func export() throws {
        let files = [scratch.path("a.wacz"), scratch.path("b.wacz")]
        for file in files {
            let command = try Command("archive", "export", Command.sample, "-o", file)
            #expect(command.status == 0, "\(command.errors)")
            #expect(command.output == file + "\n")
        }
        let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(bytes[0] == bytes[1])
        #expect(bytes[0].starts(with: Data("PK".utf8)))
        let again = try Command("archive", "export", Command.sample, "-o", files[0])
        #expect(again.status == 1)
        #expect(again.errors.contains("--force"))
        let forced = try Command("archive", "export", Command.sample, "-o", files[0], "--force")
        #expect(forced.status == 0)
    }

    @Test("says all at once what cannot be read")
    func missing() throws {
        let command = try Command(
            "archive", "export", scratch.path("one"), scratch.path("two"), "-o",
            scratch.path("x.wacz"))
        #expect(command.status == 1)
        #expect(command.errors.contains("one") && command.errors.contains("two"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("x.wacz")))
    }
}
