import Exact
import Markup
public import Model

/// The scores of a record: what two runs of a round are compared by.
///
/// Times, digests and archive names are left out, because two crawls of the
/// same pages differ in them; outcomes, points, grades, ranks and vetoes are
/// not, because the same pages must give the same scores.
public struct ScoreSheet: Sendable, Hashable {
    /// The round's id.
    public let round: String
    /// The pack's id, version and digest.
    public let pack: String
    /// The pack's id alone.
    let packID: String
    /// What decides on scores in the pack, apart from its words.
    let measure: ScoringMeasure
    /// The full points of every criterion that earns points, by code.
    let full: [String: Points]
    /// The points of every criterion that applies, by unit and code.
    let points: [Key: PointRange]
    /// How each unit stood in the end, in rank order.
    let standings: [Standing]
    /// Each score by where it stands: unit, then criterion or `total`.
    let scores: [Key: String]

    /// Where a score stands.
    struct Key: Sendable, Hashable, Comparable {
        let unit: String
        let item: String

        static func < (one: Key, other: Key) -> Bool {
            (one.unit, one.item) < (other.unit, other.item)
        }
    }

    /// How a unit stood in the end, as printed.
    struct Standing: Sendable, Hashable {
        let unit: String
        let name: String
        /// `nil` where nothing applied.
        let total: PointRange?
        /// The best and the worst place still possible.
        let place: ClosedRange<Int>?
        let grade: String
    }

    /// Reads the scores of a record written as XML.
    ///
    /// - Parameters:
    ///   - xml: the record of a round.
    ///   - file: the name notices give.
    /// - Throws: when it is no such record, or not well formed.
    public init(xml: [UInt8], file: String) throws(RejectedInput) {
        let root: XMLElement
        do {
            root = try XMLDocument(xml, limits: Self.limits).root
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: error.line, column: error.column),
                    Wording(zh: error.message(.chinese), en: error.message(.english))))
        }
        guard root.name.namespace == RecordRenderer.namespace, root.local == "round",
            let round = root.attribute("id"), let pack = root.child("pack"),
            let units = root.child("units")
        else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: root.line), CompareWording.notARecord,
                    found: "<\(root.local.prefix(80))>",
                    wanted: Wording(verbatim: "<round xmlns=\"\(RecordRenderer.namespace)\">")))
        }
        self.round = round
        packID = pack.attribute("id") ?? ""
        measure = ScoringMeasure(pack)
        full = Self.full(in: pack)
        self.pack = ["id", "version", "sha256"].compactMap { pack.attribute($0) }
            .joined(separator: " ")
        var scores: [Key: String] = [:]
        var standings: [Standing] = []
        var points: [Key: PointRange] = [:]
        for unit in units.children("unit") {
            let id = unit.attribute("id") ?? ""
            let result = unit.child("result")
            standings.append(Self.standing(of: id, unit, result))
            scores[Key(unit: id, item: "total")] = Self.range(result?.child("total"))
            scores[Key(unit: id, item: "grade")] =
                Self.ends(result?.child("grade"), "lowest", "highest")
            scores[Key(unit: id, item: "rank")] =
                Self.ends(result?.child("rank"), "best", "worst")
            for part in ["vetoes", "bonus", "nodes"] {
                for finding in unit.child(part).map(Self.findings) ?? [] {
                    guard let verdict = finding.child("verdict") else { continue }
                    let outcome = verdict.attribute("outcome") ?? ""
                    let veto = ["veto", "warning"].filter { verdict.attribute($0) == "true" }
                        .map { " " + $0 }.joined()
                    let key = Key(unit: id, item: finding.attribute("criterion") ?? "")
                    scores[key] = "\(outcome) \(Self.range(verdict.child("points")))\(veto)"
                    if outcome != Outcome.notApplicable.rawValue {
                        points[key] = Self.points(verdict.child("points"))
                    }
                }
            }
        }
        self.scores = scores
        self.points = points
        self.standings = standings
    }

    /// A record of thousands of units stays below this.
    static let limits = MarkupLimits(bytes: 512 << 20, depth: 64, nodes: 50_000_000)

    /// Every finding below `element`, in document order. The depth of the
    /// document bounds the recursion.
    private static func findings(_ element: XMLElement) -> [XMLElement] {
        element.children.flatMap { $0.local == "finding" ? [$0] : findings($0) }
    }

    private static func standing(
        of id: String, _ unit: XMLElement, _ result: XMLElement?
    ) -> Standing {
        func number(_ name: String) -> Points? {
            result?.child("total")?.child(name)?.attribute("rounded")
                .flatMap { Decimal128($0) }.map { Points($0) }
        }
        func place(_ name: String) -> Int? {
            result?.child("rank")?.attribute(name).flatMap { Int($0) }
        }
        var total: PointRange?
        if let low = number("lowest"), let high = number("highest") {
            total = PointRange(low, high)
        }
        var places: ClosedRange<Int>?
        if let best = place("best"), let worst = place("worst"), best <= worst {
            places = best...worst
        }
        return Standing(
            unit: id, name: unit.child("name")?.text ?? id, total: total, place: places,
            grade: ends(result?.child("grade"), "lowest", "highest"))
    }

    /// Every criterion of the tree and of the bonus with its full points.
    private static func full(in pack: XMLElement) -> [String: Points] {
        var full: [String: Points] = [:]
        func add(_ element: XMLElement) {
            for child in element.children {
                if child.local == "criterion", let id = child.attribute("id"),
                    let number = child.attribute("points").flatMap({ Decimal128($0) })
                {
                    full[id] = Points(number)
                } else {
                    add(child)
                }
            }
        }
        for part in ["indicators", "bonus"] {
            if let element = pack.child(part) { add(element) }
        }
        return full
    }

    /// The exact points of a score.
    private static func points(_ score: XMLElement?) -> PointRange? {
        func end(_ name: String) -> Points? {
            score?.child(name)?.attribute("raw").flatMap { Decimal128($0) }.map { Points($0) }
        }
        guard let low = end("lowest"), let high = end("highest") else { return nil }
        return PointRange(low, high)
    }

    private static func range(_ score: XMLElement?) -> String {
        guard let low = score?.child("lowest")?.attribute("raw"),
            let high = score?.child("highest")?.attribute("raw")
        else { return "—" }
        return low == high ? low : "\(low)–\(high)"
    }

    private static func ends(_ element: XMLElement?, _ first: String, _ last: String) -> String {
        guard let low = element?.attribute(first), let high = element?.attribute(last) else {
            return "—"
        }
        return low == high ? low : "\(low)–\(high)"
    }
}
