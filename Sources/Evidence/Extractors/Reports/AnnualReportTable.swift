import Exact
import Model

/// `annual-report-table`: at how many places the arithmetic of an annual
/// report's tables fails.
struct AnnualReportTable: Extractor {
    static let name = "annual-report-table"
    static let produces: Set<FactType> = [.number]

    private enum Check: String, CaseIterable {
        /// 新收 + 上年结转 = 办理结果总计 + 结转下年.
        case balance
        /// 总计 = 自然人 + 法人或其他组织, in the rows of ``balance``.
        case columns
        /// The same in each row of 办理结果.
        case parts
        /// 总计 = the single results.
        case items
        /// 总计 = 维持 + 纠正 + 其他 + 尚未审结.
        case reviews
    }

    private let report: AnnualReport
    private let checks: Set<Check>

    init?(_ settings: inout ExtractorSettings) {
        let report = AnnualReport(&settings)
        let checks = settings.choices("check", of: Check.self)
        guard let report else { return nil }
        self.report = report
        self.checks = checks ?? Set(Check.allCases)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch report.find(in: captures) {
        case .unknown(let extraction): return extraction
        case .none(let evidence, _):
            return .unknown(ExtractorWording.noReport(report.column), evidence: evidence)
        case .found(let document):
            let parts = DocumentParts(document, captures)
            for part in parts.texts {
                let grids = part.text.tables
                guard let index = grids.firstIndex(where: { ApplicationTable($0) != nil }),
                    let table = ApplicationTable(grids[index])
                else { continue }
                var faults = applicationFaults(table, index, part)
                if checks.contains(.reviews),
                    let reviews = grids.firstIndex(where: { ReviewTable($0) != nil }),
                    let table = ReviewTable(grids[reviews])
                {
                    faults += table.sums.compactMap { sum in
                        fault(
                            .reviews, sum.name, left: [sum.total], right: sum.parts,
                            at: Self.place(reviews, table.row, sum.column, in: part))
                    }
                }
                let evidence =
                    faults.map(\.evidence)
                    + [Self.place(index, table.received.index, 0, in: part)]
                return .known(
                    .number(Decimal128(faults.count)), faults: faults, evidence: evidence)
            }
            return .unknown(
                parts.doubt ?? ExtractorWording.noReportTable, evidence: [document.evidence])
        }
    }

    private func applicationFaults(
        _ table: ApplicationTable, _ index: Int, _ part: SurveyedDocument
    ) -> [Fault] {
        var faults: [Fault] = []
        for (column, name) in table.columns.enumerated() {
            if checks.contains(.balance) {
                faults +=
                    fault(
                        .balance, name,
                        left: [table.received.numbers[column], table.carriedIn.numbers[column]],
                        right: [table.total.numbers[column], table.carriedOut.numbers[column]],
                        at: Self.place(index, table.total.index, column, in: part, table)
                    ).map { [$0] }
                    ?? []
            }
            if checks.contains(.items), !table.results.isEmpty {
                faults +=
                    fault(
                        .items, name, left: [table.total.numbers[column]],
                        right: table.results.map { $0.numbers[column] },
                        at: Self.place(index, table.total.index, column, in: part, table)
                    ).map { [$0] }
                    ?? []
            }
        }
        if table.columns.count > 1 {
            let single = Set(table.results.map(\.index))
            for row in table.rows {
                let check = single.contains(row.index) ? Check.parts : .columns
                guard checks.contains(check) else { continue }
                var parts = row.numbers
                let total = parts.remove(at: table.totalColumn)
                let found = fault(
                    check, row.item, left: [total], right: parts,
                    at: Self.place(index, row.index, table.totalColumn, in: part, table))
                if let found { faults.append(found) }
            }
        }
        return Self.numbered(faults)
    }

    /// Rows of the same name would be one fault.
    private static func numbered(_ faults: [Fault]) -> [Fault] {
        var seen: [String: Int] = [:]
        return faults.map { fault in
            seen[fault.key, default: 0] += 1
            let count = seen[fault.key] ?? 1
            guard count > 1 else { return fault }
            return Fault(key: "\(fault.key) #\(count)", what: fault.what, evidence: fault.evidence)
        }
    }

    /// The fault when both sides are known and differ.
    private func fault(
        _ check: Check, _ name: String, left: [Int?], right: [Int?], at place: Evidence
    ) -> Fault? {
        guard !left.contains(where: { $0 == nil }), !right.contains(where: { $0 == nil }) else {
            return nil
        }
        let (left, right) = (left.compactMap(\.self), right.compactMap(\.self))
        guard left.reduce(0, +) != right.reduce(0, +) else { return nil }
        return Fault(
            key: "report-\(check.rawValue) \(Masking.snippet(name, limit: 60))",
            what: ExtractorWording.unbalanced(Masking.snippet(name, limit: 60), left, right),
            evidence: place)
    }

    private static func place(
        _ grid: Int, _ row: Int, _ column: Int, in part: SurveyedDocument,
        _ table: ApplicationTable
    ) -> Evidence {
        let width = part.text.tables[grid][row].count
        return place(grid, row, width - table.columns.count + column, in: part)
    }

    /// The cell, or where it is blank its row.
    private static func place(
        _ grid: Int, _ row: Int, _ column: Int, in part: SurveyedDocument
    ) -> Evidence {
        let passages = part.text.passages
        let wanted = ReadableText.CellPlace(table: grid, row: row, column: column)
        let passage =
            passages.firstIndex { $0.cell == wanted }
            ?? passages.firstIndex { $0.cell?.table == grid && $0.cell?.row == row }
        return passage.map { part.evidence($0, quoting: part.text.row(of: wanted)) }
            ?? part.evidence
    }
}
