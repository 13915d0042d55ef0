import Exact
import Model

/// The numbers of a pack that are still unset (`unset`), and what stands in for them while
/// the rest is checked.
enum DraftCheck {
    /// Stands in for points that are unset; greater than what parts usually come to.
    static let standInPoints = Points(1_000)
    /// Stands in for a number of a rule that is unset.
    private static let standIn = "1"

    /// Every cell an editor has to fill, in pack order.
    static func cells(
        _ indicators: [IndicatorDraft], bonus: BonusReader?, vetoes: [CriterionDraft]
    ) -> [OpenCell] {
        indicators.flatMap(cells) + (bonus?.openCells ?? [])
            + ((bonus?.criteria ?? []) + vetoes).flatMap(cells)
    }

    private static func cells(_ indicator: IndicatorDraft) -> [OpenCell] {
        var cells: [OpenCell] = []
        if indicator.isUnset {
            cells.append(
                OpenCell(
                    code: indicator.id, path: "weight", name: indicator.name ?? "",
                    place: indicator.weightPlace))
        }
        return cells + indicator.children.flatMap(Self.cells)
            + indicator.criteria.flatMap(Self.cells)
    }

    private static func cells(_ criterion: CriterionDraft) -> [OpenCell] {
        let (code, name) = (criterion.id, criterion.check ?? "")
        var cells: [OpenCell] = []
        if criterion.isUnset {
            cells.append(
                OpenCell(code: code, path: "points", name: name, place: criterion.pointsPlace))
        }
        return cells
            + open(in: criterion.rule, at: "rule").map {
                OpenCell(code: code, path: $0.path, name: name, place: $0.place)
            }
    }

    private static func open(
        in setting: Setting?, at path: String
    ) -> [(path: String, place: Place)] {
        guard let setting else { return [] }
        return switch setting.content {
        case .null: []
        case .scalar: setting.isUnset ? [(path, setting.place)] : []
        case .list(let items):
            items.enumerated().flatMap { open(in: $1, at: "\(path)/\($0 + 1)") }
        case .map(let entries): entries.flatMap { open(in: $0.value, at: "\(path)/\($0.key)") }
        }
    }

    /// Where the numbers of `rule` that are unset stand.
    static func openPlaces(in rule: Setting) -> [Place] {
        open(in: rule, at: "").map(\.place)
    }

    /// `rule` with a stand-in for every number that is unset.
    static func filled(_ rule: Setting) -> Setting {
        switch rule.content {
        case .null: rule
        case .scalar:
            rule.isUnset ? Setting(.scalar(standIn), at: rule.place) : rule
        case .list(let items): Setting(.list(items.map(filled)), at: rule.place)
        case .map(let entries):
            Setting(
                .map(
                    entries.map {
                        Setting.Entry(key: $0.key, place: $0.place, value: filled($0.value))
                    }), at: rule.place)
        }
    }

    /// What is missing, for whoever checks the pack.
    static func notice(_ cell: OpenCell) -> Notice { notice(cell, as: .info) }

    /// What is missing.
    static func notice(_ cell: OpenCell, as severity: Notice.Severity) -> Notice {
        Notice(severity, at: cell.place, DraftPackWording.open(cell), fix: nil)
    }
}
