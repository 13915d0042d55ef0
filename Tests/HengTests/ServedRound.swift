import Foundation
import Testing

/// A round of one unit on files served from this machine, with a small pack of its own.
final class ServedRound {
    static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    let scratch: Scratch
    /// Of the site's first page.
    let address: String
    private let server = Process()

    /// - Parameters:
    ///   - files: the site, by path.
    ///   - facts: the facts of the pack, one line each.
    ///   - rule: the rule of its only criterion.
    ///   - column: what the round says of the column 工作动态.
    ///   - head: further lines of the round.
    init(
        _ files: [String: String], facts: [String], rule: String, column: String = "./",
        head: [String] = []
    ) throws {
        scratch = try Scratch()
        for (path, text) in files.merging(["robots.txt": ""], uniquingKeysWith: { one, _ in one }) {
            let url = scratch.url.appendingPathComponent("site/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        server.executableURL = URL(filePath: try #require(Self.python))
        server.arguments = ["-u", "-c", Self.script, scratch.path("site")]
        let output = Pipe()
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        let line = String(
            decoding: output.fileHandleForReading.availableData, as: UTF8.self
        ).trimmingCharacters(in: .whitespacesAndNewlines)
        let port = try #require(Int(line), "the server did not start")
        address = "http://127.0.0.1:\(port)/"
        try write(
            "pack-2022/pack.yaml",
            [
                "pack: pack-2022", "version: 1.0.0", "title: 示例县评估",
                "source: {document: 示例〔2022〕1号}",
                "period: {from: 2022-01-01, to: 2022-06-30}", "weights: assigned",
                "policy: {total: 10, weight-floor: 4%, grades: {合格: 6, 不合格: 0}}",
                "columns: [工作动态]", "facts:",
            ] + facts.map { "  - \($0)" } + [
                "indicators:", "  - id: \"1\"", "    name: 主动公开", "    weight: 10",
                "    children:", "      - id: \"1.1\"", "        name: 信息发布",
                "        weight: 10", "        criteria:", "          - id: \"1.1.1\"",
                "            check: 按时更新", "            points: 10",
                "            clause: 第一条", "            rule: \(rule)",
                "            fix: 恢复更新",
            ])
        try write(
            "round/round.yaml",
            [
                "round: served", "title: 示例县考核", "organiser: 示例县政务公开办公室",
                "pack: ../pack-2022", "as-of: 2022-07-01T09:00:00+08:00",
                "period: {from: 2022-01-01, to: 2022-06-30}", "crawl:",
                "  site: http://127.0.0.1:\(port)/", "  allow-private: [127.0.0.1]",
                "  rate: 1000", "  timeout: 5s", "  retries: 0",
            ] + head + [
                "units:", "  - id: jia", "    name: 甲镇", "    group: 乡镇", "    home: jia/",
                "    columns: {工作动态: \(column)}",
            ])
    }

    deinit {
        kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
    }

    var round: String { scratch.path("round") }

    private func write(_ path: String, _ lines: [String]) throws {
        let url = scratch.url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
    }

    // Ends with the test process, whose child it is.
    private static let script = """
        import functools, http.server, os, sys, threading, time
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
        parent = os.getppid()
        def watch():
            while os.getppid() == parent: time.sleep(1)
            os._exit(0)
        threading.Thread(target=watch, daemon=True).start()
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
