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
    /// What the units of a round have in common.
    let shared: RoundMatter
    /// The texts of files that are no pages.
    let attachments: AttachmentShelf
    let shelf: PageShelf
    private let given: UnitReadings?
    /// What became of the addresses that somebody asked for by themselves.
    private var outcomes: [WebAddress: PageOutcome] = [:]
    private var columns: [String: ColumnCapture] = [:]

    /// - Parameters:
    ///   - shared: what the units of a round have in common; of its own unless
    ///     given.
    ///   - readings: what the answers turned out to be, where that is known.
    ///   - lanes: how many look at the unit at a time and share the room for pages.
    init(
        _ unit: Unit, round: Round, archive: CaptureArchive, shared: RoundMatter? = nil,
        readings: UnitReadings? = nil, lanes: Int = 1
    ) {
        given = readings
        self.shared = shared ?? RoundMatter(round: round, lexicons: [], archive: archive)
        self.unit = unit
        self.round = round
        self.archive = archive
        scope = UnitScope(unit)
        shelf = PageShelf(archive, capacity: PageShelf.capacity / max(lanes, 1))
        attachments = AttachmentShelf(archive)
    }

    /// Whether the archive changed while it was read.
    var isDisturbed: Bool { shelf.isDisturbed }

    /// The unit's home and columns, which navigation leads to.
    private lazy var landmarks = Set(
        (unit.columns.values + [unit.home]).compactMap { WebAddress($0) })

    /// The day the assessment looks at.
    var asOf: CivilDate { round.asOf.date }

    private lazy var readings = given ?? UnitReadings(unit, in: archive)
    private lazy var gone = UnitReadings.gone(scope, in: archive)

    /// Every captured page of the unit, by address.
    var allPages: UnitPages { UnitPages(allOf: self) }

    /// The places of the unit's successful answers, by address.
    var places: Range<Int> { 0..<readings.numbers.count }

    /// The page at one of ``places``, where there is one. Who holds it decides
    /// how long it stays.
    func page(at place: Int) -> Page? {
        let answer = archive[Int(readings.numbers[place])]
        if case .page(let page)? = outcomes[answer.address] { return page }
        guard case .page(let page) = self.outcome(of: answer, readings[place]) else { return nil }
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
        if answer.isGone {
            let outcome = PageOutcome.gone(answer, evidence(answer))
            outcomes[answer.address] = outcome
            return outcome
        }
        guard answer.isSuccess else {
            let reason = CaptureWording.reason(status: answer.status)
            let outcome = PageOutcome.unreachable(reason, [evidence(answer)])
            outcomes[answer.address] = outcome
            return outcome
        }
        let reading: PageReading
        if let known = given?[answer] {
            reading = known
        } else {
            reading = PageReading(answer, in: archive, gone: gone)
            if let decoding = reading.decoding { shelf.hold(decoding, at: answer.address) }
        }
        let outcome = self.outcome(of: answer, reading)
        outcomes[answer.address] = outcome
        return outcome
    }

    /// What reading an answer gave.
    private func outcome(of answer: CapturedAnswer, _ reading: PageReading) -> PageOutcome {
        let place = Evidence(
            source: .capture(answer.capture), sha256: reading.sha256,
            locator: "HTTP \(answer.status)", snippet: "")
        return switch reading.kind {
        case .page(let survey):
            .page(
                shelf.page(at: answer.address)
                    ?? Page(
                        answer, sha256: reading.sha256, isWhole: reading.isWhole, survey, on: shelf)
            )
        case .file: .file(answer, place)
        case .tooLong: .unreachable(CaptureWording.cutBody, [place])
        }
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
        guard case .page(let page)? = article(item) else { return item.date }
        return page.statedDate ?? item.date ?? page.publicationDate
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
        var gaps = entries.isCut ? missing + [CaptureWording.tooManyEntries] : missing
        var items: [ListItem] = []
        var undated: [ListItem] = []
        for item in entries.rows {
            if item.date != nil {
                items.append(item)
            } else if isEntry(item) {
                // What the list leaves open the article says.
                if case .page(let page)? = article(item), let date = page.publicationDate,
                    item.agrees(with: date)
                {
                    items.append(item.dated(date))
                } else {
                    undated.append(item)
                }
            }
        }
        if items.isEmpty, pages.contains(where: \.isFilledByScript) {
            gaps.append(CaptureWording.filledByScript)
        }
        return ColumnCapture(
            name: name, outcome: outcome, pages: pages, items: items, undated: undated, gaps: gaps)
    }

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
}
