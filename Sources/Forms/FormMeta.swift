import Exact
import Workbook

/// What a workbook of ours says about itself on a sheet nobody sees: which form it is, for what, and
/// of which version. By it a workbook of another round, unit or form is told apart, however its
/// file is named.
struct FormMeta: Hashable {
    /// The forms there are.
    enum Form: String, CaseIterable {
        /// What a unit fills in about itself.
        case submission
        /// What assessors decide.
        case judgements
        /// The units of a round.
        case units
        /// What a unit put right after a round.
        case rectification
    }

    /// The name of the sheet.
    static let sheetName = "_meta"
    /// The key of the first row, whose value names the form.
    private static let mark = "heng-form"
    private static let versionKey = "version"
    /// Far more rows than a form writes.
    private static let mostRows = 64

    /// Which form it is.
    let form: String
    /// The version of the form's layout.
    let version: String
    /// All else it says, by key.
    let values: [String: String]

    init(_ form: Form, version: Int, values: [String: String]) {
        self.form = form.rawValue
        self.version = String(version)
        self.values = values
    }

    /// What `workbook` says; `nil` when it is no form of ours.
    init?(_ workbook: Workbook) {
        guard let sheet = workbook.sheet(named: Self.sheetName) else { return nil }
        var values: [String: String] = [:]
        for row in sheet.rows.prefix(Self.mostRows) {
            guard let key = row.first(where: { $0.reference.column == 1 }).flatMap(Self.text),
                let value = row.first(where: { $0.reference.column == 2 }).flatMap(Self.text)
            else { continue }
            values[key] = value
        }
        guard let form = values.removeValue(forKey: Self.mark) else { return nil }
        self.form = form
        self.version = values.removeValue(forKey: Self.versionKey) ?? ""
        self.values = values
    }

    /// The sheet.
    var sheet: SheetDraft {
        var sheet = SheetDraft(name: Self.sheetName)
        sheet.visibility = .veryHidden
        let rest = values.sorted { $0.key < $1.key }
        let rows =
            [(Self.mark, form), (Self.versionKey, version)] + rest.map { ($0.key, $0.value) }
        for (index, row) in rows.enumerated() {
            sheet.put(.text(row.0), row: index + 1, column: 1)
            sheet.put(.text(row.1), row: index + 1, column: 2)
        }
        sheet.protection = SheetProtection()
        return sheet
    }

    /// Text, also where a program made a number of it.
    private static func text(_ cell: Cell) -> String? {
        switch cell.value {
        case .text(let text): text
        case .number(let number): number.reduced.plain
        default: nil
        }
    }
}
