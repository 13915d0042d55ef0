import Exact
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Dead links")
struct DeadLinkTests {
    static let all = "extractor: dead-links, columns: all"
    static let directory = "extractor: dead-links, columns: [目录]"

    @Test("404 and 410 within the scope count once an address")
    func counts() throws {
        var site = TestSite()
        site.add("gzdt/", html: "<a href=gone.html>甲</a><a href='gone.html#a'>乙</a><img src=p.jpg>")
        site.add(
            "zcwj/",
            html: "<a href='../gzdt/gone.html'>甲</a><a href=late.html>丙</a><a href=/out.html>丁</a>")
        site.add("gzdt/gone.html", html: "", status: 404)
        site.add("gzdt/p.jpg", html: "", status: 410)
        site.add("zcwj/late.html", failure: .timeout)
        site.add("\(TestSite.origin)/out.html", bytes: [], status: 404)
        let fact = try Observed.fact(Self.all, .number, on: site)
        #expect(fact.value == .number(2))
        #expect(
            fact.faults.map(\.key) == [
                "dead-link \(TestSite.home)gzdt/gone.html", "dead-link \(TestSite.home)gzdt/p.jpg",
            ])
        let place = try #require(fact.faults.first?.evidence)
        #expect(place.locator == "/html/body/a[1]")
        #expect(place.snippet == "甲")
        #expect(fact.evidence.contains { $0.locator == "HTTP 404" })
    }

    @Test("the address of a column counts even where nothing links to it")
    func columns() throws {
        var site = TestSite()
        site.add("gzdt/", html: "x")
        site.add("zcwj/", html: "", status: 404)
        #expect(try Observed.number(Self.all, on: site) == 1)
    }

    @Test("for a column its content counts, not the navigation around it")
    func content() throws {
        var site = TestSite()
        site.add(
            "bzml.html",
            html:
                "<div class=nav><a href=zcwj/>政策文件</a></div><table><tr><td><a href=a.html>甲</a></td></tr></table>"
        )
        site.add("zcwj/", html: "", status: 404)
        site.add("a.html", html: "", status: 404)
        let fact = try Observed.fact(Self.directory, .number, on: site)
        #expect(fact.faults.map(\.key) == ["dead-link \(TestSite.home)a.html"])
    }

    @Test("a column that could not be seen leaves the number open")
    func unseen() throws {
        var site = TestSite()
        site.add("bzml.html", failure: .timeout)
        #expect(try Observed.number(Self.directory, on: site) == nil)
        #expect(try Observed.number(Self.all, on: TestSite()) == nil)
    }

    @Test("a link that is redirected to a missing page is dead")
    func redirected() throws {
        var site = TestSite()
        site.add("gzdt/", html: "<a href=old.html>甲</a>")
        site.redirect("gzdt/old.html", to: "new.html")
        site.add("gzdt/new.html", html: "", status: 404)
        #expect(
            try Observed.fact(Self.all, .number, on: site).faults.map(\.key)
                == ["dead-link \(TestSite.home)gzdt/old.html"])
    }

    @Test("a personal number in an address is hidden")
    func masks() throws {
        var site = TestSite()
        site.add("gzdt/", html: "<a href='u.html?tel=13800001234&id=990101196503120214'>甲</a>")
        site.add("gzdt/u.html?tel=13800001234&id=990101196503120214", html: "", status: 404)
        let shown = "\(try Observed.fact(Self.all, .number, on: site))"
        #expect(shown.contains("tel=138****1234&id=99*************214"))
        #expect(!shown.contains("13800001234"))
        #expect(!shown.contains("990101196503120214"))
    }
}
