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
        /// The demand it is about; `nil` for what is the pack's own.
        public let demand: Demand?
    }

    /// A demand that is not what it was.
    public struct Demand: Sendable, Hashable {
        /// As the earlier pack has it.
        public let old: Criterion?
        /// As the later pack has it.
        public let new: Criterion?
        /// Whether it is a veto.
        public let isVeto: Bool
        /// What of it is different, a sentence each.
        public let changes: [Wording]
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
        let open = (old: Self.openPoints(old), new: Self.openPoints(new))
        var entries: [Entry] = []
        func add(_ kind: Kind, _ sentence: Wording, _ demand: Demand) {
            entries.append(Entry(kind: kind, sentence: sentence, demand: demand))
        }
        for (pairs, isVeto) in [(pairs, false), (vetoes, true)] {
            for one in pairs.added {
                add(
                    .added,
                    DiffWording.demand(one, isVeto: isVeto, isOpen: open.new.contains(one.id)),
                    Demand(old: nil, new: one, isVeto: isVeto, changes: []))
            }
            for one in pairs.dropped {
                add(
                    .dropped,
                    DiffWording.demand(one, isVeto: isVeto, isOpen: open.old.contains(one.id)),
                    Demand(old: one, new: nil, isVeto: isVeto, changes: []))
            }
            for pair in pairs.pairs {
                let changes = CriterionChanges(pair, open: open)
                let said = changes.demands + changes.words
                let demand = Demand(old: pair.old, new: pair.new, isVeto: isVeto, changes: said)
                if pair.old.id != pair.new.id {
                    add(.moved, DiffWording.moved(pair, said), demand)
                } else if !changes.demands.isEmpty {
                    add(.changed, DiffWording.changed(pair.new, said), demand)
                } else if !changes.words.isEmpty {
                    add(.worded, DiffWording.changed(pair.new, said), demand)
                }
            }
        }
        entries += PackChanges(from: old, to: new).sentences.map {
            Entry(kind: .general, sentence: $0, demand: nil)
        }
        self.entries = Kind.allCases.flatMap { kind in entries.filter { $0.kind == kind } }
    }

    /// The codes of demands whose points a draft leaves open; what stands in for them is no figure.
    private static func openPoints(_ pack: Pack) -> Set<String> {
        Set(pack.openCells.filter { $0.path == "points" }.compactMap(\.code))
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
