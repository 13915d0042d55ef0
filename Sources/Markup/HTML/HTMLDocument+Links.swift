import CLibXML2

extension HTMLDocument {
    /// The text of a link is cut after about so many bytes: what is longer is a page in a link, and
    /// links can stand in links.
    static let maximumTextLength = 2_048
    private static let maximumVisits = 1_000

    /// All links of the page, in document order; a link without a reference is none.
    public var links: [HTMLLink] {
        guard let root else { return [] }
        let base = base
        var links: [HTMLLink] = []
        HTMLWalk.elements(below: root.pointer) { pointer in
            guard let name = pointer.pointee.name, pointer.pointee.properties != nil else { return }
            let element = HTMLNode(document: self, pointer: pointer)
            guard let (kind, reference) = Self.link(String(cString: name), element) else { return }
            links.append(
                HTMLLink(
                    kind: kind, reference: reference,
                    address: base?.resolve(reference, in: decoding.charset)
                        ?? WebAddress(reference),
                    text: Self.text(kind, element), title: Self.title(element), node: element))
        }
        return links
    }

    private static func link(_ name: String, _ element: HTMLNode) -> (HTMLLink.Kind, String)? {
        let attribute: String
        let kind: HTMLLink.Kind
        switch name {
        case "a", "area": (kind, attribute) = (.anchor, "href")
        case "frame", "iframe": (kind, attribute) = (.frame, "src")
        case "form": (kind, attribute) = (.form, "action")
        case "img": (kind, attribute) = (.image, "src")
        case "script": (kind, attribute) = (.script, "src")
        case "embed", "source", "video", "audio": (kind, attribute) = (.media, "src")
        case "object": (kind, attribute) = (.media, "data")
        case "link":
            let isStyle = ASCII.lowercased(element.attribute("rel") ?? "").contains("stylesheet")
            (kind, attribute) = (isStyle ? .stylesheet : .relation, "href")
        case "input":
            guard ASCII.lowercased(element.attribute("type") ?? "") == "image" else { return nil }
            (kind, attribute) = (.image, "src")
        case "meta":
            return refresh(element).map { (.refresh, $0) }
        default: return nil
        }
        return element.attribute(attribute).map { (kind, ASCII.trimmed($0)) }
    }

    private static func refresh(_ element: HTMLNode) -> String? {
        guard ASCII.lowercased(element.attribute("http-equiv") ?? "") == "refresh" else {
            return nil
        }
        return element.attribute("content").flatMap(MetaRefresh.reference(in:))
    }

    private static func text(_ kind: HTMLLink.Kind, _ element: HTMLNode) -> String {
        switch kind {
        case .anchor:
            let bytes = element.textBytes(
                .reading, limit: maximumTextLength, visiting: maximumVisits)
            if !bytes.isEmpty { return String(decoding: bytes, as: UTF8.self) }
            let image = HTMLWalk.first("img", below: element.pointer, visiting: maximumVisits)
            return image.flatMap { element.node($0).attribute("alt") } ?? element.attribute("alt")
                ?? ""
        case .image: return element.attribute("alt") ?? ""
        default: return ""
        }
    }

    private static func title(_ element: HTMLNode) -> String {
        ASCII.trimmed(element.attribute("title") ?? "")
    }
}
