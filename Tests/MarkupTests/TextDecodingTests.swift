import Markup
import Seeded
import Testing

@Suite("Finding and leaving a charset")
struct TextDecodingTests {
    /// 镕 is in GBK but not in GB2312, 堃 likewise, 𠀋 takes four bytes of GB18030.
    static let rare: [UInt8] = [0xE9, 0x46, 0x88, 0xD2, 0x95, 0x32, 0x83, 0x37]

    @Test(
        "labels mean what browsers take them for",
        arguments: [
            ("gb2312", Charset.gb18030), ("GBK", .gb18030), (" x-gbk\n", .gb18030),
            ("gb_2312-80", .gb18030), ("GB18030", .gb18030), ("chinese", .gb18030),
            ("utf-8", .utf8), ("UTF8", .utf8), ("unicode-1-1-utf-8", .utf8),
            ("iso-8859-1", .windows1252), ("us-ascii", .windows1252), ("latin1", .windows1252),
            ("big5", .big5), ("big5-hkscs", .big5), ("shift_jis", .shiftJIS), ("sjis", .shiftJIS),
            ("euc-kr", .eucKR), ("ks_c_5601-1987", .eucKR), ("utf-16", .utf16LE),
            ("utf-16be", .utf16BE), ("windows-1251", .windows1251), ("koi8-r", .koi8R),
        ])
    func labels(_ label: String, _ charset: Charset) {
        #expect(Charset(label: label) == charset)
    }

    @Test(
        "unknown labels are unknown", arguments: ["", "gb-2312", "utf_8", "x-user-defined", "中文"])
    func unknownLabels(_ label: String) {
        #expect(Charset(label: label) == nil)
    }

    @Test("every charset can be decoded", arguments: Charset.allCases)
    func everyCharset(_ charset: Charset) {
        let isWide = charset == .utf16BE || charset == .utf16LE
        let text = "<p>2022-03-01</p>"
        let bytes = isWide ? encoded(text, charset.rawValue) : Array(text.utf8)
        let decoded = TextDecoding.decode(bytes, as: charset)
        #expect(decoded.text == text)
        #expect(decoded.replacements == 0)
    }

    @Test("the trap: labelled gb2312, with characters of GBK and GB18030, and one bad pair")
    func trap() throws {
        let start = Array("<html><head><meta charset=gb2312><title>".utf8)
        let middle = Array("</title></head><body><a href=a.html>".utf8)
        let end = Array("</a><a href=b.html>b</a></body></html>".utf8)
        let bytes = start + Self.rare + middle + [0xFF, 0xFF] + Self.rare + end
        let decoded = TextDecoding.decode(bytes)
        #expect(decoded.charset == .gb18030)
        #expect(decoded.evidence == .declaration)
        #expect(decoded.replacements == 2)
        #expect(decoded.text.contains("<title>镕堃𠀋</title>"))
        #expect(decoded.text.contains("\u{FFFD}\u{FFFD}镕堃𠀋</a><a href=b.html>"))

        let document = try HTMLDocument(bytes, address: WebAddress("http://a.cn/"))
        #expect(document.title == "镕堃𠀋")
        #expect(document.links.map(\.text) == ["\u{FFFD}\u{FFFD}镕堃𠀋", "b"])
    }

    @Test("header before declaration, byte order mark before both")
    func order() {
        let body = "<meta charset='big5'><p>政务公开</p>"
        let gbk = encoded(body, "GB18030")
        let byHeader = TextDecoding.decode(gbk, contentType: "text/html; Charset=\"GBK\"")
        #expect(byHeader.charset == .gb18030 && byHeader.evidence == .header)
        #expect(byHeader.text == body)
        let byMark = TextDecoding.decode(
            [0xEF, 0xBB, 0xBF] + Array(body.utf8), contentType: "text/html;charset=gbk")
        #expect(byMark.charset == .utf8 && byMark.evidence == .byteOrderMark)
        #expect(byMark.declared == .gb18030)
        #expect(byMark.text == body, "the mark is no part of the text")
        let wide = TextDecoding.decode([0xFF, 0xFE] + encoded(body, "UTF-16LE"))
        #expect(wide.text == body && wide.charset == .utf16LE)
    }

    @Test(
        "a declaration in any spelling",
        arguments: [
            "<META CHARSET=\"GB2312\">", "<meta charset=gb2312/>", "<meta\ncharset = 'gbk' >",
            "<meta content=\"text/html; charset=gb2312\" http-equiv=\"Content-Type\">",
            "<meta http-equiv=Content-Type content=text/html;charset=gb2312>",
            "<script>if (a<b) c();</script><!-- <meta charset=utf-8> --><meta charset=gb2312>",
            "<title>政务</title><meta name=a content=b><meta charset=gb2312>",
            "<meta charset=nonsense><meta charset=gb2312>",
            "<?xml version=\"1.0\" encoding=\"gb2312\"?><html>",
            String(repeating: " ", count: 4_000) + "<meta charset=gb2312>",
        ])
    func spellings(_ declaration: String) {
        let decoded = TextDecoding.decode(encoded(declaration + "公开", "GB18030"))
        #expect(decoded.charset == .gb18030)
        #expect(decoded.evidence == .declaration)
        #expect(decoded.text == declaration + "公开")
    }

    @Test("labelled utf-8 but GB18030, and the reverse")
    func wrongDeclarations() {
        let text = "<meta charset=utf-8><title>示例镇政务公开标准目录</title>"
        let mislabelled = TextDecoding.decode(encoded(text, "GB18030"))
        #expect(mislabelled.charset == .gb18030 && mislabelled.evidence == .content)
        #expect(mislabelled.declared == .utf8)
        #expect(mislabelled.text == text && mislabelled.replacements == 0)

        let reverse = "<meta charset=gb2312><title>示例镇政务公开标准目录</title>"
        let decoded = TextDecoding.decode(Array(reverse.utf8), contentType: "text/html")
        #expect(decoded.charset == .utf8 && decoded.evidence == .content)
        #expect(decoded.text == reverse)
    }

    @Test("a server's default of ISO-8859-1 gives way to what the page says")
    func serverDefault() {
        let text = "<meta charset=gbk>政务公开"
        let decoded = TextDecoding.decode(
            encoded(text, "GB18030"), contentType: "text/html; charset=ISO-8859-1")
        #expect(decoded.text == text)
        #expect(decoded.declared == .windows1252)
    }

    @Test("a few broken bytes do not turn a UTF-8 page into another charset")
    func brokenUTF8() {
        let good = Array("<meta charset=utf-8><p>示例县政务公开办公室通知公告政策文件</p>".utf8)
        let decoded = TextDecoding.decode(good + [0xE5, 0x85] + Array("<p>完</p>".utf8) + [0xFF])
        #expect(decoded.charset == .utf8)
        #expect(decoded.replacements == 2)
        #expect(decoded.text.hasSuffix("\u{FFFD}<p>完</p>\u{FFFD}"))
    }

    @Test("nothing declared: the bytes decide")
    func content() {
        let chinese = "示例镇二〇二二年政务公开工作要点，共十六个领域。"
        #expect(TextDecoding.decode(Array(chinese.utf8)).charset == .utf8)
        #expect(TextDecoding.decode(Array(chinese.utf8)).evidence == .content)
        let gbk = TextDecoding.decode(encoded(chinese, "GB18030"))
        #expect(gbk.text == chinese && gbk.evidence == .content)
        let traditional = "示範鎮政務公開標準目錄，依照規定應當主動公開，歡迎查閱並提出意見。"
        #expect(
            TextDecoding.decode(encoded(traditional + traditional, "BIG5")).charset == .big5)
        let ascii = TextDecoding.decode(Array("<p>plain</p>".utf8))
        #expect(ascii.charset == .utf8 && ascii.evidence == .fallback)
        #expect(TextDecoding.decode([]).text.isEmpty)
    }

    @Test("truncated and lone pieces become one mark each and end nothing")
    func pieces() {
        #expect(TextDecoding.decode(Array("ab".utf8) + [0xB9], as: .gb18030).text == "ab\u{FFFD}")
        #expect(TextDecoding.decode([0xB9, 0x3C, 0x62], as: .gb18030).text == "\u{FFFD}<b")
        #expect(TextDecoding.decode([0x80, 0x41], as: .gb18030).text == "€A")
        #expect(TextDecoding.decode([0xE4, 0xB8, 0x41], as: .utf8).text == "\u{FFFD}A")
        #expect(TextDecoding.decode([0xED, 0xA0, 0x80], as: .utf8).replacements == 3)
        #expect(TextDecoding.decode([0xC0, 0x80], as: .utf8).text == "\u{FFFD}\u{FFFD}")
        // A lone surrogate, then A; and a text that ends inside a unit.
        #expect(
            TextDecoding.decode([0x00, 0xD8, 0x41, 0x00], as: .utf16LE).text == "\u{FFFD}A")
        #expect(TextDecoding.decode([0x41, 0x00, 0x42], as: .utf16LE).text == "A\u{FFFD}")
        #expect(TextDecoding.decode([0x81, 0x93, 0x94], as: .windows1252).text == "\u{81}“”")
    }

    @Test("NUL is dropped in every charset")
    func nul() {
        #expect(TextDecoding.decode([0x61, 0x00, 0x62]).text == "ab")
        #expect(TextDecoding.decode([0x00, 0x00, 0x61, 0x00], as: .utf16LE).text == "a")
        #expect(TextDecoding.decode([0xB9, 0xAB, 0x00, 0xBF, 0xAA], as: .gb18030).text == "公开")
    }

    @Test("decoding any bytes gives valid text and the same answer twice", arguments: 0..<200)
    func anyBytes(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        let decoded = TextDecoding.decode(bytes)
        #expect(decoded == TextDecoding.decode(bytes))
        #expect(!decoded.text.utf8.contains(0))
        for charset in Charset.allCases {
            #expect(!TextDecoding.decode(bytes, as: charset).text.utf8.contains(0))
        }
    }
}

@Suite("Decoding GB18030")
struct GB18030Tests {
    @Test("every character of two bytes, and of four, comes back")
    func everyCharacter() {
        for start in stride(from: 0x80, to: 0xFFFF, by: 0x100) {
            // A few places of the private use area are no characters of GB18030.
            let scalars = (start..<start + 0x100).compactMap { Unicode.Scalar(UInt32($0)) }
                .filter { !encoded(String($0), "GB18030").isEmpty }
            #expect(scalars.count >= 0xF0 || (0xD700...0xE7FF).contains(start))
            var text = "a"
            text.unicodeScalars.append(contentsOf: scalars)
            text += "z"
            let decoded = TextDecoding.decode(encoded(text, "GB18030"), as: .gb18030)
            #expect(decoded.text == text)
            #expect(decoded.replacements == 0)
        }
    }

    @Test(
        "what is broken costs one replacement, and nothing behind it",
        arguments: [
            [0xFF], [0x81], [0xB0, 0x20], [0x81, 0x30, 0x81], [0xFE, 0xFF], [0xB0, 0x7F],
        ] as [[UInt8]])
    func broken(_ bytes: [UInt8]) {
        let before = encoded("政务公开", "GB18030")
        let after = encoded("<a href=x>信息</a>", "GB18030")
        let decoded = TextDecoding.decode(before + bytes + after, as: .gb18030)
        #expect(decoded.text.hasPrefix("政务公开"))
        #expect(decoded.text.hasSuffix("信息</a>"))
        #expect(decoded.replacements >= 1)
        #expect(decoded.text.contains("\u{FFFD}"))
    }

    @Test("0x80 alone is the euro sign, as browsers read it")
    func euro() {
        #expect(TextDecoding.decode([0x61, 0x80, 0x62], as: .gb18030).text == "a€b")
    }
}
