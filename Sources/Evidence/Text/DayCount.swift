/// Numbers of days in running text: `30日`, `三十天`, `7个工作日`.
struct DayCount: Equatable {
    let days: Int
    let areWorkingDays: Bool

    private static let figures = Array("零一二三四五六七八九".unicodeScalars)

    /// Reads a number with its unit at the beginning of a squeezed text;
    /// a few other characters may stand before it.
    init?(in text: some Sequence<Unicode.Scalar>, skipping limit: Int) {
        let scalars = Array(text)
        var index = 0
        while index < scalars.count, index <= limit, Self.value(scalars[index]) == nil {
            index += 1
        }
        guard index < scalars.count, index <= limit else { return nil }
        var parts: [Int] = []
        while index < scalars.count, parts.count < 4, let value = Self.value(scalars[index]) {
            parts.append(value)
            index += 1
        }
        guard let days = Self.number(parts), days > 0 else { return nil }
        if index < scalars.count, scalars[index] == "个" { index += 1 }
        let rest = String(String.UnicodeScalarView(scalars[index...].prefix(4)))
        switch rest {
        case _ where rest.hasPrefix("工作日"): areWorkingDays = true
        case _ where rest.hasPrefix("日"), _ where rest.hasPrefix("天"),
            _ where rest.hasPrefix("自然日"):
            areWorkingDays = false
        default: return nil
        }
        self.days = days
    }

    private static func value(_ scalar: Unicode.Scalar) -> Int? {
        if let digit = TextNormalization.digit(scalar) { return Int(digit) }
        if scalar == "十" { return 10 }
        return figures.firstIndex(of: scalar)
    }

    private static func number(_ parts: [Int]) -> Int? {
        guard let ten = parts.firstIndex(of: 10) else {
            return parts.isEmpty || parts.count > 3 ? nil : parts.reduce(0) { $0 * 10 + $1 }
        }
        guard ten <= 1, parts.count <= ten + 2, parts.filter({ $0 == 10 }).count == 1 else {
            return nil
        }
        return (ten == 1 ? parts[0] : 1) * 10 + (parts.count > ten + 1 ? parts[ten + 1] : 0)
    }
}
