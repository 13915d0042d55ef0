import Exact
import Model

/// Tables without points whose remark gives everybody a base: `基础得分6分，扣完为止，加分无上限`. What takes
/// points off is one criterion worth the base, what gives points is a bonus.
enum BaseTable {
    /// The rows that take points off and those that give some, with the base; `nil` for other tables.
    static func parts(
        _ table: IndicatorTable
    ) -> (charges: IndicatorTable, gains: IndicatorTable, base: Decimal128)? {
        guard !table.head.roles.values.contains(where: \.isPoints), let base = base(table.notes),
            table.rows.allSatisfy({ row in
                row.points.isBlank && row.names.allSatisfy { $0?.points == nil }
            })
        else { return nil }
        let gives = /(?:加|计|得|奖励?|给)[0-9]+(?:\.[0-9]+)?分/
        let isGain = table.rows.map { TableText.key($0.rule).contains(gives) }
        let isCharge = table.rows.map { TableText.key($0.rule).contains(/[扣减][0-9]/) }
        guard zip(isGain, isCharge).allSatisfy({ $0 != $1 }), isCharge.contains(true) else {
            return nil
        }
        func rows(_ isWanted: [Bool]) -> IndicatorTable {
            var result = table
            result.rows = zip(table.rows, isWanted).filter(\.1).map { named($0.0) }
            return result
        }
        return (rows(isCharge), rows(isGain), base)
    }

    /// `每少1篇` of which matter: once rows are put together, their names no longer tell.
    private static func named(_ row: TableRow) -> TableRow {
        guard let name = (row.names.last ?? nil)?.text else { return row }
        var row = row
        row.rule = row.rule.replacing(/(?<lead>^|[，,；;。])(?<lack>每?[少缺])/) {
            "\($0.output.lead)\(name)\($0.output.lack)"
        }
        return row
    }

    private static func base(_ notes: [String]) -> Decimal128? {
        let line = /(?:基础|基本|起评|基准)(?:得分|分值|分)?(?:为|是|:)?(?<base>[0-9]{1,4}(?:\.[0-9]+)?)分/
        return notes.lazy.compactMap { note in
            TableText.key(note).firstMatch(of: line).flatMap { PointText.number($0.output.base) }
        }.first { $0 > 0 }
    }
}
