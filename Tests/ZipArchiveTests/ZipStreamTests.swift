import Testing

@testable import ZipArchive

@Suite("Archives packed piece by piece")
struct ZipStreamTests {
    private static func archive(_ entries: [(String, [[UInt8]])]) throws -> [UInt8] {
        var stream = ZipStream()
        var bytes: [UInt8] = []
        for (name, texts) in entries {
            let pieces = try texts.map { try DeflatedPiece($0) }
            var sum = DeflatedPiece.Sum()
            for piece in pieces { sum.add(piece.sum) }
            bytes += try stream.begin(name, sum)
            for piece in pieces { bytes += piece.packed }
            bytes += ZipStream.end
        }
        return try bytes + stream.finished()
    }

    @Test("hold what the pieces say, one after the other")
    func pieces() throws {
        let long = Array(String(repeating: "政务公开 < & > ", count: 9_000).utf8)
        let entries: [(String, [[UInt8]])] = [
            ("a.xml", [Array("甲".utf8)]), ("名/b.xml", [long, [], Array("中".utf8), long]),
            ("empty", []), ("one-empty", [[]]),
        ]
        let archive = try ZipArchive(try Self.archive(entries))
        #expect(archive.entries.map(\.name) == entries.map(\.0))
        for (name, texts) in entries {
            #expect(try archive.read(name) == texts.flatMap { $0 })
        }
    }

    @Test("names are safe and stand once; nothing at all is no archive")
    func names() throws {
        #expect(throws: ZipArchiveError.unsafeName("../a")) { try Self.archive([("../a", [])]) }
        #expect(throws: ZipArchiveError.duplicate("a")) {
            try Self.archive([("a", []), ("a", [])])
        }
        #expect(throws: ZipArchiveError.self) { try Self.archive([]) }
    }
}
