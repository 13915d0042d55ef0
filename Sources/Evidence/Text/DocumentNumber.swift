/// The number of a government document (发文字号), such as 示府办发〔2022〕3号.
///
/// Also the numbers of announcements and orders: 2022年第3号, 令第12号.
struct DocumentNumber: Hashable {
    /// Its normal form: no white space, half-width digits, `〔〕` around the
    /// year, neither 第 in front of the number nor leading zeros.
    let normal: String
    /// Whether it names the agency that gave it.
    let namesAgency: Bool

    /// A text that is a number and nothing else, perhaps in brackets or quotes.
    init?(whole text: some StringProtocol) {
        guard let found = Self.find(Self.bare(text)), found.isWhole else { return nil }
        self = found.number
    }

    /// The number in brackets that closes a title: `……的通知（示府发〔2022〕3号）`.
    init?(closing title: some StringProtocol) {
        let scalars = Array(TextNormalization.squeezed(title).unicodeScalars)
        guard scalars.count <= 400, let last = scalars.last, ")】]".unicodeScalars.contains(last)
        else { return nil }
        for start in scalars.indices.reversed().dropFirst()
        where "([【".unicodeScalars.contains(scalars[start]) {
            let inner = Array(scalars[(start + 1)..<(scalars.count - 1)])
            if let found = Self.find(inner), found.isWhole {
                self = found.number
                return
            }
            if inner.count > Self.longest { return nil }
        }
        return nil
    }

    private init(normal: String, namesAgency: Bool) {
        self.normal = normal
        self.namesAgency = namesAgency
    }

    /// The most characters a number has.
    private static let longest = 48
    /// The most characters of an agency.
    private static let longestAgency = 24

    private static let references = ["根据", "依据", "按照", "参照", "详见", "关于", "原", "见", "依照"]

    private static let openers: Set<Unicode.Scalar> = [
        "〔", "[", "(", "【", "﹝", "〖", "{", "〈", "<", "［", "（",
    ]
    private static let closers: Set<Unicode.Scalar> = [
        "〕", "]", ")", "】", "﹞", "〗", "}", "〉", ">", "］", "）",
    ]

    /// The squeezed text without quotes and brackets around the whole of it.
    private static func bare(_ text: some StringProtocol) -> [Unicode.Scalar] {
        var scalars = Array(TextNormalization.squeezed(text).unicodeScalars.prefix(longest + 8))
        let wrappers = "《》“”\"'.,;:,。；".unicodeScalars
        while let first = scalars.first, wrappers.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, wrappers.contains(last) { scalars.removeLast() }
        // Brackets around it all, not those around the year.
        while let first = scalars.first, openers.contains(first), let last = scalars.last,
            closers.contains(last)
        {
            scalars.removeFirst()
            scalars.removeLast()
        }
        return scalars
    }

    private struct Found {
        let number: DocumentNumber
        let isWhole: Bool
    }

    private static func find(_ scalars: [Unicode.Scalar]) -> Found? {
        guard scalars.count <= longest else { return nil }
        return bracketed(scalars) ?? annual(scalars) ?? order(scalars)
    }

    /// 机关代字〔2022〕3号
    private static func bracketed(_ scalars: [Unicode.Scalar]) -> Found? {
        guard let open = scalars.firstIndex(where: openers.contains), open <= longestAgency,
            scalars[..<open].allSatisfy(isAgency), open + 5 < scalars.count,
            let year = year(scalars[(open + 1)..<(open + 5)]), closers.contains(scalars[open + 5])
        else { return nil }
        guard let (number, end) = ordinal(scalars, from: open + 6) else { return nil }
        let agency = String(String.UnicodeScalarView(scalars[..<open]))
        // A sentence that refers to another document.
        guard !references.contains(where: agency.hasPrefix) else { return nil }
        return Found(
            number: DocumentNumber(
                normal: "\(agency)〔\(year)〕\(number)号", namesAgency: open > 0),
            isWhole: end == scalars.count)
    }

    /// 公告2022年第3号
    private static func annual(_ scalars: [Unicode.Scalar]) -> Found? {
        let text = String(String.UnicodeScalarView(scalars))
        guard let mark = text.firstRange(of: "年第") else { return nil }
        let before = Array(text[..<mark.lowerBound].unicodeScalars)
        guard before.count >= 4, before.count - 4 <= longestAgency,
            let year = year(before.suffix(4)), before.dropLast(4).allSatisfy(isAgency),
            let (number, end) = ordinal(scalars, from: before.count + 1)
        else { return nil }
        let agency = String(String.UnicodeScalarView(before.dropLast(4)))
        return Found(
            number: DocumentNumber(
                normal: "\(agency)\(year)年第\(number)号", namesAgency: !agency.isEmpty),
            isWhole: end == scalars.count)
    }

    /// 示例县人民政府令第12号
    private static func order(_ scalars: [Unicode.Scalar]) -> Found? {
        guard let mark = scalars.firstIndex(of: "令"), mark < longestAgency,
            mark + 1 < scalars.count, scalars[mark + 1] == "第",
            scalars[..<mark].allSatisfy(isAgency),
            let (number, end) = ordinal(scalars, from: mark + 1)
        else { return nil }
        let agency = String(String.UnicodeScalarView(scalars[...mark]))
        return Found(
            number: DocumentNumber(normal: "\(agency)第\(number)号", namesAgency: mark > 0),
            isWhole: end == scalars.count)
    }

    /// `第003号` gives 3 and the place behind it.
    private static func ordinal(
        _ scalars: [Unicode.Scalar], from start: Int
    ) -> (number: Int, end: Int)? {
        var index = start
        if index < scalars.count, scalars[index] == "第" { index += 1 }
        var number = 0
        let first = index
        while index < scalars.count, index - first < 6,
            let digit = TextNormalization.digit(scalars[index])
        {
            number = number * 10 + Int(digit)
            index += 1
        }
        guard index > first, number > 0, index < scalars.count, scalars[index] == "号" else {
            return nil
        }
        return (number, index + 1)
    }

    private static func year(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        var year = 0
        for scalar in digits {
            guard let digit = TextNormalization.digit(scalar) else { return nil }
            year = year * 10 + Int(digit)
        }
        return (1949...2100).contains(year) ? year : nil
    }

    /// Chinese characters, and the letters and digits some agencies use.
    private static func isAgency(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value)
            || (scalar.isASCII && scalar.properties.isAlphabetic)
    }
}
