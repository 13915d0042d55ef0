public import Model

/// The totals of an earlier round, as a later one is compared with them.
public struct EarlierRound: Sendable, Hashable {
    /// How a unit stood.
    struct Unit: Sendable, Hashable {
        let id: String
        let name: String
        let total: PointRange?
        let rank: ScoredUnit.RankRange?
    }

    let title: String
    /// Id, version and digest of the pack.
    let pack: [String]
    let average: PointRange?
    /// In rank order.
    let units: [Unit]

    /// The totals of a round in memory.
    public init(_ round: ScoredRound) {
        self.init(RoundFigures(of: round))
    }

    /// The totals of a record.
    public init(_ stored: StoredRound) {
        self.init(stored.figures)
    }

    init(_ figures: RoundFigures) {
        let pack = figures.round.pack
        title = figures.round.round.title
        self.pack = [pack.id, pack.version, pack.digest]
        average = figures.average
        units = figures.table.rows.map {
            Unit(id: $0.id, name: $0.name, total: $0.total, rank: $0.rank)
        }
    }
}
