import Evidence
import Exact
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
        let day = options.period?.from ?? reading.pack?.period.from
        let draft = ReviewList.draft(
            made.rows, created: try Self.created(day), language: language)
        return ImportedPack(
            pack: made, reading: reading,
            review: NamedFile(name: PackImport.reviewName, bytes: try Self.bytes(of: draft)))
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
        if name.hasSuffix(".docx") { return try documentTables(in: bytes, file: file) }
        if name.hasSuffix(".xlsx") || bytes.starts(with: "PK".utf8) {
            return try TableFile(workbook: bytes, file: file)
        }
        throw RejectedInput(
            Notice(
                .error, at: Place(file: file), AssessmentWording.otherTable,
                wanted: Wording(verbatim: ".xlsx, .csv, .docx"), fix: AssessmentWording.saveAs))
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
