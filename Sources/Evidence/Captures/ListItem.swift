import Exact
import Markup

/// One entry of a list page.
struct ListItem {
    /// The whole title: the `title` attribute where the list cuts its text.
    let title: String
    /// The day the list gives; the article's own where the list gives none.
    let date: CivilDate?
    /// Whether the list itself gives the day.
    let isDated: Bool
    /// The day without a year, where the list gives no more.
    var yearless: RowDate.Day? = nil
    /// Where it leads; `nil` for a link that only a script can follow.
    let address: WebAddress?
    /// The page the list stands on.
    let page: Page
    /// The path of the link in that page. Not the node, which would keep the
    /// parsed page in memory.
    let locator: String

    /// Whether the title holds one of the terms; all match when there are none.
    func isTitled(_ terms: [String]) -> Bool {
        let title = TextNormalization.squeezed(title)
        return terms.isEmpty || terms.contains { title.contains(TextNormalization.squeezed($0)) }
    }

    /// Whether the article's day is the one the list gives without a year.
    func agrees(with date: CivilDate) -> Bool {
        guard case .yearless(let month, let day)? = yearless else { return true }
        return date.month == month && date.day == day
    }

    /// The same entry with the day of its article.
    func dated(_ date: CivilDate) -> ListItem {
        ListItem(
            title: title, date: date, isDated: false, address: address, page: page,
            locator: locator)
    }
}
