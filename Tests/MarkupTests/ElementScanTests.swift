import Markup
import Testing

@Suite("Finding where elements lie")
struct ElementScanTests {
    private static let document = """
        <?xml version="1.0"?><!-- <a> -->
        <r:root a='>' b="/>">
          <one/><two x="<"
            y="1">text<deep><![CDATA[</two>]]></deep><deep/></two>
          <?pi <three> ?><!-- </r:root> -- -->
          <三></三>
        </r:root>
        """

    private static func elements(
        _ text: String, in pieces: Int = .max, deepest: Int = 2
    ) -> (elements: [ElementScan.Element], isComplete: Bool) {
        var scan = ElementScan(deepest: deepest)
        var found: [ElementScan.Element] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: min(pieces, max(bytes.count, 1))) {
            scan.read(Array(bytes[start..<min(start + min(pieces, bytes.count), bytes.count)])) {
                found.append($0)
            }
        }
        return (found, scan.isComplete)
    }

    @Test(
        "tags, comments, instructions and character data are told apart", arguments: [1, 2, 7, 999])
    func places(pieces: Int) {
        let bytes = Array(Self.document.utf8)
        let (found, isComplete) = Self.elements(Self.document, in: pieces)
        #expect(isComplete)
        #expect(found.map(\.name) == ["one", "two", "三", "r:root"])
        #expect(found.map(\.depth) == [2, 2, 2, 1])
        #expect(found.map(\.lines.start) == [3, 3, 6, 2])
        #expect(found.map(\.lines.contentStart) == [3, 4, 6, 2])
        #expect(found.map(\.lines.end) == [3, 4, 6, 7])
        let texts = found.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        #expect(texts[0] == "<one/>")
        #expect(texts[1].hasPrefix("<two x=") && texts[1].hasSuffix("<deep/></two>"))
        #expect(texts[2] == "<三></三>")
        let inner = String(
            decoding: bytes[found[1].contentStart..<found[1].contentEnd], as: UTF8.self)
        #expect(inner == "text<deep><![CDATA[</two>]]></deep><deep/>")
        #expect(found[0].contentStart == found[0].contentEnd)
    }

    @Test(
        "what is no whole document is not complete",
        arguments: ["", "text", "<a>", "<a", "<a b='>", "<a/><!--", "<a><b></a>", "<!DOCTYPE a"])
    func incomplete(text: String) {
        #expect(!Self.elements(text).isComplete)
    }

    @Test("places lie within the document, whatever it is", arguments: 0..<200)
    func hostile(seed: Int) {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
        let parts = ["<", ">", "/", "!", "-", "?", "\"", "'", "[CDATA[", "]]", "a", "\n", "--"]
        var text = ""
        for _ in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += parts[Int(state >> 33) % parts.count]
        }
        for element in Self.elements(text, deepest: 9).elements {
            #expect(element.start < element.contentStart)
            #expect(element.contentStart <= element.contentEnd)
            #expect(element.contentEnd <= element.end && element.end <= text.utf8.count)
        }
    }
}
