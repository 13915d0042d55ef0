import Model
import Yams

/// Finds where each part of a scalar's text stands in the file.
///
/// The parser gives the text and where it begins; quotation marks, escapes,
/// indentation and folded lines lie between. The text is laid beside the file
/// once more, character by character; where that fails, nothing is said, and a
/// problem in the text is shown at its beginning.
struct ScalarLayout {
    private let source: [Unicode.Scalar]
    /// The index of the first character of each line.
    private let lines: [Int]

    init(_ text: String) {
        source = Array(text.unicodeScalars)
        var lines = [0]
        var index = 0
        while index < source.count {
            if let end = Self.afterBreak(source, index) {
                lines.append(end)
                index = end
            } else {
                index += 1
            }
        }
        self.lines = lines
    }

    /// The parts of `scalar`; empty where its text stands in one piece where it
    /// begins.
    func stretches(of scalar: Node.Scalar) -> [Setting.Stretch] {
        guard let mark = scalar.mark, mark.line > 0, mark.line <= lines.count else { return [] }
        let text = scalar.string.unicodeScalars
        let start = lines[mark.line - 1] + mark.column - 1
        switch scalar.style {
        case .literal: return literal(Array(text), below: mark.line)
        case .folded:
            guard mark.line < lines.count else { return [] }
            return walk(text, from: lines[mark.line], start: nil, quote: nil)
        case .singleQuoted: return walk(text, from: start + 1, start: start, quote: "'")
        case .doubleQuoted: return walk(text, from: start + 1, start: start, quote: "\"")
        case .plain, .any: return walk(text, from: start, start: start, quote: nil)
        }
    }

    /// Line by line, less the indentation.
    private func literal(_ text: [Unicode.Scalar], below header: Int) -> [Setting.Stretch] {
        var stretches: [Setting.Stretch] = []
        var offset = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            defer { offset += line.count + 1 }
            guard !line.isEmpty else { continue }
            guard header + number < lines.count else { return [] }
            let first = lines[header + number]
            let indent = blanks(from: first) - line.prefix { $0 == " " }.count
            guard indent >= 0, first + indent + line.count <= source.count,
                source[(first + indent)..<(first + indent + line.count)].elementsEqual(line)
            else { return [] }
            stretches.append(
                Setting.Stretch(offset: offset, line: header + number + 1, column: indent + 1))
        }
        return stretches
    }

    /// Character by character; a stretch begins wherever the file does not
    /// simply go on. `start` is where a text in one piece would stand.
    private func walk(
        _ text: String.UnicodeScalarView, from begin: Int, start: Int?, quote: Unicode.Scalar?
    ) -> [Setting.Stretch] {
        var stretches: [Setting.Stretch] = []
        var at = begin
        var last = start.map { $0 - 1 }
        var previous: Unicode.Scalar?
        for (offset, scalar) in text.enumerated() {
            guard let found = find(scalar, after: previous, at: at, quote: quote) else { return [] }
            if last.map({ $0 + 1 }) != found.begin {
                let line = line(of: found.begin)
                stretches.append(
                    Setting.Stretch(
                        offset: offset, line: line + 1, column: found.begin - lines[line] + 1))
            }
            (last, at, previous) = (found.begin, found.end, scalar)
        }
        return stretches
    }

    /// Where `scalar` is written at or behind `at`, and where that ends.
    private func find(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, at: Int, quote: Unicode.Scalar?
    ) -> (begin: Int, end: Int)? {
        var at = at
        while at < source.count {
            if quote == "\"", source[at] == "\\" {
                guard at + 1 < source.count else { return nil }
                if let next = Self.afterBreak(source, at + 1) {
                    at = next + blanks(from: next)
                    continue
                }
                return (at, at + Self.length(ofEscape: source[at + 1]))
            }
            if quote == "'", scalar == "'" { return (at, at + 2) }
            let end = at + blanks(from: at)
            let newline = Self.afterBreak(source, end)
            switch scalar {
            case " ", "\t":
                // A folded line break stands for a space.
                if let newline { return (end, newline + blanks(from: newline)) }
                return source[at] == scalar ? (at, at + 1) : nil
            case "\n":
                guard let newline else { return nil }
                // Of several line breaks the first one is folded away.
                let next = newline + blanks(from: newline)
                if previous != "\n", let second = Self.afterBreak(source, next) {
                    return (next, second + blanks(from: second))
                }
                return (end, next)
            default:
                if source[at] == scalar { return (at, at + 1) }
                guard end > at || newline != nil else { return nil }
                at = newline ?? end
            }
        }
        return nil
    }

    /// How many blanks stand at `index`.
    private func blanks(from index: Int) -> Int {
        guard index < source.count else { return 0 }
        return source[index...].prefix { $0 == " " || $0 == "\t" }.count
    }

    /// The line of an index, from 0.
    private func line(of index: Int) -> Int {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle] <= index { low = middle } else { high = middle }
        }
        return low
    }

    /// The index behind a line break at `index`; `nil` where none stands. These
    /// are the breaks of YAML 1.1, by which the parser counts lines.
    private static func afterBreak(_ source: [Unicode.Scalar], _ index: Int) -> Int? {
        guard index < source.count else { return nil }
        switch source[index].value {
        case 0x0D:
            let isPair = index + 1 < source.count && source[index + 1].value == 0x0A
            return index + (isPair ? 2 : 1)
        case 0x0A, 0x85, 0x2028, 0x2029: return index + 1
        default: return nil
        }
    }

    /// The characters of an escape, the backslash included.
    private static func length(ofEscape letter: Unicode.Scalar) -> Int {
        switch letter {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }
}
