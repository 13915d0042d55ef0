import CLibXML2

/// Gathers text and turns white space into the form wanted.
struct TextCollector {
    /// What separates an element from its neighbours, weakest first.
    enum Border: Int {
        case none
        case space
        case line
    }

    let form: HTMLNode.TextForm
    let limit: Int
    private(set) var bytes: [UInt8] = []
    private var pending = Border.none

    init(form: HTMLNode.TextForm, limit: Int) {
        self.form = form
        self.limit = limit
    }

    var isFull: Bool { bytes.count >= limit }

    mutating func border(_ border: Border) {
        if border.rawValue > pending.rawValue { pending = border }
    }

    mutating func append(_ text: UnsafePointer<UInt8>) {
        var index = 0
        if form == .source {
            while text[index] != 0 { index += 1 }
            bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: index))
            return
        }
        while text[index] != 0 {
            // A character may be taken byte by byte, so only its beginning is a place to stop.
            if isFull, text[index] & 0xC0 != 0x80 { return }
            let (width, meaning) = Self.space(text, at: index)
            switch meaning {
            case .white: border(.space)
            case .nothing: break
            case .ink:
                flushBorder()
                bytes.append(contentsOf: UnsafeBufferPointer(start: text + index, count: width))
            }
            index += width
        }
    }

    private mutating func flushBorder() {
        if pending != .none, !bytes.isEmpty {
            bytes.append(pending == .line && form == .lines ? 0x0A : 0x20)
        }
        pending = .none
    }

    private enum Meaning {
        case ink
        case white
        case nothing
    }

    /// What stands at `index`, and how many bytes it takes. The text is valid UTF-8 that ends with
    /// NUL, so looking one byte ahead of a byte that is not NUL is safe.
    private static func space(_ text: UnsafePointer<UInt8>, at index: Int) -> (Int, Meaning) {
        switch text[index] {
        case 0x00...0x20: return (1, .white)
        case 0xC2:
            switch text[index + 1] {
            case 0xA0, 0x85: return (2, .white)
            case 0xAD: return (2, .nothing)
            default: return (1, .ink)
            }
        case 0xE2 where text[index + 1] == 0x80:
            switch text[index + 2] {
            // U+2000–U+200A, line and paragraph separator, narrow no-break space.
            case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (3, .white)
            // U+200B–U+200F: zero-width space and joiners, direction marks.
            case 0x8B...0x8F: return (3, .nothing)
            default: return (1, .ink)
            }
        case 0xE3 where text[index + 1] == 0x80 && text[index + 2] == 0x80: return (3, .white)
        case 0xEF where text[index + 1] == 0xBB && text[index + 2] == 0xBF: return (3, .nothing)
        default: return (1, .ink)
        }
    }

    /// Elements whose content no one reads.
    static func isSilent(_ element: xmlNodePtr) -> Bool {
        HTMLWalk.isNamed(element, "script") || HTMLWalk.isNamed(element, "style")
            || HTMLWalk.isNamed(element, "template")
    }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "optgroup",
        "option", "p", "pre", "section", "select", "table", "tbody", "textarea", "tfoot", "thead",
        "title", "tr", "ul",
    ]

    static func border(of element: xmlNodePtr) -> Border {
        guard let name = element.pointee.name else { return .none }
        if HTMLWalk.isNamed(element, "td") || HTMLWalk.isNamed(element, "th") { return .space }
        // Most elements of a page are these.
        if HTMLWalk.isNamed(element, "a") || HTMLWalk.isNamed(element, "span") { return .none }
        return blocks.contains(String(cString: name)) ? .line : .none
    }
}
