import Exact
import Model
import Workbook

/// What a row wants to be filled in, and how the cell helps with it.
struct EntryKind {
    private let item: FormItem

    init(_ item: FormItem) { self.item = item }

    private var type: FactType { item.element == nil ? item.fact.type : .boolean }
    private var isShare: Bool { item.fact.unit.map(FormText.folded) == "%" }
    private var most: Decimal128 { isShare ? 100 : EntryReader.largest }

    /// What to fill in, in a few words.
    var demand: String {
        switch type {
        case .boolean: FormTexts.yesOrNo
        case .ledger: FormTexts.someOrNone
        case .number: FormTexts.number(unit: item.fact.unit)
        case .date: FormTexts.date
        case .text, .elements: FormTexts.text
        }
    }

    /// The look of the cell.
    var style: CellStyle {
        switch type {
        case .boolean, .number, .ledger: FormStyle.entry
        case .date: FormStyle.entry.with { $0.numberFormat = FormStyle.dayFormat }
        case .text, .elements: FormStyle.longEntry.with { $0.numberFormat = "@" }
        }
    }

    /// What the cell accepts.
    var rule: DataValidation.Rule {
        switch type {
        case .boolean: .list([FormTexts.yes, FormTexts.no])
        case .ledger: .list([FormTexts.some, FormTexts.none])
        case .number: .decimal(0...most)
        case .date: .date(EntryReader.days)
        case .text, .elements: .textLength(1...EntryReader.textLimit)
        }
    }

    /// Shown when the cell is chosen.
    var prompt: DataValidation.Message {
        DataValidation.Message(
            title: FormTexts.promptTitle(item), text: FormTexts.prompt(item, demand))
    }

    /// Shown with a wrong value.
    var alert: DataValidation.Message {
        DataValidation.Message(
            title: FormTexts.alertTitle, text: FormTexts.alert(type, isShare: isShare))
    }
}
