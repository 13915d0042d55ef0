import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("Reading a record back")
struct RecordReaderTests {
    private static func sample() throws -> (round: ScoredRound, copies: [Evidence: String]) {
        let round = try SampleRound.make()
        let evidence = round.units.flatMap(\.allFindings).flatMap(\.facts).flatMap(\.evidence)
        let cited = evidence.filter(\.isCapture)
        return (
            round,
            Dictionary(
                cited.enumerated().map { ($1, "pages/copy-\($0).html#c1") },
                uniquingKeysWith: { first, _ in first })
        )
    }

    private static func record(
        _ round: ScoredRound, copies: [Evidence: String] = [:]
    ) -> [UInt8] {
        RecordRenderer().round(RoundFigures(of: round, copies: copies), in: .zhHans)
    }

    private static func problems(_ text: String) -> [Notice] {
        do {
            _ = try RecordReader.read(Array(text.utf8), file: "round.xml")
            return []
        } catch {
            return error.notices
        }
    }

    enum Kind: CaseIterable { case sample, empty, bonus, hostile, reviewed }

    private static func round(_ kind: Kind) throws -> ScoredRound {
        switch kind {
        case .sample: try SampleRound.make()
        case .empty: try SampleRound.empty()
        case .bonus: try BonusRound.make()
        case .hostile: try HostileRound.make()
        case .reviewed: try ReviewedRound.make()
        }
    }

    @Test("what is read and written again is the same bytes", arguments: Kind.allCases)
    func roundTrip(kind: Kind) throws {
        let bytes = Self.record(try Self.round(kind))
        let read = try RecordReader.read(bytes, file: "round.xml")
        #expect(Self.record(read.round, copies: read.copies) == bytes)
        #expect(read.notices == [])
    }

    @Test(
        "every format made from the record is the one made from the round",
        arguments: ReportFormat.allCases, [Language.zhHans, .en])
    func views(format: ReportFormat, language: Language) throws {
        let (round, copies) = try Self.sample()
        let read = try RecordReader.read(Self.record(round, copies: copies), file: "round.xml")
        #expect(read.copies == copies)
        let wanted = try ReportWriter.files(
            for: round, formats: [format], language: language, copies: copies)
        let made = try ReportWriter.files(
            for: read.round, formats: [format], language: language, copies: read.copies)
        #expect(wanted.map(\.path) == made.map(\.path))
        for (one, other) in zip(wanted, made) {
            #expect(one.bytes == other.bytes, "\(one.path)")
        }
    }

    @Test("pages with hostile text are the same from the record", arguments: [ReportFormat.html])
    func hostileViews(format: ReportFormat) throws {
        let round = try HostileRound.make()
        let read = try RecordReader.read(Self.record(round), file: "round.xml")
        let wanted = try ReportWriter.files(for: round, formats: [format], language: .zhHans)
        let made = try ReportWriter.files(for: read.round, formats: [format], language: .zhHans)
        for (one, other) in zip(wanted, made) {
            #expect(one.bytes == other.bytes, "\(one.path)")
        }
    }

    @Test("a score changed by hand is told, with its line")
    func altered() throws {
        let text = String(decoding: Self.record(try SampleRound.make()), as: UTF8.self)
        let changed = text.replacing(
            "rounded=\"83.92\"", with: "rounded=\"93.92\"", maxReplacements: 1)
        #expect(changed != text)
        let read = try RecordReader.read(Array(changed.utf8), file: "round.xml")
        let place = try #require(text.firstRange(of: "rounded=\"83.92\""))
        let line = text.prefix(upTo: place.lowerBound).count { $0 == "\n" }
        #expect(read.notices.map(\.severity) == [.warning])
        #expect(read.notices.first?.place == Place(file: "round.xml", line: line + 1))
    }

    @Test("the record of one unit is refused: places and averages are not in it")
    func unitRecord() throws {
        let figures = RoundFigures(of: try SampleRound.make())
        let unit = RecordRenderer().unit(at: 0, of: figures, in: .zhHans)
        let notices = Self.problems(String(decoding: unit, as: UTF8.self))
        #expect(notices.map(\.what) == [RecordWording.oneUnit])
    }

    @Test(
        "a hostile or broken record is refused with its line",
        arguments: [
            ("<organiser>", "<organiser>&lol;", 6),
            ("provisional=\"true\">", "provisional=\"maybe\">", 4),
            ("places=\"2\"", "places=\"-2\"", 19), ("places=\"2\"", "places=\"999\"", 19),
            ("<asOf>2022-07-01T09", "<asOf>2022-13-01T09", 7),
            ("outcome=\"scored\"", "outcome=\"bribed\"", nil),
            ("<finding criterion=\"1.1.1\"", "<finding criterion=\"9.9.9\"", nil),
            ("ref=\"1.1\"", "ref=\"2.1\"", nil), ("fact=\"f1\"", "fact=\"f999\"", nil),
            ("lowest=\"合格\"", "lowest=\"上上\"", nil),
            ("copy=\"pages/", "copy=\"../pages/", nil),
            ("copy=\"pages/", "copy=\"javascript:", nil), ("</round>", "", nil),
            ("urn:heng:report:2026", "urn:other", 4),
        ] as [(String, String, Int?)])
    func broken(part: String, replacement: String, line: Int?) throws {
        let (round, copies) = try Self.sample()
        let text = String(decoding: Self.record(round, copies: copies), as: UTF8.self)
        let broken = text.replacing(part, with: replacement, maxReplacements: 1)
        #expect(broken != text)
        let notices = Self.problems(broken)
        #expect(!notices.isEmpty)
        #expect(notices.allSatisfy { $0.severity == .error && $0.place?.file == "round.xml" })
        #expect(notices.allSatisfy { ($0.place?.line ?? 0) > 0 })
        if let line { #expect(notices.first?.place?.line == line) }
    }

    @Test("a document type, and with it every entity, is refused")
    func documentType() throws {
        let text = String(decoding: Self.record(try SampleRound.make()), as: UTF8.self)
        let bomb = text.replacing(
            "<round ", with: "<!DOCTYPE round [<!ENTITY a \"aaaa\">]><round ", maxReplacements: 1)
        #expect(Self.problems(bomb).count == 1)
    }

    @Test("what is no record at all is refused", arguments: ["", "{}", "<html/>", "\u{0}"])
    func noRecord(text: String) {
        #expect(!Self.problems(text).isEmpty)
    }

    @Test("everything the schema finds is told at once")
    func allAtOnce() throws {
        let text = String(decoding: Self.record(try SampleRound.make()), as: UTF8.self)
            .replacing("provisional=\"true\">", with: "provisional=\"maybe\">", maxReplacements: 1)
            .replacing("places=\"2\"", with: "places=\"-2\"")
        #expect(Self.problems(text).count >= 2)
    }
}
