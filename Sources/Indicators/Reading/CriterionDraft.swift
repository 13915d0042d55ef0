package import Model

/// A criterion as far as it could be read.
///
/// Checks run on drafts, so that a missing clause does not hide a wrong rule.
package struct CriterionDraft: Sendable {
    package var id: String?
    package var check: String?
    package var points: Points?
    package var clause: String?
    package var due: Dated?
    package var responsible: String?
    package var acceptsDeclared = false
    package var applies: Criterion.Applicability?
    package var rule: Setting?
    package var fix: String?
    package let place: Place
    /// Where the condition of applicability stands.
    package let appliesPlace: Place

    /// Whether every required part was read.
    private var isComplete: Bool { check != nil && clause != nil && fix != nil }

    /// The criterion, when every required part was read.
    package var finished: Criterion? { isComplete ? criterion(applies: applies) : nil }

    /// Enough of the criterion for its rule to be checked: missing sentences
    /// are left blank, which no rule reads, and applicability is checked apart.
    package var checkable: Criterion? { criterion(applies: nil) }

    private func criterion(applies: Criterion.Applicability?) -> Criterion? {
        guard let id, let points, let rule else { return nil }
        return Criterion(
            id: id, check: check ?? "", points: points, clause: clause ?? "", due: due?.date,
            responsible: responsible, acceptsDeclared: acceptsDeclared, applies: applies,
            rule: rule, fix: fix ?? "", place: place)
    }
}
