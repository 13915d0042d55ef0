import Model

/// A criterion as far as it could be read.
///
/// Checks run on drafts, so that a missing clause does not hide a wrong rule.
struct CriterionDraft: Sendable {
    var id: String?
    var check: String?
    var points: Points?
    var clause: String?
    var due: Dated?
    var responsible: String?
    var acceptsDeclared = false
    var applies: Criterion.Applicability?
    var rule: Setting?
    var fix: String?
    let place: Place
    /// Where the id stands.
    let idPlace: Place
    /// Where the condition of applicability stands.
    let appliesPlace: Place

    /// Whether every required part was read.
    private var isComplete: Bool { check != nil && clause != nil && fix != nil }

    /// The criterion, when every required part was read.
    var finished: Criterion? { isComplete ? criterion(applies: applies) : nil }

    /// Enough of the criterion for its rule to be checked: missing sentences
    /// are left blank, which no rule reads, and applicability is checked apart.
    var checkable: Criterion? { criterion(applies: nil) }

    private func criterion(applies: Criterion.Applicability?) -> Criterion? {
        guard let id, let points, let rule else { return nil }
        return Criterion(
            id: id, check: check ?? "", points: points, clause: clause ?? "", due: due?.date,
            responsible: responsible, acceptsDeclared: acceptsDeclared, applies: applies,
            rule: rule, fix: fix ?? "", place: place)
    }
}
