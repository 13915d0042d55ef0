/// Walks over the start tags of a page in one pass over its bytes, without building anything.
///
/// It follows the tokenisation of the HTML standard (§13.2.5) as far as start tags need it:
/// comments, declarations, end tags, quoted values, and elements whose content is character data
/// are passed over. Time and memory are linear in the length of the page whatever it holds.
struct HTMLTokenizer {
    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// More attributes than this are passed over.
    private static let maximumAttributes = 256

    private let source: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// What the start tag last found opens.
    private(set) var tag = HTMLTag.unnamed
    /// Its attributes; only those of elements whose attributes mean something to a scan.
    private(set) var attributes: [Attribute] = []
    /// The character data inside, for `title` and the like; empty for all other elements.
    private(set) var content = 0..<0
    /// Takes the text between the tags, when it is wanted.
    var text: PageText?

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
    }

    /// Moves to the next start tag; false at the end.
    mutating func next() -> Bool {
        var start = index
        while let open = source.position(of: 0x3C, from: index), open + 1 < source.count {
            let following = source[open + 1]
            let isLetter = ASCII.isLetter(following)
            guard isLetter || following == 0x21 || following == 0x3F || following == 0x2F else {
                // A bare `<` is text.
                index = open + 1
                continue
            }
            text?.append(source, start..<open)
            index = open
            if isLetter {
                if readTag() { return true }
            } else if following == 0x21 {
                skipDeclaration()
            } else if following == 0x3F {
                skip(past: 0x3E)
            } else {
                skipEndTag()
            }
            start = index
        }
        text?.append(source, start..<source.count)
        index = source.count
        return false
    }

    /// The first attribute of that lower-case name.
    func attribute(_ wanted: StaticString) -> Range<Int>? {
        attributes.first { equals($0.name, wanted) }?.value
    }

    /// Whether the bytes are `wanted` (lower case), in any case of letters.
    func equals(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
        guard range.count == wanted.utf8CodeUnitCount else { return false }
        let word = wanted.utf8Start
        for offset in 0..<range.count
        where ASCII.lowercased(source[range.lowerBound + offset]) != word[offset] {
            return false
        }
        return true
    }

    /// A value with its references resolved and the space around it dropped.
    func text(_ range: Range<Int>) -> String {
        HTMLReferences.resolved(UnsafeBufferPointer(rebasing: source[range]))
    }

    /// The same, put at the end of `bytes`; gives where it stands there.
    func append(_ range: Range<Int>, to bytes: inout [UInt8]) -> Range<Int> {
        let start = bytes.count
        HTMLReferences.append(
            HTMLReferences.trimmed(UnsafeBufferPointer(rebasing: source[range])), to: &bytes)
        return start..<bytes.count
    }

    /// False when the page ends inside the tag: browsers drop such a tag.
    private mutating func readTag() -> Bool {
        attributes.removeAll(keepingCapacity: true)
        content = 0..<0
        let name = readName(from: index + 1)
        tag = HTMLTag(source, name)
        guard readAttributes(keeping: tag.hasMeaningfulAttributes) else { return false }
        text?.pass(tag)
        if tag.holdsCharacterData { skipCharacterData(of: name) }
        return true
    }

    private mutating func readName(from start: Int) -> Range<Int> {
        index = start
        while index < source.count, !endsName(source[index]) { index += 1 }
        return start..<index
    }

    private mutating func readAttributes(keeping isKept: Bool) -> Bool {
        while true {
            while index < source.count, ASCII.isSpace(source[index]) || source[index] == 0x2F {
                index += 1
            }
            guard index < source.count else { return false }
            if source[index] == 0x3E {
                index += 1
                return true
            }
            let start = index
            // A name may begin with `=`, which is then part of it.
            index += 1
            while index < source.count, !endsName(source[index]), source[index] != 0x3D {
                index += 1
            }
            let name = start..<index
            guard let value = readValue() else { return false }
            if isKept, attributes.count < Self.maximumAttributes {
                attributes.append(Attribute(name: name, value: value))
            }
        }
    }

    /// The value after `=`, an empty range when there is none; nil when the page ends in it.
    private mutating func readValue() -> Range<Int>? {
        while index < source.count, ASCII.isSpace(source[index]) { index += 1 }
        guard index < source.count, source[index] == 0x3D else { return index..<index }
        index += 1
        while index < source.count, ASCII.isSpace(source[index]) { index += 1 }
        guard index < source.count else { return nil }
        let quote = source[index]
        if quote == 0x22 || quote == 0x27 {
            let start = index + 1
            guard let end = source.position(of: quote, from: start) else {
                index = source.count
                return nil
            }
            index = end + 1
            return start..<end
        }
        let start = index
        while index < source.count, !ASCII.isSpace(source[index]), source[index] != 0x3E {
            index += 1
        }
        return start..<index
    }

    @inline(__always)
    private func endsName(_ byte: UInt8) -> Bool {
        ASCII.isSpace(byte) || byte == 0x3E || byte == 0x2F
    }

    /// Passes over the content of elements in which no tags are read, up to their own end tag.
    private mutating func skipCharacterData(of name: Range<Int>) {
        let start = index
        while let open = source.position(of: 0x3C, from: index) {
            if isEndTag(of: name, at: open) {
                index = open
                break
            }
            index = open + 1
        }
        if index >= source.count || source[index] != 0x3C { index = source.count }
        content = start..<index
        if tag.isRead { text?.append(source, content) }
    }

    private func isEndTag(of name: Range<Int>, at position: Int) -> Bool {
        let end = position + 2 + name.count
        guard end < source.count, source[position + 1] == 0x2F, endsName(source[end]) else {
            return false
        }
        for offset in 0..<name.count
        where ASCII.lowercased(source[position + 2 + offset])
            != ASCII.lowercased(source[name.lowerBound + offset])
        {
            return false
        }
        return true
    }

    /// `<!-- … -->`, or `<!…>`. A comment that is never closed hides the rest, as in browsers.
    private mutating func skipDeclaration() {
        guard index + 3 < source.count, source[index + 2] == 0x2D, source[index + 3] == 0x2D else {
            return skip(past: 0x3E)
        }
        // `<!-->` is a whole comment, so the end may overlap the beginning.
        index += 2
        while index + 2 < source.count {
            if source[index] == 0x2D, source[index + 1] == 0x2D, source[index + 2] == 0x3E {
                index += 3
                return
            }
            index += 1
        }
        index = source.count
    }

    private mutating func skipEndTag() {
        index += 2
        guard index < source.count, ASCII.isLetter(source[index]) else { return skip(past: 0x3E) }
        let name = readName(from: index)
        text?.pass(HTMLTag(source, name))
        // An end tag can have attributes, which mean nothing but may hold `>`.
        _ = readAttributes(keeping: false)
    }

    private mutating func skip(past byte: UInt8) {
        index = source.position(of: byte, from: index).map { $0 + 1 } ?? source.count
    }
}
