import Markup
import Testing

@Suite("Writing markup")
struct MarkupWriterTests {
    @Test("nesting, attribute order and indentation are as given")
    func nesting() {
        var writer = MarkupWriter(.xml, indent: 2)
        writer.declaration()
        writer.element("round", ["xmlns": "urn:heng", "name": "示例县"]) {
            $0.element("unit", ["z": "1", "a": "2", "left-out": nil], text: "示例镇")
            $0.element("empty")
            $0.element("group") { $0.element("unit", text: "a") }
        }
        #expect(
            writer.finishedText() == """
                <?xml version="1.0" encoding="UTF-8"?>
                <round xmlns="urn:heng" name="示例县">
                  <unit z="1" a="2">示例镇</unit>
                  <empty/>
                  <group>
                    <unit>a</unit>
                  </group>
                </round>

                """)
    }

    @Test("mixed content is never indented")
    func mixedContent() {
        var writer = MarkupWriter(.xml, indent: 2)
        writer.element("p") {
            $0.text("a ")
            $0.element("b", text: "b")
            $0.text(" c")
        }
        #expect(writer.finishedText() == "<p>a <b>b</b> c</p>\n")
    }

    @Test(
        "text cannot break out of its place",
        arguments: [
            ("a < b & c > d", "<x>a &lt; b &amp; c &gt; d</x>"),
            ("]]>", "<x>]]&gt;</x>"),
            ("tab\tline\ncr\r", "<x>tab\tline\ncr&#13;</x>"),
            ("nul\u{0}bell\u{7}escape\u{1B}", "<x>nul\u{FFFD}bell\u{FFFD}escape\u{FFFD}</x>"),
            ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}", "<x>\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}</x>"),
            ("镕堃🀄", "<x>镕堃🀄</x>"),
        ])
    func text(_ text: String, _ written: String) {
        var writer = MarkupWriter(.xml)
        writer.element("x", text: text)
        #expect(writer.finishedText() == written)
    }

    @Test(
        "attribute values cannot break out of their quotes",
        arguments: [
            ("\" onload=\"x", "<x a=\"&quot; onload=&quot;x\"/>"),
            ("it's", "<x a=\"it's\"/>"),
            ("a\nb\tc\rd", "<x a=\"a&#10;b&#9;c&#13;d\"/>"),
            ("</x>&amp;", "<x a=\"&lt;/x&gt;&amp;amp;\"/>"),
        ])
    func attribute(_ value: String, _ written: String) {
        var writer = MarkupWriter(.xml)
        writer.element("x", ["a": value])
        #expect(writer.finishedText() == written)
    }

    @Test("HTML: void elements have no end tag, all others have one")
    func voidElements() {
        var writer = MarkupWriter(.html)
        writer.declaration()
        writer.element("p") {
            $0.element("br")
            $0.element("img", ["src": "a.png", "alt": ""])
            $0.element("span")
        }
        #expect(
            writer.finishedText()
                == "<!DOCTYPE html>\n<p><br><img src=\"a.png\" alt=\"\"><span></span></p>")
    }

    @Test(
        "HTML: a link from data cannot run script",
        arguments: [
            ("javascript:alert(1)", "#"), (" JaVa\nScript:alert(1)", "#"), ("vbscript:x", "#"),
            ("data:text/html,<script>", "#"), ("https://示例.cn/a?b=javascript:1", nil),
            ("/a/b:c", nil), ("?a=b:c", nil), ("#x:y", nil), ("mailto:a@b.cn", nil),
            ("data:image/png;base64,AA==", nil), ("a.html", nil),
        ])
    func addresses(_ value: String, _ written: String?) {
        var writer = MarkupWriter(.html)
        writer.element("a", ["href": value])
        #expect(writer.finishedText() == "<a href=\"\(written ?? value)\"></a>")
    }

    @Test("HTML: text in script and style cannot end them")
    func rawText() {
        var writer = MarkupWriter(.html)
        writer.element("script", text: "\"</script><b>\"")
        writer.element("style", text: "a::before{content:'</style>'}")
        #expect(
            writer.finishedText()
                == "<script>\"\\u003C/script>\\u003Cb>\"</script>"
                + "<style>a::before{content:'\\3C /style>'}</style>")
    }

    @Test("comments cannot be ended from inside")
    func comments() {
        var writer = MarkupWriter(.xml)
        writer.comment("a --> <b> ---")
        #expect(writer.finishedText() == "<!-- a - -&gt; &lt;b&gt; - - - -->")
    }

    @Test("names from data are checked; a bad literal cannot break the document")
    func names() {
        #expect(MarkupName(validating: "xs:element")?.description == "xs:element")
        for name in ["", "1a", "a b", "a>", "a:b:c", "a\u{0}", "名", "a:", "-a"] {
            #expect(MarkupName(validating: name) == nil)
        }
        #expect(MarkupName("a b>").description == "_a_b_")
    }

    @Test("only the trusted door writes unescaped, and forgotten elements are closed")
    func doors() {
        var chart = MarkupWriter(.xml)
        chart.open("svg")
        chart.open("g")
        var writer = MarkupWriter(.html)
        writer.open("div", attributes: [("id", "a")])
        writer.attribute("class", "b")
        writer.unescaped(trusted: "<b>")
        writer.fragment(chart)
        #expect(writer.finishedText() == "<div id=\"a\" class=\"b\"><b><svg><g/></svg></div>")
    }

    @Test("a literal of the program stands as it is, and a tag before it is finished")
    func literals() {
        var writer = MarkupWriter(.html)
        writer.open("td", ["class": "num"])
        writer.unescaped(literal: "<b>1</b>")
        writer.text("<")
        #expect(writer.finishedText() == "<td class=\"num\"><b>1</b>&lt;</td>")
    }

    @Test("only the innermost element decides whether text is escaped")
    func rawTextInside() {
        var writer = MarkupWriter(.html)
        writer.element("div") { div in
            div.element("style") { style in
                style.text("<")
                style.element("b", text: "<")
                style.text("<")
            }
            div.text("<")
        }
        #expect(
            writer.finishedText()
                == "<div><style>\\3C <b>&lt;</b>\\3C </style>&lt;</div>")
    }

    @Test("an error thrown inside passes through with its type")
    func errors() {
        struct Broken: Error, Equatable {}
        var writer = MarkupWriter(.xml)
        #expect(throws: Broken()) {
            try writer.element("a") { (_) throws(Broken) in throw Broken() }
        }
        #expect(writer.finishedText() == "<a/>")
    }

    @Test("a document stored while it is written is the same", arguments: [0, 1, 3])
    func drained(branches: Int) {
        func branch(of writer: MarkupWriter, _ number: Int) -> MarkupWriter {
            var branch = writer.branch()
            branch.element("unit", text: "\(number) <")
            return branch
        }
        var whole = MarkupWriter(.xml, indent: 1)
        whole.open("round")
        whole.open("units")
        var parts = whole
        var bytes = parts.drain()
        for number in 0..<branches {
            whole.element("unit", text: "\(number) <")
            for piece in parts.drain(branch(of: parts, number)) { bytes += piece }
        }
        whole.close()
        parts.close()
        #expect(bytes + parts.finished() == whole.finished())
    }

    @Test("a piece written once stands the same elsewhere, without the tag it was written in")
    func pieces() {
        var writer = MarkupWriter(.html)
        writer.open("td")
        let start = writer.mark()
        writer.text("a < b")
        let piece = writer.written(from: start)
        writer.close()
        writer.element("th") { $0.unescaped(trusted: piece) }
        #expect(writer.finishedText() == "<td>a &lt; b</td><th>a &lt; b</th>")
    }

    @Test(
        "what needs escaping is found wherever it stands",
        arguments: ["<", "&", "\u{0}", "\"", "\u{FFFE}", "，", "é"])
    func everyPlace(special: String) {
        for before in 0..<20 {
            for after in 0..<20 {
                let text =
                    String(repeating: "a", count: before) + special
                    + String(repeating: "名", count: after)
                var writer = MarkupWriter(.xml)
                writer.element("x", ["a": text])
                var byScalar = ""
                for scalar in text.unicodeScalars {
                    switch scalar {
                    case "<": byScalar += "&lt;"
                    case "&": byScalar += "&amp;"
                    case "\"": byScalar += "&quot;"
                    case "\u{0}", "\u{FFFE}": byScalar += "\u{FFFD}"
                    default: byScalar.unicodeScalars.append(scalar)
                    }
                }
                #expect(writer.finishedText() == "<x a=\"\(byScalar)\"/>")
            }
        }
    }
}
