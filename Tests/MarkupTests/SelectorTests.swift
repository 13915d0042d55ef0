import Markup
import Testing

@Suite("Selectors: CSS beside XPath")
struct SelectorTests {
    static let html = """
        <html><body><ul id=u1 class="list news"><li id=l1 class="item first" data-k="a-b">
        <a id=a1 href="/x/1.html" title="甲">一</a><span id=s1 class=date>2022-03-01</span></li>
        <li id=l2 class=item><a id=a2 href="/x/2.pdf">二</a></li><li id=l3 lang=zh-CN>三</li></ul>
        <div id=d1><p id=p1>甲</p><h3 id=h1>乙</h3><p id=p2 class="note">丙</p><p id=p3>丁</p></div>
        </body></html>
        """

    @Test(
        "a selector finds the elements a browser would find",
        arguments: [
            ("li", "l1 l2 l3"), ("LI.item", "l1 l2"), (".first", "l1"), ("#l2", "l2"),
            ("ul.list.news > li", "l1 l2 l3"), ("ul li a", "a1 a2"), ("div > a", ""),
            ("li > a[href$='.pdf']", "a2"), ("a[href^='/x/']", "a1 a2"), ("a[href*=html]", "a1"),
            ("[data-k|=a]", "l1"), ("[lang|=zh]", "l3"), ("[class~=item]", "l1 l2"),
            ("a[title]", "a1"), ("a[href$='']", ""), ("li:first-child", "l1"),
            ("li:last-child", "l3"), ("li:nth-child(2)", "l2"), ("li:nth-child(odd)", "l1 l3"),
            ("p:nth-child(3)", "p2"), ("p:nth-of-type(2)", "p2"), ("p:first-of-type", "p1"),
            ("p:last-of-type", "p3"), ("li:not(.item)", "l3"), ("div > *:not(p)", "h1"),
            ("h3 + p", "p2"), ("h3 ~ p", "p2 p3"), ("h3 + .date", ""),
            ("p.note, li.first", "l1 p2"),
            ("span:only-child", ""), ("ul#u1>li.item>span.date", "s1"),
            // XPath shows by its form.
            ("//li[2]", "l2"), (".//p[@class]", "p2"), ("./html/body/div", "d1"),
        ])
    func selection(_ text: String, _ ids: String) throws {
        let document = try page(Self.html)
        let found = try document.select(Selector(text).path).map { $0.attribute("id") ?? $0.name }
        #expect(found == ids.split(separator: " ").map(String.init))
    }

    @Test(
        "what cannot be read is told with its column",
        arguments: [
            ("", 1), ("ul >", 5), ("li:hover", 4), ("li::before", 1), ("a[href", 7),
            ("a[href='x]", 8), ("li:nth-child(2n+1)", 15), ("li,", 4), ("li )", 4),
            ("*:nth-of-type(1)", 3),
        ])
    func mistakes(_ text: String, _ column: Int) throws {
        let error = try #require(throws: MarkupError.self) { try Selector(text) }
        #expect(error.column >= column)
        #expect(!error.message(.chinese).isEmpty)
    }

    @Test("an expression must select nodes")
    func numbers() {
        #expect(throws: MarkupError.self) { try Selector("count(//li)") }
    }
}
