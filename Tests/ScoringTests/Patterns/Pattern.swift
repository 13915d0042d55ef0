import Exact
import Model
import RuleFixtures

/// One scoring pattern of real assessment tables, with an example that is run.
struct Pattern: Sendable {
    /// One unit of an example: what is known of it, and what it comes to.
    struct Case: Sendable {
        let facts: [String: FactValue]
        /// Facts whose faults are listed, by name.
        var faults: [String: [Fault]] = [:]
        /// What a person decided, by criterion.
        var judged: [String: Points] = [:]
        /// Points by criterion, by `total`, how a veto stands by its id, or a grade by `grade`.
        let expected: [String: String]
    }

    /// Its number in the catalogue of patterns, for example `P1`.
    let id: String
    let name: Wording
    /// How a table says it, in our words, with what it means.
    let phrase: Wording
    /// The part of the pack that says it: criteria, or a whole tree with what stands beside it.
    let yaml: String
    /// The facts it reads: name, and the rest of the declaration.
    let facts: [(name: String, declaration: String)]
    /// The weight of the indicator that plain criteria stand in.
    var weight = 0
    var total: Int?
    /// Lines of the policy that the pattern is about.
    var policy: [String] = []
    let cases: [Case]
    /// What there is to know besides.
    var note: Wording?

    static let all = counting + deciding + bounding + combining

    static let number = "type: number"

    static func count(_ unit: String) -> String { "type: number, unit: \(unit)" }

    static func elements(_ names: String) -> String { "type: elements, elements: [\(names)]" }
}

extension FactValue {
    static func elements(_ present: [String], of wanted: [String]) -> FactValue {
        .elements(ElementSet(wanted: wanted, present: Set(present)))
    }

    /// Matters that began on these days, and ended where a second day stands behind a slash.
    static func matters(_ days: String...) -> FactValue {
        .ledger(
            days.enumerated().compactMap { index, text in
                let parts = text.split(separator: "/").map { CivilDate(String($0)) }
                guard let from = parts.first ?? nil else { return nil }
                let to = parts.count > 1 ? parts[1].map { LedgerMoment.day($0) } : nil
                return LedgerEntry(title: "第 \(index + 1) 件", from: .day(from), to: to)
            })
    }
}
