import Foundation
import Testing

/// Programs of others that check what we write, where they are installed.
enum ForeignTool {
    static let missingSchema: Comment = "no python3 with jsonschema on the PATH (make tools)"
    static let missingXSLT: Comment = "no xsltproc on the PATH (make tools)"

    /// A Python that has jsonschema.
    static let python = onPath("python3").first {
        (try? run($0, ["-c", "import jsonschema"])) != nil
    }
    static let xsltproc = onPath("xsltproc").first

    /// What a program prints; throws when it fails.
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-out-\(UUID().uuidString)")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: file, encoding: .utf8)
        guard process.terminationStatus == 0 else { throw Failure(output: text) }
        return text
    }

    struct Failure: Error {
        let output: String
    }

    /// Files by name in a folder that goes away afterwards.
    static func inFolder<Result>(
        _ files: [String: [UInt8]], _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-tool-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return try body(folder.path)
    }

    private static func onPath(_ name: String) -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folders =
            [root.path + "/.build/tools/bin"]
            + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map(String.init)
        return folders.map { "\($0)/\(name)" }
            .filter { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
