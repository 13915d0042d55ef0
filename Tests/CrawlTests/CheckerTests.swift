import Foundation
import Testing

@testable import Crawl

/// A program on the PATH, or `nil`.
private func tool(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/\(name)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `The archive of a crawl` {
    @Test(arguments: [("warcio", ["check"]), ("fastwarc", ["check", "-p", "-q"])])
    func `is accepted by the checkers of other projects`(
        name: String, arguments: [String]
    ) throws {
        guard let tool = tool(name) else { try Test.cancel("\(name) is not on the PATH") }
        let server = try TestServer()
        // Without the page in Brotli: warcio stumbles over the coding itself.
        let paths = [
            "/site/", "/raw/chunked.html", "/raw/gzip.html", "/turn/", "/bad/bomb.html",
            "/bad/endless.html", "/bad/drip.html", "/bad/half.html", "/bad/garbage.html",
        ]
        let captured = try server.crawl(try paths.map { try server.scope($0, $0) })
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = arguments + [captured.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
