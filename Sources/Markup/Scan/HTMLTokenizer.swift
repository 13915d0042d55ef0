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
    /// The name of the start tag last found.
    private(set) var name = 0..<0
    /// Its attributes.
    private(set) var attributes: [Attribute] = []
    /// The character data inside, for `title` and the like; empty for all other elements.
    private(set) var content = 0..<0

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
    }

    /// Moves to the next start tag; false at the end.
    mutating func next() -> Bool {
        while index + 1 < source.count {
            guard source[index] == 0x3C else {
                index += 1
                continue
            }
            let following = source[index + 1]
            if ASCII.isLetter(following) {
                if readTag() { return true }
            } else if following == 0x21 {
                skipDeclaration()
            } else if following == 0x3F {
                skip(past: 0x3E)
            } else if following == 0x2F {
                skipEndTag()
            } else {
                index += 1
            }
        }
        return false
    }

    func isNamed(_ wanted: StaticString) -> Bool {
        equals(name, wanted)
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

    /// False when the page ends inside the tag: browsers drop such a tag.
    private mutating func readTag() -> Bool {
        attributes.removeAll(keepingCapacity: true)
        content = 0..<0
        let start = index + 1
        index = start
        while index < source.count, !endsName(source[index]) { index += 1 }
        name = start..<index
        guard readAttributes() else { return false }
        skipCharacterData()
        return true
    }

    private mutating func readAttributes() -> Bool {
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
            if attributes.count < Self.maximumAttributes {
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
            index = start
            while index < source.count, source[index] != quote { index += 1 }
            guard index < source.count else { return nil }
            index += 1
            return start..<(index - 1)
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
    private mutating func skipCharacterData() {
        let words: [StaticString] = [
            "script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe",
        ]
        guard words.contains(where: isNamed) else { return }
        let start = index
        while index < source.count {
            if source[index] == 0x3C, isEndTag(of: name, at: index) {
                content = start..<index
                return
            }
            index += 1
        }
        content = start..<index
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
        while index < source.count, !endsName(source[index]) { index += 1 }
        // An end tag can have attributes, which mean nothing but may hold `>`.
        let kept = attributes
        _ = readAttributes()
        attributes = kept
    }

    private mutating func skip(past byte: UInt8) {
        while index < source.count, source[index] != byte { index += 1 }
        if index < source.count { index += 1 }
    }
}
