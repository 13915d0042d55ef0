import Seeded
import Testing

@testable import Markup

/// The short way to an address must lead where the long way leads.
@Suite("Links that need no thought")
struct PlainReferenceTests {
    private static let pieces = [
        "http://", "https://", "HTTP://", "ftp://", "http:", "//", "/", "a", "www", "shili", ".",
        "example", "xn--fiqs8s", "-", "--", "_", ":", "80", "443", "8080", "0", "65536", "@", "?",
        "id=3", "&", "=", "#", "top", "..", "%20", "%41", "中", " ", "\\", "\t", "A", "index.html",
        "[::1]", "127.0.0.1", "a.b",
    ]

    private func text(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    private func agree(_ short: WebAddress?, _ long: WebAddress?) -> Bool {
        guard let short else { return true }
        guard let long else { return false }
        return short == long && short.host == long.host && short.path == long.path
            && short.query == long.query && short.port == long.port
    }

    @Test("agree with the whole reading, wherever they are taken", arguments: [1, 2, 3])
    func agreeEverywhere(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bases = try ["http://a.test/b/c.html", "https://a.test:8443/?q=1", "mailto:a@b"].map {
            try #require(WebReference($0, charset: .utf8)?.absolute())
        }
        var plain = 0
        for _ in 0..<30_000 {
            let text = text(&generator)
            let parts = WebReference(text, charset: .utf8)
            var copy = text
            let whole = copy.withUTF8 { PlainReference.address($0) }
            #expect(agree(whole, parts?.absolute()), "\(text)")
            for base in bases {
                let short = PlainReference.address(of: text, on: base)
                if short != nil { plain += 1 }
                #expect(agree(short, parts?.resolved(against: base)), "\(text) on \(base)")
            }
        }
        #expect(plain > 1_000, "hardly anything took the short way")
    }

    @Test(
        "include what stands on every page",
        arguments: [
            "https://beian.miit.example/", "http://www.shili.example/xxgk/list?id=3&page=2",
            "http://127.0.0.1:8081/zwgk/c0/art_2022_3_1.html",
        ])
    func include(_ text: String) {
        var text = text
        #expect(text.withUTF8 { PlainReference.address($0) }?.description == text)
    }
}
