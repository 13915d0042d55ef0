internal import Markup
internal import WARC

/// Every sentence of this module that a person may read. Messages in the
/// archive are English only, so that the same crawl gives the same bytes
/// whatever the language.
enum Sentences {
    typealias Sentence = (zh: String, en: String)

    static func duplicateScope(_ id: String) -> Sentence {
        ("采集计划中单位“\(id)”出现两次", "the crawl plan names the unit \"\(id)\" twice")
    }

    static func noSeed(_ scope: String) -> Sentence {
        (
            "单位“\(scope)”没有起始网址；请在轮次文件中填写栏目网址",
            "the unit \"\(scope)\" has no address to begin with; name its columns in the round file"
        )
    }

    static func badUserAgent(_ text: String) -> Sentence {
        (
            "user-agent 含有控制字符：“\(text)”",
            "the user agent has control characters: \"\(text)\""
        )
    }

    static func noClient(_ reason: String) -> Sentence {
        ("无法初始化 libcurl：\(reason)", "libcurl cannot be set up: \(reason)")
    }

    // Messages in the archive.

    static func privateAddress(_ address: String) -> String {
        "\(address) is not a public address and the round does not name it"
    }

    static func robotsForbids(_ rule: String) -> String {
        "robots.txt: Disallow: \(rule)"
    }

    static func robotsStatus(_ status: Int) -> String {
        "robots.txt answered \(status), so nothing may be asked for"
    }

    static func robotsFailed(_ reason: String) -> String {
        "robots.txt could not be had, so nothing may be asked for: \(reason)"
    }

    static func outOfScope(_ address: String) -> String {
        "redirect out of the scope: \(address)"
    }

    static func noScheme(_ reference: String) -> String {
        "redirect to what is not an http address: \(reference)"
    }

    static func bound(_ limit: CaptureLimit, _ limits: CrawlLimits) -> String {
        switch limit {
        case .pages: pageBound(limits.pages)
        case .depth: depthBound(limits.depth)
        case .bytes: "the bound on bytes received was reached"
        case .time: "the requests of the unit took \(limits.scopeTime)"
        case .hosts: "\(limits.hosts) hosts asked for the unit"
        case .trap: "one of a row of addresses without end"
        }
    }

    static func trap(_ trap: TrapGuard.Trap) -> String {
        switch trap {
        case .farDate: "a date far from that of the round"
        case .calendar: "more than \(TrapGuard.datesBound) pages of one calendar"
        case .growingQuery: "a query that grows"
        case .parameters:
            "more than \(TrapGuard.arrangementsBound) arrangements of parameters on one path"
        case .repeatingPath: "a path that repeats itself"
        }
    }

    static func same(_ address: WebAddress) -> String {
        "the same page as \(address), as other folders of the host have shown"
    }

    static let circle = "redirects lead in a circle"
    static func tooManyRedirects(_ bound: Int) -> String { "more than \(bound) redirects" }
    static func bodyBound(_ bytes: Int) -> String { "body cut at \(bytes) bytes" }
    static func pageBound(_ pages: Int) -> String { "\(pages) addresses asked for" }
    static func depthBound(_ depth: Int) -> String { "\(depth) links deep" }
    static func totalBound(_ bytes: Int) -> String { "\(bytes) bytes received in all" }
    static let headBound = "head longer than 256 KiB"
}
