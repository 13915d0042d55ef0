internal import Markup
internal import WARC

/// Which addresses are known, which scope has reached which, and what comes
/// next. Pure: the same pages give the same order.
///
/// A crawl goes level by level. A page that two scopes share is fetched once;
/// a scope that reaches it later follows the links remembered from then.
struct Frontier {
    struct Entry {
        let address: WebAddress
        let role: CaptureRole
        /// Where it was first found.
        var via: WebAddress?
        /// Links followed from a seed when it was first reached.
        var depth = 0
        /// The redirects that led here when it was first reached, as indexes.
        var chain: [Int] = []
        var isFetched = false
        /// Links to follow, as indexes.
        var links: [Int] = []
        /// Where it redirects to, as an index.
        var redirect: Int?
    }

    struct Progress {
        var reached: Set<Int> = []
        /// What was reached on the current level, in order.
        var level: [Int] = []
        /// What was found but is beyond a limit.
        var leftOut: [(entry: Int, limit: CaptureLimit)] = []
        var leftOutSeen: Set<Int> = []
        var limits: Set<CaptureLimit> = []
        /// Left out and not even remembered.
        var uncounted = 0
    }

    /// Addresses remembered in all; a site that invents links without end
    /// must not fill the memory.
    static let entriesBound = 400_000
    /// Links followed on one page.
    static let linksBound = 5_000

    let scopes: [CrawlScope]
    private let limits: CrawlLimits
    private(set) var entries: [Entry] = []
    private var index: [WebAddress: Int] = [:]
    private(set) var progress: [Progress]
    private(set) var depth = 0
    /// What sitemaps announce, until no links are left to follow.
    private var announcements: [(entry: Int, via: WebAddress)] = []

    init(_ plan: CrawlPlan) {
        scopes = plan.scopes
        limits = plan.limits.bounded
        progress = Array(repeating: Progress(), count: plan.scopes.count)
        for (scope, plan) in plan.scopes.enumerated() {
            for seed in plan.seeds {
                guard let entry = enter(seed, .page) else { continue }
                reach(entry, by: scope, via: nil, chain: [])
            }
        }
    }

    /// What the current level still has to fetch, in order. Marks it fetched.
    mutating func takeBatch() -> [Int] {
        var batch: [Int] = []
        for scope in progress.indices {
            for entry in progress[scope].level where !entries[entry].isFetched {
                entries[entry].isFetched = true
                batch.append(entry)
            }
        }
        return batch
    }

    /// Remembers the links of a fetched page: only those that some scope may
    /// follow, each once.
    mutating func found(_ links: [(address: WebAddress, role: CaptureRole)], on page: Int) {
        var seen: Set<Int> = []
        for link in links where seen.count < Self.linksBound {
            guard scopes.contains(where: { $0.contains(link.address) }) else { continue }
            guard let entry = enter(link.address, link.role) else {
                for scope in progress.indices
                where progress[scope].reached.contains(page) && scopes[scope].contains(link.address)
                {
                    progress[scope].uncounted += 1
                    progress[scope].limits.insert(.pages)
                }
                continue
            }
            if entry != page && seen.insert(entry).inserted { entries[page].links.append(entry) }
        }
    }

    /// Remembers what a sitemap announces, as far as some scope may ask for it.
    mutating func announced(
        _ pages: [(address: WebAddress, role: CaptureRole)], by sitemap: WebAddress
    ) {
        for page in pages where scopes.contains(where: { $0.contains(page.address) }) {
            guard let entry = enter(page.address, page.role) else { return }
            announcements.append((entry, sitemap))
        }
    }

    /// How a redirect of a fetched page is to be taken.
    enum Turn: Equatable {
        case follow, outOfScope, circle, tooMany
    }

    /// Remembers a redirect when it may be followed, if only by a scope that
    /// has not reached the page yet.
    mutating func redirected(_ page: Int, to target: WebAddress) -> Turn {
        let wanting = scopes.indices.filter { scopes[$0].contains(target) }
        guard !wanting.isEmpty else { return .outOfScope }
        let chain = entries[page].chain + [page]
        if let known = index[target], chain.contains(known) { return .circle }
        guard chain.count <= limits.redirects, let entry = enter(target, entries[page].role) else {
            return .tooMany
        }
        entries[page].redirect = entry
        return wanting.contains { progress[$0].reached.contains(page) } ? .follow : .outOfScope
    }

    /// Takes the redirects of the current level; gives whether they brought
    /// anything new.
    mutating func followRedirects() -> Bool {
        var hasNew = false
        for scope in progress.indices {
            var place = 0
            while place < progress[scope].level.count {
                let page = progress[scope].level[place]
                place += 1
                guard let target = entries[page].redirect,
                    scopes[scope].contains(entries[target].address)
                else { continue }
                let chain = entries[page].chain + [page]
                if reach(target, by: scope, via: entries[page].address, chain: chain) {
                    hasNew = true
                }
            }
        }
        return hasNew
    }

    /// Goes one level down; gives whether there is anything on it.
    ///
    /// What sitemaps announce comes once the links have come to an end, so that
    /// a long sitemap never takes the place of what a column links to.
    mutating func descend() -> Bool {
        let levels = progress.map(\.level)
        let isDeepest = depth >= limits.depth
        depth += 1
        for scope in progress.indices {
            progress[scope].level = []
            for page in levels[scope] {
                for link in entries[page].links where scopes[scope].contains(entries[link].address)
                {
                    if isDeepest {
                        leaveOut(link, from: scope, .depth)
                    } else {
                        reach(link, by: scope, via: entries[page].address, chain: [])
                    }
                }
            }
        }
        if progress.allSatisfy(\.level.isEmpty) { takeAnnouncements(isDeepest: isDeepest) }
        return progress.contains { !$0.level.isEmpty }
    }

    private mutating func takeAnnouncements(isDeepest: Bool) {
        for (entry, sitemap) in announcements {
            for scope in scopes.indices where scopes[scope].contains(entries[entry].address) {
                if isDeepest {
                    leaveOut(entry, from: scope, .depth)
                } else {
                    reach(entry, by: scope, via: sitemap, chain: [])
                }
            }
        }
        announcements = []
    }

    /// Scopes an address lies within, in the order of the plan.
    func scopes(of address: WebAddress) -> [String] {
        scopes.filter { $0.contains(address) }.map(\.id)
    }

    private mutating func enter(_ address: WebAddress, _ role: CaptureRole) -> Int? {
        if let known = index[address] { return known }
        guard address.isFetchable, entries.count < Self.entriesBound else { return nil }
        entries.append(Entry(address: address, role: role))
        index[address] = entries.count - 1
        return entries.count - 1
    }

    @discardableResult
    private mutating func reach(
        _ entry: Int, by scope: Int, via: WebAddress?, chain: [Int]
    ) -> Bool {
        guard !progress[scope].reached.contains(entry) else { return false }
        guard progress[scope].reached.count < limits.pages else {
            leaveOut(entry, from: scope, .pages)
            return false
        }
        let isFirst = !entries[entry].isFetched && !progress.contains { $0.reached.contains(entry) }
        progress[scope].reached.insert(entry)
        progress[scope].level.append(entry)
        if isFirst {
            entries[entry].via = via
            entries[entry].depth = depth
            entries[entry].chain = chain
        }
        return true
    }

    private mutating func leaveOut(_ entry: Int, from scope: Int, _ limit: CaptureLimit) {
        guard !progress[scope].reached.contains(entry),
            progress[scope].leftOutSeen.insert(entry).inserted
        else { return }
        progress[scope].limits.insert(limit)
        progress[scope].leftOut.append((entry, limit))
    }
}
