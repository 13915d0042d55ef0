import Exact

/// The parts of a cell that holds several criteria, each with its name and points:
/// `1.及时性（20分）。超时的每条扣1分。2.准确性（20分）。错误的每处扣2分。`
struct RuleParts {
    /// One of them.
    struct Part {
        let name: String
        let points: PointText
        let rule: String
    }

    /// Two or more; empty where the text is one criterion.
    let parts: [Part]

    init(_ text: String) {
        let pieces = Self.pieces(text).map { (Numbering.stripped($0), Self.caption($0)) }
        let found = pieces.compactMap { piece, caption in
            caption.flatMap { name, points, rest in
                rest.isEmpty ? nil : Part(name: name, points: points, rule: rest)
            }
        }
        let isWhole = found.count == pieces.count && found.count > 1
        parts = isWhole && Set(found.map(\.name)).count == found.count ? found : []
    }

    /// What all of them come to.
    var sum: Decimal128 { parts.compactMap(\.points.most).reduce(0, +) }

    /// The text cut before each number that begins a line or follows the end of a sentence.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for line in text.split(whereSeparator: \.isNewline).map(String.init) {
            let starts = cuts(line)
            if starts.isEmpty, !pieces.isEmpty {
                pieces[pieces.count - 1] += "\n" + line
                continue
            }
            let ends = starts.dropFirst() + [line.endIndex]
            let head = starts.first.map { String(line[..<$0]) } ?? line
            if !TableText.isBlank(head) { pieces.append(head) }
            pieces += zip(starts, ends).map { String(line[$0..<$1]) }
        }
        return pieces
    }

    private static func cuts(_ line: String) -> [String.Index] {
        var cuts: [String.Index] = []
        var isOpen = true
        for index in line.indices {
            let character = line[index]
            if isOpen, !character.isWhitespace {
                let kind = Numbering.of(String(line[index...].prefix(12)))?.kind
                if let kind, [.item, .subitem, .point].contains(kind) { cuts.append(index) }
            }
            isOpen = "。；;".contains(character) || (isOpen && character.isWhitespace)
        }
        return cuts
    }

    /// `及时性（20分）。…`: a short name, its points in brackets, then the standard.
    private static func caption(
        _ piece: String
    ) -> (name: String, points: PointText, rest: String)? {
        let text = Numbering.stripped(TableText.trimmed(piece))
        guard let open = text.firstIndex(where: { "（([【".contains($0) }),
            let close = text[open...].firstIndex(where: { "）)]】".contains($0) })
        else { return nil }
        let name = TableText.line(String(text[..<open]))
        let inside = TableText.key(String(text[text.index(after: open)..<close]))
        guard (2...20).contains(name.count), inside.hasSuffix("分"), let points = PointText(inside),
            points.most != nil, !name.contains(where: { "，。；：,;:".contains($0) })
        else { return nil }
        let rest = text[text.index(after: close)...].drop { "。；;：:，, ".contains($0) }
        return (name, points, TableText.trimmed(rest))
    }
}
