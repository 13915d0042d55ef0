import Exact
import Model
import Settings
import Testing

@testable import Evidence

/// Observes one fact of one unit on a site in memory.
struct Observed {
    static let columns = [
        "动态": "gzdt/", "文件": "zcwj/", "解读": "zcjd/", "指南": "gkzn.html", "目录": "bzml.html",
    ]

    /// The fact that the extractor named in `crawl` (a YAML map) gives.
    static func fact(
        _ crawl: String, _ type: FactType, elements: [WantedElement] = [], on site: TestSite
    ) throws -> Fact {
        try #require(try facts([descriptor(crawl, type, elements: elements)], on: site).first)
    }

    /// All facts of one unit at once, as a round observes them.
    static func facts(_ descriptors: [FactDescriptor], on site: TestSite) throws -> [Fact] {
        let round = try Fixtures.round(units: ["qinghe"], columns: columns)
        let pack = try Fixtures.pack(facts: descriptors, columns: columns.keys.sorted())
        return try site.archive { archive in
            let result = Observer.observe(round: round, pack: pack, archive: archive)
            #expect(result.notices.isEmpty, "\(result.notices)")
            return result.facts
        }
    }

    static func descriptor(
        _ crawl: String, _ type: FactType, elements: [WantedElement] = []
    ) throws -> FactDescriptor {
        let settings = try SettingFile.read(Array("{\(crawl)}".utf8), file: "pack.yaml")
        return FactDescriptor(
            name: crawl, type: type,
            observation: Observation(
                extractor: settings["extractor"]?.scalar ?? "", settings: settings),
            isClaimed: false, elements: elements, place: Fixtures.place)
    }

    static func number(_ crawl: String, on site: TestSite) throws -> Decimal128? {
        guard case .number(let number)? = try fact(crawl, .number, on: site).value else {
            return nil
        }
        return number
    }

    static func boolean(_ crawl: String, on site: TestSite) throws -> Bool? {
        guard case .boolean(let flag)? = try fact(crawl, .boolean, on: site).value else {
            return nil
        }
        return flag
    }

    /// The elements present; `nil` when unknown.
    static func present(
        _ crawl: String, _ elements: [WantedElement], on site: TestSite
    ) throws -> [String]? {
        guard
            case .elements(let set)? = try fact(crawl, .elements, elements: elements, on: site)
                .value
        else { return nil }
        return set.present
    }
}

extension TestSite {
    /// A list page of `li` entries.
    static func list(_ items: [(href: String, title: String, date: String)]) -> String {
        let rows = items.map { item in
            let text = item.title.count > 8 ? item.title.prefix(8) + "…" : item.title
            return "<li><a href=\"\(item.href)\" title=\"\(item.title)\">\(text)</a>"
                + "<span>\(item.date)</span></li>"
        }
        return "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li></ul></div>"
            + "<ul class=\"list\">\(rows.joined())</ul>"
    }
}
