internal import Markup
internal import WARC

extension Crawl {
    /// Sitemap files asked for per origin, those of its indexes among them.
    private static let sitemapsBound = 50

    /// Asks for the sitemaps that the robots.txt of new origins name, and for
    /// those that these name, and remembers what they announce. Only hosts that
    /// some scope lies on are asked.
    mutating func fetchSitemaps(_ progress: (CrawlProgress) -> Void) throws(CrawlError) {
        var wanted: [WebAddress] = []
        for origin in robots.keys.sorted() where sitemapOrigins.insert(origin).inserted {
            guard case .rules(let rules) = robots[origin], let base = WebAddress(origin + "/")
            else { continue }
            wanted += rules.sitemaps.compactMap { base.resolve($0) }
        }
        while !wanted.isEmpty {
            let asked = wanted.filter { mayAskForSitemap($0) }
            wanted = []
            guard !asked.isEmpty else { return }
            try fetcher.run(asked.count, job: { sitemapJob(asked[$0]) }) {
                (place, exchange) throws(CrawlError) in
                let address = asked[place]
                try keepSitemap(exchange, address)
                if let response = exchange?.answer?.response {
                    let sitemap = Sitemap(response, of: address)
                    announce(sitemap.pages, by: address)
                    wanted += sitemap.sitemaps
                }
                progress(
                    CrawlProgress(
                        done: addresses, waiting: asked.count - place - 1, bytes: bytes,
                        address: address, outcome: exchange?.outcome ?? .limit,
                        status: exchange?.status))
            }
        }
    }

    private mutating func mayAskForSitemap(_ address: WebAddress) -> Bool {
        guard address.isFetchable, !scopes(onHostOf: address).isEmpty,
            !sitemapsAsked.contains(address),
            sitemapsAsked.count(where: { $0.origin == address.origin }) < Self.sitemapsBound
        else { return false }
        if case .rules(let rules) = robots[address.origin],
            rules.forbids(address.requestTarget) != nil
        {
            return false
        }
        return sitemapsAsked.insert(address).inserted
    }

    private func sitemapJob(_ address: WebAddress) -> FetchJob {
        FetchJob(
            address: address, role: .sitemap, bodyBytes: Sitemap.bytesBound,
            interval: interval(of: address))
    }

    private mutating func keepSitemap(
        _ exchange: Exchange?, _ address: WebAddress
    ) throws(CrawlError) {
        addresses += 1
        var story = Recorder.Story(scopes: scopes(onHostOf: address), role: .sitemap)
        guard let exchange else {
            story.limit = .bytes
            try recorder.write(
                address, nil, outcome: .limit, detail: Sentences.totalBound(limits.totalBytes),
                date: now(), story)
            return
        }
        bytes += exchange.received
        guard !exchange.isKnown else { return }
        try recorder.write(
            address, exchange, outcome: exchange.outcome, detail: exchange.detail,
            date: exchange.date, story)
    }

    private func scopes(onHostOf address: WebAddress) -> [String] {
        plan.scopes.filter { scope in
            (scope.seeds + scope.prefixes).contains { $0.host == address.host }
        }.map(\.id)
    }
}
