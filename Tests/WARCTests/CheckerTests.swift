import Exact
import Foundation
import Testing

@testable import WARC

@Suite struct `Checkers of other projects` {
    private func sample(in scratch: Scratch, withRevisits: Bool) throws -> String {
        let when = try date("2022-07-01T00:00:00.5Z")
        let writer = try WARCWriter(
            folder: scratch.path, name: "check", info: HeaderFields([.init("software", "heng")]),
            date: when)
        let chunked = message(
            "5\r\nhello\r\n0\r\n\r\n", ["Transfer-Encoding: chunked", "Content-Type: text/html"])
        let packed = try message("", ["Content-Encoding: gzip"]) + gzip(Array("政务".utf8))
        for (index, bytes) in [chunked, packed, message(""), message("x")].enumerated() {
            let target = "http://a.test/\(index)"
            let response = WARCRecord.response(
                target: target, date: when, message: bytes, ipAddress: "127.0.0.1",
                truncated: index == 3 ? .time : nil)
            try writer.append(response)
            try writer.append(
                WARCRecord.request(
                    target: target, date: when,
                    message: Array("GET / HTTP/1.1\r\nHost: a.test\r\n\r\n".utf8),
                    concurrentTo: response.id))
            try writer.append(
                WARCRecord.metadata(
                    target: target, date: when,
                    fields: HeaderFields([
                        .init(CaptureField.outcome.rawValue, CaptureOutcome.answered.rawValue)
                    ]), concurrentTo: response.id))
            if withRevisits {
                try writer.append(
                    WARCRecord.revisit(
                        target: target, date: when, head: message(""), of: response))
                try writer.append(
                    WARCRecord.revisit(
                        target: target, date: when,
                        head: message("", status: "304 Not Modified"), of: response,
                        profile: .notModified))
            }
        }
        return writer.path
    }

    @Test(.enabled(if: Tool.named("warcio") != nil, "warcio is not on the PATH"))
    func `warcio accepts what is written`() throws {
        let scratch = try Scratch()
        let result = try Tool.run(
            try #require(Tool.named("warcio")),
            ["check", "-v", try sample(in: scratch, withRevisits: true)])
        #expect(result.status == 0, "\(result.output)")
        #expect(!result.output.contains("failed"))
        #expect(result.output.components(separatedBy: "digest pass").count == 14)
    }

    @Test(.enabled(if: Tool.named("fastwarc") != nil, "fastwarc is not on the PATH"))
    func `fastwarc accepts what is written`() throws {
        let scratch = try Scratch()
        // fastwarc takes the digest of a revisit for that of its own, absent payload.
        let sample = try sample(in: scratch, withRevisits: false)
        let result = try Tool.run(try #require(Tool.named("fastwarc")), ["check", "-p", sample])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("verified successfully"))
    }
}
