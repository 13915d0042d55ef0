import Exact
import Markup
import Model

/// One column of a unit, as captured: its list pages and their entries.
struct ColumnCapture {
    let name: String
    /// What the column's own address shows.
    let outcome: PageOutcome
    /// Its list pages from the first on, up to the first that is missing.
    let pages: [Page]
    /// The entries of these pages; an address that is listed twice stands once.
    let items: [ListItem]
    /// Entries without a day, neither in the list nor in their article.
    let undated: [ListItem]
    /// Why the list may go on beyond what was captured; empty when it is whole.
    let gaps: [Wording]
    /// Whether a profile of the round says how the list is read.
    var isProfiled = false

    /// Whether every entry is known that was published on `date` or later.
    ///
    /// Lists run from new to old; when the captured part does, and reaches
    /// back far enough, the missing rest holds older entries only.
    func isKnown(backTo date: CivilDate) -> Bool {
        if gaps.isEmpty { return true }
        guard isDescending, let oldest = items.last?.date else { return false }
        return oldest < date
    }

    /// Whether the newest entry is known.
    var isNewestKnown: Bool { gaps.isEmpty || (isDescending && !items.isEmpty) }

    /// Whether a script fills in the list, so that its entries cannot be seen;
    /// that is a gap too.
    var isFilledByScript: Bool {
        !isProfiled && items.isEmpty && pages.contains(where: \.isFilledByScript)
    }

    private var isDescending: Bool {
        let dates = items.compactMap(\.date)
        return zip(dates, dates.dropFirst()).allSatisfy { $0 >= $1 }
    }

    /// All gaps in one sentence.
    var gap: Wording { CaptureWording.column(name, Wording.clauses(Array(gaps.prefix(3)))) }
}
