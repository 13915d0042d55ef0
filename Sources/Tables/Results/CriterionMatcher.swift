import Exact
import Model

/// Finds the criterion that a row of a results table speaks of, by what stands in the row.
struct CriterionMatcher {
    /// What a row says.
    struct Query {
        var code = ""
        /// Its own names and texts, the nearest first.
        var names: [String] = []
        /// The names above it.
        var path: [String] = []
        var points: Decimal128?
    }

    enum Match {
        case found(Criterion)
        case several([Criterion])
        case none(nearest: String?)
    }

    private struct Known {
        let criterion: Criterion
        /// What its `check` calls it, and all of it.
        let name: String
        let text: String
        /// The names of the indicators above it.
        let path: Set<String>
        /// The name of its indicator where it is the only criterion there.
        let alone: String?
    }

    private let known: [Known]

    init(_ pack: Pack) {
        var known: [Known] = []
        func add(_ indicator: Indicator, _ path: Set<String>) {
            let path = path.union([Self.key(indicator.name)])
            for child in indicator.children { add(child, path) }
            for criterion in indicator.criteria {
                known.append(
                    Known(
                        criterion: criterion, name: Self.name(of: criterion),
                        text: Self.key(criterion.check), path: path,
                        alone: indicator.criteria.count == 1 ? Self.key(indicator.name) : nil))
            }
        }
        for indicator in pack.indicators { add(indicator, []) }
        self.known = known
    }

    /// The criterion that fits best; more than one where they fit alike.
    func match(_ query: Query) -> Match {
        let code = TableText.key(query.code)
        if let exact = known.first(where: { $0.criterion.id == code }), code.contains(".") {
            return .found(exact.criterion)
        }
        let names = query.names.map(Self.key).filter { !$0.isEmpty }
        let path = Set(query.path.map(Self.key))
        var best: [Known] = []
        var bestScore = 29
        for candidate in known {
            let score = score(candidate, names, path, query.points)
            if score > bestScore {
                (best, bestScore) = ([candidate], score)
            } else if score == bestScore, score > 29 {
                best.append(candidate)
            }
        }
        if best.count == 1 { return .found(best[0].criterion) }
        if best.count > 1 { return .several(best.map(\.criterion)) }
        let all = known.map { $0.name.isEmpty ? $0.criterion.id : $0.name }
        return .none(nearest: names.first.flatMap { NearestName.of($0, among: all) })
    }

    private func score(
        _ candidate: Known, _ names: [String], _ path: Set<String>, _ points: Decimal128?
    ) -> Int {
        var score = 0
        if names.contains(candidate.name) || names.contains(candidate.text) {
            score = 40
        } else if let alone = candidate.alone, names.contains(alone) {
            score = 30
        } else if names.contains(where: { $0.count >= 4 && candidate.text.contains($0) }) {
            score = 25
        }
        guard score > 0 else { return 0 }
        score += 10 * candidate.path.intersection(path).count
        if points == candidate.criterion.points.amount { score += 5 }
        return score
    }

    /// What a criterion is called: its text up to the standard, or up to a colon.
    private static func name(of criterion: Criterion) -> String {
        let text = criterion.check.prefix { $0 != "：" && $0 != ":" }
        let bare = text.firstRange(of: "（评分标准").map { text[..<$0.lowerBound] } ?? text
        return key(String(bare))
    }

    private static func key(_ text: String) -> String {
        String(
            NamedPoints(Numbering.stripped(TableText.line(text))).name.filter {
                $0.isLetter || $0.isNumber
            })
    }
}
