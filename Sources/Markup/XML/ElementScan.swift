/// Finds where the outer elements of a large XML document lie, without reading what is in them.
///
/// ```swift
/// var scan = ElementScan(deepest: 3)
/// for piece in pieces { scan.read(piece) { elements.append($0) } }
/// ```
///
/// XML leaves no doubt about where a tag, a comment or an instruction ends, so the places are right
/// in a document that is well formed; whether it is, a parser has to say. In any other document they
/// still lie within the bytes read.
public struct ElementScan: Sendable {
    /// An element and where it stands, in bytes from the first one read and in 1-based lines.
    public struct Element: Sendable {
        /// 1 for the outermost element.
        public let depth: Int
        /// Its name as written, prefix included; cut to 64 bytes.
        public let name: String
        /// From the first byte of its start tag.
        public let start: Int
        /// Behind its start tag.
        public let contentStart: Int
        /// Before its end tag; ``contentStart`` for an element without one.
        public let contentEnd: Int
        /// Behind its last byte.
        public let end: Int
        /// The lines of ``start``, ``contentStart`` and ``end``.
        public let lines: (start: Int, contentStart: Int, end: Int)
    }

    private enum State {
        case text
        /// Behind `<`.
        case opened
        /// Inside a start tag.
        case tag
        case endTag
        /// Behind `<!`, until it is known what follows.
        case exclamation
        case comment, data, instruction, declaration
    }

    private struct Open {
        let name: String
        let start: Int
        let startLine: Int
        let contentStart: Int
        let contentLine: Int
    }

    /// How many bytes were read.
    public private(set) var count = 0
    /// The line that is read.
    public private(set) var line = 1
    /// Whether every element that began has ended, and there was one.
    public var isComplete: Bool { depth == 0 && hasElement && state == .text }

    private let deepest: Int
    private var state = State.text
    private var depth = 0
    private var hasElement = false
    private var open: [Open] = []
    private var quote: UInt8 = 0
    /// The two bytes before.
    private var before: (UInt8, UInt8) = (0, 0)
    private var tagStart = 0
    private var tagLine = 1
    private var name: [UInt8] = []
    private var isNaming = false

    /// - Parameter deepest: elements below this depth are passed over.
    public init(deepest: Int) {
        self.deepest = deepest
    }

    /// Reads the next piece of the document; `found` gets every element as it ends.
    public mutating func read(_ bytes: [UInt8], _ found: (Element) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            let base = count
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte == 0x0A { line += 1 }
                if state == .text {
                    if byte == 0x3C {
                        state = .opened
                        tagStart = base + index
                        tagLine = line
                    }
                } else {
                    step(byte, at: base + index, found)
                    before = (before.1, byte)
                }
                index += 1
            }
            count = base + buffer.count
        }
    }

    private mutating func step(_ byte: UInt8, at place: Int, _ found: (Element) -> Void) {
        switch state {
        case .text: break
        case .opened:
            before = (0, 0)
            switch byte {
            case UInt8(ascii: "/"): state = .endTag
            case UInt8(ascii: "!"):
                state = .exclamation
                name = []
            case UInt8(ascii: "?"): state = .instruction
            default:
                state = .tag
                quote = 0
                isNaming = depth < deepest
                name = []
                step(byte, at: place, found)
            }
        case .tag: tag(byte, at: place, found)
        case .endTag: if byte == 0x3E { ended(at: place, found) }
        case .exclamation:
            name.append(byte)
            if name == Array("--".utf8) {
                state = .comment
            } else if name == Array("[CDATA[".utf8) {
                state = .data
            } else if !Array("[CDATA[".utf8).starts(with: name), name != [0x2D] {
                state = byte == 0x3E ? .text : .declaration
            }
            if state != .exclamation { before = (0, 0) }
        case .comment: if byte == 0x3E, before == (0x2D, 0x2D) { state = .text }
        case .data: if byte == 0x3E, before == (0x5D, 0x5D) { state = .text }
        case .instruction: if byte == 0x3E, before.1 == 0x3F { state = .text }
        case .declaration: if byte == 0x3E { state = .text }
        }
    }

    private mutating func tag(_ byte: UInt8, at place: Int, _ found: (Element) -> Void) {
        if quote != 0 {
            if byte == quote { quote = 0 }
            return
        }
        switch byte {
        case 0x22, 0x27:
            isNaming = false
            quote = byte
        case 0x3E: begun(at: place, isEmpty: before.1 == UInt8(ascii: "/"), found)
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"): isNaming = false
        default: if isNaming, name.count < 64 { name.append(byte) }
        }
    }

    private mutating func begun(at place: Int, isEmpty: Bool, _ found: (Element) -> Void) {
        state = .text
        hasElement = true
        depth += 1
        if depth <= deepest {
            open.append(
                Open(
                    name: String(decoding: name, as: UTF8.self), start: tagStart,
                    startLine: tagLine, contentStart: place + 1, contentLine: line))
        }
        if isEmpty {
            tagStart = place + 1
            ended(at: place, found)
        }
    }

    private mutating func ended(at place: Int, _ found: (Element) -> Void) {
        state = .text
        guard depth > 0 else { return }
        if depth == open.count, let element = open.popLast() {
            found(
                Element(
                    depth: depth, name: element.name, start: element.start,
                    contentStart: element.contentStart, contentEnd: tagStart, end: place + 1,
                    lines: (element.startLine, element.contentLine, line)))
        }
        depth -= 1
    }
}
