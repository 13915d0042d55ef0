import Exact
import Model
import Testing

@testable import Evidence

@Suite("Wrong links")
struct WrongLinkTests {
    private static let crawl = "extractor: wrong-links, columns: all"

    private func kinds(_ html: String, _ more: String = "") throws -> [String] {
        var site = TestSite()
        site.add("gzdt/a.html", html: html)
        return try Observed.fact(Self.crawl + more, .number, on: site).faults.map {
            String($0.key.split(separator: " ")[1])
        }
    }

    @Test(
        "are those that lead nowhere for anybody",
        arguments: [
            ("file:///C:/a.doc", "local-file"), ("D:\\公开\\a.doc", "local-file"),
            ("\\\\fileserver\\a", "local-file"), ("http://localhost:8080/a", "intranet"),
            ("http://192.168.1.7/a", "intranet"), ("http://10.0.0.1/", "intranet"),
            ("http://172.20.1.1/", "intranet"), ("http://oa/login", "intranet"),
            ("http://[fe80::1]/", "intranet"), ("http://", "broken"), ("http:///a", "broken"),
            ("http://http://www.shili.example/", "broken"), ("http//www.shili.example", "broken"),
            ("http：//www.shili.example", "broken"), ("http://www.shili example/a", "broken"),
            ("mailto:", "mail"), ("mailto:a#shili.example", "mail"),
        ])
    func wrong(reference: String, kind: String) throws {
        #expect(try kinds("<a href='\(reference)'>甲</a>") == [kind])
    }

    @Test(
        "are not those that lead somewhere, or that a script may take",
        arguments: [
            "a.html", "http://www.example.net/", "mailto:a@shili.example?subject=x", "#top",
            "javascript:void(0)", "javascript:history.back()", "tel:07008801001",
            "http://172.40.1.1/", "https://www.shili.example/http/a.html",
        ])
    func right(reference: String) throws {
        #expect(try kinds("<a href='\(reference)'>甲</a>") == [])
    }

    @Test("that a script could take are a suspicion, and only where none could find them")
    func idle() throws {
        let ask = ", kinds: [script]"
        #expect(try kinds("<a href='javascript:void(0)'>甲</a>", ask) == ["script"])
        #expect(try kinds("<a href='javascript:void(0)' onclick='x()'>甲</a>", ask) == [])
        #expect(try kinds("<a href='#' id=more>甲</a><a href='#'></a>", ask) == [])
        var site = TestSite()
        site.add("gzdt/a.html", html: "<a href='#'>甲</a>")
        #expect(
            try Observed.fact(Self.crawl + ask, .number, on: site).certainty == .suspected)
    }

    @Test("outside the unit are dead when they say so, and unknown when nobody asked")
    func outside() throws {
        let crawl = "extractor: dead-links, columns: all, links: [outside]"
        var site = TestSite()
        site.add(
            "gzdt/a.html",
            html:
                "<a href=http://a.example/>甲</a><a href=http://b.example/>乙</a><a href=x.html>丙</a>"
        )
        site.add("gzdt/x.html", html: "", status: 404)
        #expect(try Observed.number(crawl, on: site) == nil)
        site.add("http://a.example/", bytes: [], status: 405)
        #expect(try Observed.number(crawl, on: site) == 0)
        site.add("http://b.example/", bytes: [], status: 404)
        let fact = try Observed.fact(crawl, .number, on: site)
        #expect(fact.faults.map(\.key) == ["dead-link http://b.example/"])
    }

    @Test("inside may be counted by what they lead to")
    func places() throws {
        var site = TestSite()
        site.add(
            "gzdt/a.html",
            html: "<a href=x.html>甲</a><a href=f.docx>乙</a><img src=p.png><a href=q.png>丙</a>")
        for path in ["x.html", "f.docx", "p.png", "q.png"] {
            site.add("gzdt/\(path)", html: "", status: 404)
        }
        let crawl = "extractor: dead-links, columns: all"
        for (links, count) in [
            ("", 4), (", links: [attachments]", 1), (", links: [images]", 1),
            (", links: [pages]", 2), (", links: [images, attachments]", 2),
        ] {
            #expect(try Observed.number(crawl + links, on: site) == Decimal128(count), "\(links)")
        }
    }
}
