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

    /// What was seen before.
    init(
        replacements: Int, isSurelyWhole: Bool, goneTargets: [WebAddress], showsNumbers: Bool
    ) {
        self.replacements = replacements
        self.isSurelyWhole = isSurelyWhole
        self.goneTargets = goneTargets
        self.showsNumbers = showsNumbers
    }

    /// - Parameter gone: the addresses of the unit that are known to be gone.
    init(_ decoding: DecodedText, at address: WebAddress, gone: GoneAddresses) {
        replacements = decoding.replacements
        isSurelyWhole = HTMLDocument.isSurelyWhole(decoding)
        let scan = PageScan(decoding, withText: true)
        var targets: [WebAddress] = []
        if !gone.isEmpty {
            scan.forEachAddress(on: address) { kind, target in
                guard gone.contains(target), kind.leadsReader, !targets.contains(target) else {
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
            var lines = DigitLines(text, least: leastDigits)
            while let line = lines.next() {
                let line = UnsafeBufferPointer(rebasing: text[line])
                if NumberScanner(String(decoding: line, as: UTF8.self)).matches()
                    .contains(where: { $0.personal != nil })
                {
                    return true
                }
            }
            return false
        }
    }
}
