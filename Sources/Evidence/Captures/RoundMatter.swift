import Model

/// What the units of one round have in common: prepared once, when it is first
/// wanted. Belongs to one task.
final class RoundMatter {
    private let round: Round
    private let lexicons: [Lexicon]
    private let archive: CaptureArchive
    private var searches: [String: LexiconSearch] = [:]
    private var copies: [String: CopyIndex] = [:]

    init(round: Round, lexicons: [Lexicon], archive: CaptureArchive) {
        self.round = round
        self.lexicons = lexicons
        self.archive = archive
    }

    /// A word list, ready to be looked for; `nil` when the pack has none of
    /// that name.
    func search(_ name: String) -> LexiconSearch? {
        if let known = searches[name] { return known }
        guard let lexicon = lexicons.first(where: { $0.name == name }) else { return nil }
        let search = LexiconSearch(lexicon)
        searches[name] = search
        return search
    }

    /// The articles of a column of all units.
    func copies(ofColumn name: String) -> CopyIndex {
        if let known = copies[name] { return known }
        let index = CopyIndex(column: name, round: round, archive: archive)
        copies[name] = index
        return index
    }
}
