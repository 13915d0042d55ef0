import Foundation
import Testing

/// The built command, run as a person would run it.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let sample = root.appendingPathComponent("Samples/shili-2022").path
    static let pack = root.appendingPathComponent("Indicators/shexi-2022").path
    static let captures = sample + "/captures"

    /// Test bundle and command are built into one folder.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("heng")

    /// Runs `heng` with `arguments` in an English locale, away from any terminal.
    init(_ arguments: String..., locale: String = "en_US.UTF-8") throws {
        try self.init(arguments, locale: locale)
    }

    /// The same with the arguments in a list.
    ///
    /// - Parameter path: where programs are looked for, instead of the usual places.
    init(_ arguments: [String], locale: String = "en_US.UTF-8", path: String? = nil) throws {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE"] { environment[name] = nil }
        environment["LANG"] = locale
        if let path { environment["PATH"] = path }
        process.environment = environment
        let folder = try Scratch()
        let files = try ["out", "err"].map { name in
            let url = folder.url.appendingPathComponent(name)
            try Data().write(to: url)
            return try (url, FileHandle(forWritingTo: url))
        }
        process.standardOutput = files[0].1
        process.standardError = files[1].1
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: files[0].0, encoding: .utf8)
        errors = try String(contentsOf: files[1].0, encoding: .utf8)
    }
}

/// A folder that goes away with its last user.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
