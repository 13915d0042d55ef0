import Model
import Synchronization

/// What the units of one round have in common: prepared once, by the first unit that wants it.
final class RoundMatter: Sendable {
    private let round: Round
    private let lexicons: [Lexicon]
    private let archive: CaptureArchive
    /// The log of availability probes; `nil` when the round has none.
    let probes: ProbeLog?
    private let searches = Mutex<[String: LexiconSearch]>([:])
    private let copies = Mutex<[String: CopyIndex]>([:])

    init(round: Round, lexicons: [Lexicon], archive: CaptureArchive, probes: ProbeLog? = nil) {
        self.round = round
        self.lexicons = lexicons
        self.archive = archive
        self.probes = probes
    }

    /// A word list, ready to be looked for; `nil` when the pack has none of
    /// that name.
    func search(_ name: String) -> LexiconSearch? {
        searches.withLock { known in
            if let search = known[name] { return search }
            guard let lexicon = lexicons.first(where: { $0.name == name }) else { return nil }
            let search = LexiconSearch(lexicon)
            known[name] = search
            return search
        }
    }

    /// The articles of a column of all units. Others wait for the unit that prepares them: the
    /// work is the same for all.
    func copies(ofColumn name: String) -> CopyIndex {
        copies.withLock { known in
            if let index = known[name] { return index }
            let index = CopyIndex(column: name, round: round, archive: archive)
            known[name] = index
            return index
        }
    }
}
