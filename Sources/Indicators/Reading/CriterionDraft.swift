import Model

/// A criterion as far as it could be read.
///
/// Checks run on drafts, so that a missing clause does not hide a wrong rule.
struct CriterionDraft: Sendable {
    var id: String?
    var check: String?
    /// `nil` as well while it is ``isUnset``.
    var points: Points?
    /// Whether nobody has read the points in their source yet.
    var isUnset = false
    var clause: String?
    var due: Dated?
    var responsible: String?
    var acceptsDeclared = false
    var applies: Criterion.Applicability?
    var rule: Setting?
    var status: SourceStatus?
    var fix: String?
    let place: Place
    /// Where the id stands.
    let idPlace: Place
    /// Where the points stand.
    let pointsPlace: Place
    /// Where the condition of applicability stands.
    let appliesPlace: Place

    /// Whether every required part was read.
    private var isComplete: Bool { check != nil && clause != nil && fix != nil }

    /// The criterion, when every required part was read.
    var finished: Criterion? {
        guard isComplete, let points = points ?? (isUnset ? .zero : nil), let rule else {
            return nil
        }
        return criterion(applies: applies, points: points, rule: rule)
    }

    /// Enough of the criterion for its rule to be checked: missing sentences
    /// are left blank, which no rule reads, numbers that are unset have stand-ins, and
    /// applicability is checked apart.
    var checkable: Criterion? {
        guard let points = points ?? (isUnset ? DraftCheck.standInPoints : nil), let rule else {
            return nil
        }
        return criterion(applies: nil, points: points, rule: DraftCheck.filled(rule))
    }

    private func criterion(
        applies: Criterion.Applicability?, points: Points, rule: Setting
    ) -> Criterion? {
        guard let id else { return nil }
        return Criterion(
            id: id, check: check ?? "", points: points, clause: clause ?? "", due: due?.date,
            responsible: responsible, acceptsDeclared: acceptsDeclared, applies: applies,
            rule: rule, status: status, fix: fix ?? "", place: place)
    }
}
