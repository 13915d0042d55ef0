import Exact
public import Model

/// What a later pack asks otherwise than an earlier one, in words.
public struct PackDiff: Sendable {
    /// What became of demands.
    public enum Kind: Int, Sendable, CaseIterable {
        case added
        case dropped
        case moved
        case changed
        /// Only how it is worded.
        case worded
        /// The pack's own: weights, grades, lines, columns, facts.
        case general
    }

    /// One difference.
    public struct Entry: Sendable, Hashable {
        /// What became of it.
        public let kind: Kind
        /// In one sentence.
        public let sentence: Wording
    }

    /// Every difference, by kind, then in the order of the later pack.
    public let entries: [Entry]
    /// The criteria of the tree and of the bonus that are in both.
    public let pairs: CriterionPairs
    private let old: Pack
    private let new: Pack

    /// Compares two packs as they are in effect.
    public init(from old: Pack, to new: Pack) {
        self.old = old
        self.new = new
        pairs = CriterionPairs(old.pointCriteria, new.pointCriteria)
        let vetoes = CriterionPairs(old.vetoes, new.vetoes)
        var entries: [Entry] = []
        func add(_ kind: Kind, _ sentence: Wording) {
            entries.append(Entry(kind: kind, sentence: sentence))
        }
        for (pairs, isVeto) in [(pairs, false), (vetoes, true)] {
            for one in pairs.added { add(.added, DiffWording.demand(one, isVeto: isVeto)) }
            for one in pairs.dropped { add(.dropped, DiffWording.demand(one, isVeto: isVeto)) }
            for pair in pairs.pairs {
                let changes = CriterionChanges(pair)
                let isMoved = pair.old.id != pair.new.id
                if isMoved {
                    add(.moved, DiffWording.moved(pair, changes.demands + changes.words))
                } else if !changes.demands.isEmpty {
                    add(.changed, DiffWording.changed(pair.new, changes.demands + changes.words))
                } else if !changes.words.isEmpty {
                    add(.worded, DiffWording.changed(pair.new, changes.words))
                }
            }
        }
        entries += PackChanges(from: old, to: new).sentences.map {
            Entry(kind: .general, sentence: $0)
        }
        self.entries = Kind.allCases.flatMap { kind in entries.filter { $0.kind == kind } }
    }

    /// Whether both ask the same in the same words.
    public var isEmpty: Bool { entries.isEmpty }

    /// A heading a kind, a line a difference.
    public func text(in language: Language) -> String {
        var lines = [DiffWording.title(old, new).text(in: language)]
        guard !isEmpty else {
            return (lines + [DiffWording.same.text(in: language)]).joined(separator: "\n")
        }
        for kind in Kind.allCases {
            let part = entries.filter { $0.kind == kind }
            guard !part.isEmpty else { continue }
            lines.append("")
            lines.append(DiffWording.heading(kind, part.count).text(in: language))
            lines += part.map { "  " + TextTable.plain($0.sentence.text(in: language)) }
        }
        return lines.joined(separator: "\n")
    }
}
