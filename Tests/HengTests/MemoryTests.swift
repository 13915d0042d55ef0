import Foundation
import Testing

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
        let (status, kilobytes) = try Self.run([
            "facts", Command.sample, "--captures", captures.path, "-q",
        ])
        #expect(status == 0)
        #expect(kilobytes > 1_000)
        #expect(kilobytes < 512 * 1_024, "\(kilobytes / 1_024) MB")
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

    /// Runs the command and gives its exit code and the most memory it held,
    /// in kilobytes, as the system counted.
    private static func run(_ arguments: [String]) throws -> (status: Int32, kilobytes: Int) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        var words = ([Command.executable.path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var process = pid_t()
        let failure = posix_spawn(
            &process, Command.executable.path, &actions, nil, words, environ)
        try #require(failure == 0)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        return (status >> 8 & 0xFF, usage.ru_maxrss)
    }
}
