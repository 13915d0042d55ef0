import Model
import Workbook

/// The looks of a results workbook, those of the forms units fill in.
///
/// What is open is marked by a `*` behind the number, a veto by its word; colours only repeat that.
struct BookLooks: Sendable {
    /// The title over a sheet.
    let title: CellStyle
    /// What stands below the title.
    let note: CellStyle
    /// What nobody should overlook below the title.
    let caution: CellStyle
    /// The head of a column.
    let head: CellStyle
    /// The head over several columns.
    let band: CellStyle
    /// Text.
    let text: CellStyle
    /// Short text in the middle.
    let centered: CellStyle
    /// Short text in the middle that says something is open.
    let open: CellStyle
    /// Short text in the middle that says a unit is vetoed.
    let failed: CellStyle
    /// A name that begins a row.
    let name: CellStyle
    /// A label left of something.
    let label: CellStyle
    /// An address that can be followed.
    let link: CellStyle
    /// A digest or record id.
    let digest: CellStyle
    /// A day.
    let day: CellStyle
    /// A moment.
    let moment: CellStyle
    /// A count.
    let count: CellStyle
    /// A weight or full points, with as many decimals as the pack gives.
    let exact: CellStyle
    /// Points or a percentage, by what it is and whether it is open.
    private let amounts: [Amount: CellStyle]
    /// Numbers and keys the arithmetic needs, of no interest to readers.
    let working: CellStyle

    /// What a rounded number is.
    struct Amount: Sendable, Hashable {
        var isOpen = false
        var isTotal = false
        var isPercent = false
    }

    init(_ language: Language, places: Int) {
        let isChinese = language == .zhHans
        let base = CellStyle(
            fontName: isChinese ? "宋体" : "Calibri", fontSize: 10, border: .thin,
            borderColor: 0xA6A6A6, vertical: .center)
        let strong = isChinese ? "黑体" : "Calibri"
        let centered = base.with { $0.horizontal = .center }

        title = CellStyle(fontName: strong, fontSize: 16, isBold: true, vertical: .center)
        note = CellStyle(
            fontName: base.fontName, fontSize: 9, color: 0x595959, vertical: .center, wraps: true)
        caution = note.with {
            $0.fontSize = 10
            $0.isBold = true
            $0.color = 0x9C5700
        }
        head = CellStyle(
            fontName: strong, fontSize: 10, isBold: true, color: 0xFFFFFF, fill: 0x1F4E79,
            border: .thin, borderColor: 0xA6A6A6, horizontal: .center, vertical: .center,
            wraps: true)
        band = head.with { $0.fill = 0x2E75B6 }
        text = base.with {
            $0.horizontal = .left
            $0.wraps = true
        }
        self.centered = centered.with { $0.wraps = true }
        open = self.centered.with {
            $0.isBold = true
            $0.fill = 0xFFF2CC
        }
        failed = self.centered.with {
            $0.isBold = true
            $0.color = 0x9C0006
            $0.fill = 0xFFC7CE
        }
        name = text.with { $0.isBold = true }
        label = text.with {
            $0.isBold = true
            $0.fill = 0xDDEBF7
        }
        link = text.with {
            $0.color = 0x0563C1
            $0.isUnderlined = true
        }
        digest = text.with {
            $0.fontName = "Consolas"
            $0.fontSize = 8
        }
        day = centered.with { $0.numberFormat = "yyyy-mm-dd" }
        moment = centered.with { $0.numberFormat = "yyyy-mm-dd hh:mm:ss" }
        count = centered.with { $0.numberFormat = "0" }
        exact = centered.with { $0.numberFormat = "General" }
        working = base.with {
            $0.fontSize = 8
            $0.color = 0x7F7F7F
            $0.border = .none
        }
        amounts = Self.amounts(base, places: places)
    }

    /// Points or a percentage, rounded.
    func amount(_ amount: Amount) -> CellStyle { amounts[amount] ?? exact }

    private static func amounts(_ base: CellStyle, places: Int) -> [Amount: CellStyle] {
        let digits = places > 0 ? "0." + String(repeating: "0", count: places) : "0"
        var amounts: [Amount: CellStyle] = [:]
        for isOpen in [false, true] {
            for isTotal in [false, true] {
                for isPercent in [false, true] {
                    let percent = isPercent ? "\"%\"" : ""
                    // `_*` leaves as much room as the mark takes, so that digits stay in line.
                    let mark = isOpen ? "\"*\"" : "_*"
                    let amount = Amount(isOpen: isOpen, isTotal: isTotal, isPercent: isPercent)
                    amounts[amount] = base.with {
                        $0.numberFormat = digits + percent + mark
                        $0.isBold = isTotal
                        $0.horizontal = .right
                        if isOpen { $0.fill = 0xFFF2CC }
                    }
                }
            }
        }
        return amounts
    }
}

extension CellStyle {
    /// This style, changed.
    func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}
