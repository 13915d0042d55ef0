/// The parts of tags, and white space between them.
extension MarkupWriter {
    mutating func append(_ text: String) {
        output.append(utf8: text)
    }

    mutating func beginTag(_ name: MarkupName) {
        finishTag()
        if indent > 0, let parent = open.indices.last, !open[parent].hasText {
            open[parent].hasChildren = true
            lineBreakAndIndent(open.count)
        }
        output.append(0x3C)
        name.append(to: &output)
        var element = OpenElement(name: name)
        if dialect == .html {
            element.isVoid = HTMLVocabulary.isVoid(name)
            element.isRawText = HTMLVocabulary.isRawText(name)
        }
        isInRawText = element.isRawText
        open.append(element)
        tagIsOpen = true
    }

    @inline(__always)
    mutating func finishTag() {
        guard tagIsOpen else { return }
        tagIsOpen = false
        output.append(0x3E)
    }

    /// A void element can hold nothing, so its tag ends at once and a later `close` balances it.
    mutating func endTagIfVoid() {
        if let element = open.last, element.isVoid { finishTag() }
    }

    /// What an element holds matters to the white space around it only.
    @inline(__always)
    mutating func markText() {
        if indent > 0, !open.isEmpty { open[open.count - 1].hasText = true }
    }

    mutating func markChild() {
        if !open.isEmpty { open[open.count - 1].hasChildren = true }
    }

    mutating func lineBreakAndIndent(_ depth: Int) {
        guard indent > 0 else { return }
        output.append(0x0A)
        for _ in 0..<indent * depth { output.append(0x20) }
    }

    mutating func writeAttribute(_ name: MarkupName, _ value: String) {
        output.append(0x20)
        name.append(to: &output)
        output.append(literal: "=\"")
        let mayRun =
            dialect == .html && HTMLVocabulary.isAddressAttribute(name)
            && !HTMLVocabulary.isHarmlessAddress(value)
        MarkupEscape.append(mayRun ? "#" : value, for: .attribute, to: &output)
        output.append(0x22)
    }

    mutating func appendRawText(_ text: String, in name: MarkupName) {
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
