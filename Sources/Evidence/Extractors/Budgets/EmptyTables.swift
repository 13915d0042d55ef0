import Exact
import Markup
import Model

/// `empty-tables`: how many tables of the budgets and final accounts of the
/// period hold no data and no note that says so.
struct EmptyTables: Extractor {
    static let name = "empty-tables"
    static let produces: Set<FactType> = [.number]

    private static let notes = [
        "空表", "无数据", "无此项", "未安排", "没有", "不涉及", "为零", "为空", "无相关", "未发生",
    ]

    private let column: String
    private let terms: [String]

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms(required: true)
        guard let column, let terms else { return nil }
        self.column = column
        self.terms = terms
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place): return .known(.number(.zero), evidence: [place])
        case .open(let capture, let page):
            var faults: [Fault] = []
            var evidence: [Evidence] = []
            let survey = DocumentSurvey(
                capture, captures, backTo: captures.round.period.from,
                where: { captures.isOfPeriod($0) && $0.isTitled(terms) },
                { document in
                    evidence.append(document.evidence)
                    faults += Self.faults(in: document)
                })
            evidence = faults.map(\.evidence) + evidence + survey.evidence + [page.evidence]
            if let doubt = survey.doubt {
                return .unknown(doubt, faults: faults, evidence: evidence)
            }
            return .known(
                .number(Decimal128(faults.count)), certainty: survey.certainty, faults: faults,
                evidence: evidence)
        }
    }

    private static func faults(in document: SurveyedDocument) -> [Fault] {
        guard case .page(let page, let content) = document.source else { return [] }
        let lines = document.text.passages
        return content.tables.enumerated().compactMap { index, table in
            guard isEmpty(table), !isExplained(table, lines) else { return nil }
            let caption = table.rows.first?.first??.text ?? ""
            return Fault(
                key: "empty-table \(document.item.key) \(index + 1)",
                what: ExtractorWording.emptyTable(
                    Masking.snippet(document.item.title), index + 1),
                evidence: page.evidence(table.node, snippet: caption))
        }
    }

    private static func isEmpty(_ table: PageTable) -> Bool {
        !table.bodyRows.isEmpty
            && table.bodyRows.allSatisfy { row in
                row.dropFirst().allSatisfy { cell in
                    guard let text = cell?.text else { return true }
                    return !text.unicodeScalars.contains { scalar in
                        TextNormalization.digit(scalar).map { $0 > 0 } ?? false
                    }
                }
            }
    }

    /// A note in the table, or near it.
    private static func isExplained(
        _ table: PageTable, _ lines: [ReadableText.Passage]
    ) -> Bool {
        var first: Int?
        var last: Int?
        for (index, line) in lines.enumerated() {
            guard case .node(let node) = line.place, stands(node, in: table.node) else { continue }
            first = first ?? index
            last = index
        }
        let inside = table.rows.joined().compactMap { $0?.text }
        guard let first, let last else { return inside.contains(where: isNote) }
        let around =
            lines[max(0, first - 3)..<first].map(\.text)
            + lines[(last + 1)..<min(lines.count, last + 4)].map(\.text)
        return (inside + around).contains(where: isNote)
    }

    private static func isNote(_ text: String) -> Bool {
        guard text.utf8.count < 4_096 else { return false }
        let text = TextNormalization.squeezed(text)
        if notes.contains(where: { text.holds($0) }) { return true }
        guard let none = text.firstIndex(of: "无") else { return false }
        return text[none...].contains("支出") || text[none...].contains("收入")
    }

    private static func stands(_ node: HTMLNode, in table: HTMLNode) -> Bool {
        var current: HTMLNode? = node
        while let element = current {
            if element == table { return true }
            current = element.parent
        }
        return false
    }
}
