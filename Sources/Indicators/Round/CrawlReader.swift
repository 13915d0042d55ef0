import Exact
import Markup
import Model

/// Reads a round's `crawl:` entry.
struct CrawlReader {
    private static let mostAllowed = 100

    private var reader: SettingReader

    init(_ setting: Setting) {
        self.reader = SettingReader(setting)
    }

    /// The crawl, when every part can be used, with the site as far as it was
    /// read.
    mutating func read() -> (crawl: RoundCrawl?, site: UnitsReader.Base, [Notice]) {
        let site = site()
        let allowPrivate = allowPrivate()
        let rate = rate()
        let concurrency = reader.integer("concurrency", in: 1...64)
        let timeout = quantity(
            "timeout", Quantity.milliseconds, in: 100...600_000, wanted: RoundWording.aDuration)
        let retries = reader.integer("retries", in: 0...10)
        let maxPages = reader.integer("max-pages", in: 1...1_000_000)
        let maxDepth = reader.integer("max-depth", in: 0...100)
        let maxBody = quantity(
            "max-body", Quantity.bytes, in: 1_000...256_000_000, wanted: RoundWording.aSize)
        let bounds = bounds()
        let attachments = reader.choice("attachments", of: RoundCrawl.AttachmentFetch.self)
        let outsideLinks = reader.choice("outside-links", of: RoundCrawl.OutsideLinks.self)
        let maxOutside = reader.integer("max-outside", in: 1...100_000)
        let fallsBack = reader.boolean("http-fallback")
        let replaysCookies = reader.boolean("gate-cookies")
        let readsSitemaps = reader.boolean("sitemaps")
        let userAgent = userAgent()
        let notices = reader.finish()
        guard let site, !notices.contains(where: { $0.severity == .error }) else {
            return (nil, site.map { .site($0) } ?? .unreadable, notices)
        }
        let bodyBytes = maxBody ?? 8 << 20
        let crawl = RoundCrawl(
            site: site.description, allowPrivate: allowPrivate, rate: rate ?? 1,
            concurrency: concurrency ?? 2, timeout: .milliseconds(timeout ?? 20_000),
            retries: retries ?? 1, maxPages: maxPages ?? 2_000, maxDepth: maxDepth ?? 8,
            maxBody: bodyBytes, maxAttachment: bounds.attachment ?? bodyBytes,
            attachments: attachments ?? .whole, maxBytes: bounds.unit ?? 2 << 30,
            maxTime: .milliseconds(bounds.time ?? 6 * 3_600_000),
            maxHosts: bounds.hosts ?? 500, maxTotal: bounds.total ?? 64 << 30,
            outsideLinks: outsideLinks ?? .off, maxOutside: maxOutside ?? 2_000,
            fallsBack: fallsBack ?? true, replaysCookies: replaysCookies ?? true,
            userAgent: userAgent ?? "Heng", readsSitemaps: readsSitemaps ?? true)
        return (crawl, .site(site), notices)
    }

    /// The bounds beside those of a single page.
    private mutating func bounds() -> (
        attachment: Int?, unit: Int?, time: Int?, hosts: Int?, total: Int?
    ) {
        let wide = 1_000...1_000_000_000_000
        return (
            quantity(
                "max-attachment", Quantity.bytes, in: 1_000...256_000_000,
                wanted: RoundWording.aSize),
            quantity("max-bytes", Quantity.bytes, in: wide, wanted: RoundWording.aLargeSize),
            quantity(
                "max-time", Quantity.milliseconds, in: 1_000...168 * 3_600_000,
                wanted: RoundWording.aLongDuration),
            reader.integer("max-hosts", in: 1...10_000),
            quantity("max-total", Quantity.bytes, in: wide, wanted: RoundWording.aLargeSize)
        )
    }

    private mutating func site() -> WebAddress? {
        guard let text = reader.text("site", required: true) else { return nil }
        guard let address = WebAddress(text), address.isFetchable, address.query == nil,
            address.path.hasSuffix("/"), !WebAddress.namesUser(text)
        else {
            reader.reject("site", wanted: RoundWording.aSite)
            return nil
        }
        return address
    }

    private mutating func allowPrivate() -> [String] {
        var addresses: [String] = []
        for item in reader.list("allow-private", atMost: Self.mostAllowed) ?? [] {
            if let text = item.scalar, RequestTarget.isHost(text) || RequestTarget.isBlock(text) {
                addresses.append(text)
            } else {
                reader.report(
                    Notice(
                        .error, at: item.place, PackWording.wrongValue("allow-private"),
                        found: item.summary, wanted: RoundWording.aHost))
            }
        }
        return addresses
    }

    private mutating func rate() -> Decimal128? {
        guard let rate = reader.number("rate") else { return nil }
        guard rate > 0, rate <= 100_000 else {
            reader.reject("rate", wanted: RoundWording.aRate)
            return nil
        }
        return rate
    }

    private mutating func quantity(
        _ key: String, _ read: (String) -> Int?, in range: ClosedRange<Int>, wanted: Wording
    ) -> Int? {
        guard let text = reader.text(key) else { return nil }
        guard let amount = read(text), range.contains(amount) else {
            reader.reject(key, wanted: wanted)
            return nil
        }
        return amount
    }

    /// The name goes into a request header, where a line break would begin
    /// another one.
    private mutating func userAgent() -> String? {
        guard let text = reader.text("user-agent") else { return nil }
        guard text.utf8.count <= 200, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            reader.reject("user-agent", wanted: RoundWording.someASCII)
            return nil
        }
        return text
    }
}
