import Markup

/// In what way a reference is wrong.
enum WrongReference: String, CaseIterable, Comparable {
    case localFile = "local-file"
    case broken
    case mail
    case intranet
    case script
    case errorPage = "error-page"

    /// Whether a machine cannot be sure.
    var isSuspicion: Bool { self == .script || self == .errorPage }

    static func < (left: WrongReference, right: WrongReference) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    func holds(_ link: HTMLLink, on page: Page, _ captures: UnitCaptures) -> Bool {
        let reference = link.reference.lowercased()
        return switch self {
        case .localFile: Self.isLocal(reference)
        case .broken: Self.isBroken(reference, link)
        case .mail: Self.isJunkMail(reference)
        case .intranet: Self.isIntranet(link, on: page)
        case .script: Self.isIdle(reference, link)
        case .errorPage: Self.isErrorPage(link, captures)
        }
    }

    private static func isLocal(_ reference: String) -> Bool {
        let bytes = Array(reference.utf8.prefix(3))
        let isDrive =
            bytes.count == 3 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0])
            && bytes[1] == UInt8(ascii: ":")
            && (bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/"))
        return isDrive || reference.hasPrefix("file:") || reference.hasPrefix("\\\\")
    }

    private static let misspelled = [
        "http//", "https//", "ttp://", "ttps://", "htp://", "htps://", "htttp://", "htttps://",
        "hhttp://", "http;//", "https;//", "http:www.", "https:www.", "http：", "https：",
    ]

    private static func isBroken(_ reference: String, _ link: HTMLLink) -> Bool {
        if misspelled.contains(where: { reference.hasPrefix($0) }) { return true }
        for scheme in ["http://", "https://"] where reference.hasPrefix(scheme) {
            let rest = reference.dropFirst(scheme.count)
            if rest.isEmpty || rest.hasPrefix("/") { return true }
            if ["http:", "https:", "http//", "https//"].contains(where: { rest.hasPrefix($0) }) {
                return true
            }
            let host = rest.prefix { !"/?#".contains($0) }
            let isTorn = host.contains { $0.isWhitespace } || host.contains("%20")
            return isTorn || link.address == nil
        }
        return false
    }

    private static func isJunkMail(_ reference: String) -> Bool {
        guard reference.hasPrefix("mailto:") else { return false }
        let addresses = reference.dropFirst(7).prefix { $0 != "?" }
            .split { $0 == "," || $0 == ";" }
        return addresses.isEmpty
            || !addresses.allSatisfy { address in
                let parts = address.split(separator: "@", omittingEmptySubsequences: false)
                return parts.count == 2 && MailAddress.isIn(address)
            }
    }

    private static func isIntranet(_ link: HTMLLink, on page: Page) -> Bool {
        guard let address = link.address, address.isFetchable else { return false }
        let host = address.host
        guard host != page.address.host else { return false }
        if host == "localhost" { return true }
        if host.hasPrefix("[") {
            let inside = host.dropFirst().dropLast()
            return inside == "::1" || inside.hasPrefix("fc") || inside.hasPrefix("fd")
                || ["fe8", "fe9", "fea", "feb"].contains { inside.hasPrefix($0) }
        }
        guard host.contains(".") else { return true }
        let numbers = host.split(separator: ".").map { Int($0) }
        guard numbers.count == 4, let first = numbers[0], let second = numbers[1],
            !numbers.contains(where: { $0 == nil })
        else { return false }
        return switch (first, second) {
        case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): true
        default: false
        }
    }

    /// A link that does nothing unless a script finds it, where none could.
    private static func isIdle(_ reference: String, _ link: HTMLLink) -> Bool {
        guard link.kind == .anchor, !link.text.isEmpty else { return false }
        let script = reference.filter { !$0.isWhitespace }
        let isIdle =
            ["", "#", "javascript:", "javascript:;"].contains(script)
            || script.hasPrefix("javascript:void")
        return isIdle
            && !link.node.attributes.contains { attribute in
                let name = attribute.name.lowercased()
                return name.hasPrefix("on") || name.hasPrefix("data-") || name == "id"
                    || name == "class"
            }
    }

    private static func isErrorPage(_ link: HTMLLink, _ captures: UnitCaptures) -> Bool {
        guard let address = link.address, address.isFetchable,
            case .answered(let answer) = captures.archive.resolve(address), answer.isSuccess,
            answer.address != address
        else { return false }
        let path = answer.address.path.lowercased()
        return ["404", "error", "notfound", "err."].contains { path.contains($0) }
    }
}
