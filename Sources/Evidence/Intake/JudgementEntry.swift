import Exact
import Model

/// Reads one entry of `judgements.yaml` against the round and the pack.
struct JudgementEntry {
    private enum Decision: String, CaseIterable {
        case notApplicable = "not-applicable"
        case confirmed
        case refuted
    }

    private let units: [String]
    private let criteria: [String: PointRange]
    private let vetoes: Set<String>
    private let ids: [String]

    init(round: Round, pack: Pack) {
        units = round.units.map(\.id)
        criteria = Dictionary(pack.pointCriteria.map { ($0.id, $0.range) }) { first, _ in first }
        let vetoIDs = (pack.vetoes + round.vetoes).map(\.id)
        vetoes = Set(vetoIDs)
        ids = pack.pointCriteria.map(\.id) + vetoIDs
    }

    func read(_ setting: Setting, _ notices: inout [Notice]) -> Judgement? {
        var reader = SettingReader(setting)
        let unit = name("unit", among: units, IntakeWording.wrongUnit, &reader)
        let criterion = name("criterion", among: ids, IntakeWording.unknownCriterion, &reader)
        let points = points(of: criterion, &reader)
        let choice = reader.choice("decision", of: Decision.self)
        let assessor = reader.text("assessor", required: true)
        let time = reader.time("time", required: true)
        let reason = reader.text("reason", required: true)
        let review = review(&reader)
        let decision = criterion.flatMap { decide($0, points, choice, setting, &reader) }
        let found = reader.finish()
        notices += found
        guard found.allSatisfy({ $0.severity != .error }), let unit, let criterion, let decision,
            let assessor, let time, let reason
        else { return nil }
        return Judgement(
            unit: unit, criterion: criterion, decision: decision, assessor: assessor, time: time,
            reason: Masking.masked(reason), place: setting.place, review: review)
    }

    private func review(_ reader: inout SettingReader) -> ReviewKind? {
        guard let text = reader.text("review") else { return nil }
        let kind = ReviewKind.allCases.first { $0.wording.zh == text || $0.rawValue == text }
        if kind == nil {
            reader.report(
                Notice(
                    .error, at: reader.setting["review"]?.place ?? reader.setting.place,
                    IntakeWording.wrongReview, found: Masking.snippet(text, limit: 80),
                    wanted: IntakeWording.aReview))
        }
        return kind
    }

    /// Points below zero are for criteria that say 倒扣.
    private func points(of criterion: String?, _ reader: inout SettingReader) -> Points? {
        let least = criterion.flatMap { criteria[$0] }?.lowest ?? .zero
        guard least < .zero else { return reader.points("points") }
        return reader.number("points").map { Points($0) }
    }

    private func name(
        _ key: String, among known: [String], _ what: Wording, _ reader: inout SettingReader
    ) -> String? {
        guard let text = reader.text(key, required: true) else { return nil }
        if known.contains(text) { return text }
        reader.report(
            Notice(
                .error, at: reader.setting[key]?.place ?? reader.setting.place, what,
                found: Masking.snippet(text, limit: 80),
                fix: NearestName.of(text, among: known).map(IntakeWording.didYouMean)))
        return nil
    }

    private func decide(
        _ criterion: String, _ points: Points?, _ choice: Decision?, _ setting: Setting,
        _ reader: inout SettingReader
    ) -> Judgement.Decision? {
        // A value that could not be read has its notice already.
        guard (setting["points"] == nil) != (setting["decision"] == nil) else {
            reader.report(Notice(.error, at: setting.place, IntakeWording.onePointsOrDecision))
            return nil
        }
        if vetoes.contains(criterion) {
            switch choice {
            case .confirmed: return .veto(confirmed: true)
            case .refuted: return .veto(confirmed: false)
            default:
                reader.report(Notice(.error, at: setting.place, IntakeWording.decisionForVeto))
                return nil
            }
        }
        if choice == .notApplicable { return .notApplicable }
        if let choice {
            reader.report(
                Notice(
                    .error, at: setting.place, IntakeWording.decisionForCriterion,
                    found: choice.rawValue))
            return nil
        }
        guard let points, let range = criteria[criterion] else { return nil }
        guard range.lowest <= points, points <= range.highest else {
            reader.report(
                Notice(
                    .error, at: setting["points"]?.place ?? setting.place,
                    points > range.highest
                        ? Wording(zh: "裁定分值超过该项满分", en: "more points than the criterion has")
                        : Wording(zh: "裁定分值低于该项最低分", en: "fewer points than the criterion allows"),
                    found: points.amount.reduced.plain, wanted: IntakeWording.pointsRange(range)))
            return nil
        }
        return .points(points)
    }
}
