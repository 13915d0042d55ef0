import Exact
import Model

/// Goes through what the entries of a column lead to, pages and files, one
/// after the other: hundreds of them at once would not fit into memory.
struct DocumentSurvey {
    /// Why there may be more; `nil` when all were read.
    let doubt: Wording?
    /// What shows the doubt.
    let evidence: [Evidence]
    /// Suspected when the list may be filled in by a script.
    let certainty: Fact.Certainty
    /// How many documents were read.
    let count: Int

    /// Hands every document over whose entry is wanted, in list order. What
    /// answers 404 is a dead link, no document.
    init(
        _ column: ColumnCapture, _ captures: UnitCaptures, backTo start: CivilDate? = nil,
        where isWanted: (ListItem) -> Bool, _ body: (SurveyedDocument) -> Void
    ) {
        var reasons: [Wording] =
            start.map { column.isKnown(backTo: $0) } ?? column.gaps.isEmpty ? [] : [column.gap]
        var evidence: [Evidence] = []
        var count = 0
        for item in column.items + column.undated where isWanted(item) {
            switch captures.document(item) {
            case .read(let document):
                count += 1
                body(document)
            case .gone: break
            case .unreadable(let reason, let places):
                reasons.append(CaptureWording.page(Masking.snippet(item.title), reason))
                evidence += places
            }
        }
        doubt = reasons.isEmpty ? nil : Wording.clauses(Array(reasons.prefix(3)))
        self.evidence = evidence
        self.count = count
        certainty =
            column.items.isEmpty && column.undated.isEmpty && column.isFilledByScript
            ? .suspected : .measured
    }
}

extension UnitCaptures {
    enum DocumentOutcome {
        case read(SurveyedDocument)
        /// Not there, or not in the unit's scope.
        case gone
        case unreadable(Wording, [Evidence])
    }

    /// What an entry leads to, as text.
    func document(_ item: ListItem) -> DocumentOutcome {
        switch article(item) {
        case .page(let page):
            let content = page.content
            return .read(
                SurveyedDocument(
                    item: item, text: ReadableText(content), source: .page(page, content),
                    isWhole: page.isWhole, published: page.publicationDate ?? item.date))
        case .file(let answer, let place):
            let file = attachments.file(answer)
            switch file.content {
            case .text(let text):
                return .read(
                    SurveyedDocument(
                        item: item, text: text, source: .file(file), isWhole: true,
                        published: item.date))
            case .unreadable(let reason): return .unreadable(reason, [place])
            }
        case .unreachable(let reason, let places): return .unreadable(reason, places)
        case .gone, nil: return .gone
        }
    }

    /// Whether an entry lies in the round's period.
    func isOfPeriod(_ item: ListItem) -> Bool { item.date.map(round.period.contains) ?? false }
}
