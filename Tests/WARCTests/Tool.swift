import Foundation

/// A program of another project that checks ours.
enum Tool {
    /// A program on the PATH or among the tools of the Makefile, or `nil`.
    static func named(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return (folders.map(String.init) + [tools])
            .map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The Python that has the tools' modules.
    static var python: String? {
        let path = "\(tools)/python3"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    private static let tools = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent(".build/tools/bin").path

    /// Runs a program to its end, with all it says.
    static func run(
        _ tool: String, _ arguments: [String], input: String = ""
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        let (pipe, entry) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: tool)
        process.arguments = arguments
        process.standardInput = entry
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        // What is written here stays far below the size of a pipe.
        try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try entry.fileHandleForWriting.close()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
