/// What this module knows about HTML element and attribute names (all lower case).
enum HTMLVocabulary {
    private static let voidElements = keys(of: [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ])

    private static let rawTextElements = keys(of: ["script", "style"])

    private static let addressAttributes = keys(of: ["action", "href", "src"])

    /// Address attributes with names longer than eight bytes.
    private static let longAddressAttributes: Set<String> = ["formaction", "xlink:href"]

    private static func keys(of names: [MarkupName]) -> [UInt64] { names.map(\.key) }

    private static let harmlessSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    static func isVoid(_ element: MarkupName) -> Bool {
        element.key != 0 && voidElements.contains(element.key)
    }

    /// Whether the content is character data in which neither tags nor references are read.
    static func isRawText(_ element: MarkupName) -> Bool {
        element.key != 0 && rawTextElements.contains(element.key)
    }

    static func isAddressAttribute(_ attribute: MarkupName) -> Bool {
        attribute.key == 0
            ? longAddressAttributes.contains(attribute.description)
            : addressAttributes.contains(attribute.key)
    }

    /// Whether following the address cannot run script: relative, or of a known harmless scheme,
    /// or an embedded raster image.
    static func isHarmlessAddress(_ value: String) -> Bool {
        if value.hasPrefix("http://") || value.hasPrefix("https://") || value.hasPrefix("#")
            || value.hasPrefix("../")
        {
            return true
        }
        // Browsers drop control characters and leading space before they look for the scheme.
        let bytes = value.utf8.filter { $0 > 0x20 }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: ":"):
                let scheme = ASCII.lowercased(String(decoding: bytes[..<index], as: UTF8.self))
                if harmlessSchemes.contains(scheme) { return true }
                let start = ASCII.lowercased(String(decoding: bytes.prefix(24), as: UTF8.self))
                return ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"]
                    .contains { start.hasPrefix($0) }
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                return true
            default: continue
            }
        }
        return true
    }
}
