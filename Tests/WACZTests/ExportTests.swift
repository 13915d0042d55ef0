import Exact
import Foundation
import Testing
import WARC
import ZipArchive

@testable import WACZ

@Suite("A WACZ file")
struct ExportTests {
    private final class Folder {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-wacz-\(UUID().uuidString)").path

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private let folder = Folder()

    /// Some pages, a picture and what lies around them, in several files.
    private func archives() throws -> [String] {
        let start: DateTime = try #require(DateTime("2022-07-01T00:00:00Z"))
        let writer = try WARCWriter(
            folder: folder.path, name: "shili", info: HeaderFields(), date: start,
            options: WARCWriterOptions(fileBytes: 60_000))
        for index in 0..<700 {
            let minute = index % 60 < 10 ? "0\(index % 60)" : "\(index % 60)"
            let when: DateTime = try #require(DateTime("2022-07-01T0\(index / 100):\(minute):00Z"))
            let isPage = index % 7 != 0
            let head =
                "HTTP/1.1 200 OK\r\nContent-Type: \(isPage ? "text/html" : "image/png")\r\n\r\n"
            try writer.append(
                .response(
                    target: "http://www.shili.example/\(index).html", date: when,
                    message: Array((head + "<title>第\(index)号“公告”\\</title>").utf8)))
        }
        return try WARCArchive(path: folder.path).files
    }

    private func export(_ files: [String], as name: String = "x.wacz") throws -> String {
        let path = "\(folder.path)/\(name)"
        let summary = try WACZExport.write(
            files: files, to: path, title: "示例县", software: "heng test")
        #expect(summary.archives == files.count)
        #expect(summary.captures == 700)
        #expect(summary.pages == 600)
        #expect(summary.notices == [])
        return path
    }

    @Test("holds archives, index, pages and a list of them with digests")
    func contents() throws {
        let files = try archives()
        #expect(files.count > 1)
        let zip = try ZipArchive(path: try export(files))
        let names = files.map { "archive/" + ($0.split(separator: "/").last ?? "") }
        #expect(
            zip.entries.map(\.name) == names + [
                "indexes/index.cdx.gz", "indexes/index.idx", "pages/pages.jsonl",
                "datapackage.json", "datapackage-digest.json",
            ])
        for (file, name) in zip2(files, names) {
            let packed = try #require(zip.entries.first { $0.name == name })
            #expect(packed.size == packed.packedSize, "archives are stored, not deflated")
            #expect(try zip.read(name) == [UInt8](Data(contentsOf: URL(fileURLWithPath: file))))
        }
        let pages = String(decoding: try zip.read("pages/pages.jsonl"), as: UTF8.self)
            .split(separator: "\n")
        #expect(pages.count == 601)
        #expect(
            pages[1].hasSuffix(
                "\"ts\": \"2022-07-01T00:01:00Z\", \"title\": \"\\u7b2c1\\u53f7\\u201c\\u516c\\u544a\\u201d\\\\\"}"
            ), "\(pages[1])")
        let package = String(decoding: try zip.read("datapackage.json"), as: UTF8.self)
        #expect(package.contains("\"wacz_version\": \"1.1.1\""))
        #expect(package.contains("\"created\": \"2022-07-01T06:59:00Z\""))
    }

    private func zip2(_ one: [String], _ other: [String]) -> Zip2Sequence<[String], [String]> {
        Swift.zip(one, other)
    }

    @Test("is the same to the byte each time")
    func repeats() throws {
        let files = try archives()
        let one = try Data(contentsOf: URL(fileURLWithPath: try export(files)))
        let other = try Data(
            contentsOf: URL(fileURLWithPath: try export(files.reversed(), as: "y.wacz")))
        #expect(one == other)
    }

    @Test("has a directory that leads to every block of the index")
    func blocks() throws {
        let files = try archives()
        let index = CDXJIndex.reading(files: files).index
        let blocks = try IndexBlocks(index)
        let lines = String(decoding: blocks.directory, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 1 + 3, "700 lines make three blocks")
        #expect(lines[0].hasPrefix("!meta 0 {\"format\": \"cdxj-gzip-1.0\""))
        for (number, line) in lines.dropFirst().enumerated() {
            let entry = index.entries[number * 300]
            #expect(line.hasPrefix("\(entry.key) \(entry.timestamp) {"))
        }
    }

    @Test("is not made of archives of the same name, of none, or of nothing that is captured")
    func refused() throws {
        let files = try archives()
        let path = folder.path + "/x.wacz"
        #expect(throws: WACZError.noArchives) {
            try WACZExport.write(files: [], to: path, software: "test")
        }
        #expect(throws: WACZError.sameName("shili-00001.warc.gz")) {
            try WACZExport.write(files: [files[0], files[0]], to: path, software: "test")
        }
        let blank = folder.path + "/blank.warc"
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: blank))
        #expect(throws: WACZError.noCaptures) {
            try WACZExport.write(files: [blank], to: path, software: "test")
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(throws: WACZError.self) {
            try WACZExport.write(
                files: files, to: folder.path + "/none/x.wacz", software: "test")
        }
    }

    private static let validator = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent(".build/tools/bin/python3").path

    private static let hasValidator: Bool = {
        guard FileManager.default.isExecutableFile(atPath: validator) else { return false }
        return (try? run(["-c", "import wacz"]).status) == 0
    }()

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: validator)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test(
        "is accepted by the validator of the format",
        .enabled(if: hasValidator, "wacz is not installed; see “make tools”"))
    func validator() throws {
        let path = try export(try archives())
        let script = "import sys; from wacz.main import main; sys.exit(main(sys.argv[1:]))"
        let good = try Self.run(["-c", script, "validate", "-f", path])
        #expect(good.status == 0, "\(good.output)")
        #expect(good.output.contains("Validation succeeded"), "\(good.output)")

        // A byte of an archive changed: the validator can fail.
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let place = try #require(bytes.firstRange(of: Data("WARC/1.1".utf8))?.lowerBound ?? 200)
        bytes[place] ^= 1
        let bad = folder.path + "/bad.wacz"
        try bytes.write(to: URL(fileURLWithPath: bad))
        let refused = try Self.run(["-c", script, "validate", "-f", bad])
        #expect(!refused.output.contains("Validation succeeded"), "\(refused.output)")
    }
}
