import Markup
import Testing

@Suite("Web addresses")
struct WebAddressTests {
    @Test(
        "normal form",
        arguments: [
            ("HTTP://WWW.Example.GOV.cn", "http://www.example.gov.cn/"),
            ("http://a.cn:80/x", "http://a.cn/x"),
            ("https://a.cn:443", "https://a.cn/"),
            ("https://a.cn:80/", "https://a.cn:80/"),
            ("http://a.cn:/", "http://a.cn/"),
            ("http://a.cn./", "http://a.cn/"),
            ("http://a.cn/x#top", "http://a.cn/x"),
            ("http://a.cn?", "http://a.cn/?"),
            ("http://a.cn/a/./b/../c", "http://a.cn/a/c"),
            ("http://a.cn/../../x/..", "http://a.cn/"),
            ("http://a.cn/a/%2e%2E/b/.", "http://a.cn/b/"),
            ("http://a.cn//a///b", "http://a.cn//a///b"),
            ("http://a.cn/a b.html", "http://a.cn/a%20b.html"),
            ("http://a.cn/%7euser/%e4%b8%ad", "http://a.cn/~user/%E4%B8%AD"),
            ("http://a.cn/100%", "http://a.cn/100%25"),
            ("http://a.cn/%zz", "http://a.cn/%25zz"),
            ("http://a.cn/公开/通知.html", "http://a.cn/%E5%85%AC%E5%BC%80/%E9%80%9A%E7%9F%A5.html"),
            ("http://a.cn/?q=中文&r=a b", "http://a.cn/?q=%E4%B8%AD%E6%96%87&r=a%20b"),
            ("http://a.cn/?a/../b", "http://a.cn/?a/../b"),
            ("http://a.cn\\x\\y", "http://a.cn/x/y"),
            ("  http://a.cn/x\n\ty ", "http://a.cn/xy"),
            ("http://user:secret@a.cn/", "http://a.cn/"),
            ("http://政务.示例.中国/", "http://xn--zfr164b.xn--fsq092h.xn--fiqs8s/"),
            ("http://示例。中国/", "http://xn--fsq092h.xn--fiqs8s/"),
            ("http://BÜCHER.example/", "http://xn--bcher-kva.example/"),
            ("http://[::1]:8081/x", "http://[::1]:8081/x"),
            ("http://127.0.0.1:8081/", "http://127.0.0.1:8081/"),
            ("http://a_b.cn/", "http://a_b.cn/"),
            ("mailto:a@b.cn", "mailto:a@b.cn"),
            ("JavaScript:void(0)", "javascript:void(0)"),
            ("tel:12345", "tel:12345"),
            ("http://a.cn/a<b>\"c\"|d", "http://a.cn/a%3Cb%3E%22c%22%7Cd"),
        ])
    func normalForm(_ text: String, _ normal: String) throws {
        let address = try #require(WebAddress(text))
        #expect(address.description == normal)
        #expect(WebAddress(normal) == address, "the normal form is its own normal form")
    }

    @Test(
        "what is no address",
        arguments: [
            "", "   ", "/a", "a.html", "//a.cn/x", "http:", "http://", "http:///x", "http://:80/",
            "http://a.cn:port/", "http://a.cn:70000/", "http://a.cn:0/", "http://a b.cn/",
            "http://a..cn/", "http://.cn/", "http://[::1/", "http://[zz]/", "http://[]/",
            "http://a.cn%2f/", "http://a%00.cn/", "http://<a>.cn/", "://a.cn", "1http://a.cn/",
            "http://\(String(repeating: "a", count: 64)).cn/",
            "http://a.cn/\(String(repeating: "x", count: 9_000))",
            "http://a.cn/\(String(repeating: "中", count: 3_000))",
            "data:text/plain,\(String(repeating: "x", count: 1_000_000))",
        ])
    func refused(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    /// The examples of RFC 3986 §5.4, with the fragment dropped and the path of `g?y/./x` kept.
    @Test(
        "references resolve as the RFC says",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g/"),
            ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q"), ("g#s", "http://a/b/c/g"),
            ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
            ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
            ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
            ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
            ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
            ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
            ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
            ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
            ("g?y/./x", "http://a/b/c/g?y/./x"), ("http:g", "http://a/b/c/g"),
        ])
    func resolution(_ reference: String, _ expected: String) throws {
        let base = try #require(WebAddress("http://a/b/c/d;p?q"))
        #expect(base.resolve(reference)?.description == expected)
    }

    @Test("links as people write them")
    func realLinks() throws {
        let base = try #require(WebAddress("https://www.example.gov.cn/zwgk/gk.shtml?id=1"))
        let site = "https://www.example.gov.cn"
        #expect(base.resolve("\\uploads\\1.doc")?.description == site + "/uploads/1.doc")
        #expect(base.resolve("a b.html")?.description == site + "/zwgk/a%20b.html")
        #expect(base.resolve("?q=中文")?.description == site + "/zwgk/gk.shtml?q=%E4%B8%AD%E6%96%87")
        #expect(base.resolve("//host/x")?.description == "https://host/x")
        #expect(base.resolve("http:///x") == nil)
        #expect(base.resolve("javascript:;")?.isFetchable == false)
        #expect(base.resolve("file:///etc/passwd")?.isFetchable == false)
        #expect(base.resolve("ftp://a.cn/x")?.isFetchable == false)
        #expect(base.resolve("x:y.html")?.scheme == "x")
    }

    @Test("a query goes out in the charset of its page, a path in UTF-8")
    func queryCharset() throws {
        let base = try #require(WebAddress("http://a.cn/"))
        #expect(
            base.resolve("中?q=中文&r=1", in: .gb18030)?.description
                == "http://a.cn/%E4%B8%AD?q=%D6%D0%CE%C4&r=1")
        #expect(
            base.resolve("?q=中é", in: .windows1252)?.description
                == "http://a.cn/?q=%26%2320013%3B%E9")
        #expect(base.resolve("?q=中", in: .utf16LE)?.query == "q=%E4%B8%AD")
    }

    @Test("parts")
    func parts() throws {
        let address = try #require(
            WebAddress("http://A.cn:8080/files/%E9%80%9A%E7%9F%A5.PDF?x=1#y"))
        #expect(address.scheme == "http")
        #expect(address.host == "a.cn")
        #expect(address.port == 8080 && address.effectivePort == 8080)
        #expect(address.path == "/files/%E9%80%9A%E7%9F%A5.PDF")
        #expect(address.query == "x=1")
        #expect(address.origin == "http://a.cn:8080")
        #expect(address.requestTarget == "/files/%E9%80%9A%E7%9F%A5.PDF?x=1")
        #expect(address.fileName == "通知.PDF")
        #expect(address.fileExtension == "pdf")
        #expect(WebAddress("https://a.cn/x/")?.fileName == "")
        #expect(WebAddress("https://a.cn/.hidden")?.fileExtension == "")
        #expect(WebAddress("mailto:a@b.cn")?.effectivePort == nil)
    }

    @Test("same address, one element of a set; order is byte order")
    func identity() throws {
        let spellings = ["http://a.cn", "HTTP://A.CN:80/", "http://a.cn/#x", "http://a.cn/b/.."]
        #expect(Set(spellings.compactMap { WebAddress($0) }).count == 1)
        let sorted = ["http://a.cn/b", "http://a.cn/a", "http://a.cn/B"].compactMap(
            WebAddress.init(_:)
        ).sorted()
        #expect(sorted.map(\.path) == ["/B", "/a", "/b"])
    }
}
