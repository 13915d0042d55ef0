/// Numbers of bank cards issued in China.
enum BankCardNumber {
    /// Whether ASCII digits are a card number: 16 to 19 digits, beginning with
    /// 62 (the UnionPay range, ISO/IEC 7812), with the right Luhn digit.
    static func isValid(_ digits: [UInt8]) -> Bool {
        (16...19).contains(digits.count) && digits.starts(with: Array("62".utf8))
            && hasLuhnDigit(digits)
    }

    /// The mod 10 check of ISO/IEC 7812-1 annex B.
    static func hasLuhnDigit(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (offset, digit) in digits.reversed().enumerated() {
            let value = Int(digit) - 48
            guard (0...9).contains(value) else { return false }
            let weighted = offset % 2 == 1 ? value * 2 : value
            sum += weighted > 9 ? weighted - 9 : weighted
        }
        return !digits.isEmpty && sum % 10 == 0
    }
}
