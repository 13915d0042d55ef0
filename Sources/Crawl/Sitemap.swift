internal import Markup
internal import WARC

/// What one sitemap file announces (sitemaps.org protocol 0.9): an XML list of
/// pages, an XML index of further sitemaps, or plain text with an address a line.
struct Sitemap {
    /// Addresses read of one file; the protocol allows no more.
    static let entriesBound = 50_000
    /// Bytes of one file once unpacked; the protocol's own bound is 50 MB.
    static let bytesBound = 52_428_800

    /// The pages it names, each once, in order.
    private(set) var pages: [WebAddress] = []
    /// The sitemaps an index names, each once, in order.
    private(set) var sitemaps: [WebAddress] = []

    private var seen: Set<WebAddress> = []

    /// Reads the answer to asking for a sitemap. What cannot be read is left
    /// out: a broken sitemap announces less, it stops nothing.
    init(_ response: HTTPResponse, of address: WebAddress) {
        let body =
            (200...299).contains(response.status)
            ? try? response.body(limit: Self.bytesBound).unpacked(limit: Self.bytesBound) : nil
        self.init(body?.bytes ?? [], of: address)
    }

    /// Reads the file itself.
    init(_ bytes: [UInt8], of address: WebAddress) {
        if bytes.first(where: { $0 > 32 && $0 < 127 }) == UInt8(ascii: "<") {
            readXML(bytes, on: address)
        } else {
            readText(bytes, on: address)
        }
    }

    private mutating func readXML(_ bytes: [UInt8], on address: WebAddress) {
        enum Kind { case page, sitemap }
        var kind: Kind?
        var location: String?
        var found: [(Kind, String)] = []
        let limits = MarkupLimits(bytes: Self.bytesBound, depth: 16, nodes: 2_000_000)
        try? XMLReader.read(bytes, limits: limits) { event in
            switch event {
            case .start(let name, _, _):
                switch name.local {
                case "url": kind = .page
                case "sitemap": kind = .sitemap
                case "loc": location = ""
                default: break
                }
            case .text(let text):
                if let soFar = location, soFar.utf8.count + text.utf8.count <= 8_192 {
                    location = soFar + text
                }
            case .end(let name):
                guard name.local == "loc", let text = location else { return }
                location = nil
                if let kind, found.count < Self.entriesBound { found.append((kind, text)) }
            }
        }
        for (kind, text) in found {
            switch kind {
            case .page: take(text, on: address) { $0.pages.append($1) }
            case .sitemap: take(text, on: address) { $0.sitemaps.append($1) }
            }
        }
    }

    private mutating func readText(_ bytes: [UInt8], on address: WebAddress) {
        let lines = bytes.split { $0 == 10 || $0 == 13 }.prefix(Self.entriesBound)
        for line in lines where line.count <= 8_192 {
            let text = String(decoding: line, as: UTF8.self)
            // Prose answered in place of a sitemap must not become addresses.
            guard text.contains("://") else { continue }
            take(text, on: address) { $0.pages.append($1) }
        }
    }

    private mutating func take(
        _ text: String, on address: WebAddress, _ keep: (inout Sitemap, WebAddress) -> Void
    ) {
        let bare = text.unicodeScalars.drop { $0.value <= 32 }
        guard let target = address.resolve(String(String.UnicodeScalarView(bare))),
            target.isFetchable, seen.insert(target).inserted
        else { return }
        keep(&self, target)
    }
}
