import Markup
import Model

/// Writes the harmless part of a page: text, structure, and where links led.
struct SafeCopy {
    private(set) var html = MarkupWriter(.html)
    /// Whether something was left out because the copy would be too long.
    private(set) var isCut = false
    /// The anchors that were written: what is cited may stand in a part of the
    /// page that is left out.
    private(set) var anchors: Set<String> = []

    private let document: HTMLDocument
    private let places: CitedPlaces
    private let texts: MaskedTexts
    private let language: Language
    private let base: WebAddress?
    private var room: Int
    /// The words cited from the elements around the place that is written.
    private var cited: [[String]] = []

    init(of document: HTMLDocument, places: CitedPlaces, limit: Int, language: Language) {
        self.document = document
        self.places = places
        self.language = language
        texts = MaskedTexts(document)
        base = document.base
        room = limit
    }

    mutating func write() {
        guard let root = document.root else { return }
        for child in root.children { write(child) }
        if isCut { html.element("p", ["class": "cut"], text: CopyWording.cut.text(in: language)) }
    }

    /// The depth of recursion is that of the page, at most 240.
    private mutating func write(_ node: HTMLNode) {
        guard room > 0 else {
            isCut = true
            return
        }
        switch node.kind {
        case .text: write(text: texts.text(of: node))
        case .element: write(element: node)
        case .other: break
        }
    }

    private mutating func write(element node: HTMLNode) {
        let name = node.name
        guard !SafeVocabulary.isDropped(name) else { return }
        let citation = places.citation(of: node)
        switch name {
        case "img", "iframe", "frame", "input":
            stub(node, name, citation?.anchor)
            return
        default: break
        }
        // A place that was cited has an element, whatever it was in the page.
        let tag: MarkupName? =
            SafeVocabulary.name(for: name) ?? (citation == nil ? nil : "span")
        if let tag {
            room -= tag.description.utf8.count * 2 + 5
            html.open(tag, attributes: attributes(of: node, name, citation?.anchor))
        }
        if let citation { cited.append(citation.snippets) }
        for child in node.children { write(child) }
        if citation != nil { cited.removeLast() }
        if tag != nil { html.close() }
    }

    private mutating func attributes(
        of node: HTMLNode, _ name: String, _ anchor: String?
    ) -> [(MarkupName, String)] {
        var attributes: [(MarkupName, String)] = []
        if let anchor {
            attributes += [("id", anchor), ("class", "cited")]
            anchors.insert(anchor)
        }
        if name == "a", let target = link(node.attribute("href")) {
            attributes.append(("href", target))
        }
        if name == "td" || name == "th" {
            for (key, span) in [("colspan", "colspan"), ("rowspan", "rowspan")]
                as [(MarkupName, String)]
            {
                if let text = node.attribute(span), let count = Int(text), (2...100).contains(count)
                {
                    attributes.append((key, String(count)))
                }
            }
        }
        // Lists cut their titles and keep them whole here.
        if let title = node.attribute("title"), !title.isEmpty {
            attributes.append(("title", Masking.snippet(title)))
        }
        for (_, value) in attributes { room -= value.utf8.count + 12 }
        return attributes
    }

    /// Where a link led, when it is a web address that names nobody.
    private func link(_ reference: String?) -> String? {
        guard let reference,
            let address = base?.resolve(reference, in: document.decoding.charset),
            address.isFetchable, Masking.maskedAddress(address.description) == address.description,
            address.description.utf8.count <= 2_000
        else { return nil }
        return address.description
    }

    /// What stands for a picture, a frame or a field.
    private mutating func stub(_ node: HTMLNode, _ name: String, _ anchor: String?) {
        let said: String
        switch name {
        case "img":
            said = CopyWording.picture(Masking.snippet(node.attribute("alt") ?? ""))
                .text(in: language)
        case "input":
            let isButton = ["button", "submit", "reset"].contains(
                node.attribute("type")?.lowercased())
            guard isButton, let value = node.attribute("value"), !value.isEmpty else { return }
            said = Masking.snippet(value)
        default:
            said = CopyWording.frame(
                Masking.snippet(
                    node.attribute("src").flatMap { base?.resolve($0)?.description } ?? "")
            ).text(in: language)
        }
        room -= said.utf8.count + 30
        if let anchor { anchors.insert(anchor) }
        html.element("span", ["id": anchor, "class": "stub"], text: said)
    }

    private mutating func write(text: String) {
        var text = text
        if text.unicodeScalars.contains(where: TextNormalization.isInvisible) {
            text.unicodeScalars.removeAll(where: TextNormalization.isInvisible)
        }
        if text.utf8.count > room {
            isCut = true
            // A number is never cut in two: it was masked before.
            text = String(decoding: text.utf8.prefix(max(room, 0)), as: UTF8.self)
        }
        room -= text.utf8.count
        guard let range = citedRange(in: text) else {
            html.text(text)
            return
        }
        html.text(String(text[..<range.lowerBound]))
        html.element("mark", text: String(text[range]))
        html.text(String(text[range.upperBound...]))
    }

    /// Which part of a text the citation around it quotes.
    private func citedRange(in text: String) -> Range<String.Index>? {
        guard let snippets = cited.last, !snippets.isEmpty else { return nil }
        let bytes = Array(text.utf8)
        for snippet in snippets {
            guard let start = bytes.place(of: snippet) else { continue }
            let first = text.utf8.index(text.startIndex, offsetBy: start)
            return first..<text.utf8.index(first, offsetBy: snippet.utf8.count)
        }
        // A quotation may run over several pieces of text.
        let plain = TextNormalization.collapsed(text)
        guard plain.count >= 4, snippets.contains(where: { $0.holds(plain) }) else { return nil }
        return text.startIndex..<text.endIndex
    }
}
