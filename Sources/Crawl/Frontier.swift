internal import Exact
internal import Markup
internal import WARC

/// Which addresses are known, which scope has reached which, and what comes
/// next. Pure: the same pages give the same order.
///
/// A crawl goes level by level. A page that two scopes share is fetched once;
/// a scope that reaches it later follows the links remembered from then.
/// Addresses go by number; of 200,000 the frontier takes some 30 MB.
struct Frontier {
    /// One address, as it was first reached.
    struct Entry {
        let address: WebAddress
        let role: CaptureRole
        /// Where it was first found.
        let via: WebAddress?
        /// Links followed from a seed.
        let depth: Int
    }

    struct Progress {
        /// How many addresses the scope has reached.
        var reached = 0
        /// What was reached on the current level, in order.
        var level: [Int32] = []
        /// What was found but is beyond a limit, each once.
        var leftOut: [(entry: Int32, limit: CaptureLimit)] = []
        var limits: Set<CaptureLimit> = []
        /// Left out and not even remembered.
        var uncounted = 0
    }

    /// Addresses remembered in all; a site that invents links without end
    /// must not fill the memory.
    static let entriesBound = 400_000
    /// Links followed on one page.
    static let linksBound = 5_000
    /// Links remembered in all. Only where scopes overlap can there be more of
    /// them than addresses.
    private static let allLinksBound = 8_000_000

    private let map: ScopeMap
    private let limits: CrawlLimits
    private var known = KnownAddresses(bound: entriesBound)
    private var traps: TrapGuard
    /// Hosts beyond the bound of a scope, for the scopes that have such.
    private var excessHosts: [Int: Set<String>] = [:]
    private var links: [Int32] = []
    /// Where an address redirects to.
    private var redirects: [Int32: Int32] = [:]
    /// The redirects that led to an address when it was first reached.
    private var chains: [Int32: [Int32]] = [:]
    private(set) var progress: [Progress]
    private(set) var depth = 0
    private var sitemaps: [WebAddress] = []
    /// What sitemaps announce, until no links are left to follow.
    private var announcements: [(entry: Int32, sitemap: Int32)] = []

    var scopes: [CrawlScope] { map.scopes }

    /// - Parameter today: from which far dates are far.
    init(_ plan: CrawlPlan, today: CivilDate) {
        map = ScopeMap(plan.scopes)
        limits = plan.limits.bounded
        traps = TrapGuard(today: today)
        for scope in plan.scopes.indices {
            let excess = map.hosts(of: scope).dropFirst(limits.hosts)
            if !excess.isEmpty { excessHosts[scope] = Set(excess) }
        }
        progress = Array(repeating: Progress(), count: plan.scopes.count)
        for (scope, plan) in plan.scopes.enumerated() {
            for seed in plan.seeds {
                let owners = map.scopes(containing: seed)
                guard let entry = known.enter(seed, .page, owners) else { continue }
                reach(entry, by: scope, from: .seed, chain: [])
            }
        }
    }

    /// What the current level still has to fetch, in order. Marks it fetched.
    ///
    /// The scopes take turns, so that many hosts are busy at the same time and
    /// no host's answers wait long for another's.
    mutating func takeBatch() -> [Int32] {
        var batch: [Int32] = []
        let longest = progress.map(\.level.count).max() ?? 0
        for place in 0..<longest {
            for scope in progress.indices where place < progress[scope].level.count {
                let entry = progress[scope].level[place]
                guard !known[entry].isFetched else { continue }
                known[entry].isFetched = true
                batch.append(entry)
            }
        }
        return batch
    }

    /// Remembers the links of a fetched page: only those that some scope may
    /// follow, each once.
    mutating func found(_ links: [(address: WebAddress, role: CaptureRole)], on page: Int32) {
        known[page].firstLink = UInt32(self.links.count)
        let readers = known.owners(of: page)
        var seen: Set<Int32> = []
        for link in links where seen.count < Self.linksBound {
            let number = known.number(of: link.address)
            let scopes = number == nil ? map.scopes(containing: link.address) : []
            guard let entry = number ?? enter(link.address, link.role, scopes) else {
                leaveUncounted(readers, scopes)
                continue
            }
            guard entry != page, seen.insert(entry).inserted, expect(entry, by: readers) else {
                continue
            }
            guard self.links.count < Self.allLinksBound else {
                leaveUncounted(readers, known.owners(of: entry).map { Int($0.scope) })
                continue
            }
            self.links.append(entry)
            known[page].linkCount += 1
        }
    }

    /// Whether a link still leads a reader of its page to something new; notes
    /// for those that have reached the page that it will.
    private mutating func expect(_ entry: Int32, by readers: [FrontierNode.Owner]) -> Bool {
        var leads = false
        for reader in readers {
            guard let state = known.state(entry, reader.scope), state.isEmpty else { continue }
            leads = true
            if reader.state.contains(.reached) { known.note(.expected, of: entry, reader.scope) }
        }
        return leads
    }

    private mutating func leaveUncounted(_ readers: [FrontierNode.Owner], _ scopes: [Int]) {
        for reader in readers
        where reader.state.contains(.reached) && scopes.contains(Int(reader.scope)) {
            progress[Int(reader.scope)].uncounted += 1
            progress[Int(reader.scope)].limits.insert(.pages)
        }
    }

    /// Remembers what a sitemap announces, as far as some scope may ask for it.
    mutating func announced(
        _ pages: [(address: WebAddress, role: CaptureRole)], by sitemap: WebAddress
    ) {
        sitemaps.append(sitemap)
        for page in pages {
            let scopes = map.scopes(containing: page.address)
            guard !scopes.isEmpty else { continue }
            guard
                let entry = known.number(of: page.address)
                    ?? enter(page.address, page.role, scopes)
            else { return }
            announcements.append((entry, Int32(sitemaps.count - 1)))
        }
    }

    /// How a redirect of a fetched page is to be taken.
    enum Turn: Equatable {
        case follow, outOfScope, circle, tooMany
    }

    /// Remembers a redirect when it may be followed, if only by a scope that
    /// has not reached the page yet.
    mutating func redirected(_ page: Int32, to target: WebAddress) -> Turn {
        let wanting = map.scopes(containing: target)
        guard !wanting.isEmpty else { return .outOfScope }
        let chain = chains[page, default: []] + [page]
        // A redirect from an address to another spelling of it is meant.
        if let known = known.exactNumber(of: target), chain.contains(known) { return .circle }
        guard chain.count <= limits.redirects,
            let entry = enter(target, known[page].role, wanting)
        else { return .tooMany }
        redirects[page] = entry
        let isFollowed = known.owners(of: page).contains {
            $0.state.contains(.reached) && wanting.contains(Int($0.scope))
        }
        return isFollowed ? .follow : .outOfScope
    }

    /// Takes the redirects of the current level; gives whether they brought
    /// anything new.
    mutating func followRedirects() -> Bool {
        guard !redirects.isEmpty else { return false }
        var hasNew = false
        for scope in progress.indices {
            var place = 0
            while place < progress[scope].level.count {
                let page = progress[scope].level[place]
                place += 1
                guard let target = redirects[page] else { continue }
                let chain = chains[page, default: []] + [page]
                if reach(target, by: scope, from: .page(page), chain: chain) { hasNew = true }
            }
        }
        return hasNew
    }

    /// Goes one level down; gives whether there is anything on it.
    ///
    /// What sitemaps announce comes once the links have come to an end, so that
    /// a long sitemap never takes the place of what a column links to.
    mutating func descend() -> Bool {
        let isDeepest = depth >= limits.depth
        depth += 1
        for scope in progress.indices {
            let level = progress[scope].level
            progress[scope].level = []
            for page in level {
                for place in linkPlaces(of: page) {
                    if isDeepest {
                        leaveOut(links[place], from: scope, .depth)
                    } else {
                        reach(links[place], by: scope, from: .page(page), chain: [])
                    }
                }
            }
        }
        if progress.allSatisfy(\.level.isEmpty) { takeAnnouncements(isDeepest: isDeepest) }
        return progress.contains { !$0.level.isEmpty }
    }

    private mutating func takeAnnouncements(isDeepest: Bool) {
        for (entry, sitemap) in announcements {
            for owner in known.owners(of: entry) {
                if isDeepest {
                    leaveOut(entry, from: Int(owner.scope), .depth)
                } else {
                    reach(entry, by: Int(owner.scope), from: .sitemap(sitemap), chain: [])
                }
            }
        }
        announcements = []
    }

    /// Nothing for an address that is not within the scope.
    @discardableResult
    private mutating func reach(
        _ entry: Int32, by scope: Int, from source: FrontierNode.Source, chain: [Int32]
    ) -> Bool {
        guard let state = known.state(entry, Int32(scope)), !state.contains(.reached) else {
            return false
        }
        if let limit = bound(entry, for: scope) {
            leaveOut(entry, from: scope, limit)
            return false
        }
        let isFirst = !known[entry].isFetched && !known.isReached(entry)
        known.note(.reached, of: entry, Int32(scope))
        progress[scope].reached += 1
        progress[scope].level.append(entry)
        if isFirst {
            known[entry].source = source
            known[entry].depth = UInt16(clamping: depth)
            if !chain.isEmpty { chains[entry] = chain }
        }
        return true
    }

    /// Takes an address that is new; whatever was seen before is no trap.
    private mutating func enter(
        _ address: WebAddress, _ role: CaptureRole, _ scopes: [Int]
    ) -> Int32? {
        if let number = known.exactNumber(of: address) { return number }
        guard let number = known.enter(address, role, scopes) else { return nil }
        known[number].trap = traps.trap(address)
        return number
    }

    /// The bound that keeps a scope from reaching an address.
    private func bound(_ entry: Int32, for scope: Int) -> CaptureLimit? {
        if known[entry].trap != nil { return .trap }
        if let excess = excessHosts[scope], excess.contains(known.address(entry).host) {
            return .hosts
        }
        return progress[scope].reached < limits.pages ? nil : .pages
    }

    private mutating func leaveOut(_ entry: Int32, from scope: Int, _ limit: CaptureLimit) {
        guard let state = known.state(entry, Int32(scope)),
            state.isDisjoint(with: [.reached, .leftOut])
        else { return }
        known.note(.leftOut, of: entry, Int32(scope))
        progress[scope].limits.insert(limit)
        progress[scope].leftOut.append((entry, limit))
    }
}

// What is known of an address.
extension Frontier {
    /// An address with how it was first reached.
    func entry(_ entry: Int32) -> Entry {
        let node = known[entry]
        let via: WebAddress? =
            switch node.source {
            case .seed: nil
            case .page(let page): known.address(page)
            case .sitemap(let sitemap): sitemaps[Int(sitemap)]
            }
        return Entry(
            address: known.address(entry), role: node.role, via: via, depth: Int(node.depth))
    }

    /// The address alone.
    func address(_ entry: Int32) -> WebAddress { known.address(entry) }

    /// What it is asked for.
    func role(_ entry: Int32) -> CaptureRole { known[entry].role }

    /// Why it is held back, where it looks like one of a row without end.
    func trap(_ entry: Int32) -> TrapGuard.Trap? { known[entry].trap }

    /// Whether no scope may follow a link.
    func isOutside(_ address: WebAddress) -> Bool { map.scopes(containing: address).isEmpty }

    /// Whether it was fetched, or is being fetched.
    func isFetched(_ entry: Int32) -> Bool { known[entry].isFetched }

    /// The ids of the scopes an address lies within, in the order of the plan.
    func scopes(of entry: Int32) -> [String] {
        known.owners(of: entry).map { scopes[Int($0.scope)].id }
    }

    /// The numbers of the scopes that have reached an address.
    func scopesReaching(_ entry: Int32) -> [Int] {
        known.owners(of: entry).filter { $0.state.contains(.reached) }.map { Int($0.scope) }
    }

    /// The links of a page that led a scope to something new.
    func links(of page: Int32) -> [Int32] { Array(links[linkPlaces(of: page)]) }

    private func linkPlaces(of page: Int32) -> Range<Int> {
        let start = Int(known[page].firstLink)
        return start..<start + Int(known[page].linkCount)
    }
}
