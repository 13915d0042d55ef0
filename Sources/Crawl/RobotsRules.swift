/// What a robots.txt says to one crawler (RFC 9309).
public struct RobotsRules: Sendable, Hashable {
    /// Bytes read of a robots.txt; the rest is ignored (RFC 9309 §2.5).
    public static let maximumBytes = 512_000

    private struct Rule: Hashable, Sendable {
        var isAllowed: Bool
        var pattern: [UInt8]
        var text: String
    }

    private let rules: [Rule]
    /// The `Crawl-delay` of the group, when there is one.
    public let crawlDelay: Duration?
    /// The values of its `Sitemap` lines as they stand, in order, at most
    /// ``maximumSitemaps``; they belong to no group (RFC 9309 §2.2.4).
    public let sitemaps: [String]

    /// `Sitemap` lines taken from one file.
    public static let maximumSitemaps = 20

    /// Rules that allow everything.
    public static let allowingAll = RobotsRules([], agent: "")

    /// Reads the group of one crawler.
    ///
    /// - Parameters:
    ///   - bytes: the body of the robots.txt; lines may end in CR, LF or both,
    ///     and what is not understood is skipped.
    ///   - agent: the crawler's `User-Agent`; its first word up to a `/`
    ///     chooses the groups, without regard to case. Where none fits, the
    ///     groups of `*` hold.
    public init(_ bytes: [UInt8], agent: String) {
        let token = Self.token(agent.utf8)
        var own: [Rule] = []
        var common: [Rule] = []
        var hasOwn = false
        var ownDelay: Duration?
        var commonDelay: Duration?
        var isForUs = false
        var isForAll = false
        var isHead = false
        var sitemaps: [String] = []
        for (key, value) in Self.lines(bytes.prefix(Self.maximumBytes)) {
            switch key {
            case "user-agent", "useragent", "user agent":
                if !isHead { (isForUs, isForAll) = (false, false) }
                isHead = true
                if value.first == UInt8(ascii: "*") { isForAll = true }
                if !token.isEmpty && Self.token(value) == token {
                    isForUs = true
                    hasOwn = true
                }
            case "allow", "disallow":
                isHead = false
                guard let rule = Self.rule(value, isAllowed: key == "allow") else { continue }
                if isForUs { own.append(rule) }
                if isForAll { common.append(rule) }
            case "crawl-delay":
                isHead = false
                guard let delay = Self.seconds(value) else { continue }
                if isForUs { ownDelay = max(ownDelay ?? .zero, delay) }
                if isForAll { commonDelay = max(commonDelay ?? .zero, delay) }
            case "sitemap":
                guard sitemaps.count < Self.maximumSitemaps, !value.isEmpty else { continue }
                sitemaps.append(String(decoding: value, as: UTF8.self))
            default: continue
            }
        }
        self.sitemaps = sitemaps
        rules = hasOwn ? own : common
        crawlDelay = hasOwn ? ownDelay : commonDelay
    }

    /// The rule that forbids a path with its query, as it stands in the file;
    /// `nil` when it may be asked for. The longest rule wins, and where two
    /// are equally long, the one that allows (RFC 9309 §2.2.2).
    public func forbids(_ requestTarget: String) -> String? {
        if requestTarget == "/robots.txt" { return nil }
        let path = Self.normal(Array(requestTarget.utf8))
        var best: Rule?
        // Rules made to cost time must not: beyond this the answer is no.
        var work = 20_000_000
        for rule in rules {
            if let best, best.pattern.count > rule.pattern.count { continue }
            if let best, best.pattern.count == rule.pattern.count, best.isAllowed { continue }
            guard Self.matches(rule.pattern, path, work: &work) else {
                if work <= 0 { return rule.text }
                continue
            }
            best = rule
        }
        guard let best, !best.isAllowed else { return nil }
        return best.text
    }

    /// Whether the pattern matches the beginning of the path; `*` stands for
    /// anything, `$` at the end for the end of the path.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8], work: inout Int) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let body = isAnchored ? pattern.dropLast() : pattern[...]
        let pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        var position = 0
        for (index, piece) in pieces.enumerated() {
            let isLast = index == pieces.count - 1
            if index == 0 {
                guard path.starts(with: piece) else { return false }
                position = piece.count
                if isLast { return !isAnchored || position == path.count }
                continue
            }
            if isLast && isAnchored {
                return path.count - position >= piece.count
                    && path.reversed().starts(with: piece.reversed())
            }
            guard let found = find(piece, in: path, from: position, work: &work) else {
                return false
            }
            position = found + piece.count
        }
        return true
    }

    private static func find(
        _ piece: ArraySlice<UInt8>, in path: [UInt8], from start: Int, work: inout Int
    ) -> Int? {
        guard path.count - start >= piece.count else { return nil }
        for place in start...path.count - piece.count {
            work -= 1
            var length = 0
            for byte in piece {
                guard path[place + length] == byte else { break }
                length += 1
            }
            work -= length
            if work <= 0 { return nil }
            if length == piece.count { return place }
        }
        return nil
    }

    private static func rule(_ value: ArraySlice<UInt8>, isAllowed: Bool) -> Rule? {
        guard let first = value.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "*"),
            value.count <= 2_048
        else { return nil }
        return Rule(
            isAllowed: isAllowed, pattern: normal(Array(value)),
            text: String(decoding: value, as: UTF8.self))
    }

    /// Escapes in upper case and only where needed, as in `WebAddress`.
    private static func normal(_ bytes: [UInt8]) -> [UInt8] {
        var normal: [UInt8] = []
        normal.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
            {
                let value = high << 4 | low
                if isUnreserved(value) {
                    normal.append(value)
                } else {
                    escape(value, into: &normal)
                }
                index += 3
                continue
            }
            if byte <= 32 || byte >= 127 {
                escape(byte, into: &normal)
            } else {
                normal.append(byte)
            }
            index += 1
        }
        return normal
    }

    private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// The product token at the beginning, in lower case.
    private static func token(_ text: some Sequence<UInt8>) -> [UInt8] {
        text.prefix { isUnreserved($0) && $0 != 0x2E && $0 != 0x7E }.map(lower)
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [(
        key: String, value: ArraySlice<UInt8>
    )] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        return text.split { $0 == 10 || $0 == 13 }.compactMap { line in
            let line = line.prefix { $0 != UInt8(ascii: "#") }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex < 64
            else {
                return nil
            }
            let key = String(decoding: trimmed(line[..<colon]).map(lower), as: UTF8.self)
            return (key, trimmed(line[(colon + 1)...]))
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 > 32 }),
            let last = bytes.lastIndex(where: { $0 > 32 })
        else { return [] }
        return bytes[first...last]
    }

    /// Whole or decimal seconds, below a day; to the millisecond.
    private static func seconds(_ value: ArraySlice<UInt8>) -> Duration? {
        let parts = value.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
            (0...86_400).contains(whole)
        else { return nil }
        guard parts.count == 2 else { return .seconds(whole) }
        let digits = parts[1].prefix(3)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let padded = Array(digits) + [UInt8](repeating: 0x30, count: 3 - digits.count)
        let thousandths = Int(String(decoding: padded, as: UTF8.self)) ?? 0
        return .seconds(whole) + .milliseconds(thousandths)
    }
}
