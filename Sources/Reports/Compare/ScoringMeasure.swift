import Markup

/// What of a record's pack decides on scores, apart from how it is worded.
struct ScoringMeasure: Sendable, Hashable {
    /// What each criterion, veto or bonus criterion is measured by, by code.
    let criteria: [String: String]
    /// The rest: weights, policy, facts.
    let rest: String

    /// Elements that words stand in, and what only says where something comes from.
    private static let words: Set<String> = [
        "title", "source", "period", "check", "clause", "responsible", "fix", "tailoring",
        "weightFloorReason",
    ]
    /// Attributes of that kind.
    private static let labels: [String: Set<String>] = [
        "pack": ["version", "sha256", "id"], "indicator": ["name", "share"],
        "criterion": ["share", "status"],
    ]

    /// The measure of a record's `pack`.
    init(_ pack: XMLElement) {
        var criteria: [String: String] = [:]
        rest = Self.text(pack, &criteria)
        self.criteria = criteria
    }

    /// Canonical text of an element; criteria are put aside by their codes.
    private static func text(
        _ element: XMLElement, _ criteria: inout [String: String], inCriterion: Bool = false
    ) -> String {
        let hidden = labels[element.local] ?? []
        let attributes = element.attributes
            .filter { !hidden.contains($0.name.local) }
            .map { "\($0.name.local)=\($0.value)" }.sorted()
        var result = "<\(element.local) \(attributes.joined(separator: "\u{1}"))>"
        for child in element.children where !words.contains(child.local) {
            let isCriterion = child.local == "criterion" && !inCriterion
            let part = text(child, &criteria, inCriterion: inCriterion || isCriterion)
            if isCriterion, let id = child.attribute("id") {
                criteria[id] = part
                result += "<\(id)>"
            } else {
                result += part
            }
        }
        if element.children.isEmpty { result += element.text }
        return result + "</>"
    }

    /// The codes in which `other` differs: gone, new, measured otherwise.
    func differences(to other: ScoringMeasure) -> (gone: [String], new: [String], other: [String]) {
        let (before, after) = (criteria, other.criteria)
        return (
            before.keys.filter { after[$0] == nil }.sorted(),
            after.keys.filter { before[$0] == nil }.sorted(),
            before.keys.filter { after[$0] != nil && after[$0] != before[$0] }.sorted()
        )
    }
}
