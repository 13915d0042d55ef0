/// A sheet to be written.
public struct SheetDraft: Sendable, Hashable {
    /// Its name; see ``SheetName/legal(_:)``.
    public var name: String
    /// Whether a person sees it.
    public var visibility = SheetVisibility.visible
    /// The colour of its tab; none when `nil`.
    public var tabColor: CellColor?
    /// What stands in its cells.
    public var cells: [CellReference: CellDraft] = [:]
    /// Columns that are not as usual, by number.
    public var columns: [Int: ColumnDraft] = [:]
    /// Rows that are not as usual, by number.
    public var rows: [Int: RowDraft] = [:]
    /// Ranges that become one cell each; only the first cell of one may hold something.
    public var mergedRanges: [CellRange] = []
    /// How many rows stay in sight at the top.
    public var frozenRows = 0
    /// How many columns stay in sight at the left.
    public var frozenColumns = 0
    /// The range with a filter: its first row holds the heads.
    public var filter: CellRange?
    /// What may be filled in where.
    public var validations: [DataValidation] = []
    /// Looks that depend on what is filled in.
    public var conditionalFormats: [ConditionalFormat] = []
    /// Protection of the locked cells; none when `nil`.
    public var protection: SheetProtection?
    /// How it is printed; as Excel likes when `nil`.
    public var printSetup: PrintSetup?

    /// An empty sheet.
    public init(name: String) { self.name = name }

    /// Puts something into a cell, counted from 1; a place outside a sheet is left alone.
    public mutating func put(
        _ value: CellValue, row: Int, column: Int, style: CellStyle = .plain
    ) {
        self[row, column] = CellDraft(value, style: style)
    }

    /// The cell at a place, counted from 1; a place outside a sheet is always empty.
    public subscript(row: Int, column: Int) -> CellDraft? {
        get { CellReference(row: row, column: column).flatMap { cells[$0] } }
        set {
            guard let reference = CellReference(row: row, column: column) else { return }
            cells[reference] = newValue
        }
    }
}
