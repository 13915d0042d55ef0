import Model

/// What a column says instead of holding information.
struct ColumnStatement {
    let kind: PageExplanation.Kind
    let evidence: Evidence

    /// Looked for only where the column holds nothing else: no entry at all,
    /// entries that are statements by their titles, or one entry whose article
    /// is one.
    static func find(in capture: ColumnCapture, _ captures: UnitCaptures) -> ColumnStatement? {
        let entries = capture.items + capture.undated
        guard let first = entries.first else {
            let found = capture.pages.lazy.compactMap { page in
                page.content.explanation.map { ($0, page) }
            }.first
            return found.map { explanation, page in
                ColumnStatement(
                    kind: explanation.kind,
                    evidence: page.evidence(explanation.node, snippet: explanation.text))
            }
        }
        if entries.allSatisfy({ PageExplanation.isStatement(title: $0.title) }) {
            return ColumnStatement(kind: .statement, evidence: first.evidence)
        }
        guard entries.count == 1, case .page(let page)? = captures.article(first),
            let explanation = page.content.explanation, explanation.kind == .statement,
            page.content.mainTexts.reduce(0, { $0 + $1.count }) <= articleLimit
        else { return nil }
        return ColumnStatement(
            kind: .statement, evidence: page.evidence(explanation.node, snippet: explanation.text))
    }

    /// A statement is short; a longer article says more than that there is
    /// nothing.
    private static let articleLimit = 300
}
