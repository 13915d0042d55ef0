import Exact
public import Model
import Settings

/// Published results as judgements.
public struct ResultsImport: Sendable {
    /// One judgement a unit and criterion.
    public let judgements: [Judgement]
    /// What a person should know; an error means that a row was left out.
    public let notices: [Notice]
    /// The units that results were found for, by id.
    public let units: [String]
    /// How many rows, or cells of wide tables, hold results.
    public let rowCount: Int

    /// `judgements.yaml`, as rounds read it.
    public var yaml: String {
        let items = judgements.map { judgement in
            var entries: [(String, Setting?)] = [
                ("unit", .text(judgement.unit)), ("criterion", .text(judgement.criterion)),
            ]
            switch judgement.decision {
            case .points(let points): entries.append(("points", .number(points.amount)))
            case .notApplicable: entries.append(("decision", .text("not-applicable")))
            case .veto(let confirmed):
                entries.append(("decision", .text(confirmed ? "confirmed" : "refuted")))
            }
            entries += [
                ("assessor", .text(judgement.assessor)), ("time", .text("\(judgement.time)")),
                ("reason", .text(judgement.reason)),
            ]
            return Setting.map(entries)
        }
        return SettingText.file(.map([("judgements", .list(items))]))
    }
}
