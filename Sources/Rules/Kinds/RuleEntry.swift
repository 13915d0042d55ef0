import Model

/// One line of a rule that lists what counts: each speaks of one fact.
protocol RuleEntry {
    var fact: String { get }

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice])
}

extension RuleEntry {
    /// The entries of a setting, a list of them or a single one.
    ///
    /// - Parameters:
    ///   - kind: the kind of rule, for the notice that there are none.
    ///   - wanted: what should have stood there.
    ///   - twice: what is said of a fact that a second entry speaks of.
    static func all(
        in setting: Setting, of kind: String, wanted: Wording, twice: Wording,
        _ context: RuleContext, reporting notices: inout [Notice]
    ) -> [Self] {
        let items: [Setting] = setting.entries == nil ? setting.list ?? [] : [setting]
        if items.isEmpty {
            notices.append(
                Notice(
                    .error, at: setting.place, RulesWording.wrongValue(kind),
                    found: setting.summary, wanted: wanted))
        }
        var entries: [Self] = []
        for item in items {
            guard let entry = Self(item, in: context, reporting: &notices) else { continue }
            if entries.contains(where: { $0.fact == entry.fact }) {
                notices.append(
                    Notice(
                        .error, at: item.place, twice, found: entry.fact,
                        fix: RulesWording.removeEntry))
            }
            entries.append(entry)
        }
        return entries
    }
}
