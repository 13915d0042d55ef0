import Markup
import Testing

@Suite("Reading XML")
struct XMLDocumentTests {
    @Test("names, namespaces, attributes, text, lines")
    func tree() throws {
        let source = """
            <?xml version="1.0" encoding="UTF-8"?>
            <s:submission xmlns:s="urn:s" xmlns="urn:d" xml:lang="zh" s:year="2022"
                unit="示例镇">
              <!-- comment --><claim id="1">一 &amp; 二<![CDATA[<三>]]>&#x56DB;</claim>
              <?pi x?><empty/>
            </s:submission>
            """
        let root = try XMLDocument(Array(source.utf8)).root
        #expect(root.name == XMLName("submission", namespace: "urn:s"))
        #expect(root.line == 3)
        #expect(root.attribute("year", namespace: "urn:s") == "2022")
        #expect(root.attribute("year") == nil)
        #expect(root.attribute("unit") == "示例镇")
        #expect(root.children.map(\.local) == ["claim", "empty"])
        let claim = try #require(root.child("claim"))
        #expect(claim.name.namespace == "urn:d")
        #expect(claim.text == "一 & 二<三>四")
        #expect(claim.content.count == 1, "neighbouring text is one text")
        #expect(claim.line == 4)
        #expect(root.children("empty").first?.line == 5)
    }

    @Test("the first problem is named with line, column and the parser's words")
    func errors() {
        let source = "<a>\n  <b>text</c>\n</a>"
        #expect {
            try XMLDocument(Array(source.utf8))
        } throws: { error in
            guard let error = error as? MarkupError, case .malformed(let words) = error.reason
            else {
                return false
            }
            return error.line == 2 && error.column > 0 && words.contains("mismatch")
                && error.description.hasPrefix("line 2, column ")
                && error.message(.chinese).hasPrefix("第 2 行第 ")
        }
    }

    @Test(
        "what is not well formed is refused",
        arguments: [
            "", " ", "text", "<a>", "<a></b>", "<a/><b/>", "<a x=1/>", "<a x='1' x='2'/>",
            "<a>&nbsp;</a>", "<a>&amp</a>", "<a>\u{1}</a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
            "<a>]]></a>", "<a b='<'/>", "<x:a/>", "<a x:b='1'/>", "<?xml version='1.0'?>",
            "<a>\u{0}</a",
        ])
    func malformed(_ source: String) {
        #expect(throws: MarkupError.self) { try XMLDocument(Array(source.utf8)) }
    }

    @Test(
        "a document type is refused, whatever it would define",
        arguments: [
            "<!DOCTYPE a><a/>",
            "<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><a/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            """
            <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
            ]><a>&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;</a>
            """,
            "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>",
        ])
    func documentType(_ source: String) {
        #expect {
            try XMLDocument(Array(source.utf8))
        } throws: {
            ($0 as? MarkupError)?.reason == .documentType
        }
    }

    @Test("bounds: bytes, depth, nodes, attributes")
    func bounds() throws {
        func reason(_ source: String, _ limits: MarkupLimits = .document) -> MarkupError.Reason? {
            do throws(MarkupError) {
                _ = try XMLDocument(Array(source.utf8), limits: limits)
                return nil
            } catch {
                return error.reason
            }
        }
        let small = MarkupLimits(bytes: 1_000, depth: 10, nodes: 50, attributes: 20)
        #expect(
            reason(String(repeating: " ", count: 1_001), small)
                == .tooLarge(bytes: 1_001, limit: 1_000))
        let ten = String(repeating: "<a>", count: 10) + String(repeating: "</a>", count: 10)
        #expect(reason(ten, small) == nil)
        #expect(reason("<a>\(ten)</a>", small) == .tooDeep(limit: 10))
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(reason(deep) == .tooDeep(limit: 128))
        #expect(
            reason("<a>" + String(repeating: "<b/>", count: 51) + "</a>", small)
                == .tooManyNodes(limit: 50))
        let wide = (0..<21).map { " a\($0)='1'" }.joined()
        #expect(reason("<a\n\(wide)/>", small) == .tooManyAttributes(limit: 20))
        #expect(reason("<a><!-- \(wide) --><![CDATA[<b \(wide)>]]></a>", small) == nil)
        let wider = (0..<400_000).map { " a\($0)='>'" }.joined()
        #expect(reason("<a\(wider)/>") == .tooManyAttributes(limit: 1_000))
    }

    @Test("charsets: byte order mark, declaration, and bytes that are neither")
    func charsets() throws {
        let text = "<a>镕</a>"
        #expect(try XMLDocument([0xFF, 0xFE] + encoded(text, "UTF-16LE")).root.text == "镕")
        #expect(try XMLDocument([0xFE, 0xFF] + encoded(text, "UTF-16BE")).root.text == "镕")
        #expect(try XMLDocument(encoded(text, "UTF-16BE")).root.text == "镕")
        let declared = Array("<?xml version='1.0' encoding='gb2312'?>\n<a>".utf8)
        #expect(try XMLDocument(declared + [0xE9, 0x46] + Array("</a>".utf8)).root.text == "镕")
        #expect(try XMLDocument([0xEF, 0xBB, 0xBF] + Array(text.utf8)).root.text == "镕")
        let broken = Array("<a>\n".utf8) + [0xE9, 0x95] + Array("</a>".utf8)
        #expect(throws: MarkupError(.wrongBytes(charset: .utf8, replaced: 1), line: 2)) {
            try XMLDocument(broken)
        }
        let declaredUTF16 = "<?xml version='1.0' encoding='utf-16'?><a>镕</a>"
        #expect(try XMLDocument(Array(declaredUTF16.utf8)).root.text == "镕")
    }

    @Test("streaming: events in order; an error of the handler ends it with its own type")
    func streaming() throws {
        var events: [XMLReader.Event] = []
        try XMLReader.read(Array("<a><b>1</b>2</a>".utf8)) { events.append($0) }
        #expect(
            events == [
                .start(XMLName("a"), [], line: 1), .start(XMLName("b"), [], line: 1), .text("1"),
                .end(XMLName("b")), .text("2"), .end(XMLName("a")),
            ])

        struct Enough: Error {}
        var count = 0
        #expect(throws: XMLReader.Failure<Enough>.self) {
            try XMLReader.read(
                Array("<a><b/><b/></a>".utf8),
                stoppingOnError: { (_) throws(Enough) in
                    count += 1
                    if count == 2 { throw Enough() }
                })
        }
        #expect(count == 2)
    }

    @Test("what the writer writes, the reader reads")
    func roundTrip() throws {
        let values = ["", " a\tb\nc\r", "\"'<>&]]>", "镕堃𠀋", "\u{85}\u{2028}"]
        for value in values {
            var writer = MarkupWriter(.xml)
            writer.declaration()
            writer.element("a", ["b": value], text: value)
            let root = try XMLDocument(writer.finished()).root
            #expect(root.attribute("b") == value)
            #expect(root.text == value)
        }
    }
}
