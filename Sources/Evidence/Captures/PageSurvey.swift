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
        showsNumbers = scan.text?.lines.contains(where: Self.showsNumber) ?? true
    }

    /// The digits of the shortest personal number, a mobile's.
    private static let leastDigits = 11

    private static func showsNumber(_ line: ArraySlice<UInt8>) -> Bool {
        guard digits(in: line) >= leastDigits else { return false }
        return NumberScanner(String(decoding: line, as: UTF8.self)).matches()
            .contains { $0.personal != nil }
    }

    /// How many bytes can be the last of a digit, of an ASCII or a full-width
    /// one (EF BC 90 … 99).
    private static func digits(in line: ArraySlice<UInt8>) -> Int {
        line.count { (0x30...0x39).contains($0) || (0x90...0x99).contains($0) }
    }
}
