import Markup
public import Model
public import Workbook

/// The tables of one file, in its order.
public struct TableFile: Sendable {
    /// The most bytes of a file.
    public static let mostBytes = 16 << 20

    /// The file, as the person named it.
    public let file: String
    /// Its tables; hidden sheets are not among them.
    public let grids: [TableGrid]
    /// The workbook itself, where it is one: what our own exports carry besides the table.
    public let workbook: Workbook?
    /// What a person should know about the file.
    public let notices: [Notice]

    /// Tables that were taken from a document.
    public init(file: String, grids: [TableGrid], notices: [Notice] = []) {
        self.file = file
        self.grids = grids
        workbook = nil
        self.notices = notices + Self.cut(grids)
    }

    /// An .xlsx workbook.
    ///
    /// - Throws: why it cannot be read.
    public init(workbook bytes: [UInt8], file: String) throws(RejectedInput) {
        let workbook: Workbook
        do throws(WorkbookError) {
            workbook = try WorkbookReader.read(bytes)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), Wording(zh: error.zh, en: error.description)))
        }
        self.file = file
        self.workbook = workbook
        grids = workbook.sheets.filter { $0.visibility == .visible }
            .map { TableGrid($0, file: file) }
        let hidden = workbook.sheets.filter {
            $0.visibility != .visible && !$0.cells.isEmpty && !$0.name.hasPrefix("_")
        }
        notices =
            Self.cut(grids)
            + hidden.map {
                Notice(
                    .info, at: Place(file: file, sheet: $0.name), TablesWording.hiddenSheet,
                    fix: TablesWording.showSheet)
            }
            + workbook.sheets.filter { $0.visibility == .visible }.compactMap {
                Self.hidden($0, file: file)
            }
    }

    /// Rows and columns with something in them that nobody sees and so were not read.
    private static func hidden(_ sheet: Sheet, file: String) -> Notice? {
        let rows = Set(sheet.cells.map(\.reference.row)).intersection(sheet.hiddenRows)
        let columns = Set(sheet.cells.map(\.reference.column)).intersection(sheet.hiddenColumns)
        guard !rows.isEmpty || !columns.isEmpty else { return nil }
        let names =
            rows.sorted().prefix(20).map { "第\($0)行" }
            + columns.sorted().prefix(20).compactMap {
                CellReference(row: 1, column: $0).map { "\($0)".prefix(while: \.isLetter) + "列" }
            }
        return Notice(
            .warning, at: Place(file: file, sheet: sheet.name), TablesWording.hiddenLines,
            found: names.joined(separator: "、"), fix: TablesWording.showSheet)
    }

    /// A file of comma-separated values in any charset.
    public init(csv bytes: [UInt8], file: String) {
        let table = CSVReader.read(TextDecoding.decode(bytes).text)
        let rows = table.rows.enumerated().map { row, fields in
            fields.enumerated().map { GridCell($1, row: row + 1, column: $0 + 1) }
        }
        self.file = file
        workbook = nil
        grids = [TableGrid(file: file, sheet: nil, rows: rows, isCut: table.isCut)]
        notices =
            Self.cut(grids)
            + (table.openQuote.map {
                [
                    Notice(
                        .warning, at: Place(file: file, line: $0), TablesWording.openQuote,
                        fix: TablesWording.closeQuote)
                ]
            } ?? [])
    }

    private static func cut(_ grids: [TableGrid]) -> [Notice] {
        grids.filter(\.isCut).map { grid in
            Notice(
                .warning, at: grid.place(0), TablesWording.tooLarge,
                wanted: TablesWording.atMost(TableGrid.mostRows, TableGrid.mostColumns))
        }
    }
}
