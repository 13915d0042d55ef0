import Foundation
import Testing
import ZipArchive

/// What a hostile server can make of a round's memory.
@Suite("heng on captures made to take all memory", .timeLimit(.minutes(10)))
struct MemoryTests {
    /// Large pages that are dear to parse, each in its own way.
    enum Page: String, CaseIterable, Sendable {
        case text, links, blocks

        var bytes: [UInt8] {
            let piece =
                switch self {
                case .text: "公开信息，政务服务事项办理情况"
                case .links: "<li><a href=a.html>标题一则</a> 2022-06-01</li>"
                case .blocks: "<p>公<b>开</b></p>"
                }
            let body = Array(piece.utf8)
            var bytes = Array("<meta charset=utf-8>".utf8)
            while bytes.count < 600_000 { bytes += body }
            return bytes
        }
    }

    @Test("stays below 512 MB, however many such pages a unit has", arguments: Page.allCases)
    func peak(page: Page) throws {
        let scratch = try Scratch()
        let captures = scratch.url.appendingPathComponent("b.warc")
        var archive: [UInt8] = []
        let bytes = page.bytes
        let home = "http://127.0.0.1:8822/xz/qinghe/"
        for path in ["", "gzdt/", "zcwj/", "zcjd/", "bsfw/", "cwgk/"] {
            archive += Self.record(home + path, bytes)
        }
        try Data(archive).write(to: captures)
        let arguments = ["facts", Command.sample, "--captures", captures.path, "-q"]
        #expect(try Self.run(arguments, megabytes: 512) == 0)
        // The system does hold the command to the bound: it cannot even begin within less.
        #expect(try Self.run(arguments, megabytes: 1) != 0)
    }

    @Test("stays below it when a form unpacks to all that a form may")
    func form() throws {
        let scratch = try Scratch()
        let manager = FileManager.default
        for folder in ["Samples", "Indicators"] {
            try manager.createDirectory(
                at: scratch.url.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        let round = scratch.url.appendingPathComponent("Samples/shili-2022")
        try manager.copyItem(at: URL(fileURLWithPath: Command.sample), to: round)
        try manager.copyItem(
            at: URL(fileURLWithPath: Command.pack),
            to: scratch.url.appendingPathComponent("Indicators/shexi-2022"))
        var zip = ZipWriter()
        let cells = String(repeating: "<row><c t=\"n\"><v>1</v></c></row>", count: 400_000)
        zip.add("xl/worksheets/sheet1.xml", Array("<worksheet>\(cells)</worksheet>".utf8))
        zip.add("[Content_Types].xml", Array("<Types/>".utf8))
        try Data(zip.archive()).write(
            to: round.appendingPathComponent("submissions/donggang.xlsx"))
        let status = try Self.run(["intake", round.path, "-q"], megabytes: 512)
        #expect(status == 2, "one form is faulty, and the command says so")
    }

    private static func record(_ address: String, _ page: [UInt8]) -> [UInt8] {
        let http = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
        let head = [
            "WARC/1.1", "WARC-Type: response", "WARC-Record-ID: <urn:uuid:\(address.count)>",
            "WARC-Date: 2022-07-01T00:00:00Z", "WARC-Target-URI: \(address)",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: \(http.count + page.count)", "", "",
        ].joined(separator: "\r\n")
        return Array(head.utf8) + http + page + Array("\r\n\r\n".utf8)
    }

    /// Runs the command where the system refuses it more than so much memory
    /// to write to, and gives its exit code.
    private static func run(_ arguments: [String], megabytes: Int) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            [
                "-c",
                "ulimit -c 0; ulimit -d \(megabytes * 1_024); exec timeout -s KILL 300 \"$@\"",
                "sh",
            ]
            + [Command.executable.path] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
