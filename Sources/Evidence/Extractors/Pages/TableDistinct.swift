import Exact
import Model

/// `table-distinct`: how many distinct values stand below a header cell.
///
/// The first table of the column's page with such a header counts. Merged
/// cells count once; blanks and dashes do not count.
struct TableDistinct: Extractor {
    static let name = "table-distinct"
    static let produces: Set<FactType> = [.number]

    private let column: String
    private let header: String

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let header = settings.text("header")
        guard let column, let header else { return nil }
        self.column = column
        self.header = TextNormalization.squeezed(header)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.column(column).outcome {
        case .gone(_, let evidence): return .known(.number(.zero), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            guard page.isWhole else {
                return .unknown(
                    CaptureWording.column(column, CaptureWording.cutBody),
                    evidence: [page.evidence])
            }
            return count(in: page)
        }
    }

    private func count(in page: Page) -> Extraction {
        for table in page.content.tables {
            guard let place = column(in: table) else { continue }
            var values: [String] = []
            var seen: Set<String> = []
            for row in table.bodyRows where place < row.count {
                let text = row[place]?.text ?? ""
                let value = TextNormalization.squeezed(text)
                // A header repeated further down is no value.
                guard !Self.isBlank(value), value != header, seen.insert(value).inserted else {
                    continue
                }
                values.append(text)
            }
            let cell = table.headerCells.first {
                TextNormalization.squeezed($0.text).contains(header)
            }
            return .known(
                .number(Decimal128(values.count)),
                evidence: [
                    page.evidence(
                        cell?.node ?? table.node,
                        snippet: "\(cell?.text ?? ""): \(values.joined(separator: "、"))")
                ])
        }
        return .known(.number(.zero), evidence: [page.evidence])
    }

    /// The column whose header is the wanted one, else the first whose header
    /// holds it.
    private func column(in table: PageTable) -> Int? {
        let headers = (0..<(table.rows.map(\.count).max() ?? 0)).map { column in
            table.header(ofColumn: column).map { TextNormalization.squeezed($0) }
        }
        return headers.firstIndex { $0.contains(header) }
            ?? headers.firstIndex { $0.contains { $0.contains(header) } }
    }

    private static func isBlank(_ value: String) -> Bool {
        value.allSatisfy { "-—–_/\\·.…无".contains($0) }
    }
}
