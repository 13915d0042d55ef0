import Exact
import Markup

/// The days on which a page says, or lets one guess, that it was published.
struct PageDates {
    /// Where a day stands, the most trusted first.
    enum Source: String, CaseIterable {
        /// The `PubDate` tag of the design guide, or one of its kind.
        case meta
        /// 发布日期 of the document information.
        case info
        /// A line near the title.
        case line
        /// The row of the list that led to the page.
        case list
        /// The address of the page.
        case address
    }

    struct Candidate {
        let source: Source
        let day: CivilDate
        /// `nil` for what does not stand in the page.
        let node: HTMLNode?
        let snippet: String
    }

    /// What the page itself gives, the most trusted first; one a source.
    let candidates: [Candidate]

    /// Names of meta tags that give the day, the first found counts.
    private static let names = [
        "pubdate", "publishdate", "article:published_time", "firstpublishedtime", "createdate",
    ]

    init(_ content: PageContent) {
        var found: [Candidate] = []
        if let candidate = Self.meta(content) { found.append(candidate) }
        if let pair = content.information["发布日期"], let day = DateScanner.first(in: pair.value) {
            found.append(
                Candidate(
                    source: .info, day: day, node: pair.node, snippet: "\(pair.name) \(pair.value)")
            )
        }
        if let line = DateLine.find(in: content) {
            found.append(
                Candidate(source: .line, day: line.day, node: line.node, snippet: line.text))
        }
        if let day = AddressDate.find(in: content.address) {
            found.append(
                Candidate(
                    source: .address, day: day, node: nil, snippet: content.address.path))
        }
        candidates = found
    }

    /// The day the page states itself, where a reader sees it.
    var stated: Candidate? { candidates.first { $0.source != .address } }

    /// The day that counts: what the page states, then the list, then the
    /// address.
    func day(listed: CivilDate?) -> CivilDate? {
        stated?.day ?? listed ?? candidates.last?.day
    }

    private static func meta(_ content: PageContent) -> Candidate? {
        let tags = content.metaTags
        for name in names {
            for tag in tags where tag.name == name {
                if let day = DateScanner.first(in: tag.content) {
                    return Candidate(
                        source: .meta, day: day, node: tag.node,
                        snippet: "\(tag.written) \(tag.content)")
                }
            }
        }
        return nil
    }
}
