public import Exact

extension Decimal128 {
    /// The number as a sentence shows it: exact up to four decimal places,
    /// else rounded half-up to four and marked `≈`.
    public var inSentence: String {
        let number = reduced
        if number.exponent >= -4 { return number.plain }
        let rounded = number.rounded(places: 4, rounding: .halfUp).reduced
        return "≈" + (rounded.isZero ? "0" : rounded.plain)
    }
}

extension Points {
    /// The points as a sentence shows them, see ``Exact/Decimal128/inSentence``.
    public var inSentence: String { amount.inSentence }
}

extension PointRange {
    /// `3`, or `2.5～4` while it is open.
    public var inSentence: Wording {
        let (low, high) = (lowest.inSentence, highest.inSentence)
        guard !isCertain else { return Wording(verbatim: low) }
        return Wording(zh: "\(low)～\(high)", en: "\(low) to \(high)")
    }
}
