import Exact
import Markup
import Model

extension UnitCaptures {
    /// The most entries of one column that are read; a hundred list pages of a
    /// hundred entries each.
    private static let entryLimit = 10_000

    /// The list pages of a column, and why there may be more.
    func listPages(from first: Page) -> (pages: [Page], gaps: [Wording]) {
        var pages = [first]
        var gaps: [Wording] = []
        var known: Set<WebAddress> = [first.address]
        let content = first.content
        var waiting = PageTurns.next(from: content)
        // A list may stand in a frame of the column's page.
        if content.list.items.isEmpty {
            let frames = content.contentLinks.filter { $0.kind == .frame && !$0.isFurniture }
                .compactMap(\.address).filter(\.isFetchable)
            waiting += frames.prefix(PageTurns.pageLimit)
            if content.isNearlyBlank, !frames.isEmpty, !frames.contains(where: scope.contains) {
                gaps.append(CaptureWording.foreignFrame)
            }
        }
        let turns = ScriptedTurns(content)
        if waiting.isEmpty { waiting = turns.addresses }
        var turn = 0
        while turn < waiting.count {
            let address = waiting[turn]
            turn += 1
            guard known.insert(address).inserted, scope.contains(address),
                !PageTurns.isSameFolder(address, first.address)
            else { continue }
            guard pages.count < PageTurns.pageLimit else {
                gaps.append(CaptureWording.tooManyPages)
                break
            }
            switch outcome(of: address) {
            case .page(let page):
                // Reached by another address already: a redirect, or the same
                // page under two names.
                guard !pages.contains(where: { $0 === page || $0.sha256 == page.sha256 }) else {
                    continue
                }
                pages.append(page)
                waiting += PageTurns.next(from: page.content)
            case .gone, .file: continue
            case .unreachable(let reason, _):
                let isScripted = turns.addresses.contains(address)
                gaps.append(
                    isScripted
                        ? CaptureWording.scriptPages
                        : CaptureWording.page(
                            Masking.maskedAddress(address.description), reason))
                return (pages, gaps)
            }
        }
        if gaps.isEmpty, (turns.total ?? 1) > pages.count || hidesTurns(pages) {
            gaps.append(CaptureWording.scriptPages)
        }
        for page in pages where !page.isWhole { gaps.append(CaptureWording.cutBody) }
        return (pages, gaps)
    }

    /// Whether the last page has a 下一页 that only a script can follow.
    private func hidesTurns(_ pages: [Page]) -> Bool {
        guard let last = pages.last else { return false }
        return PageTurns.isHidden(in: last.content)
    }

    /// The entries of list pages, each address once; entries without one by
    /// title and day.
    static func entries(of pages: [Page]) -> Entries {
        var entries = Entries()
        var seen: [String: Int] = [:]
        for page in pages {
            for row in page.content.list.rows {
                guard let place = seen[key(row)] else {
                    seen[key(row)] = entries.rows.count
                    entries.rows.append(row)
                    continue
                }
                // A headline without a day above the list that gives it.
                if entries.rows[place].date == nil, row.date != nil { entries.rows[place] = row }
            }
            guard entries.rows.count <= entryLimit else {
                entries.rows = Array(entries.rows.prefix(entryLimit))
                entries.isCut = true
                break
            }
        }
        return entries
    }

    struct Entries {
        var rows: [ListItem] = []
        var isCut = false
    }

    private static func key(_ item: ListItem) -> String {
        item.address?.description ?? "\(item.title) \(item.date?.description ?? "")"
    }
}

extension HTMLLink {
    /// Whether a frame shows what stands around the content of every page: by
    /// its name, or because no list is that low.
    fileprivate var isFurniture: Bool {
        let names = ["name", "id", "class", "src"].compactMap { node.attribute($0)?.lowercased() }
        let words = names.map { name in
            String((name.split(separator: "/").last ?? "").prefix { $0.isLetter })
        }
        if words.contains(where: Self.furniture.contains) { return true }
        let height = (node.attribute("height") ?? "").prefix { $0.isNumber }
        let isShare = (node.attribute("height") ?? "").contains("%")
        return !isShare && Int(height).map { $0 < 200 } ?? false
    }

    private static let furniture: Set<String> = [
        "foot", "footer", "bottom", "copyright", "top", "head", "header", "banner", "nav", "menu",
        "weather", "share", "search",
    ]
}
