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

    private mutating func read(_ setting: Setting) -> [GroupWeights.Weight] {
        var reader = SettingReader(setting)
        var weights: [GroupWeights.Weight] = []
        var all: [Points?] = []
        for indicator in indicators {
            guard let id = indicator.id else { continue }
            guard setting[id] != nil else {
                _ = reader.value(id)
                all.append(indicator.weight)
                continue
            }
            let points = reader.weight(id, of: total)
            all.append(points)
            guard let points else { continue }
            if let total, points < total * floor {
                reader.report(
                    Notice(
                        .error, at: setting[id]?.place, PackWording.belowFloor(id, level: 1),
                        found: PackWording.amount(points, of: total),
                        wanted: PackWording.atLeast(total * floor, share: floor),
                        fix: PackWording.raiseWeight))
            }
            weights.append(GroupWeights.Weight(indicator: id, points: points))
        }
        let known = all.compactMap(\.self)
        let sum = Points.total(known)
        if let total, known.count == all.count, sum != total, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, PackWording.firstLevelSum,
                    found: PackWording.addition(known, to: sum),
                    wanted: PackWording.exactly(total)))
        }
        notices += reader.finish()
        return weights
    }
}
