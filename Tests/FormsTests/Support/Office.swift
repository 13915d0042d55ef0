import Foundation
import Testing

/// Other programs filling in a form, when they are installed.
enum Office {
    /// One cell to be filled in.
    struct Entry {
        let sheet: String
        let cell: String
        /// A number, or else text.
        let isNumber: Bool
        let text: String

        fileprivate var line: String {
            "\(sheet)\t\(cell)\t\(isNumber ? "number" : "text")\t\(text)\n"
        }
    }

    static let python = onPath("python3").first { path in
        (try? run([path, "-c", "import openpyxl"])) != nil
    }
    static let withoutPython: Comment = "no python3 with openpyxl on the PATH (make tools)"
    static let soffice = onPath("soffice").first
    static let withoutOffice: Comment = "no soffice (LibreOffice) on the PATH (make tools)"

    /// The workbook as openpyxl saves it with `entries`.
    static func openpyxl(_ bytes: [UInt8], _ entries: [Entry]) throws -> [UInt8] {
        let python = try #require(python)
        return try inFolder(bytes, entries) { folder in
            let script = """
                import openpyxl
                book = openpyxl.load_workbook("in.xlsx")
                for line in open("cells.txt", encoding="utf-8"):
                    sheet, cell, kind, text = line.rstrip("\\n").split("\\t")
                    book[sheet][cell] = float(text) if kind == "number" else text
                book.save("out.xlsx")
                """
            try run([python, "-X", "utf8", "-c", script], in: folder)
        }
    }

    /// The workbook as LibreOffice saves it with `entries`, typed in by a macro.
    static func libreOffice(_ bytes: [UInt8], _ entries: [Entry]) throws -> [UInt8] {
        let soffice = try #require(soffice)
        return try inFolder(bytes, entries) { folder in
            let profile = "-env:UserInstallation=file://\(folder.path)/profile"
            let limit = ["/usr/bin/timeout", "-s", "KILL", "60", soffice, profile, "--headless"]
            // The first start makes a profile with an empty macro of that name.
            try run(limit + ["--terminate_after_init"], in: folder)
            try Data(macro.utf8).write(
                to: folder.appendingPathComponent("profile/user/basic/Standard/Module1.xba"))
            // A macro that fails may leave the program waiting for nobody.
            try run(
                limit + [
                    "--norestore", "macro:///Standard.Module1.Fill(\"\(folder.path)\")",
                ], in: folder)
        }
    }

    private static let macro = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
        Sub Fill(folder As String)
          Dim aOptions(0) As New com.sun.star.beans.PropertyValue
          aOptions(0).Name = "Hidden"
          aOptions(0).Value = True
          oBook = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/in.xlsx"), "_blank", 0, aOptions())
          oList = createUnoService("com.sun.star.io.TextInputStream")
          oFiles = createUnoService("com.sun.star.ucb.SimpleFileAccess")
          oList.setInputStream(oFiles.openFileRead(ConvertToURL(folder &amp; "/cells.txt")))
          oList.setEncoding("UTF-8")
          Do While Not oList.isEOF()
            aParts = Split(oList.readLine(), Chr(9))
            If UBound(aParts) = 3 Then
              oCell = oBook.getSheets().getByName(aParts(0)).getCellRangeByName(aParts(1))
              If aParts(2) = "number" Then
                oCell.Value = Val(aParts(3))
              Else
                oCell.String = aParts(3)
              End If
            End If
          Loop
          oList.closeInput()
          aOptions(0).Name = "FilterName"
          aOptions(0).Value = "Calc MS Excel 2007 XML"
          oBook.storeToURL(ConvertToURL(folder &amp; "/out.xlsx"), aOptions())
          oBook.close(True)
        End Sub
        </script:module>
        """

    private static func onPath(_ name: String) -> [String] {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .filter { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func inFolder(
        _ bytes: [UInt8], _ entries: [Entry], _ work: (URL) throws -> Void
    ) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("forms-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appendingPathComponent("in.xlsx"))
        try Data(entries.map(\.line).joined().utf8)
            .write(to: folder.appendingPathComponent("cells.txt"))
        try work(folder)
        return Array(try Data(contentsOf: folder.appendingPathComponent("out.xlsx")))
    }

    private struct Failed: Error {
        let printed: String
    }

    private static func run(_ command: [String], in folder: URL? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(command.first))
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(printed: String(decoding: printed, as: UTF8.self))
        }
    }
}
