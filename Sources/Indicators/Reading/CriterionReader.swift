import Exact
import Model

/// Reads one criterion or veto; packs and rounds write them alike.
struct CriterionReader: Sendable {
    /// What a criterion is for.
    enum Role: Sendable {
        /// It earns points in the tree.
        case scored
        /// It fails the whole round; it has no points of its own.
        case veto
    }

    private enum Acceptance: String, CaseIterable {
        case declared
    }

    private let role: Role

    /// A reader of criteria in `role`.
    init(_ role: Role) {
        self.role = role
    }

    /// What `setting` says, and all that is wrong with it; `whole` is what points
    /// written as a share are a share of.
    func read(_ setting: Setting, of whole: Points? = nil) -> (CriterionDraft, [Notice]) {
        var reader = SettingReader(setting)
        var draft = CriterionDraft(
            place: setting.place, idPlace: setting["id"]?.place ?? setting.place,
            pointsPlace: setting["points"]?.place ?? setting.place,
            appliesPlace: setting["applies"]?["fact"]?.place ?? setting.place)
        draft.id = reader.code("id")
        draft.check = reader.text("check", required: true)
        draft.isUnset = role == .scored && reader.isUnset("points")
        draft.points = draft.isUnset ? nil : points(&reader, of: whole)
        draft.clause = reader.text("clause", required: true)
        draft.due = reader.dated("due")
        draft.responsible = reader.text("responsible")
        if role == .scored {
            draft.acceptsDeclared = reader.choice("accept", of: Acceptance.self) == .declared
            draft.applies = applicability(&reader)
        }
        draft.rule = reader.value("rule", required: true)
        draft.status = reader.choice("status", of: SourceStatus.self)
        draft.fix = reader.text("fix", required: true)
        return (draft, reader.finish())
    }

    private func points(_ reader: inout SettingReader, of whole: Points?) -> Points? {
        switch role {
        case .veto: return .zero
        case .scored:
            guard let points = reader.weight("points", of: whole) else { return nil }
            guard points > .zero else {
                reader.reject("points", wanted: PackWording.aboveZero)
                return nil
            }
            return points
        }
    }

    private func applicability(_ reader: inout SettingReader) -> Criterion.Applicability? {
        guard let setting = reader.value("applies") else { return nil }
        if setting.scalar != nil { return .condition(setting) }
        var part = SettingReader(setting)
        let fact = part.text("fact", required: true)
        var atLeast = part.number("at-least", required: true)
        if let number = atLeast, number <= 0 {
            part.reject("at-least", wanted: PackWording.aboveZero)
            atLeast = nil
        }
        reader.report(part.finish())
        guard let fact, let atLeast else { return nil }
        return .atLeast(fact: fact, atLeast)
    }
}
