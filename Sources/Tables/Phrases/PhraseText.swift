/// The text of a scoring standard while it is read: what a family has understood is masked, so that
/// no other takes it a second time, and what is left over in the end was understood by none.
struct PhraseText {
    /// Stands for every character that was understood.
    static let mask: Character = "□"
    /// Longer standards are read by people.
    static let mostCharacters = 800
    /// Of all standards of a table together; a hostile table would take hours.
    static let mostOfAll = 200_000

    /// The text, signs half-width, Chinese numbers before 分 as digits.
    private(set) var rest: String

    init(_ text: String) {
        // `按照未完成事项进行扣分，每项扣5分` counts what stands before.
        rest = Self.plain(TableText.folded(text)).replacing(
            /(?:按照?|对)(?<what>[^,;。\n]{1,14})进行扣分[,;:]?/
        ) { String($0.output.what) }
        // `15条(含15条)以上`: that the line itself counts is what 以上 says anyway.
        .replacing(/\(含(?:[0-9]+(?:\.[0-9]+)?[^()0-9]{0,3}|本数)\)/, with: "")
        // `规定时限内(20个工作日)公开`: a remark within a clause would cut it in two.
        .replacing(
            /(?<before>[^\s,;。:(\n])\((?![^()]*[分扣%年抽考不只])(?![0-9一二三四五六七八九十]+\))[^()]{1,24}\)/
        ) { String($0.output.before) }
    }

    /// Takes what matches `regex` wherever `meaning` makes something of it.
    ///
    /// `context` is the text between the match and the sentence end, or whatever was understood,
    /// before it.
    mutating func take<Output>(
        _ regex: Regex<Output>,
        _ meaning: (_ match: Regex<Output>.Match, _ context: String, _ position: Int)
            -> PhraseMeaning?
    ) -> [PhraseFinding] {
        var findings: [PhraseFinding] = []
        var start = rest.startIndex
        while start < rest.endIndex, let match = rest[start...].firstMatch(of: regex) {
            let range = match.range
            guard !range.isEmpty else { break }
            let position = rest.distance(from: rest.startIndex, to: range.lowerBound)
            if let meaning = meaning(match, context(before: range.lowerBound), position) {
                findings.append(PhraseFinding(position: position, meaning: meaning))
                let count = rest.distance(from: range.lowerBound, to: range.upperBound)
                rest.replaceSubrange(range, with: String(repeating: Self.mask, count: count))
                start = rest.index(rest.startIndex, offsetBy: position + count)
            } else {
                start = range.upperBound
            }
        }
        return findings
    }

    /// Masks what matches and means nothing to the rule.
    mutating func drop<Output>(_ regex: Regex<Output>) {
        _ = take(regex) { _, _, _ in .nothing }
    }

    /// Masks points that only repeat those of the criterion: `成立领导小组（10分）`.
    mutating func drop(_ words: [String]) {
        for word in words {
            rest = rest.replacing(word, with: String(repeating: Self.mask, count: word.count))
        }
    }

    /// The text before a place, back to the end of a sentence or to what was understood.
    private func context(before index: String.Index) -> String {
        let head = rest[..<index]
        let stop = head.lastIndex { ";。\n□".contains($0) }
        return String(head[(stop.map { rest.index(after: $0) } ?? rest.startIndex)...])
    }

    /// `两分` as `2分`, `百分之五` as `5%`, numbers in front of sentences left out.
    private static func plain(_ text: String) -> String {
        let digits: [Character: String] = [
            "一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7",
            "八": "8", "九": "9", "十": "10", "半": "0.5", "零": "0",
        ]
        var result = ""
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            // A line that ends in the middle of a sentence ends with its cell.
            if character == "\n", let last = result.last, !last.isWhitespace,
                !"分。；;，,、：:！？!?.)]】□".contains(last), index + 1 < characters.count,
                Numbering.of(String(characters[(index + 1)...].prefix(12))) == nil
            {
                index += 1
                continue
            }
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let last = result.last ?? " "
            if let digit = digits[character], next == "分", !isPart(of: characters, index) {
                result += digit
            } else if let digit = digits[character], Self.isCount(characters, index) {
                result += digit
            } else if character.isWhitespace, character != "\n" {
                // Spaces in Chinese text come from the width of a cell.
                if !last.isASCIIDigit || !next.isASCIIDigit { index += 1; continue }
                result += " "
            } else {
                result.append(character)
            }
            index += 1
        }
        return String(result.prefix(mostCharacters))
    }

    /// `三种以上`, `两次得`: a number of steps, not of things each of which counts.
    private static func isCount(_ characters: [Character], _ index: Int) -> Bool {
        guard index + 2 < characters.count, "种次项个条件篇期场家".contains(characters[index + 1])
        else { return false }
        let before = index > 0 ? characters[index - 1] : " "
        return "以得计及".contains(characters[index + 2]) && !"每十".contains(before)
    }

    /// `十分`, `一分为二`, `三分之一` are no points.
    private static func isPart(of characters: [Character], _ index: Int) -> Bool {
        let after = index + 2 < characters.count ? characters[index + 2] : " "
        let before = index > 0 ? characters[index - 1] : " "
        if "之类钟为".contains(after) { return true }
        return characters[index] == "十" && !"扣得加减计".contains(before)
    }
}
