import Model
import Settings

/// Reads a word list: one entry a line, `wrong`, a tab, `right`, a tab, and
/// exceptions divided by `|`; all but the first may be left out.
struct LexiconReader {
    /// Bounds that no honest list comes near.
    static let mostEntries = 20_000
    private static let lengths = 2...40
    private static let mostNotices = 50

    private(set) var notices: [Notice] = []

    /// The list in `bytes`; bad lines are named and left out.
    mutating func read(_ bytes: [UInt8], name: String, file: String) -> Lexicon {
        var entries: [Lexicon.Entry] = []
        var lines: [String: Int] = [:]
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(file, nil, LexiconWording.notUTF8, fix: LexiconWording.saveAsUTF8)
            return Lexicon(name: name, entries: [])
        }
        let separated = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in separated.enumerated() {
            var line = line
            if index == 0, line.hasPrefix("\u{FEFF}") { line = line.dropFirst() }
            guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                Self.trimmed($0)
            }
            guard fields.count <= 3 else {
                report(file, index + 1, LexiconWording.tooManyFields, found: String(line))
                continue
            }
            let wrong = fields[0]
            guard Self.lengths.contains(wrong.filter { !$0.isWhitespace }.count) else {
                report(
                    file, index + 1, LexiconWording.wrongLength, found: wrong,
                    wanted: LexiconWording.length(Self.lengths))
                continue
            }
            if let first = lines[wrong] {
                report(
                    file, index + 1, LexiconWording.duplicate, found: wrong,
                    fix: LexiconWording.standsAlready(first))
                continue
            }
            lines[wrong] = index + 1
            let exceptions =
                fields.count > 2
                ? fields[2].split(separator: "|").map { Self.trimmed($0) } : []
            if let alien = exceptions.first(where: { !$0.contains(wrong) || $0 == wrong }) {
                report(
                    file, index + 1, LexiconWording.alienException, found: alien,
                    wanted: LexiconWording.longerWording(wrong))
                continue
            }
            entries.append(
                Lexicon.Entry(
                    wrong: wrong, right: fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil,
                    exceptions: exceptions))
        }
        if entries.count > Self.mostEntries {
            report(
                file, nil, LexiconWording.tooMany, found: String(entries.count),
                wanted: LexiconWording.atMost(Self.mostEntries))
        }
        if entries.isEmpty, notices.isEmpty { report(file, nil, LexiconWording.empty) }
        return Lexicon(name: name, entries: entries)
    }

    private mutating func report(
        _ file: String, _ line: Int?, _ what: Wording, found: String? = nil,
        wanted: Wording? = nil, fix: Wording? = nil
    ) {
        guard notices.count < Self.mostNotices else { return }
        notices.append(
            Notice(
                .error, at: line.map { Place(file: file, line: $0) } ?? Place(file: file), what,
                found: found, wanted: wanted, fix: fix))
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
