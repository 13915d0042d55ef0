internal import Markup
internal import WARC

extension Crawl {
    /// Looks at the links that lead out of every scope: one `HEAD` each, and one
    /// for each address they redirect to.
    mutating func fetchOutside(_ progress: (CrawlProgress) -> Void) throws(CrawlError) {
        var next = 0
        for _ in 0...limits.redirects where next < outside.links.count {
            let wave = outside.links[next...].filter { isAllowed($0) }
            next = outside.links.count
            try fetchRobots(for: wave.map(\.address), progress)
            try look(at: wave, progress)
        }
    }

    /// Whether the bound of hosts lets one of the scopes have a link looked at.
    private mutating func isAllowed(_ link: OutsideLinks.Link) -> Bool {
        var isAllowed = false
        for scope in link.scopes {
            let host = link.address.host
            guard outsideHosts[scope].contains(host) || outsideHosts[scope].count < limits.hosts
            else { continue }
            outsideHosts[scope].insert(host)
            isAllowed = true
        }
        return isAllowed
    }

    private mutating func look(
        at wave: [OutsideLinks.Link], _ progress: (CrawlProgress) -> Void
    ) throws(CrawlError) {
        let asked = wave.filter { refusal(of: $0.address) == nil }
        for link in wave {
            guard let (outcome, detail) = refusal(of: link.address) else { continue }
            guard !earlier.has(link.address) else { continue }
            try recorder.write(
                link.address, nil, outcome: outcome, detail: detail, date: now(), story(link))
        }
        try fetcher.run(asked.count, job: { outsideJob(asked[$0]) }) {
            (place, exchange) throws(CrawlError) in
            try settle(asked[place], exchange, bound: fetcher.bound(at: place))
            progress(
                CrawlProgress(
                    done: addresses, waiting: asked.count - place - 1, bytes: bytes,
                    address: asked[place].address, outcome: exchange?.outcome ?? .limit,
                    status: exchange?.status))
        }
    }

    private func refusal(of address: WebAddress) -> (CaptureOutcome, String)? {
        switch robots[address.origin] {
        case .closed(let outcome, let detail): (outcome, detail)
        case .rules(let rules):
            rules.forbids(address.requestTarget).map { (.robots, Sentences.robotsForbids($0)) }
        case nil: nil
        }
    }

    private func outsideJob(_ link: OutsideLinks.Link) -> FetchJob {
        var job = FetchJob(
            address: link.address, role: .outside, bodyBytes: 0,
            interval: interval(of: link.address))
        job.extent = .head
        job.payers = link.scopes
        return job
    }

    private func story(_ link: OutsideLinks.Link) -> Recorder.Story {
        Recorder.Story(
            scopes: link.scopes.sorted().map { plan.scopes[$0].id }, role: .outside,
            via: link.via)
    }

    private mutating func settle(
        _ link: OutsideLinks.Link, _ exchange: Exchange?, bound: CaptureLimit
    ) throws(CrawlError) {
        addresses += 1
        var story = story(link)
        guard let exchange else {
            story.limit = bound
            try recorder.write(
                link.address, nil, outcome: .limit, detail: Sentences.bound(bound, limits),
                date: now(), story)
            return
        }
        bytes += exchange.received
        if let target = exchange.redirect.flatMap({ link.address.resolve($0) }) {
            story.redirect = target.description
            if target.isFetchable, frontier.isOutside(target) {
                outside.add(target, via: link.address, by: link.scopes)
            }
        }
        guard !exchange.isKnown else { return }
        try recorder.write(
            link.address, exchange, outcome: exchange.outcome, detail: exchange.detail,
            date: exchange.date, story)
    }
}
