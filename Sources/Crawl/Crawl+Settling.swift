internal import Markup
internal import WARC

extension Crawl {
    private func story(_ entry: Int32) -> Recorder.Story {
        let known = frontier.entry(entry)
        return Recorder.Story(
            scopes: frontier.scopes(of: entry), role: known.role, via: known.via,
            depth: known.depth)
    }

    /// Writes down that an address is not asked for.
    mutating func refuse(
        _ entry: Int32, _ outcome: CaptureOutcome, _ detail: String, twin: WebAddress?
    ) throws(CrawlError) {
        var story = story(entry)
        if outcome == .limit { story.limit = .bytes }
        story.same = twin?.description
        story.fallback = fallback(of: entry, after: outcome)
        count(entry, outcome)
        let address = frontier.address(entry)
        guard !earlier.has(address) else { return }
        try recorder.write(
            address, nil, outcome: outcome, detail: detail, date: now(), story)
    }

    /// Takes the links or the redirect from an exchange and writes it down.
    ///
    /// - Parameter bound: why there is no exchange, when there is none.
    mutating func settle(
        _ entry: Int32, _ exchange: Exchange?, bound: CaptureLimit
    ) throws(CrawlError) -> CaptureOutcome {
        addresses += 1
        var story = story(entry)
        guard let exchange else {
            story.limit = bound
            count(entry, .limit, bound)
            try recorder.write(
                frontier.address(entry), nil, outcome: .limit,
                detail: Sentences.bound(bound, limits), date: now(), story)
            return .limit
        }
        bytes += exchange.received
        var (outcome, detail) = (exchange.outcome, exchange.detail)
        if let reference = exchange.redirect {
            (outcome, detail) = turn(entry, reference, outcome, detail, &story)
        } else {
            take(exchange, of: entry)
        }
        story.fallback = fallback(of: entry, after: outcome)
        count(entry, outcome)
        guard !exchange.isKnown else { return outcome }
        try recorder.write(
            frontier.address(entry), exchange, outcome: outcome, detail: detail,
            date: exchange.date, story)
        return outcome
    }

    private mutating func take(_ exchange: Exchange, of entry: Int32) {
        if let digest = exchange.indexDigest { indexes.note(frontier.address(entry), digest) }
        guard !exchange.links.isEmpty else { return }
        frontier.found(exchange.links, on: entry)
        guard outside.isWanted else { return }
        let page = frontier.address(entry)
        let readers = frontier.scopesReaching(entry)
        for link in exchange.links where frontier.isOutside(link.address) {
            outside.add(link.address, via: page, by: readers)
        }
    }

    private mutating func turn(
        _ entry: Int32, _ reference: String, _ outcome: CaptureOutcome, _ detail: String,
        _ story: inout Recorder.Story
    ) -> (CaptureOutcome, String) {
        guard let target = frontier.address(entry).resolve(reference), target.isFetchable
        else { return (.refusedScheme, Sentences.noScheme(String(reference.prefix(200)))) }
        story.redirect = target.description
        switch frontier.redirected(entry, to: target) {
        case .follow: return (outcome, detail)
        case .outOfScope: return (.refusedScope, Sentences.outOfScope(target.description))
        case .circle: return (.tooManyRedirects, Sentences.circle)
        case .tooMany:
            return (.tooManyRedirects, Sentences.tooManyRedirects(limits.redirects))
        }
    }

    /// The address to ask for in the place of one whose https cannot be had:
    /// the same one over http, which the frontier takes as it takes a redirect.
    private mutating func fallback(of entry: Int32, after outcome: CaptureOutcome) -> String? {
        let address = frontier.address(entry)
        guard limits.fallsBackToHTTP, outcome == .tls, address.scheme == "https",
            let target = WebAddress("http" + address.description.dropFirst(5)),
            frontier.redirected(entry, to: target) == .follow
        else { return nil }
        return target.description
    }

    private mutating func count(
        _ entry: Int32, _ outcome: CaptureOutcome, _ bound: CaptureLimit? = nil
    ) {
        for scope in frontier.scopesReaching(entry) {
            outcomes[scope][outcome, default: 0] += 1
            if outcome == .limit { spentBounds[scope].insert(bound ?? .bytes) }
        }
    }

    /// Tells how far the crawl is.
    func report(
        _ entry: Int32, _ exchange: Exchange?, _ outcome: CaptureOutcome, _ waiting: Int,
        _ progress: (CrawlProgress) -> Void
    ) {
        progress(
            CrawlProgress(
                done: addresses, waiting: waiting, bytes: bytes,
                address: frontier.address(entry), outcome: outcome,
                status: exchange?.status))
    }
}
