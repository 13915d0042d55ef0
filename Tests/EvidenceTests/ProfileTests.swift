import Exact
import Markup
import Model
import Testing

@testable import Evidence

@Suite("Columns read by a profile")
struct ProfileTests {
    static let address = "\(TestSite.origin)/api/list?col=12&page={page}"

    static func profile(
        rows: String, title: String? = nil, link: String? = nil, date: String? = nil,
        next: String? = nil, _ format: ColumnProfile.Interface.Format? = nil,
        fragment: String? = nil, pages: Int = 50
    ) -> ColumnProfile {
        let interface = format.map {
            ColumnProfile.Interface(
                address: address, format: $0, fragment: fragment, firstPage: 1, mostPages: pages)
        }
        return ColumnProfile(
            name: "p", rows: rows, title: title, link: link, date: date, next: next,
            interface: interface)
    }

    /// The column 动态 as the profile reads it.
    static func column(_ profile: ColumnProfile, on site: TestSite) throws -> ColumnCapture {
        let round = try Fixtures.round(
            units: ["qinghe"], columns: Observed.columns, profiles: ["动态": profile])
        return try site.archive { archive in
            UnitCaptures(try #require(round.units.first), round: round, archive: archive)
                .column("动态")
        }
    }

    static func site(_ answers: [String], type: String = "application/json") -> TestSite {
        var site = TestSite()
        site.add("gzdt/", html: "<div id=list></div><script>load(12)</script>")
        for (index, answer) in answers.enumerated() {
            site.add(
                address.replacing("{page}", with: "\(index + 1)"), bytes: Array(answer.utf8),
                type: type)
        }
        return site
    }

    private func rows(_ column: ColumnCapture) -> [String] {
        column.items.map { "\($0.date?.description ?? "—") \($0.title) \($0.address?.path ?? "—")" }
    }

    @Test("JSON rows are read page by page until one has none")
    func json() throws {
        let column = try Self.column(
            Self.profile(rows: "data.list", title: "t", link: "u", date: "d", .json),
            on: Self.site([
                """
                {"total":3,"data":{"list":[{"t":"关于<em>甲</em>的通知","u":"/a/1.html","d":"2022-06-02 10:00"},
                {"t":"乙","u":"/a/2.html","d":1653926400000}]}}
                """,
                #"callback({"data":{"list":[{"t":"丙","u":"http://www.shili.example/a/3.html","d":"2022-05-01"}]}});"#,
                #"{"data":{"list":[]}}"#,
            ]))
        #expect(
            rows(column) == [
                "2022-06-02 关于甲的通知 /a/1.html", "2022-05-31 乙 /a/2.html",
                "2022-05-01 丙 /a/3.html",
            ])
        #expect(column.gaps.isEmpty)
        #expect(!column.isFilledByScript)
        #expect(column.items.first?.locator == "$.data.list[0]")
    }

    @Test("HTML inside a JSON answer is read by selectors")
    func fragment() throws {
        let answer =
            #"{"data":{"html":"<ul><li><a href='../1.html' title='关于甲的通知（全文）'>关于甲…</a><b>2022-06-02</b></li></ul>"}}"#
        let column = try Self.column(
            Self.profile(rows: "li", .json, fragment: "data.html", pages: 1),
            on: Self.site([answer]))
        #expect(rows(column) == ["2022-06-02 关于甲的通知（全文） /1.html"])
    }

    @Test("an answer of the same bytes again is the end of the list")
    func echo() throws {
        let answer = "<ul><li><a href=/1.html>关于甲的通知</a> 2022-06-02</li></ul>"
        let column = try Self.column(
            Self.profile(rows: "//li", .html),
            on: Self.site([answer, answer, answer], type: "text/html"))
        #expect(column.items.count == 1)
        #expect(column.gaps.isEmpty)
    }

    @Test(
        "what cannot be read is a gap, never an empty list",
        arguments: [[], ["{oops"], [#"{"data":{}}"#], [#"{"data":{"list":{"a":1}}}"#]])
    func unreadable(_ answers: [String]) throws {
        let profile = Self.profile(rows: "data.list", title: "t", link: "u", .json)
        let column = try Self.column(profile, on: Self.site(answers))
        #expect(column.items.isEmpty)
        #expect(!column.gaps.isEmpty)
        #expect(!column.isNewestKnown)
    }

    @Test("selectors pick rows, title, link and date of a page, and its next page")
    func page() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: """
                <div class=r><h4>关于甲的通知</h4><i data-to="1.html"></i><em>二〇二二</em><b>2022-06-02</b></div>
                <div class=r><h4></h4></div><ul><li><a href=9.html>导航</a> 2022-01-01</li></ul>
                <a class=more href="p2.html">更多文件</a>
                """)
        site.add(
            "gzdt/p2.html",
            html: "<div class=r><h4>乙</h4><i data-to=2.html></i><b>2022-05-02</b></div>")
        let column = try Self.column(
            Self.profile(
                rows: "div.r", title: "h4", link: "./i/@data-to", date: "b", next: "a.more"),
            on: site)
        #expect(
            rows(column) == [
                "2022-06-02 关于甲的通知 /xz/qinghe/gzdt/1.html",
                "2022-05-02 乙 /xz/qinghe/gzdt/2.html",
            ])
        #expect(column.pages.count == 2)
    }
}
