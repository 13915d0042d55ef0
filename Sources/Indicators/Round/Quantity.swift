import Exact

/// Durations and sizes with their units.
enum Quantity {
    /// The milliseconds of `500ms`, `2s`, `1.5s`, `1m` or `6h`; `nil` when it is none.
    static func milliseconds(_ text: String) -> Int? {
        amount(text, units: [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)])
    }

    /// The bytes of `512kB`, `4MB`, `2GB` (powers of 1000) or `4MiB`, `2GiB` (of
    /// 1024), upper or lower case; `nil` when it is none.
    static func bytes(_ text: String) -> Int? {
        amount(
            text.lowercased(),
            units: [
                ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30), ("kb", 1_000),
                ("mb", 1_000_000), ("gb", 1_000_000_000), ("b", 1),
            ])
    }

    /// Units are tried in order, so longer ones come first.
    private static func amount(_ text: String, units: [(suffix: String, factor: Int)]) -> Int? {
        for unit in units where text.hasSuffix(unit.suffix) {
            var digits = text.dropLast(unit.suffix.count)
            while digits.last == " " { digits.removeLast() }
            let isPlain = digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
            guard isPlain, digits.count <= 15, let number = Decimal128(digits) else { return nil }
            return (number * Decimal128(unit.factor)).integerPart.asInt
        }
        return nil
    }
}
