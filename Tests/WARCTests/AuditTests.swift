import Exact
import Testing

@testable import WARC

@Suite struct `An audit` {
    private func archive() throws -> [UInt8] {
        let when = try date("2022-07-01T00:00:00Z")
        return try ["one", "two", "three"].flatMap { name in
            try WARCRecord.response(
                target: "http://a.test/\(name)", date: when, message: message("<p>\(name)</p>")
            ).encoded()
        }
    }

    @Test func `finds every record as it was written`() throws {
        let scratch = try Scratch()
        let audit = WARCAudit(file: try scratch.file("a.warc", try archive()))
        #expect(audit.records == 3)
        #expect(audit.altered == [] && audit.notices == [] && audit.unchecked == 0)
    }

    @Test func `names the record in which a byte was changed, and the digests that tell`() throws {
        let scratch = try Scratch()
        var bytes = try archive()
        let records = try contents(scratch.file("b.warc", bytes)).records
        for (words, fields) in [
            ("<p>two", ["WARC-Block-Digest", "WARC-Payload-Digest"]),
            ("HTTP/1.1 200", ["WARC-Block-Digest"]),
        ] {
            let first = try #require(bytes.firstRange(of: Array("http://a.test/two".utf8)))
            let place = try #require(
                bytes[first.upperBound...].firstRange(of: Array(words.utf8))?.lowerBound)
            bytes[place] ^= 1
            let audit = WARCAudit(file: try scratch.file("a.warc", bytes))
            bytes[place] ^= 1
            #expect(audit.records == 3)
            #expect(audit.altered.map(\.record) == [records[1].id])
            #expect(audit.altered.first?.fields == fields)
            #expect(audit.altered.first?.targetURI == "http://a.test/two")
            #expect((audit.altered.first?.offset ?? 0) > 0)
        }
    }

    @Test func `counts records without a digest, and tells damage`() throws {
        let scratch = try Scratch()
        let audit = WARCAudit(
            file: try scratch.file("a.warc", plain("x") + Array("rubbish\n".utf8) + plain("y")))
        #expect(audit.records == 2)
        #expect(audit.unchecked == 2)
        #expect(audit.notices.count == 1)
        #expect(WARCAudit(file: scratch.path + "/none.warc").notices.count == 1)
    }
}
