import CLibXML2

extension HTMLDocument {
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
                    address: base?.resolve(reference) ?? WebAddress(reference),
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

    /// `0; url=next.html` of `meta http-equiv=refresh`.
    private static func refresh(_ element: HTMLNode) -> String? {
        guard ASCII.lowercased(element.attribute("http-equiv") ?? "") == "refresh",
            let content = element.attribute("content")
        else { return nil }
        let lower = ASCII.lowercased(content)
        guard let range = lower.utf8.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        var rest = content.utf8[range...].dropFirst().drop(while: ASCII.isSpace)
        guard rest.count > 3, ASCII.lowercased(String(Substring(rest.prefix(3)))) == "url" else {
            return nil
        }
        rest = rest.dropFirst(3).drop(while: ASCII.isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: ASCII.isSpace)
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
            rest = rest.dropFirst().prefix { $0 != quote }
        }
        return ASCII.trimmed(String(Substring(rest)))
    }

    private static func text(_ kind: HTMLLink.Kind, _ element: HTMLNode) -> String {
        switch kind {
        case .anchor:
            let text = element.text()
            if !text.isEmpty { return text }
            return element.descendants("img").first?.attribute("alt") ?? element.attribute("alt")
                ?? ""
        case .image: return element.attribute("alt") ?? ""
        default: return ""
        }
    }

    private static func title(_ element: HTMLNode) -> String {
        ASCII.trimmed(element.attribute("title") ?? "")
    }
}
