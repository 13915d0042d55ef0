import Exact
import Seeded
import Testing
import Workbook

/// Workbooks with all kinds of content, the same for the same seed.
enum RandomDraft {
    static func make(_ random: inout SeededGenerator) throws -> WorkbookDraft {
        let names = SheetName.legal(
            (0..<Int.random(in: 1...4, using: &random)).map { _ in text(&random) })
        var sheets: [SheetDraft] = []
        for (index, name) in names.enumerated() {
            var sheet = SheetDraft(name: name)
            if index > 0, let other = SheetVisibility.allCases.randomElement(using: &random) {
                sheet.visibility = other
            }
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                // Row 40 and below are for merged ranges.
                let place = try #require(
                    CellReference(
                        row: Int.random(in: 1...30, using: &random),
                        column: Int.random(in: 1...20, using: &random)))
                sheet.cells[place] = try cell(&random, sheets: names)
            }
            if Bool.random(using: &random) {
                sheet.mergedRanges = [
                    try #require(CellRange("A40:C41")), try #require(CellRange("D40:D44")),
                ]
            }
            sheets.append(sheet)
        }
        sheets.shuffle(using: &random)
        return WorkbookDraft(
            created: try #require(created), title: text(&random), author: text(&random),
            sheets: sheets)
    }

    private static func cell(_ random: inout SeededGenerator, sheets: [String]) throws -> CellDraft
    {
        var cell = CellDraft(try value(&random))
        switch Int.random(in: 0...9, using: &random) {
        case 0:
            cell.comment =
                "评分标准：" + ["一", "a\nb", "=1", "<&>"][Int.random(in: 0...3, using: &random)]
        case 1:
            cell.link = .external(
                "https://www.example.gov.cn/\(Int.random(in: 0...99, using: &random))?a=1&b=中#节")
        case 2: cell.link = .inside("'\(sheets[0])'!A1")
        case 3:
            cell.style = CellStyle(
                isBold: true, fill: 0xFFFFCC, border: .thin, wraps: true, isLocked: false)
        case 4:
            // The result of a formula has no type of its own for true and false.
            if case .boolean = cell.value { cell.value = .number(1) }
            cell.formula = ["SUM(A1:B2)", "IF(A1<1,\"是\",\"否\")", "'\(sheets[0])'!A1&\"x\""]
                .randomElement(using: &random)
            if cell.value == .empty { cell.value = .text("") }
        default: break
        }
        if case .inside = cell.link, sheets[0].contains("#") { cell.link = nil }
        if case .dateTime = cell.value { cell.style.numberFormat = "yyyy-mm-dd hh:mm:ss" }
        return cell
    }

    private static func value(_ random: inout SeededGenerator) throws -> CellValue {
        let day = try #require(
            CivilDate(daysSinceEpoch: Int.random(in: -25_567...2_932_896, using: &random)))
        let time = try #require(CivilTime(secondOfDay: Int.random(in: 0...86_399, using: &random)))
        switch Int.random(in: 0...7, using: &random) {
        case 0, 1: return .text(text(&random))
        case 2, 3:
            let digits = Int.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)
            return .number(
                try #require(Decimal128(digits, exponent: Int.random(in: -20...5, using: &random))))
        case 4: return .boolean(Bool.random(using: &random))
        case 5: return .date(day)
        case 6: return .dateTime(max(day, try #require(CivilDate("1900-01-01"))), time)
        default: return .time(time)
        }
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        let pieces = [
            "示例县", "政务公开", "=", "+", "-", "@", "\t", "\n", "\r", "_x000D_", "_", "x", "<", "&",
            "\"", "'", " ",
            "😀", "\u{0}", "\u{8}", "\u{FFFF}", "#", ":", "/", "1", "0.5", "\u{E000}", "é",
        ]
        let count = Int.random(in: 1...8, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
