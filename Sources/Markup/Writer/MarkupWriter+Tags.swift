/// The parts of tags, and white space between them.
extension MarkupWriter {
    mutating func append(_ text: String) {
        output.append(contentsOf: text.utf8)
    }

    mutating func beginTag(_ name: MarkupName) {
        finishTag()
        if let parent = open.last, !parent.hasText {
            markChild()
            lineBreakAndIndent(open.count)
        }
        append("<")
        append(name.description)
        open.append(OpenElement(name: name))
        tagIsOpen = true
    }

    mutating func finishTag() {
        guard tagIsOpen else { return }
        tagIsOpen = false
        append(">")
    }

    /// A void element can hold nothing, so its tag ends at once and a later `close` balances it.
    mutating func endTagIfVoid(_ name: MarkupName) {
        if dialect == .html, HTMLVocabulary.isVoid(name.description) { finishTag() }
    }

    mutating func markText() {
        if !open.isEmpty { open[open.count - 1].hasText = true }
    }

    mutating func markChild() {
        if !open.isEmpty { open[open.count - 1].hasChildren = true }
    }

    mutating func lineBreakAndIndent(_ depth: Int) {
        guard indent > 0 else { return }
        output.append(0x0A)
        output.append(contentsOf: repeatElement(0x20, count: indent * depth))
    }

    mutating func writeAttribute(_ name: MarkupName, _ value: String) {
        append(" ")
        append(name.description)
        append("=\"")
        let mayRun =
            dialect == .html && HTMLVocabulary.isAddressAttribute(name.description)
            && !HTMLVocabulary.isHarmlessAddress(value)
        MarkupEscape.append(mayRun ? "#" : value, for: .attribute, to: &output)
        append("\"")
    }

    mutating func appendRawText(_ text: String, in name: String) {
        let escape = name == "script" ? "\\u003C" : "\\3C "
        for byte in text.utf8 {
            switch byte {
            case 0x3C: append(escape)
            case 0x00: output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            default: output.append(byte)
            }
        }
    }
}
