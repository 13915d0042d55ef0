import Exact
import Markup
import WARC

/// One answer of a web server, as the archive holds it. The body is read from
/// the archive when it is wanted.
struct CapturedAnswer: Sendable {
    /// The address asked for.
    let address: WebAddress
    /// When the answer was captured.
    let time: DateTime
    /// The HTTP status, 100 … 999.
    let status: Int
    /// The WARC record, without angle brackets.
    let record: String
    /// The `Content-Type` field.
    let contentType: String?
    /// The `Location` field.
    let location: String?
    /// Whether the whole answer was stored.
    let isWhole: Bool
    /// Where its body is.
    let store: Store

    /// Where a record is kept until its body is wanted.
    enum Store: Sendable {
        case file(WARCLocation)
        /// The few records that cannot be found again in their file.
        case memory(WARCRecord)
    }

    /// Whether it is a web page: by its type; by the beginning of its body where the server gives
    /// none or a vague one.
    func isPage(_ body: [UInt8]) -> Bool {
        let type = (contentType ?? "").lowercased()
        if type.holds("html") { return true }
        guard type.isEmpty || type.hasPrefix("text/plain") || type.holds("octet-stream") else {
            return false
        }
        let start = String(decoding: body.prefix(1_024), as: UTF8.self).lowercased()
        return ["<html", "<!doctype html", "<head", "<body"].contains { start.holds($0) }
    }

    /// 404 and 410: the page is not there, and the server says so.
    var isGone: Bool { status == 404 || status == 410 }

    var isSuccess: Bool { (200...299).contains(status) }

    /// 3xx with somewhere to go.
    var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) && location != nil }

    /// Whether the status says something about the page; 401, 403, 429 and
    /// 5xx say something about the visit only, and so does a redirect to the very
    /// address, by which gates hand out their cookies.
    var isConclusive: Bool { isGone || isSuccess || (isRedirect && !returns) }

    private var returns: Bool {
        location.flatMap { address.resolve($0)?.canonical } == address.canonical
    }

    /// How it stands among the answers of its address; the highest counts.
    var rank: Rank {
        Rank(isConclusive: isConclusive, isWhole: isWhole, time: time, record: record)
    }

    struct Rank: Comparable {
        let isConclusive: Bool
        let isWhole: Bool
        let time: DateTime
        let record: String

        static func < (left: Rank, right: Rank) -> Bool {
            if left.isConclusive != right.isConclusive { return right.isConclusive }
            if left.isWhole != right.isWhole { return right.isWhole }
            return (left.time, left.record) < (right.time, right.record)
        }
    }
}
