import Model
import Workbook

/// The sheet that lists units, found by its heads.
///
/// In the long form each row gives the address of one column of a unit. In the wide form each row
/// is a unit, and the heads name the pack's columns.
struct UnitGrid {
    private static let headRows = 200

    let sheet: Sheet
    let file: String
    let headRow: Int
    /// Where the columns stand.
    let places: [UnitColumn: Int]
    /// In the wide form: where the pack's columns stand.
    let packColumns: [(name: String, column: Int)]
    /// What is odd about the heads.
    private(set) var notices: [Notice] = []

    var isLong: Bool { places[.column] != nil && places[.address] != nil }

    /// The sheet to read among those of `workbook`.
    ///
    /// - Throws: why there is none, or which of several it may be.
    init(_ workbook: Workbook, file: String, columns: [String]) throws(RejectedInput) {
        let sheets = workbook.sheets.filter {
            $0.visibility == .visible && $0.name != UnitTexts.exampleSheet
        }
        let found = sheets.compactMap { sheet in
            Self.headRow(of: sheet, columns).map { (sheet, $0) }
        }
        let named = found.first { $0.0.name == UnitTexts.listSheet }
        guard let (sheet, row) = named ?? (found.count == 1 ? found.first : nil) else {
            let names = (found.isEmpty ? sheets : found.map(\.0)).map { "“\($0.name)”" }
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    found.isEmpty ? UnitWording.noList : UnitWording.manyLists,
                    found: FormText.quoted(names.joined(separator: "、")),
                    wanted: UnitWording.heads,
                    fix: found.isEmpty ? UnitWording.takeExample : UnitWording.nameSheet))
        }
        self.sheet = sheet
        self.file = file
        headRow = row
        var places: [UnitColumn: Int] = [:]
        var packColumns: [(name: String, column: Int)] = []
        var notices: [Notice] = []
        let cells = sheet.row(row)
        let isLong = Self.isLong(cells)
        for cell in cells {
            let head = cell.value.shown
            let place = Place(
                file: file, sheet: sheet.name, row: row, column: cell.reference.column)
            if !isLong, let name = Self.packColumn(head, columns) {
                if packColumns.contains(where: { $0.name == name }) {
                    notices.append(Notice(.error, at: place, UnitWording.headTwice, found: name))
                } else {
                    packColumns.append((name, cell.reference.column))
                }
            } else if let column = UnitColumn(head: head) {
                if places[column] != nil {
                    notices.append(
                        Notice(
                            .error, at: place, UnitWording.headTwice, found: FormText.quoted(head)))
                } else {
                    places[column] = cell.reference.column
                }
            } else if !isLong, !UnitTexts.remarkHeads.contains(UnitColumn.key(head)), !head.isEmpty
            {
                notices.append(
                    Notice(
                        .error, at: place, UnitWording.unknownHead, found: FormText.quoted(head),
                        wanted: UnitWording.oneOf(columns),
                        fix: NearestName.of(FormText.folded(head), among: columns)
                            .map(FormsWording.didYouMean) ?? UnitWording.removeHead))
            }
        }
        self.places = places
        self.packColumns = packColumns
        self.notices = notices
    }

    /// The cell of a row in a column.
    func cell(_ row: Int, _ column: UnitColumn) -> Cell? {
        places[column].flatMap { self.cell(row, at: $0) }
    }

    /// The cell of a row in a numbered column.
    func cell(_ row: Int, at column: Int) -> Cell? {
        CellReference(row: row, column: column).flatMap { sheet[$0] }
    }

    /// Where a cell leads; nil when nowhere outside.
    func link(_ row: Int, at column: Int) -> String? {
        guard let reference = CellReference(row: row, column: column),
            case .external(let target) = sheet.links[reference]
        else { return nil }
        return target
    }

    /// A place in a row.
    func place(_ row: Int, _ column: UnitColumn) -> Place { place(row, at: places[column] ?? 0) }

    /// A place in a row by the number of the column.
    func place(_ row: Int, at column: Int) -> Place {
        Place(file: file, sheet: sheet.name, row: row, column: column)
    }

    /// The rows below the heads that hold something.
    var rows: [Int] {
        sheet.rows.compactMap { $0.first?.reference.row }.filter { $0 > headRow }
    }

    private static func headRow(of sheet: Sheet, _ columns: [String]) -> Int? {
        sheet.rows.prefix(headRows).first { row in
            let named = Set(row.compactMap { UnitColumn(head: $0.value.shown) })
            guard named.contains(.name) || named.contains(.id) else { return false }
            return isLong(row) || row.contains { packColumn($0.value.shown, columns) != nil }
        }?.first?.reference.row
    }

    private static func isLong(_ cells: ArraySlice<Cell>) -> Bool {
        let named = Set(cells.compactMap { UnitColumn(head: $0.value.shown) })
        return named.isSuperset(of: [.column, .address])
    }

    static func packColumn(_ text: String, _ columns: [String]) -> String? {
        let key = UnitColumn.key(text)
        return columns.first { UnitColumn.key($0) == key }
    }
}
