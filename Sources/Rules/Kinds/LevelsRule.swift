import Exact
import Model

/// `levels: {ask: QUESTION, points: {优: 10, 良: 8, 一般: 6, 差: 0}}`: a person says
/// which level it is; with `by: FACT` a text that names one says so.
struct LevelsRule: Rule {
    private struct Level {
        let name: String
        let points: Points
    }

    static let kind = "levels"
    private static let mostLevels = 50

    let reads: [String]
    private let ask: String?
    private let levels: [Level]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let ask = reader.text("ask")
        let fact = reader.fact("by", of: [.text], in: context, required: false)
        if (setting["ask"] == nil) == (setting["by"] == nil), setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.whoSaysTheLevel,
                    found: setting.summary, wanted: RulesWording.askOrBy))
        }
        var levels: [Level] = []
        if let value = reader.value("points", required: true) {
            var part = SettingReader(value)
            let entries = value.entries ?? []
            if value.entries != nil, !(2...Self.mostLevels).contains(entries.count) {
                reader.report(
                    Notice(
                        .error, at: value.place, RulesWording.wrongValue("points"),
                        found: value.summary, wanted: RulesWording.severalLevels))
            }
            for entry in entries.prefix(Self.mostLevels) {
                guard let points = part.worth(entry.key, in: context) else { continue }
                if let last = levels.last, points > last.points {
                    part.report(part.wrong(entry.key, wanted: RulesWording.fallingPoints))
                }
                levels.append(Level(name: entry.key, points: points))
            }
            if let best = levels.first, best.points < context.full {
                part.report(
                    Notice(
                        .warning, at: value.place, RulesWording.fullOutOfReach,
                        found: best.points.inSentence,
                        wanted: Wording(verbatim: context.full.inSentence)))
            }
            reader.report(part.finish())
        }
        guard reader.close(into: &notices), !levels.isEmpty else { return nil }
        reads = fact.map { [$0.name] } ?? []
        self.ask = ask
        self.levels = levels
    }

    var isManual: Bool { ask != nil }

    var discretion: Discretion? { .oneOf(levels.map(\.points)) }

    private var range: PointRange {
        let points = levels.map(\.points)
        return PointRange(points.min() ?? .zero, points.max() ?? .zero)
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first else {
            return asked(facts, [ask.map(RulesWording.aPersonDecides)].compactMap(\.self))
        }
        guard case .text(let text) = reading.value else {
            return facts.openVerdict(within: range) ?? facts.unjudged
        }
        let said = text.trimmed
        guard let level = levels.first(where: { $0.name == said }) else {
            return asked(facts, [reading.sentence, RulesWording.noSuchLevel])
        }
        return Verdict(
            .scored, PointRange(level.points),
            because: .phrase([
                reading.sentence, RulesWording.inStep(Wording(verbatim: level.name)),
                RulesWording.earns(level.points, of: facts.full),
            ]))
    }

    private func asked(_ facts: FactView, _ parts: [Wording]) -> Verdict {
        Verdict(
            .awaitingReview, range,
            because: .phrase(
                parts + [
                    RulesWording.levels(levels.map { ($0.name, $0.points) }),
                    RulesWording.between(range, of: facts.full),
                ]))
    }
}

extension String {
    /// Without blanks around it.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
