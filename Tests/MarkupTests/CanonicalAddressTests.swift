import Testing

@testable import Markup

@Suite("The canonical form of an address")
struct CanonicalAddressTests {
    @Test(
        "is without what belongs to the visit",
        arguments: [
            ("http://a.test/x;jsessionid=1A2B3C?id=3", "http://a.test/x?id=3"),
            ("http://a.test/x;JSESSIONID=1A2B3C.node1", "http://a.test/x"),
            ("http://a.test/x;v=2;jsessionid=1", "http://a.test/x;v=2"),
            ("http://a.test/(S(lit3py55t21z5v55vlm25s55))/x.aspx", "http://a.test/x.aspx"),
            ("http://a.test/(X(1)S(lit3py55t21z5v55vlm25s55))/x.aspx", "http://a.test/x.aspx"),
            ("http://a.test/x?PHPSESSID=0a1b2c&id=3", "http://a.test/x?id=3"),
            ("http://a.test/x?id=3&phpsessid=0a1b2c", "http://a.test/x?id=3"),
            ("http://a.test/x?ASPSESSIONIDQQABCD=KLMN", "http://a.test/x"),
            ("http://a.test/x?sid=0a1b2c3d4e5f6a7b8c9d&p=2", "http://a.test/x?p=2"),
            ("http://a.test/x?utm_source=wx&utm_medium=m&id=3", "http://a.test/x?id=3"),
            ("http://a.test/x?spm=a2.b.c.1", "http://a.test/x"),
            ("http://a.test/x?", "http://a.test/x"),
            ("http://a.test:80/b/../x?id=%e4%b8%ad#top", "http://a.test/x?id=%E4%B8%AD"),
            ("http://示例.test/x;jsessionid=9", "http://xn--fsq092h.test/x"),
        ])
    func visits(address: String, canonical: String) throws {
        #expect(try #require(WebAddress(address)).canonical.description == canonical)
    }

    @Test(
        "keeps what may name another page",
        arguments: [
            "http://a.test/x?sid=12&id=3", "http://a.test/x?sid=gongkai", "http://a.test/x?b=1&a=2",
            "http://a.test/x?session=2022", "http://a.test/x;v=2", "http://a.test/index.html",
            "http://a.test/", "http://a.test/x?page=2&from=list", "http://a.test/x?jsessionid",
            "http://a.test/(S)/x", "http://a.test/x(1).html", "mailto:a@a.test?sid=1",
        ])
    func pages(address: String) throws {
        let address = try #require(WebAddress(address))
        #expect(address.canonical == address)
    }

    @Test("is reached in one step")
    func settled() throws {
        let address = try #require(WebAddress("http://a.test/x;jsessionid=1;sid=2?utm_a=1&sid=3"))
        #expect(address.canonical.canonical == address.canonical)
    }
}
