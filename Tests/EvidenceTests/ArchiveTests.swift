import Exact
import Foundation
import Markup
import Model
import Testing
import WARC

@testable import Evidence

@Suite("An archive")
struct ArchiveTests {
    private let address = WebAddress(TestSite.home + "a.html")

    private func status(_ site: TestSite) throws -> Int? {
        let address = try #require(address)
        return try site.archive { $0.answer(address)?.status }
    }

    @Test("the last answer that speaks of the page counts")
    func lastUsable() throws {
        var site = TestSite()
        site.add("a.html", html: "1", status: 200, time: "2022-07-01T01:00:00Z")
        site.add("a.html", html: "2", status: 404, time: "2022-07-01T03:00:00Z")
        site.add("a.html", html: "3", status: 503, time: "2022-07-01T04:00:00Z")
        site.add("a.html", html: "4", status: 200, time: "2022-07-01T02:00:00Z")
        site.add("a.html", failure: .timeout, time: "2022-07-01T05:00:00Z")
        #expect(try status(site) == 404)

        var refused = TestSite()
        refused.add("a.html", html: "1", status: 403, time: "2022-07-01T02:00:00Z")
        refused.add("a.html", html: "2", status: 500, time: "2022-07-01T01:00:00Z")
        #expect(try status(refused) == 403)
    }

    @Test("a failure counts only where no answer came")
    func failures() throws {
        var site = TestSite()
        site.add("a.html", failure: .dns, time: "2022-07-01T01:00:00Z")
        site.add("a.html", failure: .timeout, time: "2022-07-01T02:00:00Z")
        let address = try #require(address)
        try site.archive { archive in
            #expect(archive.failure(address)?.outcome == .timeout)
        }
    }

    @Test("addresses are one in all their spellings")
    func spellings() throws {
        var site = TestSite()
        site.add("HTTP://WWW.Shili.Example:80/xz/./qinghe/%61.html#top", bytes: [])
        #expect(try status(site) == 200)
    }

    @Test("files are described by digest, time and number of exchanges")
    func describesFiles() throws {
        var site = TestSite()
        site.add("a.html", html: "1", time: "2022-07-01T01:00:00Z")
        site.add("b.html", html: "1", time: "2022-07-01T03:00:00Z")
        site.add("c.html", failure: .timeout, time: "2022-07-01T04:00:00Z")
        try site.archive { archive in
            let file = try #require(archive.archives.first)
            #expect(file.file == "test-00001.warc.gz")
            #expect(file.digest.utf8.count == 64)
            #expect(file.exchanges == 2)
            #expect(file.first?.description == "2022-07-01T01:00:00Z")
            #expect(file.last?.description == "2022-07-01T04:00:00Z")
        }
    }

    @Test("bodies come decoded, and a bomb costs no more than the bound")
    func bodies() throws {
        // 1 MB of zeros, deflated, from zlib at its best.
        let bomb = try gzipped([UInt8](repeating: 0x20, count: 1 << 20))
        var site = TestSite()
        site.add(TestSite.page("a.html"), bytes: bomb, headers: ["Content-Encoding: gzip"])
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-bomb-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try site.write(to: folder)
        let address = try #require(address)
        for (limit, count, isWhole) in [(8 << 20, 1 << 20, true), (1000, 1000, false)] {
            let (archive, _) = CaptureArchive.open(files: [file], limits: .init(bodyBytes: limit))
            let answer = try #require(archive.answer(address))
            let body = archive.body(of: answer)
            #expect(body.bytes.count == count)
            #expect(body.isWhole == isWhole)
        }
    }

    private func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-c"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // The compressed form is far smaller than the pipe's buffer.
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let result = Array(try output.fileHandleForReading.readToEnd() ?? Data())
        process.waitUntilExit()
        return result
    }

    @Test("a record that was changed is not used, and said so")
    func altered() throws {
        var site = TestSite()
        site.add("a.html", html: "unchanged")
        site.add("b.html", html: "another")
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-altered-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try site.write(to: folder)
        let plain = folder + "/plain.warc"
        var bytes = try unpacked(file)
        let range = try #require(bytes.firstRange(of: Array("unchanged".utf8)))
        bytes[range.lowerBound] = UInt8(ascii: "U")
        try Data(bytes).write(to: URL(fileURLWithPath: plain))
        let (archive, notices) = CaptureArchive.open(files: [plain])
        #expect(archive.answeredAddresses.map(\.description) == [TestSite.home + "b.html"])
        #expect(notices.map(\.what.zh) == ["记录与其摘要不符（可能被改动），不采用"])
    }

    /// The records of a file as plain bytes.
    private func unpacked(_ file: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for event in try WARCReader(path: file) {
            guard case .record(let record, _) = event else { continue }
            bytes += Array("\(record.version)\r\n".utf8)
            bytes += try record.fields.lines()
            if record.fields["Content-Length"] == nil {
                bytes += Array("Content-Length: \(record.block.count)\r\n".utf8)
            }
            bytes += Array("\r\n".utf8) + record.block + Array("\r\n\r\n".utf8)
        }
        return bytes
    }

    @Test("a broken or missing file never hides the others")
    func brokenFiles() throws {
        var site = TestSite()
        site.add("a.html", html: "1")
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-broken-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try site.write(to: folder)
        let broken = folder + "/broken.warc.gz"
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: broken))
        let garbage = folder + "/garbage.warc"
        try Data((0..<50_000).map { UInt8($0 % 253) }).write(to: URL(fileURLWithPath: garbage))
        let (archive, notices) = CaptureArchive.open(
            files: [broken, garbage, folder + "/missing.warc", folder, file])
        #expect(archive.answeredAddresses.count == 1)
        #expect(notices.contains { $0.place?.file == "missing.warc" && $0.severity == .error })
        #expect(notices.count >= 3)
    }

    @Test("what another crawler wrote is read: WARC/1.0, angle brackets, no metadata")
    func otherCrawlers() throws {
        let message = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>联系</p>"
        let record = """
            WARC/1.0\r
            WARC-Type: response\r
            WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r
            WARC-Date: 2022-07-01T01:00:00Z\r
            WARC-Target-URI: <\(TestSite.home)a.html>\r
            Content-Type: application/http;msgtype=response\r
            Content-Length: \(message.utf8.count)\r
            \r
            \(message)\r
            \r

            """
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-\(UUID().uuidString).warc")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(record.utf8).write(to: file)
        let (archive, notices) = CaptureArchive.open(files: [file.path])
        #expect(notices.isEmpty)
        let address = try #require(address)
        let answer = archive.answer(address)
        #expect(answer?.record == "urn:uuid:11111111-2222-3333-4444-555555555555")
    }

    @Test("a revisit has the body of the record it refers to")
    func revisits() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-revisit-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first: DateTime = try #require(DateTime("2022-07-01T01:00:00Z"))
        let later: DateTime = try #require(DateTime("2022-07-02T01:00:00Z"))
        let writer = try WARCWriter(folder: folder, name: "r", info: HeaderFields(), date: first)
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
        let original = WARCRecord.response(
            target: TestSite.home + "b.html", date: first, message: head + Array("<p>同</p>".utf8))
        try writer.append(original)
        try writer.append(
            .revisit(target: TestSite.home + "a.html", date: later, head: head, of: original))
        let (archive, _) = CaptureArchive.open(files: [writer.path])
        let address = try #require(address)
        let answer = try #require(archive.answer(address))
        #expect(answer.time == later)
        #expect(archive.body(of: answer).bytes == Array("<p>同</p>".utf8))
    }
}
