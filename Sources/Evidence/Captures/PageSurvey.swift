import Markup

/// What one pass over a page shows, without building its tree: most pages need
/// no more than to be known not to hold what is looked for.
struct PageSurvey: Sendable {
    /// How many byte sequences could not be decoded.
    let replacements: Int
    /// Whether no bound of the parser can have cut the page; false says nothing.
    let isSurelyWhole: Bool
    /// Which of the addresses known to be gone it leads its reader to, each once.
    let goneTargets: [WebAddress]
    /// Whether a number stands in it that could be personal.
    let showsNumbers: Bool

    /// - Parameter gone: the addresses of the unit that are known to be gone.
    init(_ decoding: DecodedText, at address: WebAddress, gone: Set<WebAddress>) {
        replacements = decoding.replacements
        isSurelyWhole = HTMLDocument.isSurelyWhole(decoding)
        let scan = PageScan(decoding, withText: true)
        var targets: [WebAddress] = []
        if !gone.isEmpty {
            scan.forEachAddress(on: address) { kind, target in
                guard kind.leadsReader, gone.contains(target), !targets.contains(target) else {
                    return
                }
                targets.append(target)
            }
        }
        goneTargets = targets
        showsNumbers = scan.text.map { Self.showsNumber($0.bytes) } ?? true
    }

    /// The digits of the shortest personal number, a mobile's.
    private static let leastDigits = 11

    private static func showsNumber(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var start = 0
            var digits = 0
            for index in 0...text.count {
                if index < text.count, text[index] != 0x0A {
                    // What can be the last byte of a digit, of an ASCII or a full-width one
                    // (EF BC 90 … 99).
                    if (0x30...0x39).contains(text[index]) || (0x90...0x99).contains(text[index]) {
                        digits += 1
                    }
                    continue
                }
                if digits >= leastDigits,
                    NumberScanner(String(decoding: text[start..<index], as: UTF8.self)).matches()
                        .contains(where: { $0.personal != nil })
                {
                    return true
                }
                start = index + 1
                digits = 0
            }
            return false
        }
    }
}
