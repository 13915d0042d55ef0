import Exact
import Markup
import Model
import WARC

/// What was captured of one unit. Pages are parsed when they are wanted and
/// kept for the next extractor while there is room; an instance belongs to one
/// task.
final class UnitCaptures {
    let unit: Unit
    let round: Round
    let archive: CaptureArchive
    let scope: UnitScope
    /// The log of availability probes; `nil` when the round has none.
    let probes: ProbeLog?
    let shelf: PageShelf
    private var outcomes: [WebAddress: PageOutcome] = [:]
    private var columns: [String: ColumnCapture] = [:]

    init(_ unit: Unit, round: Round, archive: CaptureArchive, probes: ProbeLog? = nil) {
        self.probes = probes
        self.unit = unit
        self.round = round
        self.archive = archive
        scope = UnitScope(unit)
        shelf = PageShelf(archive)
    }

    /// Whether the archive changed while it was read.
    var isDisturbed: Bool { shelf.isDisturbed }

    /// The unit's home and columns, which navigation leads to.
    private lazy var landmarks = Set(
        (unit.columns.values + [unit.home]).compactMap { WebAddress($0) })

    /// The day the assessment looks at.
    var asOf: CivilDate { round.asOf.date }

    /// Every captured page of the unit, by address.
    private(set) lazy var allPages: [Page] = archive.answeredAddresses
        .filter { scope.contains($0) && archive.answer($0)?.isSuccess == true }
        .compactMap { address in
            guard case .page(let page) = outcome(of: address) else { return nil }
            return page
        }

    /// What the archive shows of an address.
    func outcome(of address: WebAddress) -> PageOutcome {
        switch archive.resolve(address) {
        case .answered(let answer): return outcome(of: answer)
        case .failed(let failure):
            return .unreachable(CaptureWording.reason(failure.outcome), [failure.evidence])
        case .strayed(let answer, let reason): return .unreachable(reason, [evidence(answer)])
        case .absent: return .unreachable(CaptureWording.notCaptured, [])
        }
    }

    /// An answer as a whole, as evidence: its status.
    func evidence(_ answer: CapturedAnswer) -> Evidence {
        Evidence(
            source: .capture(answer.capture), sha256: archive.body(of: answer).sha256,
            locator: "HTTP \(answer.status)", snippet: "")
    }

    private func outcome(of answer: CapturedAnswer) -> PageOutcome {
        if let known = outcomes[answer.address] { return known }
        let outcome = read(answer)
        outcomes[answer.address] = outcome
        return outcome
    }

    private func read(_ answer: CapturedAnswer) -> PageOutcome {
        if answer.isGone { return .gone(answer, evidence(answer)) }
        guard answer.isSuccess else {
            return .unreachable(CaptureWording.reason(status: answer.status), [evidence(answer)])
        }
        let body = archive.body(of: answer)
        guard Self.isPage(answer, body.bytes) else { return .file(answer, evidence(answer)) }
        do {
            let document = try HTMLDocument(
                body.bytes, contentType: answer.contentType, address: answer.address)
            return .page(Page(answer, body, document, on: shelf))
        } catch {
            return .unreachable(CaptureWording.cutBody, [evidence(answer)])
        }
    }

    /// By its type; by its beginning where the server gives none or a vague one.
    private static func isPage(_ answer: CapturedAnswer, _ body: [UInt8]) -> Bool {
        let type = (answer.contentType ?? "").lowercased()
        if type.contains("html") { return true }
        guard type.isEmpty || type.hasPrefix("text/plain") || type.contains("octet-stream") else {
            return false
        }
        let start = String(decoding: body.prefix(1_024), as: UTF8.self).lowercased()
        return ["<html", "<!doctype html", "<head", "<body"].contains { start.contains($0) }
    }
}

extension UnitCaptures {
    /// The address the round gives for a column.
    func address(ofColumn name: String) -> WebAddress? {
        unit.columns[name].flatMap { WebAddress($0) }
    }

    /// A column with its list pages.
    func column(_ name: String) -> ColumnCapture {
        if let known = columns[name] { return known }
        let column = readColumn(name)
        columns[name] = column
        return column
    }

    /// What an entry leads to, when that lies in the unit's scope.
    func article(_ item: ListItem) -> PageOutcome? {
        guard let address = item.address, scope.contains(address) else { return nil }
        return outcome(of: address)
    }

    /// The article's own day, else the day of its entry in the list.
    func publicationDate(_ item: ListItem) -> CivilDate? {
        if case .page(let page)? = article(item), let date = page.publicationDate { return date }
        return item.date
    }

    private func readColumn(_ name: String) -> ColumnCapture {
        guard let address = address(ofColumn: name) else {
            return empty(name, .unreachable(CaptureWording.noColumn, []))
        }
        let outcome = entry(address)
        if let column = profiled(name, outcome: outcome) { return column }
        guard case .page(let first) = outcome else { return empty(name, outcome) }
        let (pages, missing) = listPages(from: first)
        let entries = Self.entries(of: pages)
        let gaps = entries.isCut ? missing + [CaptureWording.tooManyEntries] : missing
        var items = entries.items
        var undated: [ListItem] = []
        for item in entries.undated where isEntry(item) {
            // A list that gives no days at all leaves them to its articles.
            if items.allSatisfy({ !$0.isDated }), case .page(let page)? = article(item),
                let date = page.publicationDate
            {
                items.append(item.dated(date))
            } else {
                undated.append(item)
            }
        }
        return ColumnCapture(
            name: name, outcome: outcome, pages: pages, items: items, undated: undated, gaps: gaps)
    }

    /// The most entries of one column that are read; a hundred list pages of a
    /// hundred entries each.
    private static let entryLimit = 10_000

    /// What an address shows once a page that only sends its reader on
    /// (`meta http-equiv=refresh`) has done so.
    private func entry(_ address: WebAddress) -> PageOutcome {
        var outcome = outcome(of: address)
        for _ in 0..<3 {
            guard case .page(let page) = outcome, page.isNearlyBlank,
                let next = page.content.links.first(where: { $0.kind == .refresh })?.address,
                next != page.address, scope.contains(next)
            else { break }
            outcome = self.outcome(of: next)
        }
        return outcome
    }

    private func empty(_ name: String, _ outcome: PageOutcome) -> ColumnCapture {
        ColumnCapture(name: name, outcome: outcome, pages: [], items: [], undated: [], gaps: [])
    }

    /// Whether an undated row can be an entry: not when it leads to the unit's
    /// home or one of its columns.
    private func isEntry(_ item: ListItem) -> Bool {
        guard let address = item.address else { return false }
        return !landmarks.contains(address) && address != item.page.address
    }

    private func listPages(from first: Page) -> (pages: [Page], gaps: [Wording]) {
        var pages = [first]
        var gaps: [Wording] = []
        var known: Set<WebAddress> = [first.address]
        let content = first.content
        var waiting = PageTurns.next(from: content)
        // A list may stand in a frame of the column's page.
        if content.list.items.isEmpty {
            waiting += content.contentLinks.lazy.filter { $0.kind == .frame }
                .compactMap(\.address).prefix(PageTurns.pageLimit)
        }
        let scripted = PageTurns.scripted(content)
        if waiting.isEmpty { waiting = scripted }
        var turn = 0
        while turn < waiting.count {
            let address = waiting[turn]
            turn += 1
            guard known.insert(address).inserted, scope.contains(address) else { continue }
            guard pages.count < PageTurns.pageLimit else {
                gaps.append(CaptureWording.tooManyPages)
                break
            }
            switch outcome(of: address) {
            case .page(let page):
                // Reached by another address already, through a redirect.
                guard !pages.contains(where: { $0 === page }) else { continue }
                pages.append(page)
                waiting += PageTurns.next(from: page.content)
            case .gone, .file: continue
            case .unreachable(let reason, _):
                let isScripted = scripted.contains(address)
                gaps.append(
                    isScripted
                        ? CaptureWording.scriptPages
                        : CaptureWording.page(
                            Masking.maskedAddress(address.description), reason))
                return (pages, gaps)
            }
        }
        for page in pages where !page.isWhole { gaps.append(CaptureWording.cutBody) }
        return (pages, gaps)
    }

    /// The entries of list pages, each address once; entries without one by
    /// title and day.
    private static func entries(of pages: [Page]) -> Entries {
        var entries = Entries()
        var seen: (dated: Set<String>, undated: Set<String>) = ([], [])
        for page in pages {
            let list = page.content.list
            entries.items += list.items.filter { seen.dated.insert(key($0)).inserted }
            entries.undated += list.undated.filter { seen.undated.insert(key($0)).inserted }
            guard entries.items.count + entries.undated.count <= entryLimit else {
                entries.items = Array(entries.items.prefix(entryLimit))
                entries.undated = Array(entries.undated.prefix(entryLimit))
                entries.isCut = true
                break
            }
        }
        return entries
    }

    private struct Entries {
        var items: [ListItem] = []
        var undated: [ListItem] = []
        var isCut = false
    }

    private static func key(_ item: ListItem) -> String {
        item.address?.description ?? "\(item.title) \(item.date?.description ?? "")"
    }
}
