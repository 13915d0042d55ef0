import Exact
import Markup
import Testing

/// The scores of a record written as XML, for other formats to be held to.
struct RecordScores {
    /// Both ends of a range as the record prints them.
    struct Range: Equatable {
        let low: Decimal128
        let high: Decimal128
    }

    /// What a criterion came to.
    struct Row {
        let outcome: String
        let points: Range?
        let reason: String
        let gain: Decimal128?
        let open: Decimal128?
    }

    /// A place a fact was found in.
    struct Place: Hashable {
        let fact: String
        let sha256: String
        let locator: String
    }

    struct Unit {
        let name: String
        let group: String
        let total: Range?
        let contribution: Range?
        let rank: [Int]
        let counts: [String: Int]
        var nodes: [String: Range] = [:]
        var rows: [String: Row] = [:]
        var facts: Set<String> = []
        var places: Set<Place> = []
    }

    let units: [Unit]
    let average: Range?

    /// - Parameter language: whose sentences to read.
    init(_ xml: [UInt8], language: String) throws {
        let root = try XMLDocument(
            xml, limits: MarkupLimits(bytes: 64 << 20, depth: 64, nodes: 5_000_000)
        ).root
        let list = try #require(root.child("units"))
        units = try list.children("unit").map { try Self.unit($0, language) }
        average = root.child("summary")?.child("average").flatMap(Self.range)
    }

    private static func unit(_ xml: XMLElement, _ language: String) throws -> Unit {
        let result = try #require(xml.child("result"))
        let rank = result.child("rank")
        let counts = result.child("counts")?.attributes ?? []
        var unit = Unit(
            name: xml.child("name")?.text ?? "", group: xml.attribute("group") ?? "",
            total: result.child("total").flatMap(range),
            contribution: result.child("contribution").flatMap(range),
            rank: ["best", "worst"].compactMap { rank?.attribute($0).flatMap { Int($0) } },
            counts: Dictionary(
                uniqueKeysWithValues: counts.map { ($0.name.local, Int($0.value) ?? -1) }))
        for node in xml.child("nodes")?.children ?? [] { add(node, language, to: &unit) }
        for fact in xml.child("facts")?.children ?? [] {
            let id = fact.attribute("id") ?? ""
            unit.facts.insert(id)
            for place in fact.children + fact.children("fault").flatMap(\.children) {
                guard let digest = place.attribute("sha256") else { continue }
                unit.places.insert(
                    Place(
                        fact: id, sha256: digest, locator: place.attribute("locator") ?? ""))
            }
        }
        return unit
    }

    private static func add(_ node: XMLElement, _ language: String, to unit: inout Unit) {
        if node.local == "finding" {
            let verdict = node.child("verdict")
            let outcome = verdict?.attribute("outcome") ?? ""
            unit.rows[node.attribute("criterion") ?? ""] = Row(
                outcome: outcome, points: verdict?.child("points").flatMap(range),
                reason: sentence(verdict?.child("reason"), language),
                gain: rounded(node.child("gain")), open: rounded(node.child("open")))
        } else if node.local == "node" {
            unit.nodes[node.attribute("ref") ?? ""] = node.child("points").flatMap(range)
            for child in node.children { add(child, language, to: &unit) }
        }
    }

    private static func sentence(_ wording: XMLElement?, _ language: String) -> String {
        let texts = wording?.children("text") ?? []
        return (texts.first { $0.attribute("lang") == language } ?? texts.first)?.text ?? ""
    }

    private static func range(_ score: XMLElement) -> Range? {
        guard let low = rounded(score.child("lowest")), let high = rounded(score.child("highest"))
        else { return nil }
        return Range(low: low, high: high)
    }

    private static func rounded(_ amount: XMLElement?) -> Decimal128? {
        amount?.attribute("rounded").flatMap { Decimal128($0) }
    }
}
