import Crawl
import Evidence
import Exact
import Indicators
import Markup
import Model
import WARC

/// Turns a round's units and crawl settings into what the crawler takes.
enum CrawlPlanning {
    /// One scope a unit: its home and columns as seeds, everything below its
    /// home as prefix.
    ///
    /// - Throws: `RejectedInput` when the round names no crawl, or an address
    ///   that cannot be crawled.
    static func plan(of prepared: PreparedRound) throws(RejectedInput) -> Crawl.CrawlPlan {
        guard let settings = prepared.plan.crawl else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: prepared.plan.folder), AssessmentWording.noCrawl,
                    fix: AssessmentWording.addCrawl))
        }
        var notices: [Notice] = []
        func address(_ text: String, of unit: Unit) -> WebAddress? {
            if let address = WebAddress(text), address.isFetchable { return address }
            notices.append(
                Notice(.error, at: unit.place, AssessmentWording.badAddress, found: text))
            return nil
        }
        let scopes = prepared.round.units.map { unit in
            let home = address(unit.home, of: unit).map { [$0] } ?? []
            let columns = prepared.pack.columns.compactMap { column in
                unit.columns[column].flatMap { address($0, of: unit) }
            }
            let interfaces = unit.profiles.sorted { $0.key < $1.key }.compactMap(\.value.interface)
            let first = interfaces.compactMap { $0.addresses.first }
                .compactMap { address($0, of: unit) }
            return CrawlScope(
                id: unit.id, seeds: home + columns + first,
                prefixes: home + interfaces.compactMap(place))
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return Crawl.CrawlPlan(
            scopes: scopes, limits: limits(settings), allowPrivate: settings.allowPrivate,
            userAgent: settings.userAgent, today: prepared.round.asOf.date)
    }

    /// Where all pages of an interface lie: under its path, or in the folder in which its pages
    /// have numbers.
    private static func place(of interface: ColumnProfile.Interface) -> WebAddress? {
        let parts = interface.address.split(
            separator: ColumnProfile.Interface.pageMark, maxSplits: 1,
            omittingEmptySubsequences: false)
        guard let start = parts.first, let address = WebAddress(String(start)) else { return nil }
        guard parts.count > 1, address.query == nil else { return address.resolve(address.path) }
        return address.resolve("./")
    }

    /// What the answers of interfaces lead to, where lists are read through such.
    static func discovery(of prepared: PreparedRound) -> LinkDiscovery? {
        let lists = InterfaceLists(prepared.round.units)
        guard !lists.isEmpty else { return nil }
        return LinkDiscovery { lists.addresses(in: $1, contentType: $2, at: $0) }
    }

    /// What the archive says about itself.
    static func info(
        of prepared: PreparedRound, plan: Crawl.CrawlPlan, engine: String
    ) -> HeaderFields {
        HeaderFields([
            HeaderFields.Field("software", "heng \(engine)"),
            HeaderFields.Field("robots", "obey"),
            HeaderFields.Field("operator", prepared.round.organiser),
            HeaderFields.Field("isPartOf", prepared.round.id),
            HeaderFields.Field("description", prepared.round.title),
            HeaderFields.Field(planField, plan.fingerprint),
        ])
    }

    /// The field of `warcinfo` that says which plan an archive was made by.
    private static let planField = "heng-plan"

    /// Whether an archive in `folder` has come as far as its first record.
    static func hasBegun(_ folder: String) -> Bool {
        let first = (try? WARCArchive(path: folder))?.first { event in
            if case .record = event { true } else { false }
        }
        return first != nil
    }

    /// Whether the archive in `folder` was begun with `plan`.
    ///
    /// - Throws: `RejectedInput` when it was not, or says nothing about it.
    static func check(
        _ folder: String, continues plan: Crawl.CrawlPlan
    ) throws(RejectedInput) {
        let first = (try? WARCArchive(path: folder))?.first { event in
            if case .record(let record, _) = event { record.type == .warcinfo } else { false }
        }
        guard case .record(let record, _) = first,
            record.blockFields[planField] == plan.fingerprint
        else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: folder), AssessmentWording.otherPlan,
                    fix: AssessmentWording.crawlAnew))
        }
    }

    private static func limits(_ settings: RoundCrawl) -> CrawlLimits {
        var limits = CrawlLimits()
        limits.interval = interval(rate: settings.rate)
        limits.concurrencyPerHost = settings.concurrency
        limits.timeout = settings.timeout
        limits.retries = settings.retries
        limits.pages = settings.maxPages
        limits.depth = settings.maxDepth
        limits.bodyBytes = settings.maxBody
        limits.attachmentBytes = settings.maxAttachment
        limits.attachments =
            switch settings.attachments {
            case .whole: .whole
            case .range: .range
            case .head: .head
            }
        limits.scopeBytes = settings.maxBytes
        limits.scopeTime = settings.maxTime
        limits.hosts = settings.maxHosts
        limits.totalBytes = settings.maxTotal
        limits.outsideLinks = settings.outsideLinks == .head ? settings.maxOutside : 0
        limits.fallsBackToHTTP = settings.fallsBack
        limits.replaysCookies = settings.replaysCookies
        limits.readsSitemaps = settings.readsSitemaps
        return limits
    }

    /// The time between two requests at `rate` a second, to the microsecond,
    /// rounded up so that the rate is never exceeded.
    private static func interval(rate: Decimal128) -> Duration {
        guard let microseconds = try? Decimal128(1_000_000).divided(by: rate),
            let whole = microseconds.rounded(places: 0, rounding: .up).asInt
        else { return .seconds(1) }
        return .microseconds(whole)
    }
}
