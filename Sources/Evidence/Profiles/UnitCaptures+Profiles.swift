import Exact
import Markup
import Model

/// Columns whose lists are read by a profile of the round.
extension UnitCaptures {
    /// A column's list as its profile reads it; `nil` for a column without one.
    func profiled(_ name: String, outcome: PageOutcome) -> ColumnCapture? {
        guard let profile = unit.profiles[name], let reader = ProfileReader(profile) else {
            return nil
        }
        if let interface = profile.interface {
            return called(name, outcome, interface, reader)
        }
        guard case .page(let first) = outcome else { return nil }
        var pages = [first]
        var items: [ListItem] = []
        var gaps: [Wording] = []
        var known: Set<WebAddress> = [first.address]
        var page: Page? = first
        while let current = page {
            page = nil
            guard let answer = reader.read(current.content.document) else {
                gaps.append(CaptureWording.unreadableList)
                break
            }
            items += answer.rows.map { item($0, on: current) }
            if !current.isWhole { gaps.append(CaptureWording.cutBody) }
            guard let next = answer.next, known.insert(next).inserted else { continue }
            guard pages.count < PageTurns.pageLimit else {
                gaps.append(CaptureWording.tooManyPages)
                break
            }
            switch self.outcome(of: next) {
            case .page(let following):
                pages.append(following)
                page = following
            case .gone, .file: break
            case .unreachable(let reason, _):
                gaps.append(
                    CaptureWording.page(Masking.maskedAddress(next.description), reason))
            }
        }
        return capture(name, outcome, pages, items, gaps)
    }

    /// A list that comes from an interface: page after page, until one has no row.
    private func called(
        _ name: String, _ outcome: PageOutcome, _ interface: ColumnProfile.Interface,
        _ reader: ProfileReader
    ) -> ColumnCapture {
        var pages: [Page] = []
        var items: [ListItem] = []
        var gaps: [Wording] = []
        var last: String?
        for (place, text) in interface.addresses.enumerated() {
            guard let address = WebAddress(text) else { break }
            guard case .answered(let answer) = archive.resolve(address), answer.isSuccess else {
                if let gap = interfaceGap(address, isFirst: place == 0) { gaps.append(gap) }
                break
            }
            let body = archive.body(of: answer)
            // A server that does not know the page number gives the same answer again.
            if body.sha256 == last { break }
            last = body.sha256
            guard body.isWhole,
                let list = reader.read(
                    body.bytes, contentType: answer.contentType, at: answer.address)
            else {
                gaps.append(
                    CaptureWording.page(
                        Masking.maskedAddress(text), CaptureWording.unreadableList))
                break
            }
            if list.rows.isEmpty { break }
            let survey = PageSurvey(
                TextDecoding.decode(body.bytes, contentType: answer.contentType),
                at: answer.address, gone: GoneAddresses())
            let page = Page(
                answer, sha256: body.sha256, isWhole: body.isWhole, survey, on: shelf)
            pages.append(page)
            items += list.rows.map { item($0, on: page) }
            if place + 1 == interface.mostPages, interface.mostPages > 1 {
                gaps.append(CaptureWording.tooManyPages)
            }
        }
        return capture(name, outcome, pages, items, gaps)
    }

    /// Why a list may go on behind an interface page that is not there; `nil` when the server
    /// says that there is no further page.
    private func interfaceGap(_ address: WebAddress, isFirst: Bool) -> Wording? {
        let reason: Wording
        switch outcome(of: address) {
        case .gone where !isFirst: return nil
        case .unreachable(let why, _): reason = why
        case .gone, .page, .file: reason = CaptureWording.unreadableList
        }
        return CaptureWording.page(Masking.maskedAddress(address.description), reason)
    }

    private func capture(
        _ name: String, _ outcome: PageOutcome, _ pages: [Page], _ items: [ListItem],
        _ gaps: [Wording]
    ) -> ColumnCapture {
        var seen: Set<String> = []
        let unique = items.filter {
            seen.insert($0.address?.description ?? "\($0.title) \($0.date?.description ?? "")")
                .inserted
        }
        return ColumnCapture(
            name: name, outcome: outcome, pages: pages, items: unique.filter { $0.date != nil },
            undated: unique.filter { $0.date == nil }, gaps: gaps, isProfiled: true)
    }

    private func item(_ row: ProfileRow, on page: Page) -> ListItem {
        var date = row.date
        if date == nil, let address = row.address, scope.contains(address),
            case .page(let article) = outcome(of: address)
        {
            date = article.publicationDate
        }
        return ListItem(
            title: row.title, date: date, isDated: row.date != nil,
            address: row.address, page: page, locator: row.locator)
    }
}
