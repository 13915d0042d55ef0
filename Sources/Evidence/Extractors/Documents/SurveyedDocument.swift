import Exact
import Markup
import Model

/// What an entry of a column leads to, as text.
struct SurveyedDocument {
    /// Where the text comes from.
    enum Source {
        case page(Page, PageContent)
        case file(AttachmentShelf.File)
    }

    let item: ListItem
    let text: ReadableText
    let source: Source
    /// Whether nothing of it is missing.
    let isWhole: Bool
    /// The day it was published.
    let published: CivilDate?

    /// The document as a whole, as evidence.
    var evidence: Evidence {
        switch source {
        case .page(let page, _): page.evidence(titled: item.title)
        case .file(let file): file.evidence("HTTP \(file.answer.status)", snippet: item.title)
        }
    }

    /// A passage, as evidence; quoted in its own words unless others are given.
    func evidence(_ passage: Int, quoting snippet: String? = nil) -> Evidence {
        guard text.passages.indices.contains(passage) else { return evidence }
        let passage = text.passages[passage]
        let snippet = snippet ?? passage.text
        let locator =
            switch passage.place {
            case .node(let node): node.path
            case .named(let name): name
            }
        return switch source {
        case .page(let page, _): page.evidence(at: locator, snippet: snippet)
        case .file(let file): file.evidence(locator, snippet: snippet)
        }
    }

    /// The page it is; `nil` for a file.
    var content: PageContent? {
        if case .page(_, let content) = source { content } else { nil }
    }
}
