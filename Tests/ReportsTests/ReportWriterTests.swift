import Foundation
import Model
import Testing

@testable import Reports

@Suite("The report writer")
struct ReportWriterTests {
    @Test("names a file for the round and one for each unit, format by format")
    func paths() throws {
        let round = try SampleRound.make()
        let paths = try ReportWriter.files(for: round, formats: [.xml, .html], language: .en)
            .map(\.path)
        #expect(paths.filter { $0.hasPrefix("units/") }.count == 2 * round.units.count)
        #expect(paths.first == "round.xml")
        #expect(paths.contains("units/liuxi.xml"))
        #expect(paths.contains("index.html"))
        let pages = paths.drop { $0 != "index.html" }
        #expect(pages.allSatisfy { $0.hasSuffix(".html") })
        #expect(Set(paths).count == paths.count)
    }

    @Test("writes only the formats asked for", arguments: ReportFormat.allCases)
    func formats(format: ReportFormat) throws {
        let round = try SampleRound.make()
        let files = try ReportWriter.files(for: round, formats: [format], language: .zhHans)
        let styles = format == .xml ? [ReportPath.recordStyle, ReportPath.plainStyle] : []
        let others = files.map(\.path).filter { !$0.hasSuffix(".\(format.rawValue)") }
        #expect(others == styles)
    }

    @Test("stops when the receiver fails")
    func stops() throws {
        struct Full: Error {}
        let round = try SampleRound.make()
        var received = 0
        #expect(throws: Full.self) {
            try ReportWriter.write(round, formats: [.xml], language: .en) { _ in
                received += 1
                if received == 2 { throw Full() }
            }
        }
        #expect(received == 2)
    }

    @Test(
        "never names a file outside its folder",
        arguments: ["../../etc/passwd", "/root", "a/b", "..", "", "名", "a_2f", "CON.txt"])
    func escapes(id: String) {
        let path = ReportPath.unit(id, .html)
        let name = path.dropFirst("units/".count).dropLast(".html".count)
        #expect(!name.isEmpty)
        #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    }

    @Test("gives different ids different files")
    func distinct() {
        let ids = ["a/b", "a_b", "a_2fb", "a-b", "ab", "A-B"]
        #expect(Set(ids.map { ReportPath.unit($0, .xml) }).count == ids.count)
    }

    @Test("embeds the schema byte for byte")
    func embedded() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Reports/schema/report.xsd")
        #expect(EmbeddedSchema.report == Array(try Data(contentsOf: file)))
    }

    /// Counts pieces, and knows what was begun and never finished.
    private final class Pieces: ReportSink {
        final class File: ReportStream {
            var bytes: [UInt8] = []
            var pieces = 0
            var isFinished = false

            func write(_ bytes: [UInt8]) {
                self.bytes += bytes
                pieces += 1
            }

            func finish() { isFinished = true }
        }

        private(set) var files: [(path: String, file: File)] = []

        func begin(_ path: String) -> any ReportStream {
            let file = File()
            files.append((path, file))
            return file
        }
    }

    @Test("a sink gets the same files, the large ones in pieces", arguments: ReportFormat.allCases)
    func sink(format: ReportFormat) throws {
        let round = try LargeRound.make(units: 70, criteria: 20)
        let whole = try ReportWriter.files(for: round, formats: [format], language: .zhHans)
        let sink = Pieces()
        try ReportWriter.write(round, formats: [format], language: .zhHans, into: sink)
        #expect(sink.files.map(\.path) == whole.map(\.path))
        for (file, wanted) in zip(sink.files, whole) {
            #expect(file.file.isFinished, "\(wanted.path)")
            #expect(file.file.bytes == wanted.bytes, "\(wanted.path)")
        }
        let largest = ["round.xml", "round.json", "details.csv", "round.xlsx"]
        for (path, file) in sink.files where largest.contains(path) {
            #expect(file.pieces > 10, "\(path)")
        }
    }
}
