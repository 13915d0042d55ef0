public import Exact

/// What a cell holds, after its type and number format.
public enum CellValue: Sendable, Hashable {
    /// Nothing, or nothing but an empty string.
    case empty
    /// Text, escapes such as `_x000D_` undone; never empty unless a formula gave it.
    case text(String)
    /// A number as Excel shows it: at most 15 significant digits, trailing zeros removed.
    case number(Decimal128)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// A number whose format shows a day and no time of day.
    case date(CivilDate)
    /// A number whose format shows a time of day, or a day whose number has a fraction; local time,
    /// for a workbook knows no zone.
    case dateTime(CivilDate, CivilTime)
    /// A number below 1 whose format shows a time of day.
    case time(CivilTime)
    /// An error such as `#N/A`.
    case error(String)
}
