import Foundation
import Markup
import Model
import Testing

@testable import Reports

@Suite("Reports from a record on disk")
struct StoredRoundTests {
    enum Kind: CaseIterable { case sample, empty, bonus, hostile, reviewed, gallery }

    private static func round(
        _ kind: Kind
    ) throws -> (round: ScoredRound, copies: [Evidence: String]) {
        switch kind {
        case .sample:
            let round = try SampleRound.make()
            let cited = round.units.flatMap(\.allFindings).flatMap(\.facts).flatMap(\.evidence)
                .filter(\.isCapture)
            return (
                round,
                Dictionary(
                    cited.enumerated().map { ($1, "pages/copy-\($0).html#c1") },
                    uniquingKeysWith: { first, _ in first })
            )
        case .empty: return (try SampleRound.empty(), [:])
        case .bonus: return (try BonusRound.make(), [:])
        case .hostile: return (try HostileRound.make(), [:])
        case .reviewed: return (try ReviewedRound.make(), [:])
        case .gallery:
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let file = root.appendingPathComponent("Reports/gallery/round.xml")
            let read = try RecordReader.read(
                [UInt8](try Data(contentsOf: file)), file: "round.xml")
            return (read.round, read.copies)
        }
    }

    private static func files(
        of stored: StoredRound, _ formats: Set<ReportFormat>, _ language: Language
    ) throws -> [ReportFile] {
        let files = CollectedFiles()
        try ReportWriter.write(stored, formats: formats, language: language, into: files)
        return files.all
    }

    private static func expectSame(_ made: [ReportFile], _ wanted: [ReportFile]) {
        #expect(made.map(\.path) == wanted.map(\.path))
        for (one, other) in zip(made, wanted) {
            #expect(one.bytes == other.bytes, "\(one.path)")
        }
    }

    @Test(
        "every file is the one made from memory", arguments: Kind.allCases, [Language.zhHans, .en])
    func same(kind: Kind, language: Language) throws {
        let (round, copies) = try Self.round(kind)
        let record = try StoredRecord(round, copies: copies)
        let stored = try record.open()
        #expect(stored.notices == [])
        #expect(stored.count == round.units.count)
        let formats = Set(ReportFormat.allCases)
        Self.expectSame(
            try Self.files(of: stored, formats, language),
            try ReportWriter.files(
                for: round, formats: formats, language: language, copies: copies))
        let options = EvaluationOptions(edition: .public, previous: EarlierRound(stored))
        #expect(
            try EvaluationReport.file(of: stored, options: options, in: language)
                == EvaluationReport.file(
                    of: round,
                    options: EvaluationOptions(edition: .public, previous: EarlierRound(round)),
                    in: language, copies: copies))
    }

    @Test(
        "so is every file of a round of a hundred units", arguments: ReportFormat.allCases)
    func large(format: ReportFormat) throws {
        let round = try LargeRound.make(units: 110, criteria: 40)
        let record = try StoredRecord(round)
        Self.expectSame(
            try Self.files(of: try record.open(), [format], .zhHans),
            try ReportWriter.files(for: round, formats: [format], language: .zhHans))
    }

    @Test("copies of pages that are gone are linked nowhere, the others everywhere")
    func missingCopies() throws {
        let (round, copies) = try Self.round(.sample)
        let record = try StoredRecord(round, copies: copies)
        let stored = try record.open()
        #expect(stored.copies == Set(copies.values.map { String($0.prefix { $0 != "#" }) }))
        let gone = try #require(stored.copies.min())
        let left = copies.filter { !$0.value.hasPrefix(gone) }
        #expect(left.count < copies.count)
        Self.expectSame(
            try Self.files(of: try stored.lacking([gone]), [.xml, .html], .zhHans),
            try ReportWriter.files(
                for: round, formats: [.xml, .html], language: .zhHans, copies: left))
    }

    @Test("a whole round can be had from it, details and all", arguments: Kind.allCases)
    func whole(kind: Kind) throws {
        let (round, copies) = try Self.round(kind)
        let record = try StoredRecord(round, copies: copies)
        let whole = try record.open().whole()
        #expect(whole.round.units.map(\.unit.id) == round.units.map(\.unit.id))
        let again = RecordRenderer().round(
            RoundFigures(of: whole.round, copies: whole.copies), in: .zhHans)
        #expect(
            again == RecordRenderer().round(RoundFigures(of: round, copies: copies), in: .zhHans))
    }

    // MARK: - Records nobody wrote like this

    private static func text(_ round: ScoredRound) -> String {
        String(
            decoding: RecordRenderer().round(RoundFigures(of: round), in: .zhHans), as: UTF8.self)
    }

    private static func notices(_ text: String) -> [Notice] {
        do {
            return try RecordReader.open(
                HeldRecord(content: Array(text.utf8)), file: "round.xml"
            ).notices
        } catch {
            return error.notices
        }
    }

    enum Shape: CaseIterable { case oneLine, utf16, comments, prefixed }

    private static func shaped(_ text: String, _ shape: Shape) -> [UInt8] {
        switch shape {
        case .oneLine:
            let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
            return Array(lines.joined().utf8)
        case .utf16:
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .comments:
            return Array(
                text.replacing("<unit ", with: "<!-- <unit id=\"x\"> --><?a <unit>?>\n<unit ")
                    .replacing("</units>", with: "<!-- </unit> -->\n</units>").utf8)
        case .prefixed:
            return Array(
                text.replacing("xmlns=\"urn", with: "xmlns:h=\"urn")
                    .replacing(#/<(/?)([a-zA-Z])/#) { "<\($0.output.1)h:\($0.output.2)" }.utf8)
        }
    }

    @Test("a record that was laid out anew says the same", arguments: Shape.allCases)
    func layout(shape: Shape) throws {
        let round = try SampleRound.make()
        let bytes = Self.shaped(Self.text(round), shape)
        let stored = try RecordReader.open(HeldRecord(content: bytes), file: "round.xml")
        Self.expectSame(
            try Self.files(of: stored, [.csv, .xml], .zhHans),
            try ReportWriter.files(for: round, formats: [.csv, .xml], language: .zhHans))
        #expect(stored.notices.map(\.severity) == (shape == .utf16 ? [] : [.warning]))
    }

    @Test(
        "what was altered is told with the first line, wherever it stands", arguments: [0, 2, 4])
    func altered(unit: Int) throws {
        let round = try SampleRound.make()
        let lines = Self.text(round).split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(
            lines.firstIndex { $0.contains("<unit id=\"\(round.units[unit].unit.id)\"") })
        let place = try #require(lines[start...].firstIndex { $0.contains(" rounded=\"") })
        var changed = lines
        changed[place] = Substring(lines[place].replacing("rounded=\"", with: "rounded=\"1"))
        let notices = Self.notices(changed.joined(separator: "\n"))
        #expect(notices.map(\.what) == [RecordWording.altered])
        #expect(notices.first?.place?.line == place + 1)
        let cut = Self.notices(Self.text(round) + "\n")
        #expect(cut.first?.place?.line == lines.count)
    }

    @Test("problems of units far apart are told at once, each with its line")
    func problems() throws {
        let lines = Self.text(try LargeRound.make(units: 90, criteria: 40))
            .split(separator: "\n", omittingEmptySubsequences: false)
        let units = lines.indices.filter { lines[$0].contains("<unit ") }
        var changed = lines
        let places = try [3, 40, 88].map { number in
            try #require(lines[units[number]...].firstIndex { $0.contains("outcome=\"scored\"") })
        }
        for place in places {
            changed[place] = Substring(lines[place].replacing("scored", with: "bribed"))
        }
        let notices = Self.notices(changed.joined(separator: "\n"))
        #expect(Set(notices.compactMap(\.place?.line)) == Set(places.map { $0 + 1 }))
        #expect(notices.allSatisfy { $0.what == RecordWording.invalid })
    }

    @Test("two units of one id are refused, with the line of the second", arguments: [4, 88])
    func twice(second: Int) throws {
        let round = try LargeRound.make(units: 90, criteria: 40)
        let ids = [3, second].map { round.units[$0].unit.id }
        let text = Self.text(round).replacing(
            "<unit id=\"\(ids[1])\"", with: "<unit id=\"\(ids[0])\"")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.lastIndex { $0.contains("<unit id=\"\(ids[0])\"") }
        let notices = Self.notices(text)
        // Side by side, the schema finds it.
        let what = second == 4 ? RecordWording.invalid : RecordWording.twice
        #expect(notices.map(\.what) == [what])
        #expect(notices.first?.place?.line == line.map { $0 + 1 })
    }

    @Test("a record that ends within a unit is refused", arguments: [0.2, 0.5, 0.9])
    func cut(part: Double) throws {
        let text = Self.text(try SampleRound.make())
        let notices = Self.notices(String(text.prefix(Int(Double(text.count) * part))))
        #expect(!notices.isEmpty)
        #expect(notices.allSatisfy { $0.severity == .error && ($0.place?.line ?? 0) > 0 })
    }

    // MARK: - Records that change

    /// Notes what was finished.
    private final class Finished: ReportSink {
        final class File: ReportStream {
            let note: () -> Void

            init(_ note: @escaping () -> Void) { self.note = note }

            func write(_ bytes: [UInt8]) {}
            func finish() { note() }
        }

        private(set) var paths: [String] = []

        func begin(_ path: String) -> any ReportStream {
            File { [self] in paths.append(path) }
        }
    }

    @Test("a record written into meanwhile stops the reports", arguments: ReportFormat.allCases)
    func changed(format: ReportFormat) throws {
        let record = try StoredRecord(try SampleRound.make())
        let stored = try record.open()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: record.path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("<!-- more -->".utf8))
        try handle.close()
        let sink = Finished()
        #expect(throws: RejectedInput.self) {
            try ReportWriter.write(stored, formats: [format], language: .zhHans, into: sink)
        }
        #expect(sink.paths.allSatisfy { $0 == ReportPath.round(.csv) })
    }

    @Test("a record put in the place of one that is read changes nothing")
    func replaced() throws {
        let round = try SampleRound.make()
        let record = try StoredRecord(round)
        let stored = try record.open()
        try Data("<round/>".utf8).write(to: URL(fileURLWithPath: record.path), options: .atomic)
        Self.expectSame(
            try Self.files(of: stored, [.html], .zhHans),
            try ReportWriter.files(for: round, formats: [.html], language: .zhHans))
    }

    @Test("a folder, or nothing, is no record")
    func noFile() {
        #expect(RecordFile("/", file: "x") == nil)
        #expect(RecordFile("/nowhere/round.xml", file: "x") == nil)
    }
}
