/// Writes XML 1.0 or HTML5 that is always well formed and always escaped.
///
/// ```swift
/// var page = MarkupWriter(.html)
/// page.declaration()
/// page.element("table", ["class": "ranking"]) {
///     $0.element("tr") { $0.element("td", text: unit.name) }
/// }
/// let bytes = page.finished()
/// ```
///
/// Everything passed as text or attribute value is escaped; only ``unescaped(trusted:)`` is not.
/// In HTML an address in `href`, `src`, `action` or `formaction` whose scheme could run script is
/// written as `#`. Attributes keep the order in which they are given; nothing is read from the
/// clock or the locale, so the same calls give the same bytes.
public struct MarkupWriter: Sendable {
    /// What is written.
    public enum Dialect: Sendable, Hashable {
        /// XML 1.0, empty elements as `<a/>`.
        case xml
        /// HTML5, void elements without an end tag and all others with one.
        case html
    }

    struct OpenElement {
        let name: MarkupName
        /// Whether HTML knows no end tag of it.
        var isVoid = false
        /// Whether HTML knows no escapes in it.
        var isRawText = false
        var hasChildren = false
        var hasText = false
    }

    /// What is written, as given to ``init(_:indent:)``.
    public let dialect: Dialect
    let indent: Int
    var output: [UInt8] = []
    var open: [OpenElement] = []
    /// The start tag of the innermost element still lacks its `>`.
    var tagIsOpen = false
    /// Whether HTML knows no escapes in the innermost element.
    var isInRawText = false

    /// A writer with nothing written.
    /// - Parameter indent: spaces per level (0–16) before elements in element-only content; 0 writes
    ///   everything on one line. Only used for XML: in HTML white space is content.
    public init(_ dialect: Dialect, indent: Int = 0) {
        self.dialect = dialect
        self.indent = dialect == .xml ? min(max(indent, 0), 16) : 0
    }

    /// Writes `<?xml version="1.0" encoding="UTF-8"?>` or `<!DOCTYPE html>`, and a line feed.
    public mutating func declaration() {
        switch dialect {
        case .xml: append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        case .html: append("<!DOCTYPE html>\n")
        }
    }

    /// Writes an element with what `content` writes inside it.
    /// - Parameters:
    ///   - attributes: in order; one whose value is nil is left out.
    public mutating func element<Failure: Error>(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?> = [:],
        content: (inout MarkupWriter) throws(Failure) -> Void
    ) throws(Failure) {
        open(name, attributes)
        let depth = open.count
        try content(&self)
        // An element that `content` opened and forgot is closed with this one.
        while open.count >= depth, !open.isEmpty { close() }
    }

    /// Writes an element that holds `text` only; nil gives an empty element.
    public mutating func element(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?> = [:],
        text: String? = nil
    ) {
        open(name, attributes)
        if let text { self.text(text) }
        close()
    }

    /// Writes a start tag. Every `open` needs a ``close()``; the closure form does it by itself.
    public mutating func open(
        _ name: MarkupName, _ attributes: KeyValuePairs<MarkupName, String?> = [:]
    ) {
        beginTag(name)
        for (attribute, value) in attributes {
            if let value { writeAttribute(attribute, value) }
        }
        endTagIfVoid()
    }

    /// Writes a start tag with attributes that were gathered at run time.
    public mutating func open(_ name: MarkupName, attributes: [(MarkupName, String)]) {
        beginTag(name)
        for (attribute, value) in attributes { writeAttribute(attribute, value) }
        endTagIfVoid()
    }

    /// Adds an attribute to the start tag just opened; does nothing once content was written.
    public mutating func attribute(_ name: MarkupName, _ value: String) {
        if tagIsOpen { writeAttribute(name, value) }
    }

    /// Writes the end tag of the innermost open element; does nothing when none is open.
    public mutating func close() {
        guard let element = open.popLast() else { return }
        isInRawText = !open.isEmpty && open[open.count - 1].isRawText
        if element.isVoid {
            finishTag()
            return
        }
        if tagIsOpen, dialect == .xml {
            tagIsOpen = false
            output.append(literal: "/>")
        } else {
            finishTag()
            if element.hasChildren, !element.hasText { lineBreakAndIndent(open.count) }
            output.append(literal: "</")
            element.name.append(to: &output)
            output.append(0x3E)
        }
        if open.isEmpty, indent > 0 { append("\n") }
    }

    /// Writes escaped text.
    ///
    /// Inside `script` and `style`, where HTML knows no escapes, `<` is written as `\u003C` or
    /// `\3C `, which a JSON or CSS string reads back as `<`.
    public mutating func text(_ text: String) {
        guard !text.isEmpty else { return }
        finishTag()
        markText()
        if isInRawText, let element = open.last {
            appendRawText(text, in: element.name)
        } else {
            MarkupEscape.append(text, for: .content, to: &output)
        }
    }

    /// Writes `constant` as it stands.
    ///
    /// Only for what the program itself wrote: style sheets, fixed fragments. Never for anything
    /// that was read from a page, a submission or a pack.
    public mutating func unescaped(trusted constant: String) {
        guard !constant.isEmpty else { return }
        finishTag()
        markText()
        append(constant)
    }

    /// Writes a literal of the program as it stands, without making a string of it.
    public mutating func unescaped(literal: StaticString) {
        finishTag()
        markText()
        output.append(literal: literal)
    }

    /// Writes what another writer has written, closing what it left open (for example an SVG chart
    /// inside an HTML page).
    public mutating func fragment(_ fragment: MarkupWriter) {
        finishTag()
        markText()
        output.append(contentsOf: fragment.finished())
    }

    /// A writer that goes on inside the innermost open element, with nothing written yet.
    ///
    /// What several branches write side by side stands in this writer's order once each was given
    /// to ``drain(_:)``.
    public func branch() -> MarkupWriter {
        var branch = self
        branch.output = []
        branch.tagIsOpen = false
        return branch
    }

    /// What was written since the last ``drain()``, then what a ``branch()`` of this writer has
    /// written, one after the other; the branch must have closed what it opened.
    public mutating func drain(_ branch: MarkupWriter) -> [[UInt8]] {
        guard !branch.output.isEmpty else { return [drain()] }
        finishTag()
        open = branch.open
        isInRawText = branch.isInRawText
        return output.isEmpty ? [branch.output] : [drain(), branch.output]
    }

    /// What was written since the last time, which the writer then forgets: for documents that are
    /// stored while they are written.
    public mutating func drain() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// A place in what is written, inside the element that is open: what comes again and again is
    /// written once, taken by ``written(from:)`` and kept.
    public mutating func mark() -> Int {
        finishTag()
        return output.count
    }

    /// The bytes from a ``mark()`` on.
    public func written(from start: Int) -> [UInt8] {
        start < output.count ? Array(output[max(start, 0)...]) : []
    }

    /// Writes a piece of a document that a writer of the same dialect wrote, elements and text as
    /// they are.
    ///
    /// Only for what ``written(from:)`` gave, or what this program wrote itself; see
    /// ``unescaped(trusted:)``.
    public mutating func unescaped(trusted piece: [UInt8]) {
        guard !piece.isEmpty else { return }
        finishTag()
        markText()
        piece.withUnsafeBufferPointer { output.append(contentsOf: $0) }
    }

    /// Makes room for so many more bytes.
    public mutating func reserve(_ bytes: Int) {
        output.reserveCapacity(output.count + bytes)
    }

    /// Writes a comment; `--` inside is separated by a space, as XML 1.0 §2.5 requires.
    public mutating func comment(_ text: String) {
        finishTag()
        if open.last?.hasText == false, indent > 0 {
            markChild()
            lineBreakAndIndent(open.count)
        }
        var safe = ""
        for character in text.unicodeScalars {
            if character == "-", safe.unicodeScalars.last == "-" { safe += " " }
            safe.unicodeScalars.append(character)
        }
        append("<!-- ")
        MarkupEscape.append(safe, for: .content, to: &output)
        append(" -->")
    }

    /// Writes a processing instruction such as `xml-stylesheet`; ignored in HTML, which has none.
    public mutating func processingInstruction(
        _ target: MarkupName, _ attributes: KeyValuePairs<MarkupName, String>
    ) {
        guard dialect == .xml else { return }
        finishTag()
        append("<?")
        target.append(to: &output)
        for (name, value) in attributes { writeAttribute(name, value) }
        append("?>\n")
    }

    /// Writes a line feed, to keep generated HTML readable where white space means nothing.
    public mutating func lineBreak() {
        finishTag()
        append("\n")
    }

    /// The bytes written (UTF-8), with every element that is still open closed.
    public func finished() -> [UInt8] {
        var copy = self
        while !copy.open.isEmpty { copy.close() }
        return copy.output
    }

    /// The same as ``finished()``, as a string.
    public func finishedText() -> String {
        String(decoding: finished(), as: UTF8.self)
    }
}
