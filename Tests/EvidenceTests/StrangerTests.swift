import Exact
import Foundation
import Markup
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Archives of other programs")
struct StrangerTests {
    private func bodies(_ files: [String]) -> (bodies: [String: String], notices: [Notice]) {
        let (archive, notices) = CaptureArchive.open(files: files)
        var bodies: [String: String] = [:]
        for address in archive.answeredAddresses {
            guard let answer = archive.answer(address) else { continue }
            bodies[address.description] = String(
                decoding: archive.body(of: answer).bytes, as: UTF8.self)
        }
        return (bodies, notices)
    }

    /// As Heritrix lays a crawl out: a warcinfo with everything about the job,
    /// requests and metadata behind the response, cut and repeated records.
    private func heritrix(lineEnd: String) -> ForeignArchive {
        var archive = ForeignArchive()
        archive.lineEnd = lineEnd
        archive.add(
            [
                "WARC-Type: warcinfo", "WARC-Date: 2022-07-01T00:59:00Z",
                "WARC-Filename: EXAMPLE-20220701-00000.warc", "WARC-Record-ID: <urn:uuid:0>",
                "Content-Type: application/warc-fields",
            ],
            "software: an archiving crawler\r\nformat: WARC File Format 1.0\r\n"
                + "description: one line\r\n that goes on\r\nrobots: obey\r\n\r\n")
        archive.add(
            id: "1", "a.html", at: "2022-07-01T01:00:00Z", ForeignArchive.page("<p>甲</p>"),
            ["WARC-IP-Address: 192.0.2.1"])
        archive.add(
            [
                "WARC-Type: request", "WARC-Record-ID: <urn:uuid:2>",
                "WARC-Date: 2022-07-01T01:00:00Z", "WARC-Target-URI: \(TestSite.page("a.html"))",
                "WARC-Concurrent-To:", "\t<urn:uuid:1>",
                "Content-Type: application/http; msgtype=request",
            ], "GET /xz/qinghe/a.html HTTP/1.0\r\n\r\n")
        archive.add(
            [
                "WARC-Type: metadata", "WARC-Record-ID: <urn:uuid:3>",
                "WARC-Date: 2022-07-01T01:00:00Z", "WARC-Target-URI: \(TestSite.page("a.html"))",
                "WARC-Concurrent-To: <urn:uuid:1>", "Content-Type: application/warc-fields",
            ], "via: \(TestSite.home)\r\nhopsFromSeed: L\r\nfetchTimeMs: 31\r\n")
        archive.add(
            id: "4", "b.html", at: "2022-07-01T01:00:01Z", ForeignArchive.page("<p>乙"),
            ["WARC-Truncated: length"])
        archive.add(
            "revisit", id: "5", "a.html", at: "2022-07-05T01:00:00Z", ForeignArchive.notModified,
            [
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/server-not-modified",
                "WARC-Truncated: length", "WARC-Refers-To: <urn:uuid:1>",
            ])
        archive.add(
            [
                "WARC-Type: resource", "WARC-Record-ID: <urn:uuid:6>",
                "WARC-Date: 2022-07-01T01:00:02Z", "WARC-Target-URI: dns:www.shili.example",
                "Content-Type: text/dns",
            ], "20220701010002\nwww.shili.example. 600 IN A 192.0.2.1\n")
        return archive
    }

    @Test(
        "in the manner of Heritrix are read: folded heads, lines ended by LF, plain and gzip",
        arguments: ["\r\n", "\n"], [false, true])
    func heritrix(lineEnd: String, isPacked: Bool) throws {
        let folder = try TestFolder()
        let archive = heritrix(lineEnd: lineEnd)
        let file =
            isPacked
            ? try folder.write("h.warc.gz", archive.records.flatMap { try packed($0) })
            : try folder.write("h.warc", archive.bytes)
        let (archived, notices) = CaptureArchive.open(files: [file])
        #expect(notices == [])
        let (bodies, _) = bodies([file])
        #expect(bodies == [TestSite.page("a.html"): "<p>甲</p>", TestSite.page("b.html"): "<p>乙"])
        let again = try #require(
            WebAddress(TestSite.page("a.html")).flatMap { archived.answer($0) })
        #expect(again.time.description == "2022-07-05T01:00:00Z")
        #expect(again.isWhole)
        let cut = try #require(WebAddress(TestSite.page("b.html")).flatMap { archived.answer($0) })
        #expect(!cut.isWhole)
        #expect(archived.archives.map(\.exchanges) == [3])
    }

    @Test("are read up to damage and behind it, and the damage is told", arguments: [false, true])
    func damage(isPacked: Bool) throws {
        var archive = ForeignArchive()
        for name in ["a", "b", "c"] {
            archive.add(
                id: name, "\(name).html", at: "2022-07-01T01:00:00Z",
                ForeignArchive.page("<p>\(name)</p>"))
        }
        var pieces = archive.records
        if isPacked { pieces = try pieces.map { try packed($0) } }
        // In the middle of the second record: its head when plain, its member when packed.
        let hit = isPacked ? pieces[1].count / 2 : 2
        for place in hit..<hit + 12 { pieces[1][place] ^= 0x55 }
        let folder = try TestFolder()
        let file = try folder.write(
            isPacked ? "d.warc.gz" : "d.warc", pieces.flatMap(\.self))
        let (bodies, notices) = bodies([file])
        #expect(Set(bodies.keys) == [TestSite.page("a.html"), TestSite.page("c.html")])
        #expect(notices.count == 1)
        #expect(notices.first?.place?.file == (isPacked ? "d.warc.gz" : "d.warc"))
        #expect(notices.first?.what.zh.contains("第 \(pieces[0].count) 字节处") == true)
    }

    private static let python = [".build/tools/bin/python3"]
        .map { path in
            URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent(path).path
        }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(
        "written by warcio are read, its revisits too",
        .enabled(if: python != nil, "warcio is not installed; see “make tools”"))
    func warcio() throws {
        let script = """
            import io, sys
            from warcio.warcwriter import WARCWriter
            from warcio.statusandheaders import StatusAndHeaders
            with open(sys.argv[1], 'wb') as out:
                writer = WARCWriter(out, gzip=True)
                writer.write_record(writer.create_warcinfo_record('w.warc.gz', {'software': 'x'}))
                def head(): return StatusAndHeaders(
                    '200 OK', [('Content-Type', 'text/html')], protocol='HTTP/1.0')
                date = {'WARC-Date': '2022-07-01T01:00:00Z'}
                record = writer.create_warc_record(sys.argv[2] + 'a.html', 'response',
                    payload=io.BytesIO('<p>甲</p>'.encode()), http_headers=head(),
                    warc_headers_dict=dict(date))
                writer.write_record(record)
                digest = record.rec_headers.get_header('WARC-Payload-Digest')
                again = writer.create_revisit_record(sys.argv[2] + 'b.html', digest,
                    sys.argv[2] + 'a.html', '2022-07-01T01:00:00Z', http_headers=head())
                writer.write_record(again)
            """
        let folder = try TestFolder()
        let file = folder.path + "/w.warc.gz"
        try run(try #require(Self.python), ["-c", script, file, TestSite.home])
        let (bodies, notices) = bodies([file])
        #expect(notices == [])
        #expect(
            bodies == [
                TestSite.page("a.html"): "<p>甲</p>", TestSite.page("b.html"): "<p>甲</p>",
            ])
    }

    private func run(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    }

    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-c"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let result = Array(try output.fileHandleForReading.readToEnd() ?? Data())
        process.waitUntilExit()
        return result
    }
}
