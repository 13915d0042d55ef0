import Markup
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Addresses written in other ways than they were asked for")
struct SpellingTests {
    private static let home = TestSite.home

    private func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

    @Test(
        "lead to the answer of the one that was asked for",
        arguments: ["list.html;jsessionid=B2", "list.html", "list.html?utm_source=wx"])
    func sessions(spelling: String) throws {
        var site = TestSite()
        site.add("list.html;jsessionid=A1", html: "<p>一</p>")
        site.add("other.html", html: "<p>二</p>")
        try site.archive { archive in
            let answer = try #require(archive.answer(try address(Self.home + spelling)))
            #expect(answer.address.description == Self.home + "list.html;jsessionid=A1")
            guard case .answered = archive.resolve(try address(Self.home + spelling)) else {
                Issue.record("not resolved")
                return
            }
            let third = try address(Self.home + "third.html")
            #expect(archive.answer(third) == nil)
        }
    }

    @Test("are followed from a page that was known to be another one's twin")
    func twins() throws {
        var site = TestSite()
        site.add("a/", html: "<p>一</p>")
        site.add(.same, at: Self.home + "a/index.html", instead: Self.home + "a/")
        try site.archive { archive in
            guard
                case .answered(let answer) = archive.resolve(
                    try address(Self.home + "a/index.html"))
            else {
                Issue.record("not resolved")
                return
            }
            #expect(answer.address.description == Self.home + "a/")
        }
    }

    @Test("are followed from https that failed to what was had over http")
    func fallbacks() throws {
        let secure = Self.home.replacing("http:", with: "https:")
        var site = TestSite()
        site.add("", html: "<p>首页</p>")
        site.add(.tls, at: secure, instead: Self.home)
        site.add(.tls, at: secure + "gone.html", instead: Self.home + "gone.html")
        try site.archive { archive in
            guard case .answered(let answer) = archive.resolve(try address(secure)) else {
                Issue.record("not resolved")
                return
            }
            #expect(answer.address.description == Self.home)
            // Where http failed as well, the failure stands.
            guard case .failed(let failure) = archive.resolve(try address(secure + "gone.html"))
            else {
                Issue.record("resolved to what is not there")
                return
            }
            #expect(failure.outcome == .tls)
            #expect(archive.fallbacks { _ in true }.count == 2)
        }
    }

    @Test("count a page that came after its gate, even when both came at one moment")
    func gates() throws {
        var site = TestSite()
        site.add(
            Self.home, bytes: [], status: 302,
            headers: ["Location: \(Self.home)", "Set-Cookie: k=v"])
        site.add("", html: "<p>首页</p>")
        site.add(
            Self.home, bytes: [], status: 302,
            headers: ["Location: /xz/qinghe/", "Set-Cookie: k=w"])
        try site.archive { archive in
            let home = try address(Self.home)
            #expect(archive.answer(home)?.status == 200)
        }
    }
}
