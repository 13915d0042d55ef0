import Markup

/// Puts a text together from its runs; furigana and other readings are left out.
struct TextCollector {
    private(set) var text = ""
    private var isOpen = false
    private var readings = 0

    mutating func clear() {
        text = ""
        isOpen = false
        readings = 0
    }

    mutating func take(_ event: XMLReader.Event) {
        switch event {
        case .start(let name, _, _):
            if name.local == "rPh" { readings += 1 }
            isOpen = name.local == "t" && readings == 0
        case .text(let piece):
            if isOpen { text += piece }
        case .end(let name):
            if name.local == "rPh" { readings -= 1 }
            isOpen = false
        }
    }

    /// The text with its escapes undone; nil when it is longer than the bound.
    func value(limit: Int) -> String? { Self.value(text, limit: limit) }

    static func value(_ raw: String, limit: Int) -> String? {
        // An escape takes seven bytes for one code unit; nothing takes more.
        guard raw.utf8.count / 7 <= limit else { return nil }
        let text = ExcelText.unescaped(raw)
        return text.utf8.count <= limit || text.utf16.count <= limit ? text : nil
    }
}
