import Exact
import Markup

/// The day that content systems write into the address of an article:
/// `/art/2020/11/11/`, `/t20210112_1617575.htm`, `/2020-11/11/`,
/// `/20201111/`, `/20201111_12.html`.
enum AddressDate {
    /// Days before the first government site are numbers of another kind.
    private static let years = 1998...2100

    static func find(in address: WebAddress) -> CivilDate? {
        let segments = address.path.split(separator: "/").map { Array($0.utf8) }
        for (index, segment) in segments.enumerated().reversed() {
            if let day = compact(segment) { return day }
            if index + 2 < segments.count,
                let day = day(segment, segments[index + 1], segments[index + 2])
            {
                return day
            }
            if index + 1 < segments.count, let day = hyphened(segment, segments[index + 1]) {
                return day
            }
            if let day = hyphened(segment, nil) { return day }
        }
        return nil
    }

    /// `20201111`, `t20201111_1.html`, `20201111-12.htm`
    private static func compact(_ segment: [UInt8]) -> CivilDate? {
        let start = segment.first.map { $0 | 0x20 } == UInt8(ascii: "t") ? 1 : 0
        let digits = segment.dropFirst(start).prefix { isDigit($0) }
        guard digits.count == 8 else { return nil }
        if let next = segment.dropFirst(start + 8).first,
            ![UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(next)
        {
            return nil
        }
        let parts = Array(digits)
        return date(parts[0..<4], parts[4..<6], parts[6..<8])
    }

    /// `2020`, `11`, `11`
    private static func day(_ year: [UInt8], _ month: [UInt8], _ day: [UInt8]) -> CivilDate? {
        guard year.count == 4, (1...2).contains(month.count), (1...2).contains(day.count) else {
            return nil
        }
        return date(year[...], month[...], day[...])
    }

    /// `2020-11`, `11`, and `2020-11-11` with something behind it or nothing.
    private static func hyphened(_ segment: [UInt8], _ next: [UInt8]?) -> CivilDate? {
        let parts = segment.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        if let next {
            guard parts.count == 2, parts[0].count == 4, parts[1].count <= 2,
                (1...2).contains(next.count)
            else { return nil }
            return date(parts[0], parts[1], next[...])
        }
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2 else { return nil }
        let day = parts[2].prefix { isDigit($0) }
        guard day.count == 2 else { return nil }
        return date(parts[0], parts[1], day)
    }

    private static func date(
        _ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>
    ) -> CivilDate? {
        guard let year = number(year), years.contains(year), let month = number(month),
            let day = number(day)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
