import Exact
import Testing

@testable import WARC

@Suite struct `Records made from an exchange` {
    @Test func `are the same to the byte for the same exchange`() throws {
        let when = try date("2022-07-01T08:00:00.25+08:00")
        let first = WARCRecord.response(target: "http://a.test/", date: when, message: message("x"))
        let again = WARCRecord.response(target: "http://a.test/", date: when, message: message("x"))
        #expect(first == again)
        #expect(first.fields["WARC-Date"] == "2022-07-01T00:00:00.25Z")
        #expect(first.date == when)
    }

    @Test func `have another id when anything differs`() throws {
        let when = try date("2022-07-01T00:00:00Z")
        let later = try date("2022-07-01T00:00:01Z")
        let body = message("x")
        let ids = [
            WARCRecord.response(target: "http://a.test/", date: when, message: body).id,
            WARCRecord.response(target: "http://b.test/", date: when, message: body).id,
            WARCRecord.response(target: "http://a.test/", date: later, message: body).id,
            WARCRecord.response(target: "http://a.test/", date: when, message: message("y")).id,
            WARCRecord.request(target: "http://a.test/", date: when, message: body).id,
        ]
        #expect(Set(ids).count == ids.count)
        #expect(
            ids.allSatisfy {
                $0.wholeMatch(
                    of:
                        /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
                ) != nil
            })
    }

    @Test func `carry digests that hold, until a byte changes`() throws {
        let when = try date("2022-07-01T00:00:00Z")
        var record = WARCRecord.response(
            target: "http://a.test/", date: when, message: message("正文", ["X: 1"]))
        #expect(record.verify() == .intact)
        record.block[record.block.count - 1] ^= 1
        #expect(record.verify() == .altered(fields: ["WARC-Block-Digest", "WARC-Payload-Digest"]))
        record.block[record.block.count - 1] ^= 1
        record.block[0] ^= 1
        #expect(record.verify() == .altered(fields: ["WARC-Block-Digest"]))
    }

    @Test func `of a revisit point at the original`() throws {
        let when = try date("2022-07-01T00:00:00Z")
        let original = WARCRecord.response(
            target: "http://a.test/", date: when, message: message("same"))
        let again = WARCRecord.revisit(
            target: "http://a.test/", date: try date("2022-07-02T00:00:00Z"), head: message(""),
            of: original)
        #expect(again.refersTo == original.id)
        #expect(again.fields["WARC-Refers-To-Date"] == "2022-07-01T00:00:00Z")
        #expect(again.fields["WARC-Payload-Digest"] == original.fields["WARC-Payload-Digest"])
        #expect(try again.httpResponse().status == 200)
        #expect(again.revisitProfile == .identicalPayload)
        #expect(again.refersToTargetURI == "http://a.test/")
        #expect(again.refersToDate == when)
        #expect(again.payloadDigest == WARCDigest(.sha1, of: Array("same".utf8)))
        #expect(original.revisitProfile == nil)
    }

    @Test func `of a page that was not modified keep the head that said so`() throws {
        let original = WARCRecord.response(
            target: "http://a.test/", date: try date("2022-07-01T00:00:00Z"),
            message: message("same"))
        let again = WARCRecord.revisit(
            target: "http://a.test/", date: try date("2022-07-02T00:00:00Z"),
            head: message("", status: "304 Not Modified"), of: original, profile: .notModified)
        #expect(again.revisitProfile == .notModified)
        #expect(try again.httpResponse().status == 304)
        #expect(again.refersTo == original.id)
    }

    @Test(arguments: [
        ("http://netpreserve.org/warc/1.0/revisit/identical-payload-digest", "identicalPayload"),
        (
            "http://netpreserve.org/warc/1.0/revisit/uri-agnostic-identical-payload-digest",
            "identicalPayload"
        ),
        ("http://netpreserve.org/warc/1.0/revisit/server-not-modified", "notModified"),
        ("http://netpreserve.org/warc/1.1/revisit/server-not-modified", "notModified"),
        ("http://somebody.example/of-their-own", "nil"), ("", "nil"),
    ])
    func `tell the profile of a revisit`(uri: String, profile: String) {
        let found = WARCRevisitProfile(uri: uri)
        #expect(found.map { "\($0)" } ?? "nil" == profile)
        if let found { #expect(WARCRevisitProfile(uri: found.uri) == found) }
    }

    @Test(arguments: ["a\r\nWARC-Type: forged", "a\nb", "a\u{0}b"])
    func `refuse a value that would forge another field`(value: String) throws {
        let when = try date("2022-07-01T00:00:00Z")
        #expect(throws: WARCError.badField(name: "via")) {
            try WARCRecord.metadata(
                target: "http://a.test/", date: when, fields: HeaderFields([.init("via", value)]))
        }
        let record = WARCRecord.response(target: value, date: when, message: message("x"))
        #expect(throws: WARCError.badField(name: "WARC-Target-URI")) { try record.encoded() }
    }
}

@Suite struct `Digests` {
    @Test(arguments: [
        ("sha1", "", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"),
        ("sha1", "hello", "sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N"),
        ("sha256", "", "sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ===="),
    ])
    func `are written in base32 under their label`(label: String, text: String, written: String)
        throws
    {
        let algorithm = try #require(WARCDigest.Algorithm(rawValue: label))
        let digest = WARCDigest(algorithm, of: text.utf8)
        #expect(digest.description == written)
        #expect(WARCDigest(written) == digest)
        #expect(WARCDigest("\(label):\(digest.hexadecimal)") == digest)
        #expect(WARCDigest("\(label.uppercased()):\(digest.hexadecimal.uppercased())") == digest)
    }

    @Test(arguments: [
        "", "sha1", "sha1:", "md5:abc", "sha1:!!!!", "sha256:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
        "sha1:ééééééééééééééééééééé",
    ])
    func `of another kind are not read`(text: String) {
        #expect(WARCDigest(text) == nil)
    }
}
