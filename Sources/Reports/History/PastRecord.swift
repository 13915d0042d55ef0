import Exact
import Markup
public import Model

/// Reads what a page needs to know of an earlier round from its record.
public enum PastRecord {
    /// The rounds whose records these are, the oldest first.
    ///
    /// - Parameters:
    ///   - records: the records as XML, each with the name notices give it.
    ///   - round: the round they are compared with.
    /// - Throws: every record that is none, is not older than `round`, or was scored with another pack.
    public static func rounds(
        from records: [(file: String, xml: [UInt8])], before round: ScoredRound
    ) throws(RejectedInput) -> [PastRound] {
        var (rounds, notices): ([PastRound], [Notice]) = ([], [])
        for record in records {
            do {
                let past = try read(record.xml, file: record.file)
                let problems = problems(past, file: record.file, before: round)
                notices += problems
                if problems.isEmpty { rounds.append(past) }
            } catch {
                notices += error.notices
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return rounds.sorted { $0.asOf < $1.asOf }
    }

    private static func problems(
        _ past: PastRound, file: String, before round: ScoredRound
    ) -> [Notice] {
        var notices: [Notice] = []
        if past.asOf >= round.round.asOf {
            notices.append(
                Notice(
                    .error, at: Place(file: file), HistoryWording.notEarlier,
                    found: past.asOf.description,
                    wanted: HistoryWording.before(round.round.asOf.description)))
        }
        if past.pack != round.pack.id {
            notices.append(
                Notice(
                    .error, at: Place(file: file), HistoryWording.otherPack,
                    found: CleanText.shown(past.pack, limit: 80),
                    wanted: Wording(verbatim: round.pack.id)))
        }
        return notices
    }

    private static func read(_ xml: [UInt8], file: String) throws(RejectedInput) -> PastRound {
        // Says what is wrong with a file that is no record.
        _ = try ScoreSheet(xml: xml, file: file)
        guard let root = try? XMLDocument(xml, limits: ScoreSheet.limits).root,
            let id = root.attribute("id"), let title = root.child("title")?.text,
            let asOf = root.child("asOf").flatMap({ DateTime($0.text) }),
            let pack = root.child("pack"), let units = root.child("units")?.children("unit")
        else {
            throw RejectedInput(
                Notice(.error, at: Place(file: file), CompareWording.notARecord))
        }
        let maximum = units.first?.child("result")?.child("total")?.attribute("maximum")
        return PastRound(
            id: id, title: title, asOf: asOf, pack: pack.attribute("id") ?? "",
            version: pack.attribute("version") ?? "",
            maximum: maximum.flatMap { Decimal128($0) }.map { Points($0) } ?? Points(100),
            units: Dictionary(
                units.map { ($0.attribute("id") ?? "", standing($0)) },
                uniquingKeysWith: { first, _ in first }))
    }

    private static func standing(_ unit: XMLElement) -> PastRound.Standing {
        let result = unit.child("result")
        let nodes = unit.child("nodes")?.children("node") ?? []
        return PastRound.Standing(
            total: range(result?.child("total")), rank: rank(result?.child("rank")),
            indicators: Dictionary(
                nodes.compactMap { node in
                    guard let id = node.attribute("ref"), let points = range(node.child("points"))
                    else { return nil }
                    return (id, points)
                }, uniquingKeysWith: { first, _ in first }))
    }

    /// The earlier rounds a record itself names.
    static func history(in root: XMLElement) -> [PastRound] {
        (root.child("history")?.children("past") ?? []).compactMap { past in
            guard let id = past.attribute("id"), let title = past.child("title")?.text,
                let asOf = past.attribute("asOf").flatMap({ DateTime($0) }),
                let pack = past.attribute("pack"), let version = past.attribute("version"),
                let maximum = past.attribute("maximum").flatMap({ Decimal128($0) })
            else { return nil }
            return PastRound(
                id: id, title: title, asOf: asOf, pack: pack, version: version,
                maximum: Points(maximum),
                units: Dictionary(
                    past.children("standing").map {
                        ($0.attribute("unit") ?? "", ownStanding($0))
                    }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func ownStanding(_ element: XMLElement) -> PastRound.Standing {
        PastRound.Standing(
            total: range(element.child("total")), rank: rank(element.child("rank")),
            indicators: Dictionary(
                element.children("scored").compactMap { node in
                    guard let id = node.attribute("ref"), let points = range(node) else {
                        return nil
                    }
                    return (id, points)
                }, uniquingKeysWith: { first, _ in first }))
    }

    private static func rank(_ rank: XMLElement?) -> ScoredUnit.RankRange? {
        guard let best = rank?.attribute("best").flatMap({ Int($0) }),
            let worst = rank?.attribute("worst").flatMap({ Int($0) }), 0 < best, best <= worst
        else { return nil }
        return ScoredUnit.RankRange(best: best, worst: worst)
    }

    private static func range(_ score: XMLElement?) -> PointRange? {
        func end(_ name: String) -> Points? {
            score?.child(name)?.attribute("raw").flatMap { Decimal128($0) }.map { Points($0) }
        }
        guard let low = end("lowest"), let high = end("highest") else { return nil }
        return PointRange(low, high)
    }
}
