public import Model

/// Which demand of one pack is which demand of another.
///
/// A code stays a code where it asks the same; where it does not, whoever asks the same
/// under another code is taken first, so that what moved is not told as two changes.
public struct CriterionPairs: Sendable {
    /// One demand in both packs.
    public struct Pair: Sendable {
        /// As the earlier pack has it.
        public let old: Criterion
        /// As the later pack has it.
        public let new: Criterion
    }

    /// Those in both, in the order of the later pack.
    public let pairs: [Pair]
    /// Those the later pack has no more.
    public let dropped: [Criterion]
    /// Those the earlier pack did not have.
    public let added: [Criterion]

    /// Pairs the demands of two packs.
    public init(_ old: [Criterion], _ new: [Criterion]) {
        var left = old
        var partner: [String: Criterion] = [:]
        func match(_ isSame: (Criterion, Criterion) -> Bool) {
            for criterion in new where partner[criterion.id] == nil {
                guard let index = left.firstIndex(where: { isSame($0, criterion) }) else {
                    continue
                }
                partner[criterion.id] = left.remove(at: index)
            }
        }
        match { $0.id == $1.id && Self.text($0) == Self.text($1) }
        match { Self.text($0) == Self.text($1) }
        match { $0.id == $1.id }
        pairs = new.compactMap { criterion in
            partner[criterion.id].map { Pair(old: $0, new: criterion) }
        }
        added = new.filter { partner[$0.id] == nil }
        dropped = left
    }

    /// What is asked, without what may be set differently.
    private static func text(_ criterion: Criterion) -> String {
        criterion.check.filter { !$0.isWhitespace && !$0.isPunctuation }
    }
}
