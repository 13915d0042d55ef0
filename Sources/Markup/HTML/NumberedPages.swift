#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The pages of a list whose links a script writes: `createPageHTML(5, 0, "index", "html")`, as TRS
/// and the systems that follow it have it, stands for `index.html`, `index_1.html` … `index_4.html`;
/// so does `var countPage = 5` beside `'index_' + nextPage + '.html'`.
public struct NumberedPages: Sendable, Hashable {
    /// How many pages the list has, its first included.
    public let count: Int
    private let name: String
    private let kind: String

    /// Looks for the call in a page or in its scripts, as bytes of any charset that agrees with
    /// ASCII; nil where there is none.
    public init?(in source: [UInt8]) {
        var start = 0
        while let place = Self.place(of: "createPageHTML", in: source, from: start) {
            start = place + 14
            guard !Self.isDefinition(source, place),
                let open = source[start...].prefix(12).firstIndex(of: UInt8(ascii: "(")),
                let close = source[open...].prefix(400).firstIndex(of: UInt8(ascii: ")")),
                let pages = NumberedPages(call: source[(open + 1)..<close], in: source)
            else { continue }
            self = pages
            return
        }
        // Few pages have the first; the second is looked for nine times.
        guard let written = Self.written(in: source), let count = Self.variable(in: source),
            count > 0
        else { return nil }
        self.count = count
        (name, kind) = written
    }

    /// The addresses of the pages behind the first, in order.
    /// - Parameters:
    ///   - first: the list's first page.
    ///   - limit: at most this many.
    public func addresses(from first: WebAddress, limit: Int) -> [WebAddress] {
        (1..<min(max(count, 1), max(limit, 0) + 1)).compactMap {
            first.resolve("\(name)_\($0).\(kind)")
        }
    }

    /// How many pages scripts say there are in a variable of a name such as `countPage`; nil when
    /// none does.
    public static func variable(in source: [UInt8]) -> Int? {
        for name in variables {
            var start = 0
            while let place = place(of: name, in: source, from: start) {
                start = place + name.utf8.count
                let rest = source[start...].prefix(24).drop(while: isGap)
                guard let sign = rest.first,
                    sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":")
                else { continue }
                let digits = rest.dropFirst().drop(while: isGap).prefix(while: ASCII.isDigit)
                if (1...6).contains(digits.count) {
                    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
                }
            }
        }
        return nil
    }

    private static let variables = [
        "countPage", "nPageCount", "pageCount", "PageCount", "totalPage", "TotalPage",
        "_PAGE_COUNT", "pagecount", "totalpage",
    ]

    private static let kinds: Set<String> = [
        "html", "htm", "shtml", "shtm", "jhtml", "xhtml", "jsp", "aspx", "php",
    ]

    /// Relatives of the call put the id of an element first; the first number is how many pages
    /// there are, and the text before the ending is what they are called.
    private init?(call: ArraySlice<UInt8>, in source: [UInt8]) {
        let parts = call.split(separator: UInt8(ascii: ",")).map {
            ASCII.trimmed(String(decoding: $0, as: UTF8.self))
        }
        let isQuoted = { (part: String) in part.contains("\"") || part.contains("'") }
        let texts = parts.filter(isQuoted).map { part in
            part.filter { $0 != "\"" && $0 != "'" && $0 != "." }
        }
        guard let index = texts.lastIndex(where: { Self.kinds.contains(ASCII.lowercased($0)) }),
            index > 0, !texts[index - 1].isEmpty
        else { return nil }
        // `createPageHTML(countPage, 0, …)`: the number stands elsewhere, the first here is the page.
        let first = parts.first { !isQuoted($0) }
        guard let count = first.flatMap({ Int($0) }) ?? Self.variable(in: source), count > 0 else {
            return nil
        }
        self.count = count
        name = texts[index - 1]
        kind = texts[index]
    }

    /// The name and the ending that a script puts around a number: `index_'+n+'.html`.
    private static func written(in source: [UInt8]) -> (name: String, kind: String)? {
        for quote in ["_'", "_\""] {
            var start = 0
            while let place = place(of: quote, in: source, from: start) {
                start = place + 2
                let after = source[start...].prefix(60)
                guard after.first(where: { $0 != 0x20 }) == UInt8(ascii: "+"),
                    let next = after.firstIndex(where: isQuote), next + 1 < source.count,
                    source[next + 1] == UInt8(ascii: ".")
                else { continue }
                let kind = String(
                    decoding: source[(next + 2)...].prefix(8).prefix(while: ASCII.isLetter),
                    as: UTF8.self)
                let name = source[..<place].suffix(40).reversed().prefix { byte in
                    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2D
                }
                guard kinds.contains(ASCII.lowercased(kind)), !name.isEmpty else { continue }
                return (String(decoding: name.reversed(), as: UTF8.self), kind)
            }
        }
        return nil
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
    }

    private static func isDefinition(_ source: [UInt8], _ place: Int) -> Bool {
        String(decoding: source[..<place].suffix(12), as: UTF8.self).contains("function")
    }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    /// Every page of a crawl is looked through here, so the search is libc's, and for a capital
    /// where the word has one: small letters stand everywhere.
    private static func place(of word: String, in source: [UInt8], from start: Int) -> Int? {
        source.withUnsafeBytes { bytes -> Int? in
            var word = word
            return word.withUTF8 { word -> Int? in
                guard let base = bytes.baseAddress, let letters = word.baseAddress,
                    start + word.count <= bytes.count
                else { return nil }
                let rare = word.firstIndex { (0x41...0x5A).contains($0) } ?? 0
                // Where the last place for the rare letter ends.
                let end = bytes.count - word.count + rare + 1
                var index = start + rare
                while index < end, let hit = memchr(base + index, Int32(word[rare]), end - index) {
                    let place = UnsafeRawPointer(hit) - base
                    if memcmp(base + place - rare, letters, word.count) == 0 { return place - rare }
                    index = place + 1
                }
                return nil
            }
        }
    }
}
