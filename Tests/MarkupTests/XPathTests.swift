import Markup
import Testing

@Suite("XPath 1.0 over pages")
struct XPathTests {
    static let html = """
        <html><head><title>T</title></head><body>
        <div id="main" class="a b"><ul><li id=l1><a href="1.html" title="x">一</a><i>2022-03-01</i></li>
        <li id=l2><a href="2.html">二</a><i>2022-03-02</i></li><li id=l3>3</li></ul></div>
        <div id="side" lang="zh-CN"><p id=p1>甲<b>乙</b>丙</p><!--c--><p id=p2> 1.5 </p></div>
        </body></html>
        """

    @Test(
        "what expressions select, by id",
        arguments: [
            ("//li", "l1 l2 l3"), ("//UL/LI", "l1 l2 l3"), ("/html/body/div", "main side"),
            ("//li[1]", "l1"), ("//li[last()]", "l3"), ("//li[position()>1]", "l2 l3"),
            ("//li[2]/preceding-sibling::li", "l1"), ("//li[a]", "l1 l2"),
            ("//li[not(a)]", "l3"), ("//li[a/@href='2.html']", "l2"),
            ("//li[.//a[@title]]", "l1"), ("//a/..", "l1 l2"), ("//a/ancestor::div", "main"),
            ("//*[@id='l2']/following::p", "p1 p2"), ("//p/preceding::li", "l1 l2 l3"),
            ("//li[3] | //li[1] | //li", "l1 l2 l3"), ("(//li)[2]", "l2"), ("id('p1 l3')", "l3 p1"),
            ("//p[b]/following-sibling::*", "p2"), ("//*[contains(@class,'b')]", "main"),
            ("//*[starts-with(@id,'p')]", "p1 p2"), ("//p[. = 1.5]", "p2"),
            ("//p[normalize-space()='1.5']", "p2"), ("//*[text()='甲']", "p1"),
            ("//p[lang('zh')]", "p1 p2"), ("//div[count(.//p)=2]", "side"),
            ("//li[position() mod 2 = 1]", "l1 l3"), ("//li[a][2]", "l2"), ("//li[2][a]", "l2"),
            ("//*[self::li or self::p][2]", "l2 p2"), ("//div/descendant::li[2]", "l2"),
            ("//i[.>'x']/..", ""), ("//nothing", ""), ("//li[0]", ""), ("//li[1.5]", ""),
            ("//*[@id][not(self::li)]/descendant-or-self::p[string-length(.)>3]", "p2"),
        ])
    func selection(_ expression: String, _ ids: String) throws {
        let document = try page(Self.html)
        let found = try document.select(expression).map { $0.attribute("id") ?? $0.name }
        #expect(found == ids.split(separator: " ").map(String.init))
    }

    @Test(
        "values that are no nodes",
        arguments: [
            ("count(//li)", "3"), ("string(//i)", "2022-03-01"), ("name(//div)", "div"),
            ("concat('a', 1, true())", "a1true"), ("substring-before('a：b','：')", "a"),
            ("substring-after('a：b','：')", "b"), ("substring('12345', 2, 3)", "234"),
            ("substring('12345', 1.5, 2.6)", "234"), ("substring('12345', 0 div 0, 3)", ""),
            ("substring('12345', -42, 1 div 0)", "12345"), ("string-length('镕堃𠀋')", "3"),
            ("translate('２０22','２０','20')", "2022"), ("translate('a-b','-','')", "ab"),
            ("normalize-space('  a \n b ')", "a b"), ("1 div 3 > 0.33", "true"),
            ("-7 mod 2", "-1"), ("round(-1.5)", "-1"), ("floor(-1.5)", "-2"),
            ("1 div 0", "Infinity"),
            ("number('x')", "NaN"), ("number('1e3')", "NaN"), ("0.1 + 0.2 != 0.3", "true"),
            ("sum(//p[@id='p2'])", "1.5"), ("- - 1", "1"), ("0.0000001", "0.0000001"),
            ("1000000000000000000000", "1000000000000000000000"), ("12 * 2 - 4", "20"),
            ("//li = '3'", "true"), ("//li != '3'", "true"), ("//nothing = ''", "false"),
            ("not(//nothing)", "true"), ("boolean('false')", "true"),
            ("//a/@href = '2.html'", "true"),
            ("(1 = 1) = //nothing", "false"), ("div", ""), ("1 or (1 div 0)", "true"),
        ])
    func values(_ expression: String, _ value: String) throws {
        let document = try page(Self.html)
        #expect(try document.values(expression).first ?? "" == value)
    }

    @Test("attributes and texts by their values")
    func attributesAndTexts() throws {
        let document = try page(Self.html)
        #expect(try document.values("//a/@href") == ["1.html", "2.html"])
        #expect(try document.values("//p[1]/text()") == ["甲", "丙"])
        #expect(try document.values("//comment()") == ["c"])
        let list = try #require(try document.first("//ul"))
        #expect(try document.values("li/a", from: list) == ["一", "二"])
        #expect(try document.values(".//@title", from: list) == ["x"])
        #expect(try document.select("//li", limit: 2).count == 2)
        #expect(try HTMLDocument([]).select("//a").isEmpty)
    }

    @Test(
        "mistakes have a place and a name",
        arguments: [
            ("", XPathMistake.ended(expected: "a name, *, @, . or .."), 1),
            ("//a[", .ended(expected: "a name, *, @, . or .."), 5),
            ("//a[1", .ended(expected: "]"), 6),
            ("//a]", .unexpected(found: "]", expected: "/, [ or an operator"), 4),
            ("//a[@href='x]", .openLiteral, 11),
            ("//a[contain(., 'x')]", .unknownFunction("contain", nearest: "contains"), 5),
            ("//a/folowing::b", .unknownAxis("folowing", nearest: "following"), 5),
            (
                "contains('a')",
                .wrongArguments(function: "contains", found: 1, wanted: 2...2), 1
            ),
            ("count('a')", .needsNodes(function: "count"), 1),
            ("//a[$x]", .variable("x"), 5),
            ("//a | 1", .selectsNoNodes, 5),
            ("//a#b", .unexpected(found: "#b", expected: "XPath 1.0"), 4),
            (String(repeating: "(", count: 100), .tooNested(limit: 64), 65),
            (String(repeating: "a", count: 5_000), .tooLong(limit: 4_096), 0),
        ])
    func mistakes(_ expression: String, _ mistake: XPathMistake, _ column: Int) {
        #expect {
            try XPath(expression)
        } throws: { error in
            guard let error = error as? MarkupError, case .wrongPath(_, let found) = error.reason
            else { return false }
            return found == mistake && error.column == column
        }
    }

    @Test("what selects the wrong kind of thing")
    func wrongKind() throws {
        let document = try page(Self.html)
        #expect(throws: MarkupError(.wrongPath(expression: "//a/@href", .selectsAttributes))) {
            try document.select("//a/@href")
        }
        #expect(throws: MarkupError(.wrongPath(expression: "count(//a)", .selectsNoNodes))) {
            try document.select("count(//a)")
        }
        #expect(try !XPath("count(//a)").selectsNodes)
        #expect(try XPath("//a[1]/text()").selectsNodes)
    }

    @Test("every mistake has a sentence in both languages")
    func sentences() {
        let error = MarkupError(
            .wrongPath(
                expression: "//a[contain(.)]", .unknownFunction("contain", nearest: "contains")),
            column: 5)
        #expect(
            error.description
                == "column 5: XPath ‘//a[contain(.)]’: there is no function ‘contain’; the nearest is contains"
        )
        #expect(
            error.message(.chinese) == "第 5 列：XPath“//a[contain(.)]”：没有函数“contain”，最接近的是 contains")
    }

    @Test(
        "a page cannot make an expression run long",
        arguments: [
            "//a[@href] | //p | //div//b[1]", "//div//div//a", "//*[contains(., 'x')]",
            "//*[count(.//*) > count(//a)]", "//a[preceding::a]", "//a[following::*[1]]",
            "//*[. = //*]", "//div/following-sibling::*/following-sibling::*",
        ])
    func bounded(_ expression: String) throws {
        let html = String(repeating: "<div><p>x<a href=x>", count: 5_000)
        let document = try HTMLDocument(
            Array(html.utf8),
            limits: MarkupLimits(bytes: 1 << 20, depth: 240, nodes: 100_000, steps: 300_000))
        do throws(MarkupError) {
            #expect(try document.select(expression, limit: 10).count <= 10)
        } catch {
            #expect(error.reason == .queryTooExpensive(expression: expression))
        }
    }
}
