import Exact

/// A name with the points that stand in it: `一、组织领导（10分）`.
struct NamedPoints: Sendable, Hashable {
    /// The name without the points.
    let name: String
    /// The points; `nil` where none stand in it.
    let points: PointText?

    /// Reads a name; with `bracketsOnly`, points that merely end the text are part of it, as in
    /// `每缺一项扣2分`; with `isSaid`, the head says that numbers in brackets are points.
    init(_ text: String, bracketsOnly: Bool = false, isSaid: Bool = false) {
        // `基础建设` and `20%` on a line of its own.
        if let match = TableText.trimmed(TableText.folded(text)).wholeMatch(
            of: /(?<name>[^\n]{2,40})\s*\n\s*(?<share>[0-9]{1,3}(?:\.[0-9]+)?%)/)?.output,
            let points = PointText(String(match.share))
        {
            name = TableText.trimmed(match.name)
            self.points = points
            return
        }
        let line = TableText.line(text)
        // The last bracket that says points, so that `（二）信息发布（15分）` keeps its number.
        var openings: [(mark: Character, index: String.Index)] = []
        var found: (range: Range<String.Index>, points: PointText)?
        for index in line.indices {
            switch line[index] {
            case "(", "（", "[", "【", "〔": openings.append((line[index], index))
            case ")", "）", "]", "】", "〕":
                guard let opening = openings.popLast() else { continue }
                let inside = line[line.index(after: opening.index)..<index]
                let key = TableText.key(String(inside))
                // `（1个0.5分，共3分）`: together they are worth the last.
                let whole = key.firstMatch(of: /[,;](?:共|共计|合计|满分|最多)[0-9]+(?:\.[0-9]+)?分$/)
                guard isSaid || key.contains("分") || key.hasSuffix("%"),
                    let points = PointText(
                        whole.map { String($0.output.filter { !"合最多,;".contains($0) }) } ?? key)
                else { continue }
                found = (opening.index..<line.index(after: index), points)
            default: continue
            }
        }
        if let found {
            var name = line
            name.removeSubrange(found.range)
            self.name = TableText.trimmed(name)
            points = found.points
            return
        }
        // `组织领导 10分`, `组织领导10分`: the points end the name.
        let key = Array(line)
        var start = key.count
        if key.last == "分", !bracketsOnly {
            start -= 1
            while start > 0, key[start - 1].isNumber || key[start - 1] == "." { start -= 1 }
        }
        let tail = String(key[start...])
        // `每次扣1分` says what something costs, not what it is worth.
        let isCost = start > 0 && "扣得加减计给记".contains(key[start - 1])
        if start > 0, start < key.count - 1, !isCost, let points = PointText(tail) {
            let name = TableText.trimmed(String(key[..<start]))
            self.name = name.last == "：" || name.last == ":" ? String(name.dropLast()) : name
            self.points = points
            return
        }
        name = line
        points = nil
    }
}
