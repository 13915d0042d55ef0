internal import Markup
internal import WARC

/// Tells an answer that only hands out a cookie from a page.
///
/// What a script must compute first cannot be passed, and is not tried.
enum CookieGate {
    /// A page longer than this is one.
    private static let bodyBound = 4_096

    /// Whether `response` sends whoever asked for `address` back to it with a
    /// cookie: a redirect to itself, a refusal with next to nothing in it, or a
    /// blank page that loads itself again.
    static func isOne(_ response: HTTPResponse, of address: WebAddress) -> Bool {
        guard !response.fields.values("Set-Cookie").isEmpty else { return false }
        switch response.status {
        case 301, 302, 303, 307, 308:
            guard let target = response.fields["Location"].flatMap({ address.resolve($0) }) else {
                return false
            }
            return target.canonical == address.canonical
        case 403, 412, 521: return !isScripted(response)
        case 200: return returns(response, to: address)
        default: return false
        }
    }

    private static func body(_ response: HTTPResponse) -> [UInt8]? {
        guard let body = try? response.body(limit: bodyBound + 1), body.bytes.count <= bodyBound
        else { return nil }
        return body.bytes
    }

    private static func isScripted(_ response: HTTPResponse) -> Bool {
        guard let body = body(response) else { return true }
        return String(decoding: body, as: UTF8.self).lowercased().contains("<script")
    }

    private static func returns(_ response: HTTPResponse, to address: WebAddress) -> Bool {
        guard !isScripted(response), let body = body(response),
            let page = try? PageScan(
                body, contentType: response.contentType,
                limits: MarkupLimits(bytes: bodyBound, depth: 1, nodes: 1)),
            page.links.allSatisfy({ $0.kind == .refresh })
        else { return false }
        return page.links.contains {
            address.resolve($0.reference, in: page.charset)?.canonical == address.canonical
        }
    }
}
