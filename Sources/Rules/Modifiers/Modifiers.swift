import Model

/// Everything a pack adds to one rule, in the order of operations.
struct Modifiers: Sendable {
    /// In the order they act on points, after the rule and before the floor.
    private static let kinds: [any Modifier.Type] = [
        ChargedOnce.self, Aggravation.self, LossCap.self, PointCap.self, SituationNote.self,
        Ceiling.self, Halving.self, LocalVeto.self,
    ]

    /// Every key a pack may write beside a kind.
    static let keys =
        [DateScope.key, LedgerDraw.key] + kinds.map { $0.key } + [BelowZero.key]

    /// Those that may stand more than once, as a list.
    private static let lists: Set<String> = [Aggravation.key, Ceiling.key]

    let scope: DateScope?
    let draw: LedgerDraw?
    let shapers: [any Modifier]

    /// Compiles `entries`, which stand beside a rule of `facts`; `nil` exactly
    /// when an error was reported.
    init?(
        _ entries: [Setting.Entry], of facts: [FactDescriptor], in context: RuleContext,
        reporting notices: inout [Notice]
    ) {
        var mine: [Notice] = []
        func value(_ key: String) -> Setting? { entries.first { $0.key == key }?.value }
        scope = value(DateScope.key).flatMap {
            DateScope($0, reading: facts, reporting: &mine)
        }
        draw = value(LedgerDraw.key).flatMap {
            LedgerDraw($0, reading: facts, reporting: &mine)
        }
        var shapers: [any Modifier] = []
        for kind in Self.kinds {
            guard let setting = value(kind.key) else { continue }
            let items = Self.lists.contains(kind.key) ? setting.list ?? [setting] : [setting]
            for item in items {
                if let shaper = kind.init(item, in: context, reporting: &mine) {
                    shapers.append(shaper)
                }
            }
        }
        self.shapers = shapers
        notices += mine
        guard !mine.contains(where: { $0.severity == .error }) else { return nil }
    }

    /// The declared names of the facts they read.
    var reads: [String] { shapers.flatMap(\.reads) }
}
