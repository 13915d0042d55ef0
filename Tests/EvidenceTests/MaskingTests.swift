import Testing

@testable import Evidence

@Suite("Personal numbers")
struct PersonalNumberTests {
    /// Invented: no region code begins with 99.
    static let card = "990101196503120214"

    @Test(
        "are hidden in the form of the notices of cities",
        arguments: [
            (card, "99*************214"),
            ("13800001234", "138****1234"),
            ("6222020000000000007", "6222***********0007"),
            ("+8613800001234", "+86138****1234"),
            ("013800001234", "0138****1234"),
        ])
    func masks(number: String, shown: String) {
        #expect(Masking.masked("某某\(number)。") == "某某\(shown)。")
    }

    @Test(
        "never leave in full, however they are written",
        arguments: [
            "138 0000 1234", "138-0000-1234", "１３８００００１２３４", "138\u{200B}0000\u{200B}1234",
            "138\u{A0}0000\u{A0}1234", "990101 19650312 0214", "6222 0200 0000 0000 007",
            "99010119650312021X", "99010119650312021ｘ", "身份证990101196503120214电话13800001234",
            "tel=13800001234&id=990101196503120214", "990101650312021",
        ])
    func neverInFull(text: String) {
        let shown = Masking.snippet(text)
        let digits = TextNormalization.squeezed(shown).filter { $0.isNumber }
        #expect(shown.contains("****"))
        #expect(!digits.contains("13800001234"))
        #expect(!digits.contains("990101196503120214"))
        #expect(!digits.contains("6222020000000000007"))
        #expect(Masking.masked(shown) == shown, "masking what is masked changes nothing")
    }

    /// A small generator of its own, so that the property is the same each run.
    struct Numbers {
        var state: UInt64 = 88_172_645_463_325_252

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }

        mutating func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(next() % 10) }.joined()
        }
    }

    @Test("no text lets a mobile number or a run of fifteen digits through")
    func property() {
        var numbers = Numbers()
        let gaps = ["", " ", "，", "\n", "：", "号", "a", "-", "\u{200B}", "．"]
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<6 {
                let length = [3, 4, 8, 11, 15, 16, 17, 18, 19][Int(numbers.next() % 9)]
                text +=
                    length == 11
                    ? "1" + "\(3 + numbers.next() % 7)" + numbers.digits(9)
                    : numbers.digits(length)
                text += gaps[Int(numbers.next() % UInt64(gaps.count))]
            }
            let shown = Masking.masked(text)
            for match in NumberScanner(shown).matches() {
                #expect(match.mask == nil, "\(text) → \(shown)")
            }
        }
    }

    @Test(
        "are leaks only when they are what they look like",
        arguments: [
            (card, PersonalNumber.Kind.identityCard),
            ("99010119650312021x", nil),
            ("990101196513120214", nil),
            ("990105202205180030", nil),
            ("13800001234", .mobile),
            ("+8613800001234", .mobile),
            ("12800001234", nil),
            ("138000012345", nil),
            ("0.13800001234", nil),
            ("A13800001234", nil),
            ("6222020000000000000", .bankCard),
            ("6222020000000000001", nil),
            ("5222020000000000001", nil),
        ] as [(String, PersonalNumber.Kind?)])
    func recognises(text: String, kind: PersonalNumber.Kind?) {
        let found = NumberScanner(text).matches().compactMap(\.personal)
        #expect(found.map(\.kind) == (kind.map { [$0] } ?? []))
    }

    @Test("in an address the digits of a digest stay, so that it leads back to the page")
    func digests() {
        let digest = "http://www.shili.example/a/4f2276e510ae13307918709b1af58db9.html"
        #expect(Masking.maskedAddress(digest) == digest)
        #expect(
            Masking.maskedAddress("http://www.shili.example/a?tel=13307918709")
                == "http://www.shili.example/a?tel=133****8709")
    }

    @Test("keep ordinary numbers as they are")
    func ordinary() {
        let text = "青府发〔2022〕12号，2022-05-12 08:30，0700-8801001，面积1286.40，标识码9900000001"
        #expect(Masking.masked(text) == text)
    }

    @Test("a snippet is one line of at most 160 characters")
    func snippet() {
        #expect(Masking.snippet("  公开\n\t指南\u{3000}要素 ") == "公开 指南 要素")
        #expect(Masking.snippet(String(repeating: "字", count: 500)).count == 160)
    }
}
