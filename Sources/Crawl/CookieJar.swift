internal import Markup
internal import WARC

/// The cookies of hosts that answer nothing without them.
///
/// Some sites stand behind a gate: the first answer is a cookie and a way back to
/// the same address, and only who brings the cookie along gets the page. Nothing
/// else a site sets is kept: a crawl has no session, no history and no consent, so
/// that two crawls see the same pages. The jar lives in memory and gives a cookie
/// back to the host that set it and to no other, whatever its `Domain` says.
struct CookieJar {
    private struct Cookie {
        let name: String
        let value: String
        let path: String
        let isSecure: Bool
    }

    /// Cookies kept of one host.
    private static let cookiesBound = 20
    /// Hosts that cookies are kept of.
    private static let hostsBound = 1_000
    /// Bytes of one cookie, name and value.
    private static let lengthBound = 4_096

    private var cookies: [String: [Cookie]] = [:]

    /// Takes what a response sets; gives whether the jar now holds anything else
    /// than before, without which asking again would be in vain.
    mutating func take(_ response: HTTPResponse, of address: WebAddress) -> Bool {
        var own = cookies[address.host] ?? []
        guard !own.isEmpty || cookies.count < Self.hostsBound else { return false }
        var isChanged = false
        for line in response.fields.values("Set-Cookie") {
            guard let (cookie, isOver) = Self.read(line, of: address) else { continue }
            let known = own.firstIndex { $0.name == cookie.name && $0.path == cookie.path }
            if isOver {
                if let known {
                    own.remove(at: known)
                    isChanged = true
                }
            } else if let known {
                isChanged = isChanged || own[known].value != cookie.value
                own[known] = cookie
            } else if own.count < Self.cookiesBound {
                own.append(cookie)
                isChanged = true
            }
        }
        cookies[address.host] = own.isEmpty ? nil : own
        return isChanged
    }

    /// The `Cookie` field of a request, longer paths first (RFC 6265 §5.4); `nil`
    /// when there is nothing to send.
    func field(for address: WebAddress) -> String? {
        guard let own = cookies[address.host] else { return nil }
        let fitting = own.enumerated().filter { _, cookie in
            (!cookie.isSecure || address.scheme == "https") && Self.covers(cookie.path, address)
        }
        let ordered = fitting.sorted {
            ($1.element.path.utf8.count, $0.offset) < ($0.element.path.utf8.count, $1.offset)
        }
        guard !ordered.isEmpty else { return nil }
        return ordered.map { "\($0.element.name)=\($0.element.value)" }.joined(separator: "; ")
    }

    /// RFC 6265 §5.1.4.
    private static func covers(_ path: String, _ address: WebAddress) -> Bool {
        let asked = address.path
        return asked == path || (asked.hasPrefix(path) && path.hasSuffix("/"))
            || asked.hasPrefix(path + "/")
    }

    /// Reads one `Set-Cookie` field (RFC 6265 §5.2), and whether it takes the
    /// cookie back. A cookie that another host or only a script may see is none
    /// of ours to judge; its value must fit into a header line.
    private static func read(_ line: String, of address: WebAddress) -> (Cookie, isOver: Bool)? {
        let parts = line.split(separator: ";", omittingEmptySubsequences: false)
            .map { trimmed(String($0)) }
        guard let pair = parts.first, let sign = pair.firstIndex(of: "="), sign != pair.startIndex
        else { return nil }
        let name = trimmed(String(pair[..<sign]))
        let value = trimmed(String(pair[pair.index(after: sign)...]))
        guard !name.isEmpty, name.utf8.count + value.utf8.count <= lengthBound,
            (name + value).utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 0x3B })
        else { return nil }
        var path = defaultPath(address)
        var isSecure = false
        var isOver = false
        for attribute in parts.dropFirst() {
            let words = attribute.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = words.count == 2 ? trimmed(String(words[1])) : ""
            switch trimmed(String(words[0])).lowercased() {
            case "path" where value.hasPrefix("/"): path = value
            case "secure": isSecure = true
            case "max-age": isOver = value == "0" || value.hasPrefix("-")
            default: break
            }
        }
        return (Cookie(name: name, value: value, path: path, isSecure: isSecure), isOver)
    }

    /// RFC 6265 §5.1.4: the folder of the page, without the closing slash.
    private static func defaultPath(_ address: WebAddress) -> String {
        let path = address.path
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    private static func trimmed(_ text: String) -> String {
        String(decoding: trimBlanks(Array(text.utf8)[...]), as: UTF8.self)
    }

    private static func trimBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop { $0 == 32 || $0 == 9 }
        guard let last = start.lastIndex(where: { $0 != 32 && $0 != 9 }) else { return [] }
        return start[...last]
    }
}
