import Foundation
import Markup
import Testing
import WARC

@testable import Crawl

/// Ways to write this machine, its neighbours and the machinery of a cloud, as
/// they stand in links made to get at them. Where a port is open, it is that of
/// a server which must not hear of any of this.
@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `Addresses the round does not name` {
    static let forms = [
        // This machine: usual, short, decimal, octal, hexadecimal, mixed.
        "http://127.0.0.1:PORT/", "http://127.1:PORT/", "http://127.0.1:PORT/",
        "http://2130706433:PORT/", "http://017700000001:PORT/", "http://0x7f000001:PORT/",
        "http://0x7f.0.0.1:PORT/", "http://0177.0.0.1:PORT/", "http://0177.0.0.01:PORT/",
        "http://127.0.0.1.:PORT/", "http://127.000.000.001:PORT/", "http://0x7f.1:PORT/",
        "http://127.8.8.8:PORT/", "http://0:PORT/", "http://0.0.0.0:PORT/", "http://00:PORT/",
        "http://localhost:PORT/", "http://LOCALHOST:PORT/", "http://localhost.:PORT/",
        "http://ip6-localhost:PORT/",
        // The same in full-width digits and stops, circled digits, escapes.
        "http://１２７.０.０.１:PORT/", "http://127。0。0。1:PORT/", "http://①②⑦.⓪.⓪.①:PORT/",
        "http://%31%32%37.0.0.1:PORT/", "http://127%2e0%2e0%2e1:PORT/",
        // As IPv6.
        "http://[::1]:PORT/", "http://[0:0:0:0:0:0:0:1]:PORT/", "http://[::]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/",
        "http://[0:0:0:0:0:ffff:7f00:0001]:PORT/", "http://[::127.0.0.1]:PORT/",
        "http://[64:ff9b::7f00:1]:PORT/", "http://[2002:7f00:1::]:PORT/",
        "http://[fe80::1]:PORT/", "http://[fe80::1%25lo]:PORT/", "http://[::1%25lo]:PORT/",
        "http://[fc00::1]:PORT/", "http://[fd00:ec2::254]/", "http://[ff02::1]:PORT/",
        // User information that looks like a host.
        "http://example.test@127.0.0.1:PORT/", "http://example.test:80@127.0.0.1:PORT/",
        "http://a.test%40127.0.0.1:PORT/", "http://127.0.0.1:PORT#@example.test/",
        "http://127.0.0.1:PORT\\@example.test/", "http:\\\\127.0.0.1:PORT\\",
        "http:127.0.0.1:PORT/", "http:///127.0.0.1:PORT/", "//127.0.0.1:PORT/",
        "http://example.test@@127.0.0.1:PORT/", "http://127.0.0.1:PORT?@example.test/",
        // Private, shared and link-local networks, metadata services.
        "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.0.1/", "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://2852039166/latest/",
        "http://0xa9fea9fe/",
        "http://[::ffff:a9fe:a9fe]/", "http://198.18.0.1/", "http://192.0.2.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/", "http://240.0.0.1/", "https://127.0.0.1:PORT/",
        // Other schemes.
        "file:///etc/passwd", "gopher://127.0.0.1:PORT/_x", "ftp://127.0.0.1:PORT/",
        "dict://127.0.0.1:PORT/", "ldap://127.0.0.1:PORT/", "tftp://127.0.0.1:PORT/",
        "javascript:fetch('http://127.0.0.1:PORT/')", "jar:http://127.0.0.1:PORT/!/",
        "HTTP://127.0.0.1:PORT/",
    ]

    @Test func `are a table worth the name`() {
        #expect(Set(Self.forms).count == Self.forms.count)
        #expect(Self.forms.count >= 60)
    }

    @Test func `are never contacted, whichever way they are written`() throws {
        let server = try TestServer()
        let seeds = Self.forms.compactMap { form in
            WebAddress(form.replacingOccurrences(of: "PORT", with: "\(server.port)"))
        }.filter(\.isFetchable)
        #expect(seeds.count >= 40, "most forms are addresses a crawl could be given")
        let scope = CrawlScope(id: "甲", seeds: seeds, prefixes: [])
        let captured = try server.crawl([scope], allowPrivate: []) {
            $0.timeout = .milliseconds(500)
        }
        #expect(try server.requests().isEmpty)
        for record in captured.records {
            #expect(record.type == .warcinfo || record.type == .metadata)
        }
        let refused = captured.records.filter { $0.blockFields[.role] == "page" }
        #expect(!refused.isEmpty)
        for record in refused {
            let outcome = record.blockFields[.outcome]
            #expect(
                [.refusedPrivate, .dns].map(\CaptureOutcome.rawValue).contains(outcome),
                "\(record.targetURI ?? "") ended as \(outcome ?? "nothing")")
        }
    }

    @Test(arguments: [
        "http://127.0.0.2:PORT/", "http://127.2:PORT/", "http://2130706434:PORT/",
        "http://0x7f000002:PORT/", "http://0177.0.0.2:PORT/", "http://１２７.０.０.２:PORT/",
        "http://[::ffff:127.0.0.2]:PORT/", "http://[::1]:PORT/",
        "http://127.0.0.1@127.0.0.2:PORT/", "http://127.0.0.1%2F@127.0.0.2:PORT/",
        "//127.0.0.2:PORT/",
    ])
    func `are not reached by a redirect either`(form: String) throws {
        let server = try TestServer(robots: ("404 Not Found", ""))
        let other = try TestServer()
        // The seed's host may be asked; what it redirects to is another one.
        let location = form.replacingOccurrences(of: "PORT", with: "\(other.port)")
        let seed = try server.address("/turn/to?\(location)")
        let target = try #require(seed.resolve(location))
        #expect(target.host != "127.0.0.1")
        let everywhere = try #require(WebAddress(target.origin + "/"))
        let captured = try server.crawl([
            CrawlScope(id: "甲", seeds: [seed], prefixes: [everywhere])
        ])
        #expect(try other.requests().isEmpty)
        let story = try #require(
            captured.records.first { record in
                record.type == .metadata && record.targetURI == everywhere.description
            })
        // What no resolver takes for an address is not reached either.
        #expect(
            [.refusedPrivate, .dns].map(\CaptureOutcome.rawValue)
                .contains(story.blockFields[.outcome]))
    }
}
