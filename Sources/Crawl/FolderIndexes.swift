internal import Markup
internal import WARC

/// Learns whether a folder and its index are one page on a host.
///
/// `/a/` and `/a/index.html` are the same on most servers and not on all, so it
/// is never assumed: only after two folders of an origin have given the same bytes
/// under both addresses, and none different ones, is the second address of a
/// further folder not asked for. One difference ends that for good.
struct FolderIndexes {
    private static let names = [
        "index.html", "index.htm", "index.shtml", "index.jsp", "index.php", "index.asp",
        "index.aspx", "default.html", "default.htm", "default.asp", "default.aspx", "default.jsp",
    ]
    /// Folders that must agree before the rest is believed.
    private static let proof = 2
    /// Pages remembered.
    private static let pagesBound = 50_000

    private struct Verdict {
        var agreed = 0
        var isBroken = false
    }

    private var digests: [String: WARCDigest] = [:]
    private var verdicts: [String: Verdict] = [:]

    /// Whether an address can have a twin at all.
    static func concerns(_ address: WebAddress) -> Bool {
        address.query == nil && (address.path.hasSuffix("/") || isIndex(address))
    }

    private static func isIndex(_ address: WebAddress) -> Bool {
        guard let slash = address.path.lastIndex(of: "/") else { return false }
        return names.contains(String(address.path[address.path.index(after: slash)...]))
    }

    /// Takes note of the body of a page that was answered with 200.
    mutating func note(_ address: WebAddress, _ digest: WARCDigest) {
        guard digests.count < Self.pagesBound else { return }
        digests[address.description] = digest
        for (twin, kind) in Self.twins(of: address) {
            guard let other = digests[twin] else { continue }
            verdicts[address.origin + " " + kind, default: Verdict()].agreed +=
                other == digest ? 1 : 0
            if other != digest { verdicts[address.origin + " " + kind]?.isBroken = true }
        }
    }

    /// The address, asked for already, that gives the same page for sure.
    func twin(of address: WebAddress) -> WebAddress? {
        guard Self.concerns(address) else { return nil }
        for (twin, kind) in Self.twins(of: address) where digests[twin] != nil {
            if let verdict = verdicts[address.origin + " " + kind], !verdict.isBroken,
                verdict.agreed >= Self.proof
            {
                return WebAddress(twin)
            }
        }
        return nil
    }

    /// The other addresses the page may have, each with the name of its index.
    private static func twins(of address: WebAddress) -> [(address: String, kind: String)] {
        let text = address.description
        if text.hasSuffix("/") { return names.map { (text + $0, $0) } }
        guard let slash = text.lastIndex(of: "/") else { return [] }
        let name = String(text[text.index(after: slash)...])
        return [(String(text[...slash]), name)]
    }
}
