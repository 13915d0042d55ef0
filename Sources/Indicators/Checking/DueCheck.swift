import Model

/// Due dates lie within the pack's period.
enum DueCheck {
    static func notices(_ criteria: [CriterionDraft], within period: Period) -> [Notice] {
        criteria.compactMap { criterion in
            guard let due = criterion.due, !period.contains(due.date) else { return nil }
            return Notice(
                .error, at: due.place, PackWording.dueOutsidePeriod, found: "\(due.date)",
                wanted: PackWording.within(period), fix: PackWording.moveDue)
        }
    }
}
