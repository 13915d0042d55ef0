import Evidence
public import Exact
public import Indicators
public import Model
public import Tables
import Workbook

extension Assessor {
    /// What a table of indicators comes to, checked as a pack.
    public struct ImportedPack: Sendable {
        /// The pack's files and the review of every row.
        public let pack: PackImport
        /// What checking it as a pack came to.
        public let reading: PackReading
        /// The review list.
        public let review: NamedFile
    }

    /// The pack that the table in `bytes` comes to; nothing is written.
    ///
    /// - Parameters:
    ///   - file: the table's file, .xlsx, .csv or .docx.
    ///   - folder: the folder the pack is to lie in; its name is the pack's id.
    ///   - language: of the review list.
    /// - Throws: `RejectedInput` when there is no table of indicators to read.
    public func importPack(
        _ bytes: [UInt8], file: String, folder: String, options: ImportOptions,
        language: Language
    ) throws(RejectedInput) -> ImportedPack {
        let table = try Self.tables(in: bytes, file: file)
        if let made = try TableImporter.carried(table, options: options) {
            return try imported(made, folder: folder, period: nil, language: language)
        }
        // What the pack reader takes is found out by asking it: the richer spelling first.
        let variants = [PackFeatures.all, .plain]
        var best: (PackImport, PackReading)?
        for features in variants {
            let made = try TableImporter.read(table, options: options, features: features)
            let reading = packReader.read(made.files, folder: folder)
            let errors = reading.notices.count { $0.severity == .error }
            let least = best?.1.notices.count { $0.severity == .error }
            if least.map({ errors < $0 }) ?? true { best = (made, reading) }
            if errors == 0 { break }
        }
        guard let (made, reading) = best else {
            throw RejectedInput(Notice(.error, at: Place(file: file), AssessmentWording.noTable))
        }
        return try imported(
            made, reading: reading, folder: folder, period: options.period, language: language)
    }

    private func imported(
        _ made: PackImport, reading: PackReading? = nil, folder: String, period: Period?,
        language: Language
    ) throws(RejectedInput) -> ImportedPack {
        let reading = reading ?? packReader.read(made.files, folder: folder)
        let day = period?.from ?? reading.pack?.period.from
        let draft = ReviewList.draft(
            made.rows, created: try Self.created(day), language: language)
        return ImportedPack(
            pack: made, reading: reading,
            review: NamedFile(name: PackImport.reviewName, bytes: try Self.bytes(of: draft)))
    }

    /// The pack in `folder`, as `tailoring` files change it, as a workbook, with what its check has
    /// to say.
    ///
    /// - Throws: `RejectedInput` when the pack cannot be used.
    public func exportPack(
        folder: String, tailoring: [String] = []
    ) throws(RejectedInput) -> (bytes: [UInt8], notices: [Notice]) {
        let reading = check(packFolder: folder, tailoring: tailoring)
        guard let pack = reading.pack else { throw RejectedInput(reading.notices) }
        let files = try PackReader.files(in: folder, tailoring: tailoring)
        let carried = try PackFiles(files, shown: folder)
        let draft = try PackWorkbook(carried).draft(created: Self.created(pack.period.from))
        let notices = reading.notices.filter { $0.severity != .info }
        return (try Self.bytes(of: draft), notices)
    }

    /// The id that an exported workbook carries; `nil` for any other file.
    public func carriedPackID(_ bytes: [UInt8], file: String) -> String? {
        guard file.lowercased().hasSuffix(".xlsx"),
            let table = try? TableFile(workbook: bytes, file: file)
        else { return nil }
        return TableImporter.carriedID(table)
    }

    /// The results in a table as judgements of a round; nothing is written.
    ///
    /// - Parameters:
    ///   - unit: whose they are, by id or name, where the table does not say it.
    ///   - assessor: who decided; the table itself where `nil`.
    ///   - time: when; the round's monitoring time where `nil`.
    /// - Throws: `RejectedInput` when no table holds results.
    public func results(
        _ bytes: [UInt8], file: String, of prepared: PreparedRound, unit: String? = nil,
        sheet: String? = nil, assessor: String? = nil, time: DateTime? = nil
    ) throws(RejectedInput) -> ResultsImport {
        let round = prepared.round
        let known = unit.flatMap { text in round.units.first { $0.id == text || $0.name == text } }
        if let unit, known == nil {
            throw RejectedInput(
                Notice(
                    .error, AssessmentWording.noSuchUnit, found: unit,
                    fix: NearestName.of(unit, among: round.units.map(\.name))
                        .map { Wording(zh: "是不是“\($0)”", en: "perhaps “\($0)”") }))
        }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        var reader = ResultsReader(
            round: round, pack: prepared.pack, assessor: assessor ?? "原得分表 \(name)",
            time: time ?? round.asOf, unit: known?.id)
        return try reader.read(Self.tables(in: bytes, file: file), sheet: sheet)
    }

    /// The tables of a file, by what its name says it is.
    static func tables(in bytes: [UInt8], file: String) throws(RejectedInput) -> TableFile {
        let name = file.lowercased()
        guard bytes.count <= TableFile.mostBytes else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), AssessmentWording.largeTable,
                    found: "\(bytes.count >> 20) MB",
                    wanted: AssessmentWording.atMostMegabytes(TableFile.mostBytes >> 20)))
        }
        if name.hasSuffix(".csv") || name.hasSuffix(".txt") {
            return TableFile(csv: bytes, file: file)
        }
        // Names of files lie; an archive says what it holds.
        if bytes.starts(with: "PK".utf8) {
            return bytes.firstRange(of: Array("word/document.xml".utf8)) == nil
                ? try TableFile(workbook: bytes, file: file)
                : try documentTables(in: bytes, file: file)
        }
        if name.hasSuffix(".xlsx") || isOldWorkbook(bytes) {
            return try TableFile(workbook: bytes, file: file)
        }
        throw RejectedInput(
            Notice(
                .error, at: Place(file: file), AssessmentWording.otherTable,
                wanted: Wording(verbatim: ".xlsx, .csv, .docx"), fix: AssessmentWording.saveAs))
    }

    /// Whether it is a workbook of before 2007 or one with a password: the reader of workbooks
    /// says how to save it.
    private static func isOldWorkbook(_ bytes: [UInt8]) -> Bool {
        do throws(WorkbookError) {
            _ = try WorkbookReader.read(bytes)
            return false
        } catch {
            guard case .otherFormat(let format) = error else { return false }
            return [.legacyWorkbook, .passwordProtected].contains(format)
        }
    }

    private static func documentTables(
        in bytes: [UInt8], file: String
    ) throws(RejectedInput) -> TableFile {
        let document = try DocumentTables(bytes, file: file)
        let grids = document.tables.enumerated().map { index, table in
            TableGrid(
                file: file, sheet: "表\(index + 1)",
                rows: table.rows.map { row in
                    row.map { GridCell($0.text, row: $0.row + 1, column: $0.column + 1) }
                },
                preface: table.preface,
                postscript: index == document.tables.count - 1 ? document.postscript : [])
        }
        return TableFile(file: file, grids: grids)
    }

    /// A time for the properties of a workbook that hangs on its input alone.
    static func created(_ day: CivilDate?) throws(RejectedInput) -> DateTime {
        guard let day = day ?? CivilDate(year: 2000, month: 1, day: 1),
            let clock = CivilTime(hour: 9, minute: 0, second: 0),
            let time = DateTime(date: day, time: clock, offset: 8 * 3600)
        else { throw RejectedInput(Notice(.error, InitWording.outsideCalendar)) }
        return time
    }
}
