import Foundation
import Testing

/// The sample county's site, generated afresh and served on loopback.
final class SampleServer {
    /// The port the system gave.
    let port: Int
    private let process: Process
    private let folder: URL
    private let pidFile: URL

    /// Generates the site into a temporary folder and serves it.
    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-site-\(UUID().uuidString)")
        let site = folder.appendingPathComponent("site").path
        let generate = try Self.python(["generate.py", site])
        generate.waitUntilExit()
        try #require(generate.terminationStatus == 0, "the site could not be generated")

        let ready = folder.appendingPathComponent("ready")
        pidFile = folder.appendingPathComponent("pid")
        process = try Self.python([
            "serve.py", site, "--port", "0", "--ready-file", ready.path, "--pid-file",
            pidFile.path,
        ])
        var port: Int?
        for _ in 0..<200 where port == nil {
            let text = (try? String(contentsOf: ready, encoding: .utf8)) ?? ""
            port = Int(text.filter(\.isNumber))
            if port == nil { Thread.sleep(forTimeInterval: 0.05) }
        }
        self.port = try #require(port, "the sample server did not start")
    }

    deinit {
        // Where python3 is a wrapper, the process started is not the server; and the threads
        // that tests run on block SIGTERM, which children inherit.
        if let text = try? String(contentsOf: pidFile, encoding: .utf8),
            let pid = pid_t(text.filter(\.isNumber))
        {
            kill(pid, SIGKILL)
        }
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func python(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = Repository.sample
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
