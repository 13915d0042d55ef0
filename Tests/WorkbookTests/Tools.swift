import Foundation
import Testing

/// Other programs that read and write workbooks, when they are installed.
enum Tools {
    /// A Python that has openpyxl.
    static let python = onPath("python3").first { path in
        (try? run(path, ["-c", "import openpyxl"])) != nil
    }
    static let withoutPython: Comment = "no python3 with openpyxl on the PATH (make tools)"
    /// LibreOffice.
    static let office = onPath("soffice").first
    static let withoutOffice: Comment = "no soffice (LibreOffice) on the PATH"

    private static func onPath(_ name: String) -> [String] {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .filter { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a Python script in a folder that holds `in.xlsx`; what it prints, and `out.xlsx` if it
    /// wrote one.
    static func python(
        _ script: String, input: [UInt8] = []
    ) throws -> (printed: String, written: [UInt8]) {
        let path = try #require(python)
        return try inFolder(input) { folder in
            try run(path, ["-X", "utf8", "-c", script], folder: folder)
        }
    }

    /// The workbook as LibreOffice saves it.
    static func office(_ input: [UInt8]) throws -> [UInt8] {
        let path = try #require(office)
        let result = try inFolder(input) { folder in
            let profile = "-env:UserInstallation=file://\(folder.path)/profile"
            return try run(
                path,
                [
                    profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                    "--outdir",
                    "saved", "in.xlsx",
                ], folder: folder, then: "saved/in.xlsx")
        }
        return result.written
    }

    private static func inFolder(
        _ input: [UInt8], _ work: (URL) throws -> String
    ) throws -> (printed: String, written: [UInt8]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(input).write(to: folder.appending(path: "in.xlsx"))
        let printed = try work(folder)
        let written = try? Data(contentsOf: folder.appending(path: "out.xlsx"))
        return (printed, Array(written ?? Data()))
    }

    private struct Failed: Error {
        let printed: String
    }

    @discardableResult
    private static func run(
        _ path: String, _ arguments: [String], folder: URL? = nil, then result: String? = nil
    ) throws -> String {
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
        if let folder, let result {
            try FileManager.default.moveItem(
                at: folder.appending(path: result), to: folder.appending(path: "out.xlsx"))
        }
        return text
    }
}
