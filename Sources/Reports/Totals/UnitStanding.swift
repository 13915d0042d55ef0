import Exact
import Model

/// What a unit came to, in numbers: its row of the totals table, a few kilobytes at most. Facts,
/// reasons, evidence and steps are the unit's details and stay where they are.
struct UnitStanding: Sendable {
    /// A finding by its place in the unit's list of losses or of open findings.
    struct Mention: Sendable {
        /// The criterion.
        let criterion: String
        /// What it moves in the total; `nil` where it has no worth there.
        let amount: Points?
        /// Whether its points are still open.
        let isOpen: Bool
    }

    /// A veto that the unit met, or may have met, or is near.
    struct VetoMention: Sendable {
        let criterion: String
        /// Its place among the unit's vetoes.
        let place: Int
        /// Whether it is met for certain.
        let isVeto: Bool
        let isOpen: Bool
        /// Whether the warning line before it is crossed.
        let warns: Bool
    }

    /// A node with what it came to.
    struct Node: Sendable {
        let id: String
        let level: Int
        let weight: Points
        let points: PointRange?
        /// See ``UnitFigures/comparable(_:)``.
        let comparable: PointRange?
    }

    let id: String
    let name: String
    let group: String
    let total: PointRange?
    let grades: ScoredUnit.Grades?
    let rank: ScoredUnit.RankRange?
    let contribution: PointRange?
    let isVetoed: Bool
    let isWarned: Bool
    let isProvisional: Bool
    let isSubmitted: Bool
    let counts: StandingCounts
    let fit: PartsFit
    /// As ``UnitFigures/losses``, in the same order.
    let losses: [Mention]
    /// As ``UnitFigures/openFindings``, in the same order.
    let open: [Mention]
    /// The vetoes met, open or near.
    let vetoes: [VetoMention]
    /// Whether any finding's points, or the total, are not certain.
    let hasRanges: Bool
    /// Whether a bonus criterion earned something.
    let hasBonus: Bool
    /// How many decisions people took.
    let decisions: Int
    /// How many findings somebody decided about.
    let decided: Int
    let notices: Int
    /// The rows of evidence: every fact with each place it was found in.
    let evidenceRows: Int

    /// The tree it was scored on; see ``TotalsTable/add(_:)``.
    var tree: ScoredTree
    private let points: [PointRange?]
    /// Where it differs from the points.
    private let comparable: [PointRange?]?

    init(of figures: UnitFigures) {
        let unit = figures.unit
        id = unit.unit.id
        name = unit.unit.name
        group = unit.unit.group
        total = unit.total
        grades = unit.grades
        rank = unit.rank
        contribution = unit.contribution
        isVetoed = unit.isVetoed
        isWarned = unit.isWarned
        isProvisional = unit.isProvisional
        isSubmitted = unit.submitted != nil
        counts = figures.counts
        fit = figures.fit
        losses = figures.losses.map { finding in
            Mention(
                criterion: finding.criterion.id, amount: figures.gain(from: finding),
                isOpen: Standing(finding).isOpen)
        }
        open = figures.openFindings.map { finding in
            Mention(
                criterion: finding.criterion.id, amount: figures.open(at: finding), isOpen: true)
        }
        vetoes = unit.vetoes.enumerated().compactMap { place, finding in
            let isOpen = Standing(finding).isOpen
            guard finding.isVeto || finding.warnsOfVeto || isOpen else { return nil }
            return VetoMention(
                criterion: finding.criterion.id, place: place, isVeto: finding.isVeto,
                isOpen: isOpen, warns: finding.warnsOfVeto)
        }
        hasRanges =
            figures.findings.contains { !$0.points.isCertain }
            || unit.total.map { !$0.isCertain } ?? false
        hasBonus = unit.bonus?.findings.contains { $0.points.lowest > .zero } ?? false
        let trails = unit.allFindings.lazy.map(\.decisions)
        decisions = trails.reduce(0, +)
        decided = trails.count { $0 > 0 }
        notices = unit.notices.count
        evidenceRows = FactTable(of: unit).facts.reduce(0) { $0 + EvidencePlace.of($1).count }
        tree = ScoredTree(of: unit.indicators)
        var points: [PointRange?] = []
        points.reserveCapacity(tree.nodes.count)
        Self.gather(unit.indicators, into: &points) { $0.points }
        self.points = points
        if figures.isScaledOnce {
            var comparable: [PointRange?] = []
            comparable.reserveCapacity(points.count)
            Self.gather(unit.indicators, into: &comparable, figures.comparable)
            self.comparable = comparable
        } else {
            comparable = nil
        }
    }

    private static func gather(
        _ nodes: [ScoredIndicator], into points: inout [PointRange?],
        _ read: (ScoredIndicator) -> PointRange?
    ) {
        for index in nodes.indices {
            points.append(read(nodes[index]))
            gather(nodes[index].children, into: &points, read)
        }
    }

    /// How many nodes its tree has.
    var nodeCount: Int { points.count }

    /// The node at a place, a node before its children.
    func node(at place: Int) -> Node {
        let node = tree.nodes[place]
        return Node(
            id: node.id, level: node.level, weight: node.weight, points: points[place],
            comparable: comparable?[place] ?? (comparable == nil ? points[place] : nil))
    }

    /// The nodes down to a level, a node before its children.
    func nodes(downTo level: Int = .max) -> [Node] {
        points.indices.filter { tree.nodes[$0].level <= level }.map(node)
    }

    /// The first node with that id.
    func node(_ id: String) -> Node? { tree.place(of: id).map(node) }

    /// The first-level node with that id, and what stands below it by id.
    func firstLevel(_ id: String) -> (node: Node, below: (String) -> Node?)? {
        guard
            let place = points.indices.first(where: {
                tree.nodes[$0].level == 1 && tree.nodes[$0].id == id
            })
        else { return nil }
        let range = place..<tree.nodes[place].end
        return (node(at: place), { id in tree.place(of: id, in: range).map(node) })
    }

    /// Whether the points of the node at a place are still open.
    func isOpen(at place: Int) -> Bool { points[place].map { !$0.isCertain } ?? false }
}

extension Finding {
    /// How many decisions people took about it.
    fileprivate var decisions: Int { (judgement == nil ? 0 : 1) + reviews.count }
}
