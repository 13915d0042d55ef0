import Exact
import Model
import Workbook

/// Makes of a cell what the fact wants, as tolerant as can be without guessing.
struct EntryReader {
    /// Beyond any count, sum or share that is assessed.
    static let largest = Decimal128(1_000_000_000_000)
    /// The most characters of a text.
    static let textLimit = 2000
    /// Days an entry can name.
    static let days = day(1949, 10, 1)...day(2099, 12, 31)

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? .epoch
    }

    /// Whether days of the workbook count from 1904.
    let countsFrom1904: Bool

    /// The entry in `cell`, for a fact or one of its elements.
    func read(_ cell: Cell?, for item: FormItem) -> EntryValue {
        guard let cell else { return .blank }
        if case .error = cell.value {
            return .wrong(FormsWording.errorCell, fix: FormsWording.typeAgain)
        }
        if cell.value.isBlank {
            return cell.formula == nil
                ? .blank : .wrong(FormsWording.formulaWithoutResult, fix: FormsWording.saveInOffice)
        }
        if item.element != nil { return truth(cell) }
        return switch item.fact.type {
        case .boolean, .ledger: truth(cell)
        case .number: number(cell, unit: item.fact.unit)
        case .date: date(cell)
        case .text, .elements: text(cell)
        }
    }

    private static let yes: Set<String> = [
        "是", "有", "√", "✓", "✔", "☑", "true", "yes", "y", "1", "对", "已完成", "完成", "具备",
    ]
    private static let no: Set<String> = [
        "否", "无", "没有", "×", "✗", "✘", "x", "false", "no", "n", "0", "未完成", "不具备", "未",
    ]

    /// Yes or no, in the words and signs people use.
    func truth(_ cell: Cell) -> EntryValue {
        switch cell.value {
        case .boolean(let flag): return .value(.boolean(flag))
        case .number(let number) where number == 0 || number == 1:
            return .value(.boolean(number == 1))
        case .text(let text):
            let word = FormText.folded(text).lowercased()
            if Self.yes.contains(word) { return .value(.boolean(true)) }
            if Self.no.contains(word) { return .value(.boolean(false)) }
        default: break
        }
        return .wrong(FormsWording.notYesOrNo)
    }

    private func number(_ cell: Cell, unit: String?) -> EntryValue {
        let isShare = unit.map(FormText.folded) == "%"
        let number: Decimal128
        switch cell.value {
        case .number(let value) where cell.numberFormat.contains("%"):
            // A cell shown as 85% holds 0.85.
            guard isShare, let shown = try? value.multiplied(by: 100) else {
                return .wrong(FormsWording.notANumber, fix: FormsWording.noPercent)
            }
            number = shown.reduced
        case .number(let value):
            number = value
        case .text(let text):
            guard let value = NumberEntry.value(text, unit: unit) else {
                return .wrong(FormsWording.notANumber, fix: FormsWording.digitsOnly)
            }
            number = value
        case .date, .dateTime, .time:
            return .wrong(FormsWording.dateForNumber, fix: FormsWording.formatAsNumber)
        default:
            return .wrong(FormsWording.notANumber, fix: FormsWording.digitsOnly)
        }
        guard number >= 0, number <= Self.largest else { return .wrong(FormsWording.outOfRange) }
        guard isShare else { return .value(.number(number)) }
        guard number <= 100 else { return .wrong(FormsWording.outOfRange) }
        if number > 0, number <= 1, !cell.numberFormat.contains("%") {
            return .doubtful(.number(number), FormsWording.smallShare)
        }
        return .value(.number(number))
    }

    private func date(_ cell: Cell) -> EntryValue {
        guard let moment = MomentEntry.value(cell.value, countsFrom1904: countsFrom1904) else {
            return .wrong(FormsWording.notADate, fix: FormsWording.dateExample)
        }
        guard Self.days.contains(moment.date) else { return .wrong(FormsWording.outOfRange) }
        return .value(.date(moment.date))
    }

    private func text(_ cell: Cell) -> EntryValue {
        let text = FormText.trimmed(cell.value.shown)
        guard text.count <= Self.textLimit else { return .wrong(FormsWording.tooLong) }
        return .value(.text(text))
    }
}

extension CellValue {
    /// Whether a person sees nothing in it.
    var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): FormText.folded(text).isEmpty
        default: false
        }
    }

    /// What a person sees in it, about.
    var shown: String {
        switch self {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let number): number.reduced.plain
        case .boolean(let flag): flag ? "是" : "否"
        case .date(let date): date.description
        case .dateTime(let date, let time): "\(date) \(time)"
        case .time(let time): time.description
        }
    }
}
