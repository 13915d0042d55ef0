public import Exact

/// The result of a round: the record every report is a view of.
public struct ScoredRound: Sendable, Hashable {
    /// The round.
    public let round: Round
    /// The pack it was scored with.
    public let pack: Pack
    /// The version of the engine that scored it.
    public let engine: String
    /// The archives the facts were taken from.
    public let archives: [Archive]
    /// The units in rank order; ties in the order of the round file.
    public let units: [ScoredUnit]
    /// What a person should know about the round's inputs.
    public let notices: [Notice]
    /// How far assessors agree, for the indicators that several judged.
    public let agreements: [Agreement]
    /// The subjects of the round's composite, in rank order.
    public let composites: [ScoredComposite]
    /// Everything the scores rest on; `nil` for a round that was never on disk.
    public let basis: Basis?
    /// Earlier rounds to compare with, the oldest first.
    public let history: [PastRound]

    /// One archive file.
    public struct Archive: Sendable, Hashable {
        /// Its file name.
        public let file: String
        /// SHA-256 of the file, lower-case hexadecimal.
        public let digest: String
        /// When the first exchange in it was captured.
        public let first: DateTime?
        /// When the last exchange in it was captured.
        public let last: DateTime?
        /// How many exchanges it holds.
        public let exchanges: Int

        /// An archive file.
        public init(
            file: String, digest: String, first: DateTime?, last: DateTime?, exchanges: Int
        ) {
            self.file = file
            self.digest = digest
            self.first = first
            self.last = last
            self.exchanges = exchanges
        }
    }

    /// A scored round.
    public init(
        round: Round, pack: Pack, engine: String, archives: [Archive], units: [ScoredUnit],
        notices: [Notice] = [], agreements: [Agreement] = [],
        composites: [ScoredComposite] = [], basis: Basis? = nil, history: [PastRound] = []
    ) {
        self.round = round
        self.pack = pack
        self.engine = engine
        self.archives = archives
        self.units = units
        self.notices = notices
        self.agreements = agreements
        self.composites = composites
        self.basis = basis
        self.history = history
    }

    /// The same round after others.
    public func after(_ history: [PastRound]) -> ScoredRound {
        ScoredRound(
            round: round, pack: pack, engine: engine, archives: archives, units: units,
            notices: notices, agreements: agreements, composites: composites, basis: basis,
            history: history)
    }

    /// Whether any unit's total is still open.
    public var isProvisional: Bool { units.contains(where: \.isProvisional) }
}
