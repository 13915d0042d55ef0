/// Hides personal numbers; everything read from a page or a submission passes
/// through here before it leaves the module.
package enum Masking {
    /// The most characters of a snippet.
    static let snippetLength = 160

    /// `text` with every number that could be personal in its masked form.
    package static func masked(_ text: String) -> String {
        // Most texts hold no long number; they are given back as they are.
        guard mayHoldNumber(text) else { return text }
        return replacing(text) { $0.mask }
    }

    private static func replacing(
        _ text: String, with mask: (NumberScanner.Match) -> String?
    ) -> String {
        let hidden = NumberScanner(text).matches().compactMap { match in
            mask(match).map { (match.range, $0) }
        }
        guard !hidden.isEmpty else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for (range, mask) in hidden {
            result.append(contentsOf: scalars[position..<range.lowerBound])
            result.append(contentsOf: mask.unicodeScalars)
            position = range.upperBound
        }
        result.append(contentsOf: scalars[position...])
        return String(result)
    }

    /// `text` as evidence quotes it: masked first, then on one line, then cut.
    static func snippet(_ text: some StringProtocol, limit: Int = snippetLength) -> String {
        // Far beyond the cut, so that no number that reaches into the snippet
        // is cut in two before it is masked.
        let shown = masked(TextNormalization.collapsed(text, limit: limit * 16 + 256))
        return shown.count > limit ? shown.prefix(limit - 1) + "…" : shown
    }

    /// An address with every personal number hidden. Long numbers of other
    /// kinds stay, as do digits within a digest: addresses are full of them, and
    /// must lead back to the page.
    package static func maskedAddress(_ address: String) -> String {
        guard mayHoldNumber(address) else { return address }
        let scalars = Array(address.unicodeScalars)
        return replacing(address) { isInDigest($0.range, scalars) ? nil : $0.personalMask }
    }

    /// Whether digits are part of a long hexadecimal name, such as a digest or a
    /// UUID.
    private static func isInDigest(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        func belongs(_ index: Int) -> Bool {
            scalars.indices.contains(index)
                && (scalars[index].properties.isASCIIHexDigit || scalars[index] == "-")
        }
        var start = range.lowerBound
        while belongs(start - 1) { start -= 1 }
        var end = range.upperBound
        while belongs(end) { end += 1 }
        return end - start >= digestLength
            && scalars[start..<end].contains { $0.properties.isAlphabetic }
    }

    /// The fewest characters of a digest.
    private static let digestLength = 24

    static func mayHoldNumber(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars where TextNormalization.digit(scalar) != nil {
            digits += 1
            if digits == 11 { return true }
        }
        return false
    }
}
