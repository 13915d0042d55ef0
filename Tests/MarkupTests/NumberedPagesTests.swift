import Testing

@testable import Markup

@Suite("Pages of a list that a script numbers")
struct NumberedPagesTests {
    @Test(
        "the call and its relatives are read",
        arguments: [
            ("createPageHTML(3, 0, \"index\", \"html\");", 3),
            ("createPageHTML('page_div',3, 1,'index','html',25);", 3),
            (
                "var countPage = 3;\nfunction createPageHTML(a,b,c,d){}\ncreatePageHTML(countPage, 0, 'index', 'html')",
                3
            ),
            ("createPageHTML(1,0,'index','html')", 1),
            (
                "var countPage = 3;\ndocument.write('<a href=\"index'+(p==0?'':'_'+p)+'.html\">a</a>');document.write('<a href=\"index_'+nextPage+'.html\">b</a>')",
                3
            ),
        ])
    func calls(source: String, count: Int) throws {
        let pages = try #require(NumberedPages(in: Array(source.utf8)))
        #expect(pages.count == count)
        let first = try #require(WebAddress("http://a.example/gzdt/"))
        let wanted = ["http://a.example/gzdt/index_1.html", "http://a.example/gzdt/index_2.html"]
        #expect(
            pages.addresses(from: first, limit: 100).map(\.description)
                == Array(wanted.prefix(count - 1)))
        #expect(pages.addresses(from: first, limit: 1).count == min(count - 1, 1))
    }

    @Test(
        "what is no call gives nothing",
        arguments: [
            "", "createPageHTML(", "function createPageHTML(a, b) {}", "createPageHTML(a, b, c, d)",
            "createPageHTML(3, 0, 'index', 'pdf')", "createPageHTML(3, 0, '', 'html')",
            "createPageHTML(0, 0, 'index', 'html')",
        ])
    func others(source: String) {
        #expect(NumberedPages(in: Array(source.utf8)) == nil)
    }

    @Test(
        "a count may stand in a variable",
        arguments: [
            ("var countPage = 5;", 5), ("totalPage:'12'", 12), ("pageCount == x", nil),
            ("pageCount", nil), ("nPageCount=12345678", nil),
        ] as [(String, Int?)])
    func variables(source: String, count: Int?) {
        #expect(NumberedPages.variable(in: Array(source.utf8)) == count)
    }
}
