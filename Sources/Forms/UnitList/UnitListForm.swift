public import Exact
public import Model
public import Workbook

/// The empty unit list an official starts from: rows for the columns of a pack, the sheet about the
/// round, and an example.
public struct UnitListForm: Sendable {
    /// The name the file is known by.
    public static let fileName = "单位清单.xlsx"
    private static let headRow = 3
    /// A county has some twenty townships.
    private static let blocks = 30
    private static let widths: [UnitColumn: Double] = [
        .name: 22, .id: 14, .group: 12, .column: 16, .address: 66,
    ]
    private static let heads: [UnitColumn] = [.name, .id, .group, .column, .address]

    private let pack: Pack

    /// The list for rounds on `pack`.
    public init(pack: Pack) { self.pack = pack }

    /// The empty list, made at `created` as its properties say. The same pack and time always give
    /// the same bytes.
    public func draft(created: DateTime) -> WorkbookDraft {
        WorkbookDraft(
            created: created, title: UnitTexts.title(pack),
            sheets: [
                list, details, example,
                FormMeta(.units, version: 1, values: [UnitTexts.packKey: pack.id]).sheet,
            ])
    }

    private var rowsOfBlock: [String] { [UnitTexts.home] + pack.columns }

    // MARK: - The list

    private var list: SheetDraft {
        var sheet = top(UnitTexts.listSheet, UnitTexts.title(pack), UnitTexts.listNote)
        sheet.tabColor = 0xFFC000
        var row = Self.headRow
        for _ in 0..<Self.blocks {
            for (index, column) in rowsOfBlock.enumerated() {
                row += 1
                paint(column, isFirst: index == 0, row: row, on: &sheet)
            }
        }
        validate(Self.headRow + 1...row, on: &sheet)
        sheet.filter = CellRange(rows: Self.headRow...row, columns: 1...Self.heads.count)
        sheet.frozenRows = Self.headRow
        sheet.printSetup = PrintSetup(isLandscape: true, repeatedRows: Self.headRow...Self.headRow)
        return sheet
    }

    private func top(_ name: String, _ title: String, _ note: String) -> SheetDraft {
        var sheet = SheetDraft(name: name)
        for column in Self.heads {
            sheet.columns[column.rawValue] = ColumnDraft(width: Self.widths[column])
            sheet.put(
                .text(column.head), row: Self.headRow, column: column.rawValue,
                style: FormStyle.head)
        }
        let last = Self.heads.count
        sheet.put(.text(title), row: 1, column: 1, style: FormStyle.title)
        sheet.put(.text(note), row: 2, column: 1, style: FormStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap { CellRange(rows: $0...$0, columns: 1...last) }
        sheet.rows = [
            1: RowDraft(height: 30), 2: RowDraft(height: 34), Self.headRow: RowDraft(height: 26),
        ]
        return sheet
    }

    private func paint(
        _ column: String, isFirst: Bool, row: Int, on sheet: inout SheetDraft,
        unit: [UnitColumn: String] = [:]
    ) {
        // The first row of a unit is where its name goes; the others can stay blank.
        let soft = FormStyle.entry.with { $0.fill = isFirst ? $0.fill : 0xFFFDF3 }
        for cell in [UnitColumn.name, .id, .group] {
            sheet.put(
                unit[cell].map { .text($0) } ?? .empty, row: row, column: cell.rawValue,
                style: soft.with { $0.numberFormat = "@" })
        }
        sheet.put(
            .text(column), row: row, column: UnitColumn.column.rawValue,
            style: isFirst
                ? FormStyle.label.with { $0.isLocked = false }
                : FormStyle.centered.with { $0.isLocked = false })
        sheet.put(
            unit[.address].map { .text($0) } ?? .empty, row: row,
            column: UnitColumn.address.rawValue,
            style: FormStyle.longEntry.with { $0.numberFormat = "@" })
        sheet.rows[row] = RowDraft(height: 20)
    }

    private func validate(_ rows: ClosedRange<Int>, on sheet: inout SheetDraft) {
        func add(
            _ column: UnitColumn, _ rule: DataValidation.Rule, _ prompt: String, isStrict: Bool
        ) {
            guard
                let range = CellRange(
                    rows: rows, columns: column.rawValue...column.rawValue)
            else { return }
            sheet.validations.append(
                DataValidation(
                    range, rule,
                    prompt: DataValidation.Message(title: column.head, text: prompt),
                    severity: isStrict ? .stop : .warning,
                    alert: DataValidation.Message(title: UnitTexts.alertTitle, text: prompt)))
        }
        let letter = CellReference.letters(ofColumn: UnitColumn.address.rawValue)
        let cell = "\(letter)\(rows.lowerBound)"
        add(.name, .textLength(1...100), UnitTexts.namePrompt(), isStrict: true)
        add(.id, .textLength(1...Unit.longestID), UnitTexts.idPrompt, isStrict: true)
        add(.group, .textLength(1...40), UnitTexts.groupPrompt, isStrict: true)
        add(.column, .list(rowsOfBlock), UnitTexts.columnPrompt, isStrict: true)
        add(
            .address,
            .formula("OR(LEFT(\(cell),7)=\"http://\",LEFT(\(cell),8)=\"https://\")"),
            UnitTexts.addressPrompt, isStrict: false)
    }

    // MARK: - Beside it

    private var details: SheetDraft {
        var sheet = SheetDraft(name: UnitTexts.detailsSheet)
        sheet.tabColor = 0x1F4E79
        sheet.columns = [
            1: ColumnDraft(width: 16), 2: ColumnDraft(width: 40), 3: ColumnDraft(width: 62),
        ]
        sheet.put(.text(UnitTexts.detailsTitle), row: 1, column: 1, style: FormStyle.title)
        sheet.put(.text(UnitTexts.detailsNote), row: 2, column: 1, style: FormStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap { CellRange(rows: $0...$0, columns: 1...3) }
        sheet.rows = [1: RowDraft(height: 30), 2: RowDraft(height: 20)]
        for (index, head) in UnitTexts.detailsHeads.enumerated() {
            sheet.put(.text(head), row: 3, column: index + 1, style: FormStyle.head)
        }
        let formats: [String?] = [
            nil, nil, "@", FormStyle.dayFormat, FormStyle.dayFormat, FormStyle.momentFormat,
            FormStyle.momentFormat,
        ]
        for (index, label) in DetailsReader.labels.enumerated() {
            let row = 4 + index
            sheet.put(.text(label), row: row, column: 1, style: FormStyle.label)
            sheet.put(
                .empty, row: row, column: 2,
                style: FormStyle.longEntry.with { $0.numberFormat = formats[index] })
            sheet.put(
                .text(UnitTexts.detailNotes(pack)[index]), row: row, column: 3,
                style: FormStyle.text)
            sheet.rows[row] = RowDraft(height: 30)
        }
        sheet.printSetup = PrintSetup(isLandscape: true)
        return sheet
    }

    private var example: SheetDraft {
        var sheet = top(UnitTexts.exampleSheet, UnitTexts.exampleTitle, UnitTexts.listNote)
        let home = "http://www.example.gov.cn/xz/"
        var row = Self.headRow
        for (name, id) in [("示例一镇", "shiliyi"), ("示例二乡", "shilier")] {
            for (index, column) in rowsOfBlock.enumerated() {
                row += 1
                let isFirst = index == 0
                let tail = isFirst ? "" : "lm\(index < 10 ? "0" : "")\(index)/"
                paint(
                    column, isFirst: isFirst, row: row, on: &sheet,
                    unit: (isFirst ? [.name: name, .id: id, .group: "乡镇"] : [:])
                        .merging([.address: "\(home)\(id)/\(tail)"]) { $1 })
            }
        }
        sheet.frozenRows = Self.headRow
        sheet.protection = SheetProtection(permissions: [.formatColumns, .formatRows])
        return sheet
    }
}
