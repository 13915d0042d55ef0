import Model
import Synchronization

/// The units of a record, read back one at a time.
final class StoredUnits: Sendable {
    private let plan: RecordPlan
    private let parts: RecordParts
    private let wrapping: RecordPlan.Excerpt
    private let file: String
    /// Files with copies of pages that are not there.
    private let missing: Set<String>
    /// What a reader gets once a unit could not be read.
    private let nobody: UnitFigures
    private let firstFailure = Mutex<RejectedInput?>(nil)

    init(
        _ plan: RecordPlan, _ parts: RecordParts, file: String, missing: Set<String> = []
    ) throws(RejectedInput) {
        self.plan = plan
        self.parts = parts
        self.file = file
        self.missing = missing
        wrapping = try plan.wrapping()
        nobody = UnitFigures(
            of: ScoredUnit(
                unit: Unit(
                    id: "-", name: "—", group: "", home: "", columns: [:],
                    place: Place(file: file)),
                indicators: [], total: nil, grades: nil, rank: nil, contribution: nil,
                submitted: nil), policy: parts.pack.policy)
    }

    /// The same units without links to these files.
    func lacking(_ missing: Set<String>) throws(RejectedInput) -> StoredUnits {
        try StoredUnits(plan, parts, file: file, missing: self.missing.union(missing))
    }

    var count: Int { plan.units.count }

    /// Why a unit could not be read, once one could not.
    var failure: RejectedInput? { firstFailure.withLock { $0 } }

    /// The unit at a position; an empty one, and a ``failure``, where it cannot be read any more.
    func unit(at position: Int) -> UnitFigures {
        do throws(RejectedInput) {
            let unit = plan.units[position]
            let excerpt = plan.excerpt(
                try plan.source.bytes(unit.range), line: unit.line, in: wrapping)
            let units = try RecordReader.document(excerpt, file: file).required("units")
            return try figures(of: try units.required("unit"))
        } catch {
            firstFailure.withLock { $0 = $0 ?? error }
            return nobody
        }
    }

    /// A unit with the gains of the record, which a cap or a voided branch may have decided.
    func figures(of element: RecordElement) throws(RejectedInput) -> UnitFigures {
        var copies: [Evidence: String] = [:]
        let unit = try parts.unit(element, copies: &copies)
        if !missing.isEmpty {
            copies = copies.filter { !missing.contains(String($0.value.prefix { $0 != "#" })) }
        }
        let policy = parts.pack.policy
        let figures = UnitFigures(of: unit, policy: policy, copies: copies)
        let gains = try self.gains(in: element)
        var others: [String: Points] = [:]
        for finding in figures.losses {
            let id = finding.criterion.id
            if let gain = gains[id], gain != figures.gain(from: finding) { others[id] = gain }
        }
        guard !others.isEmpty else { return figures }
        return UnitFigures(of: unit.gaining(others), policy: policy, copies: copies)
    }

    private func gains(in element: RecordElement) throws(RejectedInput) -> [String: Points] {
        var gains: [String: Points] = [:]
        func gather(_ node: RecordElement) throws(RejectedInput) {
            for finding in try node.each("finding", { $0 }) {
                guard let gain = finding.child("gain"), let id = finding.optional("criterion")
                else { continue }
                gains[id] = try gain.points("raw")
            }
            for child in try node.each("node", { $0 }) { try gather(child) }
        }
        if let nodes = element.child("nodes") { try gather(nodes) }
        return gains
    }
}
