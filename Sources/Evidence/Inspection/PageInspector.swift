public import Exact
import Markup
public import Model

/// Looks at single pages.
public enum PageInspector {
    /// The addresses of the pages an archive holds, in order.
    public static func pages(of archive: CaptureArchive) -> [String] {
        archive.answeredAddresses.filter { address in
            guard let answer = archive.answer(address), answer.isSuccess else { return false }
            let type = (answer.contentType ?? "html").lowercased()
            return type.contains("html") || type.isEmpty
        }.map(\.description)
    }

    /// What stands at `address`.
    ///
    /// - Parameters:
    ///   - asOf: the monitoring time; freshness is measured against it, and the
    ///     year before it is the period.
    /// - Throws: `RejectedInput` when there is no page, with the reason.
    public static func inspect(
        _ address: String, in archive: CaptureArchive, asOf: DateTime,
        catalog: ExtractorCatalog = .standard
    ) throws(RejectedInput) -> PageInspection {
        guard let place = WebAddress(address), let round = round(of: place, asOf: asOf),
            let unit = round.units.first
        else {
            throw RejectedInput(
                Notice(.error, at: Place(file: address), InspectionWording.noAddress))
        }
        let captures = UnitCaptures(unit, round: round, archive: archive)
        switch captures.outcome(of: place) {
        case .page(let page):
            return inspection(of: page, captures, catalog)
        case .gone(let answer, _):
            throw rejected(address, CaptureWording.reason(status: answer.status))
        case .file: throw rejected(address, CaptureWording.notAPage)
        case .unreachable(let reason, _): throw rejected(address, reason)
        }
    }

    private static func rejected(_ address: String, _ reason: Wording) -> RejectedInput {
        RejectedInput(
            Notice(
                .error, at: Place(file: Masking.maskedAddress(address)),
                InspectionWording.noPage(reason)))
    }

    /// A round in which the page is the home and the only column of a unit.
    private static func round(of address: WebAddress, asOf: DateTime) -> Round? {
        guard address.isFetchable, let home = address.resolve("./"),
            let from = asOf.date.adding(days: -365),
            let period = Period(from: from, to: asOf.date)
        else { return nil }
        let unit = Unit(
            id: "page", name: ExtractorProbe.page, group: "", home: home.description,
            columns: [ExtractorProbe.page: address.description],
            place: Place(file: address.description))
        return Round(
            id: "inspection", title: "", organiser: "", asOf: asOf, period: period,
            submissionDeadline: nil, units: [unit], digest: "")
    }

    // MARK: Reading

    private static func inspection(
        of page: Page, _ captures: UnitCaptures, _ catalog: ExtractorCatalog
    ) -> PageInspection {
        let content = page.content
        let list = content.list
        let turns = ScriptedTurns(content)
        let facts = catalog.probes().map { probe in
            probe.fact(of: captures.unit, probe.extractor.extract(from: captures))
        }
        let number = content.documentNumber(titled: content.document.title)
        let decoding = content.document.decoding
        return PageInspection(
            address: Masking.maskedAddress(page.address.description), status: page.answer.status,
            sha256: page.sha256, isWhole: page.isWhole,
            charset: PageInspection.Charset(
                name: decoding.charset.rawValue, decidedBy: decoding.evidence.label,
                declared: decoding.declared?.rawValue, replacements: decoding.replacements),
            kind: kind(of: page, turns), title: Masking.snippet(content.document.title),
            dates: content.dates.candidates.map { candidate in
                PageInspection.Mark(
                    name: candidate.source.rawValue, value: candidate.day.description,
                    evidence: page.evidence(candidate.node, snippet: candidate.snippet))
            },
            publicationDay: page.publicationDate,
            entries: (list.items + list.undated).map { item in
                PageInspection.Entry(
                    title: Masking.masked(item.title), day: item.date,
                    address: item.address.map { Masking.maskedAddress($0.description) },
                    locator: Masking.masked(item.locator))
            },
            furtherPages: (PageTurns.next(from: content) + turns.addresses).uniqued().map {
                Masking.maskedAddress($0.description)
            },
            pageCount: turns.total,
            explanation: content.explanation.map { found in
                PageInspection.Mark(
                    name: found.kind.rawValue, value: Masking.snippet(found.text),
                    evidence: page.evidence(found.node, snippet: found.text))
            },
            information: content.information.pairs.map { pair in
                PageInspection.Mark(
                    name: pair.name, value: Masking.snippet(pair.value),
                    evidence: page.evidence(pair.node, snippet: pair.value))
            },
            documentNumber: number.map { found in
                PageInspection.Mark(
                    name: "document-number", value: found.number.normal,
                    evidence: page.evidence(found.node, snippet: found.snippet))
            },
            tags: content.metaTags.map { tag in
                PageInspection.Mark(
                    name: tag.written, value: Masking.snippet(tag.content),
                    evidence: page.evidence(tag.node, snippet: tag.content))
            },
            footer: footer(of: page), facts: facts,
            contexts: contexts(of: facts, in: page))
    }

    private static func kind(of page: Page, _ turns: ScriptedTurns) -> PageInspection.Kind {
        let content = page.content
        let list = content.list
        let isTurned = !PageTurns.next(from: content).isEmpty || (turns.total ?? 1) > 1
        if page.isNearlyBlank, content.links.contains(where: { $0.kind == .refresh }) {
            return .redirect
        }
        if content.metaTags.contains(where: { $0.name == "articletitle" && !$0.content.isEmpty })
            || (!content.regions.containers.isEmpty && list.items.count < 3 && !isTurned
                && !page.isNearlyBlank)
        {
            return .article
        }
        let path = page.address.path
        if path == "/" || path.hasPrefix("/index."), page.address.query == nil { return .home }
        if !list.items.isEmpty || !list.undated.isEmpty { return .list }
        if page.isFilledByScript { return .script }
        // A short notice is an article all the same.
        if page.isNearlyBlank, page.statedDate == nil { return .blank }
        return .article
    }

    private static func footer(of page: Page) -> PageInspection.Footer {
        let footer = page.content.footer
        var shown: [PageInspection.Mark] = []
        var unseen: [String] = []
        for mark in FooterMark.allCases {
            guard let place = footer.place(of: mark) else {
                unseen.append(mark.rawValue)
                continue
            }
            let evidence = page.evidence(place.node, snippet: place.snippet)
            shown.append(
                PageInspection.Mark(
                    name: mark.rawValue, value: evidence.snippet, evidence: evidence))
        }
        return PageInspection.Footer(
            shown: shown, unseen: unseen, mayHide: footer.mayHideMarks)
    }

    // MARK: Places

    /// The most places whose surroundings are looked up.
    private static let contextLimit = 200

    private static func contexts(
        of facts: [Fact], in page: Page
    ) -> [String: PageInspection.Context] {
        var contexts: [String: PageInspection.Context] = [:]
        let places = facts.flatMap { $0.evidence + $0.faults.map(\.evidence) }
        for place in places.prefix(contextLimit) where contexts[place.locator] == nil {
            guard place.locator.hasPrefix("/"), place.sha256 == page.sha256,
                let node = try? page.content.document.first(place.locator)
            else { continue }
            contexts[place.locator] = context(of: place, node)
        }
        return contexts
    }

    private static func context(
        of place: Evidence, _ node: HTMLNode
    ) -> PageInspection.Context? {
        let frame = node.parent ?? node
        let text = Masking.masked(
            TextNormalization.collapsed(frame.text(limit: 4_000), limit: 1_000))
        let wanted = TextNormalization.collapsed(place.snippet, limit: 60)
        let own = TextNormalization.collapsed(Masking.masked(node.text(limit: 600)), limit: 60)
        for candidate in [wanted, own] where !candidate.isEmpty {
            guard let range = text.firstRange(of: candidate) else { continue }
            return PageInspection.Context(
                before: String(text[..<range.lowerBound].suffix(24)), text: candidate,
                after: String(text[range.upperBound...].prefix(24)))
        }
        return nil
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in order.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension DecodedText.Evidence {
    /// What inspections call it.
    fileprivate var label: String {
        switch self {
        case .byteOrderMark: "bom"
        case .header: "http"
        case .declaration: "meta"
        case .content: "detected"
        case .fallback: "fallback"
        }
    }
}
