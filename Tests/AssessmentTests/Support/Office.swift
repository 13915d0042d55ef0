import Foundation
import Testing
import Workbook
import ZipArchive

/// LibreOffice and openpyxl, when they are installed.
enum Office {
    static let path = onPath("soffice").first
    static let missing: Comment = "no soffice (LibreOffice) on the PATH"
    /// A Python that has openpyxl.
    static let python = onPath("python3").first {
        (try? run($0, ["-c", "import openpyxl"], in: FileManager.default.temporaryDirectory)) != nil
    }
    static let missingPython: Comment = "no python3 with openpyxl on the PATH (make tools)"

    /// The workbooks as LibreOffice calculates them anew, all in one go.
    static func recalculated(_ books: [String: [UInt8]]) throws -> [String: Workbook] {
        let path = try #require(path)
        return try inFolder { folder in
            try settings(folder)
            for (name, bytes) in books {
                try Data(bytes).write(to: folder.appending(path: "\(name).xlsx"))
            }
            try run(
                path,
                [
                    "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "saved",
                ] + books.keys.sorted().map { "\($0).xlsx" }, in: folder)
            var results: [String: Workbook] = [:]
            for name in books.keys {
                let saved = try Data(
                    contentsOf: folder.appending(path: "saved/\(name).xlsx"))
                results[name] = try WorkbookReader.read([UInt8](saved))
            }
            return results
        }
    }

    /// What a script prints that finds the workbook as `in.xlsx`.
    static func python(_ script: String, _ book: [UInt8]) throws -> String {
        let path = try #require(python)
        return try inFolder { folder in
            try Data(book).write(to: folder.appending(path: "in.xlsx"))
            return try run(path, ["-X", "utf8", "-c", script], in: folder)
        }
    }

    /// The workbook with every calculated value spoiled, so that only calculating mends it, and some
    /// cells of one part set to other numbers.
    static func spoiled(
        _ book: [UInt8], part: String = "", setting cells: [String: String] = [:]
    ) throws -> [UInt8] {
        let archive = try ZipArchive(book)
        var writer = ZipWriter()
        for name in archive.entries.map(\.name) {
            var bytes = try archive.read(name)
            if name.hasPrefix("xl/worksheets/sheet") {
                var text = String(decoding: bytes, as: UTF8.self)
                text.replace(/<\/f><v>[^<]*<\/v>/, with: "</f><v>-7</v>")
                if name == part {
                    for (cell, number) in cells {
                        let pattern = try Regex("(<c r=\"\(cell)\"[^>]*><v>)[^<]*(</v>)")
                        let count = text.matches(of: pattern).count
                        try #require(count == 1, "\(cell)")
                        text.replace(pattern) { match in
                            "\(match.output[1].substring ?? "")\(number)\(match.output[2].substring ?? "")"
                        }
                    }
                }
                bytes = Array(text.utf8)
            }
            writer.add(name, bytes)
        }
        return try writer.archive()
    }

    /// LibreOffice calculates files of other programs only when it is told to.
    private static func settings(_ folder: URL) throws {
        let user = folder.appending(path: "profile/user")
        try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """
        try Data(text.utf8).write(to: user.appending(path: "registrymodifications.xcu"))
    }

    private static func onPath(_ name: String) -> [String] {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .filter { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func inFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "heng-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }

    private struct Failed: Error {
        let printed: String
    }

    @discardableResult
    private static func run(_ path: String, _ arguments: [String], in folder: URL) throws -> String
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: printed, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failed(printed: text) }
        return text
    }
}
