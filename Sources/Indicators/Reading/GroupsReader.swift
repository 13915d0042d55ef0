import Exact
import Model

/// Reads the weights that groups of units have of their own.
struct GroupsReader {
    private static let most = 50

    private(set) var notices: [Notice] = []
    private let indicators: [IndicatorDraft]
    private let total: Points?
    private let floor: Decimal128

    init(_ indicators: [IndicatorDraft], total: Points?, floor: Decimal128) {
        self.indicators = indicators
        self.total = total
        self.floor = floor
    }

    /// Reads `{GROUP: {weights: {ID: POINTS, …}}, …}`.
    mutating func read(_ setting: Setting) -> [GroupWeights] {
        var reader = SettingReader(setting)
        var groups: [GroupWeights] = []
        for entry in (setting.entries ?? []).prefix(Self.most) {
            guard let value = reader.value(entry.key), SettingReader.isLabel(entry.key) else {
                continue
            }
            var part = SettingReader(value)
            if let weights = part.value("weights", required: true) {
                groups.append(GroupWeights(group: entry.key, weights: read(weights)))
            }
            notices += part.finish()
        }
        notices += reader.finish()
        return groups
    }

    /// `{ID: POINTS, …}` of first- and second-level indicators.
    private mutating func read(_ setting: Setting) -> [GroupWeights.Weight] {
        var reader = SettingReader(setting)
        var weights: [GroupWeights.Weight] = []
        var first: [Points?] = []
        for indicator in indicators {
            guard let id = indicator.id else { continue }
            let own = weight(of: id, level: 1, of: total, &reader, &weights)
            let whole = setting[id] == nil ? indicator.weight : own
            first.append(whole)
            readChildren(of: indicator, whole: whole, in: setting, &reader, &weights)
        }
        compare(first, with: total, at: setting, PackWording.firstLevelSum, &reader)
        notices += reader.finish()
        return weights
    }

    /// The weight that is written for `id`; too small a one is told.
    private func weight(
        of id: String, level: Int, of whole: Points?, _ reader: inout SettingReader,
        _ weights: inout [GroupWeights.Weight]
    ) -> Points? {
        guard let setting = reader.setting[id] else {
            _ = reader.value(id)
            return nil
        }
        guard let points = reader.weight(id, of: whole) else { return nil }
        demandFloor(points, of: id, level: level, at: setting.place, &reader)
        weights.append(GroupWeights.Weight(indicator: id, points: points))
        return points
    }

    /// The second level below `indicator`, whose weight for the group is `whole`: as written, or
    /// what conversion makes of it.
    private func readChildren(
        of indicator: IndicatorDraft, whole: Points?, in setting: Setting,
        _ reader: inout SettingReader, _ weights: inout [GroupWeights.Weight]
    ) {
        let children = indicator.children
        guard !children.isEmpty, let id = indicator.id else { return }
        let named = children.compactMap(\.id).filter { setting[$0] != nil }
        let written = children.map { child in
            child.id.map { weight(of: $0, level: 2, of: whole, &reader, &weights) } ?? nil
        }
        if !named.isEmpty {
            let all = zip(children, written).map { child, own in
                child.id.map { setting[$0] == nil ? child.weight : own } ?? nil
            }
            compare(all, with: whole, at: setting, PackWording.childrenSum(id), &reader)
            return
        }
        let sum = Points.total(children.compactMap(\.weight))
        guard let place = setting[id]?.place, let whole, children.allSatisfy({ $0.weight != nil })
        else { return }
        for child in children {
            guard let weight = child.weight, let id = child.id,
                let converted = whole.share(weight.amount, of: sum.amount)
            else { continue }
            demandFloor(converted, of: id, level: 2, at: place, &reader)
        }
    }

    private func demandFloor(
        _ points: Points, of id: String, level: Int, at place: Place,
        _ reader: inout SettingReader
    ) {
        guard let total, points < total * floor else { return }
        reader.report(
            Notice(
                .error, at: place, PackWording.belowFloor(id, level: level),
                found: PackWording.amount(points, of: total),
                wanted: PackWording.atLeast(total * floor, share: floor),
                fix: PackWording.raiseWeight))
    }

    /// Silent when a part could not be read: its own notice says so.
    private func compare(
        _ parts: [Points?], with whole: Points?, at setting: Setting, _ what: Wording,
        _ reader: inout SettingReader
    ) {
        let known = parts.compactMap(\.self)
        let sum = Points.total(known)
        guard let whole, known.count == parts.count, sum != whole, setting.entries != nil else {
            return
        }
        reader.report(
            Notice(
                .error, at: setting.place, what, found: PackWording.addition(known, to: sum),
                wanted: PackWording.exactly(whole)))
    }
}
