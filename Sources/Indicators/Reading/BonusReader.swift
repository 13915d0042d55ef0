import Model

/// Reads the bonus of a pack: what earns it, its cap and its entry line.
struct BonusReader {
    private static let most = 200

    private(set) var notices: [Notice] = []
    private(set) var criteria: [CriterionDraft] = []
    private var cap: Points?
    private var entry: Bonus.Entry?

    /// Reads `setting`; `indicators` are the ids that an entry line may speak of.
    mutating func read(_ setting: Setting, indicators: [String]) {
        var reader = SettingReader(setting)
        cap = reader.points("cap")
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

    private mutating func readEntry(_ setting: Setting, indicators: [String]) -> Bonus.Entry? {
        var reader = SettingReader(setting)
        let above = reader.points("above")
        let atLeast = reader.points("at-least")
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
