import Markup
import Model

/// The elements of a page that evidence points at.
struct CitedPlaces {
    private var anchors: [String: String] = [:]
    private var elements: [HTMLNode: (anchor: String, snippets: [String])] = [:]

    /// A page is cited for a handful of places; hostile ones may have thousands.
    private static let mostPlaces = 200
    /// Each is looked for in every text of the element.
    private static let mostSnippets = 8

    init(_ evidence: [Evidence], in document: HTMLDocument) {
        for evidence in evidence where evidence.locator.hasPrefix("/") {
            guard anchors.count < Self.mostPlaces || anchors[evidence.locator] != nil,
                let found = try? document.first(evidence.locator)
            else { continue }
            let element = found.kind == .element ? found : found.parent ?? found
            let known = elements[element]
            let anchor = known?.anchor ?? "c\(elements.count + 1)"
            anchors[evidence.locator] = anchor
            let snippet =
                evidence.snippet.hasSuffix("…")
                ? String(evidence.snippet.dropLast())
                : evidence.snippet
            elements[element] = (
                anchor,
                Array(
                    ((known?.snippets ?? []) + (snippet.isEmpty ? [] : [snippet]))
                        .prefix(Self.mostSnippets))
            )
        }
    }

    /// The anchor of the element that `evidence` points at.
    func anchor(of evidence: Evidence) -> String? { anchors[evidence.locator] }

    /// The anchor of an element and the words cited from it.
    func citation(of element: HTMLNode) -> (anchor: String, snippets: [String])? {
        elements[element]
    }
}
