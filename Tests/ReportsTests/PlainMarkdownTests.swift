import Testing

@testable import Reports

@Suite("Markdown of a county's paragraphs")
struct PlainMarkdownTests {
    @Test(
        "reads the documented part, and nothing else is more than text",
        arguments: [
            ("一段", [.paragraph([.text("一段")])]),
            ("第一行\n第二行", [.paragraph([.text("第一行第二行")])]),
            ("one\ntwo", [.paragraph([.text("one two")])]),
            ("## 小标题", [.heading([.text("小标题")])]), ("#标题", [.paragraph([.text("#标题")])]),
            ("a\n\nb", [.paragraph([.text("a")]), .paragraph([.text("b")])]),
            ("> 引文\n> 续", [.quotation([.text("引文续")])]),
            ("- 甲\n- 乙", [.list(isOrdered: false, [[.text("甲")], [.text("乙")]])]),
            ("1. 甲\n2. 乙", [.list(isOrdered: true, [[.text("甲")], [.text("乙")]])]),
            (
                "a **b** *c* `d`",
                [
                    .paragraph([
                        .text("a "), .strong("b"), .text(" "), .emphasis("c"), .text(" "),
                        .code("d"),
                    ])
                ]
            ),
            ("2 * 3 * 4", [.paragraph([.text("2 * 3 * 4")])]),
            ("**open", [.paragraph([.text("**open")])]),
            ("\\*no\\*", [.paragraph([.text("*no*")])]),
            (
                "[网](https://a.cn/x)",
                [.paragraph([.link("网", address: "https://a.cn/x")])]
            ),
            ("[x](javascript:alert)", [.paragraph([.text("[x](javascript:alert)")])]),
            ("<b>x</b>", [.paragraph([.text("<b>x</b>")])]), ("", []), ("\n \n", []),
        ] as [(String, [PlainMarkdown.Block])])
    func blocks(text: String, blocks: [PlainMarkdown.Block]) {
        #expect(PlainMarkdown(text).blocks == blocks)
    }

    @Test(
        "a hostile text takes no time", .timeLimit(.minutes(10)),
        arguments: ["*", "[", "`", "> ", "[a](", "**", "\\"])
    func bounded(part: String) {
        let text = String(repeating: part, count: 100_000)
        #expect(PlainMarkdown(text).blocks.count <= 100_000)
    }

    @Test(
        "base 64 is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func base64(text: String, wanted: String) {
        #expect(Base64.text(Array(text.utf8)) == wanted)
    }
}
