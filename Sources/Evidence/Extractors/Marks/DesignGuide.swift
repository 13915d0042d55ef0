import Exact
import Markup

/// The meta tags of the design guide for government sites (国办发〔2017〕47号, annex).
enum DesignGuide {
    /// What kind of page the guide speaks of.
    enum Kind {
        case home
        case column
        case article
    }

    static let siteTags = ["SiteName", "SiteDomain", "SiteIDCode"]
    static let columnTags = siteTags + ["ColumnName", "ColumnType"]
    static let articleTags = columnTags + ["ArticleTitle", "PubDate", "ContentSource"]
    static let otherTags = [
        "ColumnDescription", "ColumnKeywords", "Keywords", "Author", "Description", "Image", "Url",
    ]

    /// The tags the guide requires of a kind of page.
    static func required(of kind: Kind) -> [String] {
        switch kind {
        case .home: siteTags
        case .column: columnTags
        case .article: articleTags
        }
    }

    /// Whether a tag is filled in against the guide.
    static func isFaulty(_ tag: MetaTag) -> Bool {
        switch tag.name {
        case "siteidcode": !isSiteCode(tag.content)
        case "sitedomain": !isDomain(tag.content)
        case "pubdate": !isMoment(tag.content)
        case "sitename", "columnname", "articletitle": tag.content.isEmpty
        default: false
        }
    }

    /// Ten digits, or `bm` and eight.
    static func isSiteCode(_ text: String) -> Bool {
        let code = Array(text.utf8)
        let digits = text.lowercased().hasPrefix("bm") ? code.dropFirst(2) : code[...]
        return code.count == 10 && digits.allSatisfy { (48...57).contains($0) }
    }

    /// A host name and nothing else.
    private static func isDomain(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { !$0.isWhitespace && !"/:?#@".contains($0) }
    }

    /// `2022-06-28 10:19`; the time, its seconds too, may be missing.
    private static func isMoment(_ text: String) -> Bool {
        let parts = text.split(separator: " ")
        guard (1...2).contains(parts.count), parts[0].utf8.count == 10,
            CivilDate(String(parts[0])) != nil
        else { return false }
        guard parts.count == 2 else { return true }
        let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        let bounds = [24, 60, 60]
        return (2...3).contains(time.count)
            && zip(time, bounds).allSatisfy { part, bound in
                part.utf8.count == 2 && Int(part).map { (0..<bound).contains($0) } ?? false
            }
    }
}
