import Markup
import Model

/// What a person should know about the captures of one unit.
enum CaptureNotices {
    private static let pageLimit = 20
    private static let fallbackLimit = 5

    /// - Parameter unreadable: the files that could not be read, with the reason.
    static func of(
        _ captures: UnitCaptures, unreadable: [WebAddress: Wording]
    ) -> [Notice] {
        var notices: [Notice] = []
        let pages = captures.allPages
        if let left = captures.archive.omissions[captures.unit.id] {
            notices.append(Notice(.warning, at: captures.unit.place, CaptureWording.omitted(left)))
        }
        for (secure, plain) in captures.archive.fallbacks(where: captures.scope.contains)
            .prefix(fallbackLimit)
        {
            notices.append(
                Notice(
                    .warning, at: Place(file: Masking.maskedAddress(secure.description)),
                    CaptureWording.fellBack(Masking.maskedAddress(plain.description))))
        }
        for page in pages {
            let replaced = page.replacements
            if replaced > 0 {
                notices.append(
                    notice(.warning, page, CaptureWording.replacedBytes(replaced)))
            }
            if !page.isWhole { notices.append(notice(.warning, page, CaptureWording.cutBody)) }
        }
        notices += unreadable.sorted { $0.key < $1.key }.map { address, reason in
            Notice(
                .warning, at: Place(file: Masking.maskedAddress(address.description)),
                AttachmentWording.notSearched(reason))
        }
        return Array(notices.prefix(pageLimit))
    }

    private static func notice(_ severity: Notice.Severity, _ page: Page, _ what: Wording) -> Notice
    {
        Notice(
            severity, at: Place(file: Masking.maskedAddress(page.address.description)), what)
    }
}
