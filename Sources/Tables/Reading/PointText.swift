import Exact
import Model

/// Points as people write them into a table: `10分`, `2.0000`, `0.5-3.5分`, `１０`, `40%`.
enum PointText: Sendable, Hashable {
    /// So many points.
    case amount(Decimal128)
    /// From so many to so many, whichever a person finds right.
    case range(Decimal128, Decimal128)
    /// A share of what stands above, in per cent.
    case percent(Decimal128)

    /// What `text` says; `nil` where it says no points.
    init?(_ text: String) {
        let key = TableText.key(text)
        guard !key.isEmpty, key.count <= 24 else { return nil }
        var rest = Substring(key)
        for lead in [
            "一级指标", "二级指标", "三级指标", "本项", "满分", "共计", "共", "计", "总分", "权重", "分值", "标准分", ":", "(",
            "[", "【", "+",
        ]
        where rest.hasPrefix(lead) {
            rest = rest.dropFirst(lead.count)
        }
        for tail in [")", "]", "】", "/项", "/次", "以内"] where rest.hasSuffix(tail) {
            rest = rest.dropLast(tail.count)
        }
        // `5分（加分项）`: what stands in brackets behind it says nothing about how many.
        if rest.last == ")" || key.last == ")", let open = rest.firstIndex(of: "("),
            open > rest.startIndex
        {
            rest = rest[..<open]
        }
        let isPercent = rest.hasSuffix("%")
        for unit in ["分", "%"] where rest.hasSuffix(unit) { rest = rest.dropLast(unit.count) }
        if let number = Self.number(rest) {
            self = isPercent ? .percent(number) : .amount(number)
            return
        }
        if let digits = Self.misread(rest), let number = Self.number(digits), !isPercent {
            self = .amount(number)
            return
        }
        for dash in ["-", "~", "—", "至", "到"] {
            let ends = rest.split(separator: Character(dash), omittingEmptySubsequences: false)
            guard ends.count == 2 else { continue }
            let first = ends[0].hasSuffix("分") ? ends[0].dropLast() : ends[0]
            guard let low = Self.number(first), let high = Self.number(ends[1]), low <= high,
                !isPercent
            else { continue }
            self = .range(low, high)
            return
        }
        return nil
    }

    /// Whether a text says points only with letters taken as digits: `l0分`, `5O`.
    static func isMisread(_ text: String) -> Bool {
        let key = TableText.key(text)
        let rest = key.hasSuffix("分") ? key.dropLast() : Substring(key)
        return number(rest) == nil && misread(rest) != nil
    }

    /// The digits a machine took for letters; `nil` where there are none, or nothing but letters.
    private static func misread(_ text: Substring) -> String? {
        let digits = text.map { character -> Character in
            switch character {
            case "l", "I", "|": "1"
            case "O", "o", "〇": "0"
            default: character
            }
        }
        guard text.contains(where: \.isASCIIDigit) || text == "lO" || text == "lo" || text == "IO",
            text.count <= 4, String(digits) != text
        else { return nil }
        return String(digits)
    }

    /// A plain number below a million, so that sums of hostile tables stay finite.
    static func number(_ text: some StringProtocol) -> Decimal128? {
        guard let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.count <= 16,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let number = Decimal128(String(text)), number <= 1_000_000
        else { return nil }
        return number.reduced
    }

    /// The most points it can come to; `nil` for a share.
    var most: Decimal128? {
        switch self {
        case .amount(let number), .range(_, let number): number
        case .percent: nil
        }
    }
}
