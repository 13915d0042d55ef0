import Model

/// Reads the bonus of a pack: what earns it, its cap and its entry line.
struct BonusReader {
    private static let most = 200

    private(set) var notices: [Notice] = []
    private(set) var criteria: [CriterionDraft] = []
    private var cap: Points?
    private var entry: Bonus.Entry?
    /// The bonus's own numbers that nobody has read in their source yet.
    private(set) var openCells: [OpenCell] = []

    /// Reads `setting`; `indicators` are the ids that an entry line may speak of.
    mutating func read(_ setting: Setting, indicators: [String]) {
        var reader = SettingReader(setting)
        cap = points("cap", of: &reader)
        if let cap, cap <= .zero { reader.reject("cap", wanted: PackWording.aboveZero) }
        if let value = reader.value("entry") {
            entry = readEntry(value, indicators: indicators)
        }
        let items = reader.list("criteria", atMost: Self.most, required: true)
        notices += reader.finish()
        for item in items ?? [] {
            let (criterion, problems) = CriterionReader(.scored).read(item)
            notices += problems
            criteria.append(criterion)
        }
    }

    /// The bonus, where every criterion could be read.
    var finished: Bonus? {
        let finished = criteria.compactMap(\.finished)
        guard !finished.isEmpty, finished.count == criteria.count else { return nil }
        return Bonus(criteria: finished, cap: cap, entry: entry)
    }

    private mutating func points(
        _ key: String, of reader: inout SettingReader, in path: String = ""
    ) -> Points? {
        guard reader.isUnset(key), let place = reader.setting[key]?.place else {
            return reader.points(key)
        }
        openCells.append(
            OpenCell(
                code: nil, path: "bonus/\(path)\(key)", name: "", place: place))
        return nil
    }

    private mutating func readEntry(_ setting: Setting, indicators: [String]) -> Bonus.Entry? {
        var reader = SettingReader(setting)
        let above = points("above", of: &reader, in: "entry/")
        let atLeast = points("at-least", of: &reader, in: "entry/")
        let of = reader.texts("of") ?? []
        if (setting["above"] == nil) == (setting["at-least"] == nil), setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, PackWording.oneEntryLine, found: setting.summary,
                    wanted: PackWording.aboveOrAtLeast))
        }
        for id in of where !indicators.contains(id) {
            reader.report(
                Notice(
                    .error, at: setting["of"]?.place ?? setting.place,
                    PackWording.unknownIndicator, found: id,
                    fix: NearestName.of(id, among: indicators).map(PackWording.didYouMean)))
        }
        notices += reader.finish()
        guard let line = above ?? atLeast else { return nil }
        return Bonus.Entry(line: line, isAbove: above != nil, of: of)
    }
}
