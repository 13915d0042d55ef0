/// Finds the numbers in a text that could be personal.
///
/// Digits may be full-width and have zero-width characters between them; a
/// number may be written in groups (`138 0000 1234`, `6222-0200-…`).
struct NumberScanner {
    /// One candidate and where it stands, in Unicode scalars of the text.
    struct Match {
        /// ASCII digits, with a final `X` where one closes an identity number.
        let digits: [UInt8]
        let range: Range<Int>
        /// Whether neither a letter, a digit nor a decimal point adjoins it.
        let standsAlone: Bool
    }

    /// Lengths of groups that together are one number: mobiles, identity
    /// numbers, bank cards.
    private static let groupings: [[Int]] = [
        [3, 4, 4], [6, 8, 4], [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [4, 4, 4, 4],
        [6, 13], [6, 4, 4, 4],
    ]

    private let scalars: [Unicode.Scalar]

    init(_ text: some StringProtocol) {
        scalars = Array(text.unicodeScalars)
    }

    /// Every run of 11 digits or more, and every grouped number, from left to
    /// right; none overlap.
    func matches() -> [Match] {
        var matches: [Match] = []
        // Only the runs that one grouping may span are held: a page may be
        // megabytes of single digits.
        var runs: [Run] = []
        var index = 0
        while true {
            while runs.count < Self.longestGrouping, let run = run(from: &index) {
                runs.append(run)
            }
            guard let first = runs.first else { return matches }
            // One run that is long, or several that belong together.
            let count = grouped(runs)
            if let count {
                matches.append(
                    match(
                        runs[..<count].flatMap(\.digits), first.range.lowerBound,
                        runs[count - 1].range.upperBound))
            } else if first.digits.count >= 11 {
                matches.append(match(first.digits, first.range.lowerBound, first.range.upperBound))
            }
            runs.removeFirst(count ?? 1)
        }
    }

    private struct Run {
        var digits: [UInt8]
        var range: Range<Int>
    }

    private static let longestGrouping = groupings.map(\.count).max() ?? 1

    /// The next run of digits from `index` on, which moves behind it.
    private func run(from index: inout Int) -> Run? {
        while index < scalars.count, TextNormalization.digit(scalars[index]) == nil { index += 1 }
        guard index < scalars.count else { return nil }
        let start = index
        var end = index
        var digits: [UInt8] = []
        while index < scalars.count {
            if let digit = TextNormalization.digit(scalars[index]) {
                digits.append(digit + 48)
                end = index + 1
            } else if !TextNormalization.isInvisible(scalars[index]) {
                break
            }
            index += 1
        }
        if digits.count == 17 || digits.count == 3, isX(end) {
            digits.append(UInt8(ascii: "X"))
            end += 1
            index = end
        }
        return Run(digits: digits, range: start..<end)
    }

    /// Whether the scalar at `index` is a check character that ends a word.
    private func isX(_ index: Int) -> Bool {
        guard index < scalars.count else { return false }
        let scalar = TextNormalization.halfWidth(scalars[index])
        return (scalar == "X" || scalar == "x") && !isWord(index + 1)
    }

    /// How many runs from the first on make one grouped number.
    private func grouped(_ runs: [Run]) -> Int? {
        for lengths in Self.groupings where lengths.count <= runs.count {
            let parts = runs[..<lengths.count]
            let fits = zip(parts, lengths).enumerated().allSatisfy { offset, pair in
                let isLast = offset == lengths.count - 1
                let hasX = pair.0.digits.last == UInt8(ascii: "X")
                return pair.0.digits.count == pair.1 && (!hasX || isLast)
            }
            guard fits else { continue }
            var separators: Set<Unicode.Scalar> = []
            for (left, right) in zip(parts, parts.dropFirst()) {
                guard right.range.lowerBound == left.range.upperBound + 1 else {
                    separators = []
                    break
                }
                separators.insert(TextNormalization.halfWidth(scalars[left.range.upperBound]))
            }
            guard separators.count == 1, let separator = separators.first,
                separator == " " || separator == "-" || separator == "\u{A0}"
                    || separator == "\u{3000}"
            else { continue }
            return lengths.count
        }
        return nil
    }

    private func match(_ digits: [UInt8], _ start: Int, _ end: Int) -> Match {
        let isFraction =
            (isDot(start - 1) && isDigit(start - 2)) || (isDot(end) && isDigit(end + 1))
        return Match(
            digits: digits, range: start..<end,
            standsAlone: !isWord(start - 1) && !isWord(end) && !isFraction)
    }

    private func isDot(_ index: Int) -> Bool {
        scalars.indices.contains(index) && scalars[index] == "."
    }

    private func isDigit(_ index: Int) -> Bool {
        scalars.indices.contains(index) && TextNormalization.digit(scalars[index]) != nil
    }

    private func isWord(_ index: Int) -> Bool {
        guard scalars.indices.contains(index) else { return false }
        let scalar = TextNormalization.halfWidth(scalars[index])
        return scalar.isASCII && (scalar.properties.isAlphabetic || isDigit(index))
    }
}

extension NumberScanner.Match {
    /// What the number is when it stands in a page as personal data: an
    /// identity number with valid day and check, a mobile number in use,
    /// a bank card by prefix and Luhn digit.
    var personal: PersonalNumber? {
        guard standsAlone else { return nil }
        if IdentityNumber.isValid(digits) {
            return PersonalNumber(kind: .identityCard, digits: text)
        }
        if MobileNumber.isInUse(digits) { return PersonalNumber(kind: .mobile, digits: text) }
        if digits.count == 13, digits.starts(with: Array("86".utf8)),
            MobileNumber.isInUse(Array(digits[2...]))
        {
            return PersonalNumber(kind: .mobile, digits: String(text.dropFirst(2)))
        }
        if BankCardNumber.isValid(digits) { return PersonalNumber(kind: .bankCard, digits: text) }
        return nil
    }

    /// Like ``mask``, for numbers that are personal beyond doubt.
    var personalMask: String? {
        IdentityNumber.isValid(digits) || BankCardNumber.isValid(digits) || digits.count <= 14
            ? mask : nil
    }

    /// What is written instead of the number in any output; `nil` when it
    /// cannot be personal. Wider than ``personal``: a number with a wrong
    /// check character is hidden too.
    var mask: String? {
        if IdentityNumber.hasBirthday(digits) {
            return PersonalNumber.masked(.identityCard, text)
        }
        if digits.count <= 14 {
            // Also behind a country code or a trunk prefix.
            for prefix in ["", "0", "86", "086"] where text.hasPrefix(prefix) {
                let rest = Array(digits.dropFirst(prefix.utf8.count))
                if MobileNumber.hasForm(rest) {
                    return prefix
                        + PersonalNumber.masked(.mobile, String(decoding: rest, as: UTF8.self))
                }
            }
            return nil
        }
        return PersonalNumber.masked(digits.count == 15 ? .identityCard : .bankCard, text)
    }

    private var text: String { String(decoding: digits, as: UTF8.self) }
}
