import Exact

/// An indicator pack: the tree with everything a score rests on.
public struct Pack: Sendable, Hashable {
    /// The document a pack was made from.
    public struct Source: Sendable, Hashable {
        /// Its document number, for example `社府发〔2022〕3号`.
        public let document: String
        /// Its title.
        public let title: String?
        /// The annex that holds the tree.
        public let annex: String?

        /// A source document.
        public init(document: String, title: String? = nil, annex: String? = nil) {
            self.document = document
            self.title = title
            self.annex = annex
        }
    }

    /// Where the weights come from.
    public enum WeightOrigin: String, Sendable, Hashable, CaseIterable {
        /// The source document gives them.
        case sourced
        /// The source gives none; the pack's makers assigned them.
        case assigned
    }

    /// A decision model beside the pack file.
    public struct ModelFile: Sendable, Hashable {
        /// Its name in the pack's folder, by which rules refer to it.
        public let name: String
        /// The path by which a person finds it.
        public let path: String
        /// What it holds.
        public let bytes: [UInt8]

        /// A file of the pack.
        public init(name: String, path: String, bytes: [UInt8]) {
            self.name = name
            self.path = path
            self.bytes = bytes
        }
    }

    /// The pack's id, the name of its folder.
    public let id: String
    /// The pack's own version.
    public let version: String
    /// The title reports print.
    public let title: String
    /// The document it was made from.
    public let source: Source
    /// The period its tasks fall into.
    public let period: Period
    /// Where the weights come from.
    public let weightOrigin: WeightOrigin
    /// How points become a result.
    public let policy: Policy
    /// The web columns a round must name for each unit.
    public let columns: [String]
    /// Every fact a rule may read.
    public let facts: [FactDescriptor]
    /// The first-level indicators.
    public let indicators: [Indicator]
    /// Criteria that fail the whole round whatever the points.
    public let vetoes: [Criterion]
    /// Groups whose first-level weights are not those of the tree.
    public let groups: [GroupWeights]
    /// Points beyond the total; `nil` where the pack knows none.
    public let bonus: Bonus?
    /// Its decision models, by name.
    public let models: [ModelFile]
    /// Word lists, by name.
    public let lexicons: [Lexicon]
    /// What was changed for one place, in the order applied.
    public let tailorings: [Tailoring]
    /// The numbers that nobody has read in the source yet; they count as zero here.
    public let openCells: [OpenCell]
    /// SHA-256 over the pack's files and its tailorings, lower-case hexadecimal.
    public let digest: String
    /// The pack's files, by name in its folder; empty for a pack that was never on disk.
    public let files: [Basis.Leaf]

    /// A pack as read and checked.
    public init(
        id: String, version: String, title: String, source: Source, period: Period,
        weightOrigin: WeightOrigin, policy: Policy, columns: [String], facts: [FactDescriptor],
        indicators: [Indicator], vetoes: [Criterion] = [], groups: [GroupWeights] = [],
        bonus: Bonus? = nil,
        models: [ModelFile] = [], lexicons: [Lexicon] = [], tailorings: [Tailoring] = [],
        openCells: [OpenCell] = [], digest: String, files: [Basis.Leaf] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.source = source
        self.period = period
        self.weightOrigin = weightOrigin
        self.policy = policy
        self.columns = columns
        self.facts = facts
        self.indicators = indicators
        self.vetoes = vetoes
        self.groups = groups
        self.bonus = bonus
        self.models = models
        self.lexicons = lexicons
        self.tailorings = tailorings
        self.openCells = openCells
        self.digest = digest
        self.files = files
    }

    /// Whether numbers are missing, so that nothing can be scored with it.
    public var isDraft: Bool { !openCells.isEmpty }

    /// Every criterion of the tree, in pack order; vetoes and bonus criteria are
    /// not among them.
    public var criteria: [Criterion] { indicators.flatMap(\.allCriteria) }

    /// Every criterion that earns points: those of the tree, then of the bonus.
    public var pointCriteria: [Criterion] { criteria + (bonus?.criteria ?? []) }

    /// The first-level indicators with the weights they and those below have for
    /// `group`. What is below one is converted to its weight.
    public func indicators(for group: String) -> [Indicator] {
        guard let own = groups.first(where: { $0.group == group }) else { return indicators }
        return indicators.map { $0.weighted(by: own) }
    }

    /// The declaration of `fact`.
    public func descriptor(of fact: String) -> FactDescriptor? {
        facts.first { $0.name == fact }
    }
}
