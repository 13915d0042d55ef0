import Exact
import Markup
import Model

/// The messages of a board: its articles, else the rows of its lists, else the
/// parts of its list pages.
struct MessageSurvey {
    let messages: [Message]
    /// Why there may be more; `nil` when all were read.
    let doubt: Wording?
    let certainty: Fact.Certainty
    /// What shows the doubt.
    let evidence: [Evidence]

    init(_ capture: ColumnCapture, _ captures: UnitCaptures, backTo start: CivilDate) {
        var messages: [Message] = []
        let survey = DocumentSurvey(
            capture, captures, backTo: start, where: { _ in true },
            { document in
                if let message = Message(
                    document.text, title: document.item.title, evidence: document.evidence)
                {
                    messages.append(message)
                }
            })
        var reasons = survey.doubt.map { [$0] } ?? []
        if messages.isEmpty {
            let inline = capture.pages.flatMap { page in
                let text = ReadableText(page.content)
                let rows = Self.rows(text, page)
                return rows.isEmpty ? Self.parts(text, page) : rows
            }
            if !inline.isEmpty {
                // The messages stand in the lists; what these lead to says no more.
                messages = inline
                reasons =
                    capture.isKnown(backTo: start) || capture.gaps.isEmpty ? [] : [capture.gap]
            }
        }
        self.messages = messages
        doubt = reasons.first
        certainty = messages.isEmpty ? survey.certainty : .measured
        evidence = survey.evidence
    }

    private static func rows(_ text: ReadableText, _ page: Page) -> [Message] {
        var messages: [Message] = []
        var starts: [ReadableText.CellPlace: Int] = [:]
        for (index, passage) in text.passages.enumerated() {
            guard let cell = passage.cell else { continue }
            let row = ReadableText.CellPlace(table: cell.table, row: cell.row, column: 0)
            if starts[row] == nil { starts[row] = index }
        }
        for (index, table) in text.tables.enumerated() {
            guard
                let head = table.prefix(4).firstIndex(where: { row in
                    row.contains { slot in
                        slot.map {
                            Message.askedWords.contains(TextNormalization.squeezed($0.text))
                        } ?? false
                    }
                })
            else { continue }
            let header = table[head].map { TextNormalization.squeezed($0?.text ?? "") }
            for (number, row) in table.enumerated().dropFirst(head + 1) {
                let cells = row.map { $0?.text ?? "" }
                let start = starts[
                    ReadableText.CellPlace(table: index, row: number, column: 0)]
                guard let start, case .node(let node) = text.passages[start].place else {
                    continue
                }
                if let message = Message(
                    row: cells, header: header,
                    evidence: page.evidence(node, snippet: cells.joined(separator: " | ")))
                {
                    messages.append(message)
                }
            }
        }
        return messages
    }

    private static func parts(_ text: ReadableText, _ page: Page) -> [Message] {
        let labels = LabelReader(text, Message.words).labels
        let starts = labels.filter { $0.label == 0 }.map(\.passage)
        return starts.enumerated().compactMap { order, start in
            let end = order + 1 < starts.count ? starts[order + 1] : text.passages.count
            guard start < end else { return nil }
            var part = ReadableText()
            part.passages = Array(text.passages[start..<end])
            part.tables = text.tables
            guard case .node(let node) = text.passages[start].place else { return nil }
            return Message(
                part,
                evidence: page.evidence(node, snippet: text.passages[start].text))
        }
    }
}
