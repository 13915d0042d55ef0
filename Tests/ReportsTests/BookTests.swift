import Exact
import Model
import Testing
import Workbook
import ZipArchive

@testable import Reports

@Suite("The results workbook and the tables")
struct BookTests {
    /// A text with a name short enough for a log.
    struct Stranger: Sendable, CustomTestStringConvertible {
        let text: String

        var testDescription: String { "\(text.prefix(20).debugDescription) \(text.count)" }
    }

    /// What strangers write into names, reasons and snippets.
    static let texts =
        (HostileRound.strings + [
            "=1+1", "=cmd|' /C calc'!A0", "+86 139", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "＝1＋1",
            "=HYPERLINK(\"http://evil.example\",\"x\")", "'=1", "\u{FEFF}=1", "a,b\"c\"\nd", "",
            "不适用", "一级指标", "1.10", "2022-06-30", "_x0041_", "'汇总'!A1", "&P&G",
            String(repeating: "长", count: 40_000), String(repeating: "=1+1\n", count: 8_000),
            String(repeating: "😀", count: 20_000),
        ]).map(Stranger.init)

    private static let plain = Result {
        let round = try MarkedRound.make("字")
        let files = try ReportWriter.files(for: round, formats: [.xlsx], language: .zhHans)
        return try read(try #require(files.first).bytes)
    }

    /// Reads a workbook of ours, however much alike its texts are.
    private static func read(_ bytes: [UInt8]) throws -> Workbook {
        try WorkbookReader.read(
            bytes,
            limits: WorkbookLimits(
                zip: ZipLimits(
                    archiveBytes: 1 << 26, entries: 99, entryBytes: 1 << 28, totalBytes: 1 << 29,
                    ratio: 1 << 20), textLength: 1 << 20))
    }

    private func book(_ round: ScoredRound, _ language: Language = .zhHans) throws -> Workbook {
        let files = try ReportWriter.files(for: round, formats: [.xlsx], language: language)
        #expect(files.map(\.path) == ["round.xlsx"])
        return try Self.read(try #require(files.first).bytes)
    }

    @Test("strangers' text is text, changes no number and no formula", arguments: texts)
    func strangers(_ stranger: Stranger) throws {
        let (plain, marked) = (try Self.plain.get(), try book(MarkedRound.make(stranger.text)))
        #expect(marked.sheets.map(\.name) == plain.sheets.map(\.name))
        for (sheet, other) in zip(marked.sheets, plain.sheets) {
            let formulas = { (sheet: Sheet) in
                sheet.cells.filter { $0.formula != nil }.map {
                    "\($0.reference)=\($0.formula ?? "")"
                }
            }
            #expect(formulas(sheet) == formulas(other), "\(sheet.name)")
            let numbers = { (sheet: Sheet) in
                sheet.cells.compactMap { cell in
                    if case .number(let number) = cell.value {
                        "\(cell.reference) \(number)"
                    } else {
                        nil
                    }
                }
            }
            #expect(numbers(sheet) == numbers(other), "\(sheet.name)")
            for cell in sheet.cells {
                guard case .text(let text) = cell.value else { continue }
                #expect(text.utf16.count <= 32_767)
                #expect(!text.unicodeScalars.contains(where: Self.isHidden), "\(cell.reference)")
            }
            #expect(sheet.links.values.allSatisfy(Self.isHarmless))
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func isHarmless(_ link: CellLink) -> Bool {
        guard case .external(let address) = link else { return true }
        return ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    }

    @Test("no field of a table begins like a formula or breaks its row", arguments: texts)
    func tables(_ stranger: Stranger) throws {
        let tables = try [stranger.text, "字"].map {
            try ReportWriter.files(
                for: MarkedRound.make($0), formats: [.csv], language: .en
            ).map { try Self.rows(of: $0.bytes) }
        }
        for (marked, plain) in zip(tables[0], tables[1]) {
            #expect(marked.map(\.count) == plain.map(\.count))
            for (field, other) in zip(marked.joined(), plain.joined()) where field != other {
                #expect(!CSV.isRisky(field), "\(field.prefix(20))")
                #expect(!field.unicodeScalars.contains(where: Self.isHidden))
            }
        }
    }

    /// The fields of a table whose text holds no line end, as ours never does.
    private static func rows(of bytes: [UInt8]) throws -> [[String]] {
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text.hasSuffix("\r\n"))
        return text.split(separator: "\r\n").map { line in
            var fields: [String] = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }

    @Test("the same round gives the same bytes", arguments: [ReportFormat.xlsx, .csv])
    func deterministic(format: ReportFormat) throws {
        let round = try SampleRound.make()
        for language in Language.allCases {
            let once = try ReportWriter.files(for: round, formats: [format], language: language)
            let again = try ReportWriter.files(for: round, formats: [format], language: language)
            #expect(once == again)
        }
    }

    @Test("a round without units has all sheets and says so", arguments: Language.allCases)
    func empty(language: Language) throws {
        let book = try book(SampleRound.empty(), language)
        #expect(book.sheets.count == 7)
        let words = ReportWording.RoundPage.noUnits.text(in: language)
        #expect(book.sheets[0].cells.contains { $0.value == .text(words) })
        #expect(
            book.sheets.flatMap(\.cells).allSatisfy {
                $0.formula == nil || $0.formula?.hasPrefix("SUBTOTAL") == true
            })
    }

    @Test("what is open carries a mark in its number, and nothing else does")
    func marks() throws {
        let round = try SampleRound.make()
        let sheet = try book(round).sheets[2]
        let findings = round.units.flatMap(\.findings)
        let first = 4
        for (index, finding) in findings.enumerated() {
            let row = first + index
            let cells = sheet.row(row).filter { $0.numberFormat.hasPrefix("0.00") }
            guard finding.verdict.outcome != .notApplicable else {
                #expect(cells.isEmpty)
                continue
            }
            #expect(cells.count == 2)
            let isOpen = !finding.verdict.points.isCertain
            #expect(cells.allSatisfy { $0.numberFormat.hasSuffix("\"*\"") == isOpen })
            let words = ReportWording.standing(Standing(finding)).zh
            #expect(sheet.row(row).contains { $0.value == .text(words) })
        }
    }

    @Test("once everything is decided there is one column for points")
    func decided() throws {
        let round = try SampleRound.make()
        let decided = ScoredRound(
            round: round.round, pack: round.pack, engine: round.engine, archives: round.archives,
            units: round.units.filter { !$0.isProvisional && $0.total?.isCertain == true })
        #expect(!decided.units.isEmpty)
        let heads = try book(decided).sheets[2].row(3).map(\.value)
        #expect(heads.contains(.text("得分")))
        #expect(!heads.contains(.text("最低得分")))
        let open = try book(round).sheets[2].row(3).map(\.value)
        #expect(open.contains(.text("最低得分")) && open.contains(.text("最高得分")))
    }

    @Test(
        "a formula stands only where binary arithmetic cannot round another way",
        arguments: [
            ("92.125", RoundingMode.halfUp, true), ("92.124", .halfUp, true),
            ("92.124999999999999999999999999999", .halfUp, false),
            ("92.12500000000000000000000000000001", .halfUp, true),
            ("92.12500000000000000000000000000001", .halfDown, false),
            ("92.125", .halfDown, true), ("92.125", .halfEven, true), ("92.12", .down, true),
            ("92.1199999999999999999999999999", .down, false), ("92.12", .ceiling, true),
            ("92.12000000000000000000000001", .up, false), ("92.1249999995", .halfUp, false),
            ("0", .halfUp, true), ("-1", .halfUp, false),
        ])
    func faithful(amount: String, mode: RoundingMode, isFaithful: Bool) throws {
        let formula = RoundingFormula(policy: RoundingPolicy(places: 2, mode: mode))
        let points = Points(try #require(Decimal128(amount)))
        #expect(formula.isFaithful(to: points) == isFaithful)
    }

    @Test("a total on the brink of rounding is the engine's number with a note, not a formula")
    func brink() throws {
        let round = try SampleRound.make()
        let brink = PointRange(
            Points(try #require(Decimal128("92.12499999999999999999999999999999"))))
        let units = round.units.map { unit in
            ScoredUnit(
                unit: unit.unit, indicators: unit.indicators, total: brink, vetoes: unit.vetoes,
                grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
                submitted: unit.submitted)
        }
        let sheet = try book(
            ScoredRound(
                round: round.round, pack: round.pack, engine: round.engine, archives: [],
                units: units)
        ).sheets[0]
        let wanted = CellValue.number(try #require(Decimal128("92.12")))
        let cells = sheet.cells.filter { $0.value == wanted }
        #expect(cells.count >= 2 * units.count)
        for cell in cells {
            #expect(cell.formula == nil)
            #expect(sheet.comments[cell.reference] == ReportWording.Book.fixedNumber.zh)
        }
    }
}
