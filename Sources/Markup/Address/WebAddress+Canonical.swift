extension WebAddress {
    /// The address at which all spellings of one page meet: without session ids and without the
    /// parameters that only count visits. Most addresses are their own.
    ///
    /// - `;jsessionid=…` and its like in the path, and the `(S(…))` that ASP.NET puts there;
    /// - in the query, names that are session ids everywhere (`jsessionid`, `PHPSESSID`,
    ///   `ASPSESSIONID…`, `sessionid`, `cftoken` and so on), and `sid` where its value looks like a
    ///   token and not like the number of a site;
    /// - `utm_…`, `spm`, `gclid` and the other names under which links are counted.
    ///
    /// Neither the order of parameters nor anything a server might tell apart is touched, and
    /// `index.html` is not taken off: whether a folder and its index are one page only the server
    /// knows.
    public var canonical: WebAddress {
        guard isFetchable else { return self }
        let text = description.utf8
        guard text.contains(where: { $0 == 0x3F || $0 == 0x3B || $0 == 0x28 }) else { return self }
        let path = SessionMarks.cleaned(path: path)
        let query = query.flatMap { SessionMarks.cleaned(query: $0) }
        guard path != self.path || query != self.query else { return self }
        return WebAddress(scheme: scheme, host: host, port: port, path: path, query: query) ?? self
    }
}

/// Tells what in an address belongs to the visit and not to the page.
private enum SessionMarks {
    /// Session ids whatever their value.
    private static let sessions: Set<String> = [
        "jsessionid", "phpsessid", "phpsessionid", "sessionid", "session_id", "sessid", "cfid",
        "cftoken", "oscsid", "zenid", "asp.net_sessionid", "jsession",
    ]

    /// Session ids where the value is one.
    private static let ambiguous: Set<String> = ["sid", "session", "_sid"]

    private static let tracking: Set<String> = [
        "spm", "spm_id_from", "gclid", "dclid", "fbclid", "msclkid", "yclid", "igshid", "mc_cid",
        "mc_eid", "_ga", "bd_vid", "isappinstalled", "nsukey", "hmsr", "hmpl", "hmcu", "hmkw",
        "hmci",
    ]

    static func cleaned(path: String) -> String {
        guard path.utf8.contains(where: { $0 == 0x3B || $0 == 0x28 }) else { return path }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        let kept = segments.filter { !isFolderOfSession($0) }.map { segment in
            let parts = segment.split(separator: ";", omittingEmptySubsequences: false)
            guard parts.count > 1 else { return String(segment) }
            let others = parts.dropFirst().filter { !isOfVisit($0) }
            return ([parts[0]] + others).joined(separator: ";")
        }
        let text = kept.joined(separator: "/")
        return text.hasPrefix("/") ? text : "/" + text
    }

    /// The query without what belongs to the visit; nil when nothing is left.
    static func cleaned(query: String) -> String? {
        let kept = query.split(separator: "&", omittingEmptySubsequences: false)
            .filter { !isOfVisit($0) }
        let text = kept.joined(separator: "&")
        return text.isEmpty ? nil : text
    }

    private static func isOfVisit(_ pair: Substring) -> Bool {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let name = ASCII.lowercased(String(parts[0]))
        if sessions.contains(name) || name.hasPrefix("aspsessionid") { return true }
        if ambiguous.contains(name) { return isToken(parts[1]) }
        return tracking.contains(name) || name.hasPrefix("utm_")
    }

    /// At least 16 letters and digits, of both kinds: no number and no word is that.
    private static func isToken(_ value: Substring) -> Bool {
        value.utf8.count >= 16
            && value.utf8.allSatisfy {
                ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
            }
            && value.utf8.contains(where: { ASCII.isLetter($0) })
            && value.utf8.contains(where: { ASCII.isDigit($0) })
    }

    /// `(S(4kxq2…))`, also with further marks: `(X(1)S(4kxq2…))`.
    private static func isFolderOfSession(_ segment: Substring) -> Bool {
        guard segment.hasPrefix("("), segment.hasSuffix("))"), segment.contains("S(") else {
            return false
        }
        return segment.utf8.allSatisfy {
            ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x28 || $0 == 0x29
        }
    }
}
